package org.winset.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a stretch of text into tokens. Linear in its length. */
final class Tokens {
  private final String text;
  private final Lexicon lexicon;

  Tokens(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /**
   * The tokens of a stretch, in which each of these quotes is one token.
   *
   * @param quotes within the stretch, in order, none inside another
   */
  List<Token> between(int start, int end, List<Quote> quotes) {
    List<Token> tokens = new ArrayList<>();
    int at = start;
    int next = 0;
    while (at < end) {
      if (next < quotes.size() && at >= quotes.get(next).open()) {
        tokens.add(Token.of(quotes.get(next)));
        at = Math.max(at + 1, quotes.get(next).close());
        next++;
        continue;
      }
      int limit = next < quotes.size() ? Math.min(end, quotes.get(next).open()) : end;
      int c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        int stop = word(at, limit);
        tokens.add(Token.word(at, stop, text.substring(at, stop)));
        at = stop;
      } else if (Character.isDigit(c)) {
        int stop = number(at, limit);
        tokens.add(Token.of(Token.Kind.NUMBER, at, stop, text.substring(at, stop)));
        at = stop;
      } else {
        int width = Character.charCount(c);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isFormat(c)) {
          tokens.add(Token.of(Token.Kind.MARK, at, at + width, text.substring(at, at + width)));
        }
        at += width;
      }
    }
    return tokens;
  }

  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private int word(int start, int limit) {
    int at = start;
    while (at < limit) {
      int c = text.codePointAt(at);
      boolean inside =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.COMBINING_SPACING_MARK
              || isFormat(c)
              || (joins(c) && at + 1 < limit && letterAt(at + 1));
      if (!inside && !(isApostrophe(c) && at > start && text.charAt(at - 1) == 's')) {
        break;
      }
      at += Character.charCount(c);
    }
    boolean initial = at == start + 1 && Character.isUpperCase(text.charAt(start));
    if (at < limit && text.charAt(at) == '.') {
      String shortened = text.substring(start, at).toLowerCase(Locale.ROOT);
      if (initial || lexicon.section("abbreviations").contains(shortened)) {
        at++;
        while (at + 1 < limit
            && Character.isUpperCase(text.charAt(at))
            && text.charAt(at + 1) == '.') {
          at += 2;
        }
      }
    }
    return at;
  }

  private boolean letterAt(int index) {
    return Character.isLetterOrDigit(text.codePointAt(index));
  }

  private static boolean joins(int c) {
    return c == '-' || c == '‑' || isApostrophe(c) || c == '&';
  }

  private static boolean isApostrophe(int c) {
    return c == '’' || c == '\'' || c == 'ʼ';
  }

  private int number(int start, int limit) {
    int at = start;
    while (at < limit) {
      int c = text.codePointAt(at);
      boolean group =
          (c == '.' || c == ',' || c == '\u00a0' || c == '\u202f' || c == '٬' || c == '٫')
              && at + 1 < limit
              && Character.isDigit(text.codePointAt(at + 1));
      if (!Character.isLetterOrDigit(c) && !group && c != '-') {
        break;
      }
      if (c == '-' && !(at + 1 < limit && letterAt(at + 1))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
