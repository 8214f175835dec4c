package org.winset.desk.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds numbers with their unit or noun in a sentence. Years, dates and lone numbers are none. */
final class QuantityFinder {
  private static final String CURRENCIES = "$€£¥₽₴";
  private static final int MOST_NOUNS = 3;

  /** Words with which a quantity is complete. */
  private static final Set<String> COUNTED =
      Set.of("percent", "men", "people", "women", "children", "troops", "km", "euro", "per");

  private final String text;
  private final Lexicon lexicon;

  QuantityFinder(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** The quantities of a sentence, in order; none within {@code dates}. */
  List<Quantity> find(List<Token> tokens, List<When> dates) {
    List<Quantity> found = new ArrayList<>();
    if (tokens.isEmpty()) {
      return found;
    }
    int from = tokens.getFirst().start();
    BitSet dated = new BitSet(); // characters of dates, counted from the first token
    dates.forEach(d -> dated.set(Math.max(0, d.start() - from), Math.max(0, d.end() - from)));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int date = dated.nextSetBit(token.start() - from);
      if (token.kind() == Token.Kind.NUMBER && (date < 0 || date >= token.end() - from)) {
        quantity(tokens, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Quantity> quantity(List<Token> tokens, int at) {
    Optional<BigDecimal> number = number(tokens.get(at).text());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean money = at > 0 && tokens.get(at - 1).isMark(CURRENCIES);
    int next = at + 1;
    BigDecimal value = number.get();
    if (next < tokens.size() && tokens.get(next).isWord()) {
      int zeros = zeros(tokens.get(next).lower());
      if (zeros > 0) {
        value = value.scaleByPowerOfTen(zeros);
        next++;
      }
    }
    String unit = money ? tokens.get(at - 1).text() : "";
    int to = next;
    if (next < tokens.size() && tokens.get(next).isMark("%‰")) {
      unit = tokens.get(next).text();
      to = next + 1;
    } else if (!money) {
      to = nouns(tokens, next);
      if (to > next) {
        unit = text.substring(tokens.get(next).start(), tokens.get(to - 1).end());
      }
    }
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int start = money ? tokens.get(at - 1).start() : tokens.get(at).start();
    int end = tokens.get(to - 1).end();
    return Optional.of(
        new Quantity(
            text.substring(start, end),
            start,
            end,
            value.stripTrailingZeros().toPlainString(),
            unit));
  }

  /** The words counted: those up to one that is no noun or adjective. */
  private int nouns(List<Token> tokens, int from) {
    int to = from;
    while (to < tokens.size()
        && to < from + MOST_NOUNS
        && tokens.get(to).isWord()
        && !tokens.get(to).isCapital()
        && !lexicon.has("stops", tokens.get(to).lower())
        && !lexicon.has("joins", tokens.get(to).lower())
        && !lexicon.has("aux", tokens.get(to).lower())
        && !lexicon.has("says", tokens.get(to).lower())
        && !lexicon.has("determiners", tokens.get(to).lower())
        && !tokens.get(to).lower().endsWith("ing")) {
      to++;
      String word = tokens.get(to - 1).lower();
      if (word.endsWith("s") || COUNTED.contains(word)) {
        break;
      }
    }
    return to;
  }

  /** The number in digits of any script; empty if it is none, a year, or an ordinal. */
  private static Optional<BigDecimal> number(String written) {
    StringBuilder digits = new StringBuilder();
    written
        .codePoints()
        .forEach(c -> {
          int digit = Character.digit(c, 10);
          digits.appendCodePoint(digit >= 0 ? '0' + digit : c == '٫' ? '.' : c == '٬' ? ',' : c);
        });
    String plain = digits.toString().replace("\u00a0", " ").replace('\u202f', ' ');
    if (plain.matches("(19|20)\\d\\d") || plain.length() > 30) {
      return Optional.empty();
    }
    if (plain.matches("\\d{1,3}([,. ]\\d{3})+")) {
      return Optional.of(new BigDecimal(plain.replaceAll("[,. ]", "")));
    }
    if (plain.matches("\\d{1,3}(,\\d{3})+\\.\\d+")) {
      return Optional.of(new BigDecimal(plain.replace(",", "")));
    }
    return plain.matches("\\d+([.,]\\d+)?")
        ? Optional.of(new BigDecimal(plain.replace(',', '.')))
        : Optional.empty();
  }

  /** How many zeros a word like {@code million} stands for; 0 if none. */
  private static int zeros(String word) {
    return switch (word.endsWith(".") ? word.substring(0, word.length() - 1) : word) {
      case "hundred" -> 2;
      case "thousand",
          "тыс",
          "тысяч",
          "тысячи",
          "тис",
          "тисяч",
          "тисячі",
          "ألف",
          "آلاف",
          "tausend",
          "mille",
          "mil" ->
          3;
      case "million",
          "millions",
          "млн",
          "миллион",
          "миллиона",
          "миллионов",
          "мільйон",
          "мільйона",
          "мільйонів",
          "мільйони",
          "مليون",
          "ملايين",
          "millionen",
          "millones" ->
          6;
      case "billion",
          "billions",
          "bn",
          "млрд",
          "миллиард",
          "миллиарда",
          "миллиардов",
          "мільярд",
          "мільярда",
          "мільярдів",
          "مليار",
          "مليارات",
          "milliarden",
          "milliards" ->
          9;
      case "trillion", "trillions", "трлн" -> 12;
      default -> 0;
    };
  }
}
