package org.winset.desk.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winset.desk.reading.Quote.Form;

/**
 * Finds quotes in a paragraph, in every usual form of quotation mark.
 *
 * <p>Marks that only open or only close are taken at their word. Straight marks and those that open
 * in one language and close in another are decided by what is open and by the characters on both
 * sides. A mark that closes nothing is ignored. A quote that is still open at the end of its
 * paragraph goes on in the next one if that begins with an opening mark (the newspaper custom), and
 * is unclosed otherwise. Linear in the length of the paragraph, but for single quotes, which look
 * ahead for their end.
 */
final class QuoteFinder {
  private static final String DOUBLE_OPEN = "“„«‟❝〝「『";
  private static final int LONGEST_SINGLE = 400;
  private static final int DEEPEST = 6;

  /** Stands for two apostrophes. */
  private static final int TWIN = 0x2033;

  private final String text;
  private final int start;
  private final int end;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Quote> quotes = new ArrayList<>();

  /** Where each mark stands for the last time. */
  private final Map<Character, Integer> last = new HashMap<>();

  private QuoteFinder(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * A quote whose end has not been seen yet.
   *
   * @param mark its opening mark
   */
  private record Open(int at, int mark, int width) {}

  /**
   * The quotes of a paragraph in the order they begin; those inside others are there too.
   *
   * @param nextOpens whether the next paragraph begins with an opening mark
   */
  static List<Quote> find(String text, Block block, boolean nextOpens) {
    QuoteFinder finder = new QuoteFinder(text, block.start(), block.end());
    finder.scan();
    finder.finish(nextOpens);
    finder.quotes.sort(Comparator.comparingInt(Quote::open).thenComparingInt(q -> -q.close()));
    return leveled(finder.quotes);
  }

  /** The same quotes, each with its true depth, now that it is known which marks were stray. */
  private static List<Quote> leveled(List<Quote> quotes) {
    List<Quote> leveled = new ArrayList<>();
    Deque<Quote> around = new ArrayDeque<>();
    for (Quote q : quotes) {
      while (!around.isEmpty() && around.getFirst().close() <= q.open()) {
        around.pop();
      }
      leveled.add(new Quote(q.open(), q.start(), q.end(), q.close(), around.size(), q.form()));
      around.push(q);
    }
    return leveled;
  }

  /** Whether a paragraph begins with a mark that opens a quote. */
  static boolean opens(String text, Block block) {
    int c = text.codePointAt(block.start());
    return DOUBLE_OPEN.indexOf(c) >= 0
        || c == '"'
        || c == '‘'
        || c == '»'
        || text.startsWith("``", block.start());
  }

  private void scan() {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '“', '‟', '❝' -> curly(i);
        case '„', '「', '『', '〝' -> push(i, c, 1);
        case '”', '❞', '〞', '」', '』' -> closing(i, c);
        case '«', '»' -> angle(i, c);
        case '‹', '›' -> angle(i, c);
        case '"' -> straight(i, '"');
        case '‘' -> opensSingle(i, c);
        case '’' -> closesSingle(i, '‘');
        case '\'' -> {
          if (next(i) == '\'' && i + 1 < end) {
            twin(i);
            i++;
          } else if (isOpen('\'')) {
            closesSingle(i, '\'');
          } else {
            opensSingle(i, c);
          }
        }
        case '`' -> {
          if (next(i) == '`') {
            push(i, '`', 2);
            i++;
          }
        }
        default -> {}
      }
    }
  }

  /** {@code “}: opens, unless a low mark waits for it. */
  private void curly(int i) {
    if (isOpen('„') && !opensHere(i)) {
      close(i, '„', 1);
    } else {
      push(i, '“', 1);
    }
  }

  private void closing(int i, char c) {
    int mark =
        switch (c) {
          case '」' -> '「';
          case '』' -> '『';
          case '〞' -> '〝';
          default -> innermost("“„”");
        };
    if (mark != 0 && isOpen(mark)) {
      close(i, mark, 1);
    } else if (c == '”' && opensHere(i) && hasLater(i, '”')) {
      push(i, '”', 1);
    }
  }

  /** {@code « »} in either order, as languages have it. */
  private void angle(int i, char c) {
    char other =
        switch (c) {
          case '«' -> '»';
          case '»' -> '«';
          case '‹' -> '›';
          default -> '‹';
        };
    if (isOpen(other)) {
      close(i, other, 1);
    } else if (c == '«' || c == '‹' || (opensHere(i) && hasLater(i, other))) {
      push(i, c, 1);
    }
  }

  private void straight(int i, char c) {
    if (isOpen(c)) {
      boolean nested = opensHere(i) && !closesHere(i);
      if (nested) {
        push(i, c, 1);
      } else {
        close(i, c, 1);
      }
    } else if (Character.isDigit(previous(i)) && !hasLater(i, c)) {
      return; // inches
    } else if (!Character.isWhitespace(next(i))) {
      push(i, c, 1);
    } else if (innermost("“„") != 0) {
      close(i, innermost("“„"), 1);
    }
  }

  /** Two apostrophes for a double mark. */
  private void twin(int i) {
    if (isOpen('`')) {
      close(i, '`', 2);
    } else if (isOpen(TWIN)) {
      close(i, TWIN, 2);
    } else {
      push(i, TWIN, 2);
    }
  }

  private void opensSingle(int i, char c) {
    boolean atWord =
        Character.isLetterOrDigit(next(i)) || next(i) == '“' || next(i) == '…' || next(i) == '[';
    boolean afterWord = Character.isLetterOrDigit(previous(i));
    if (atWord && !afterWord && singleEnd(i + 1, c == '‘' ? '’' : '\'') >= 0) {
      push(i, c, 1);
    }
  }

  private void closesSingle(int i, int mark) {
    if (isOpen(mark) && singleEnd(open.getFirst().at() + 1, text.charAt(i)) == i) {
      close(i, mark, 1);
    }
  }

  /**
   * Where a single quote ends: at the first mark that no letter follows, unless that may be the
   * genitive of a plural and a better end comes later. -1 if nowhere.
   */
  private int singleEnd(int from, char mark) {
    int doubtful = -1;
    int limit = Math.min(end, from + LONGEST_SINGLE);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '‘' && mark == '’') {
        break;
      }
      if (c == mark
          && !Character.isLetterOrDigit(next(i))
          && !Character.isWhitespace(previous(i))) {
        boolean plural = previous(i) == 's' && next(i) == ' ' && Character.isLetter(charAt(i + 2));
        if (!plural) {
          return i;
        }
        doubtful = doubtful < 0 ? i : doubtful;
      }
    }
    return doubtful;
  }

  private void push(int i, int mark, int width) {
    if (open.size() < DEEPEST) {
      open.push(new Open(i, mark, width));
    }
  }

  /** Ends the innermost quote with that opening mark, and drops those left open inside it. */
  private void close(int i, int mark, int width) {
    while (open.getFirst().mark() != mark) {
      open.pop();
    }
    Open begun = open.pop();
    add(begun, i, i + width, Form.WHOLE);
  }

  private void add(Open begun, int wordsEnd, int close, Form form) {
    int from = begun.at() + begun.width();
    int to = wordsEnd;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (hasWord(from, to)) {
      quotes.add(new Quote(begun.at(), from, to, close, open.size(), form));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean hasWord(int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** What is still open at the end of the paragraph. */
  private void finish(boolean nextOpens) {
    while (!open.isEmpty()) {
      Open begun = open.pop();
      boolean single = begun.mark() == '‘' || begun.mark() == '\'';
      boolean stray = begun.mark() == TWIN || begun.mark() == '”';
      if (!open.isEmpty() || single || stray) {
        continue;
      }
      int firstInside = firstAfter(begun.at());
      boolean cutByNext = firstInside >= 0 && !nextOpens;
      if (cutByNext) {
        continue; // a stray opening mark: whole quotes follow it
      }
      quotes.removeIf(q -> q.open() > begun.at() && q.depth() == 0);
      add(begun, end, end, nextOpens ? Form.GOES_ON : Form.UNCLOSED);
    }
  }

  private int firstAfter(int at) {
    return quotes.stream().mapToInt(Quote::open).filter(o -> o > at).min().orElse(-1);
  }

  private boolean isOpen(int mark) {
    return open.stream().anyMatch(o -> o.mark() == mark);
  }

  /** The innermost open mark among these; 0 if none is open. */
  private int innermost(String marks) {
    return open.stream()
        .mapToInt(Open::mark)
        .filter(m -> marks.indexOf(m) >= 0)
        .findFirst()
        .orElse(0);
  }

  private boolean hasLater(int i, char c) {
    return last.computeIfAbsent(c, mark -> text.lastIndexOf(mark, end - 1)) > i;
  }

  /** Whether the characters on both sides are those around an opening mark. */
  private boolean opensHere(int i) {
    char before = previous(i);
    char after = next(i);
    return (Character.isWhitespace(before)
            || Character.isSpaceChar(before)
            || "([{—–-:„“«‘'\"".indexOf(before) >= 0
            || i == start)
        && !Character.isWhitespace(after)
        && ".,;:!?)".indexOf(after) < 0
        && i + 1 < end;
  }

  private boolean closesHere(int i) {
    return !Character.isWhitespace(previous(i)) || i + 1 >= end || Character.isWhitespace(next(i));
  }

  private char previous(int i) {
    return i > start ? text.charAt(i - 1) : ' ';
  }

  private char next(int i) {
    return charAt(i + 1);
  }

  private char charAt(int i) {
    return i < end ? text.charAt(i) : ' ';
  }
}
