package org.winset.desk.reading;

import java.util.Locale;
import java.util.Optional;

/**
 * A word, a number, a mark, or a whole quote, which attribution looks at from outside.
 *
 * @param start its first character in the text (UTF-16)
 * @param end the one after its last
 * @param text as written
 * @param lower the same in lower case, with straight apostrophes and without a genitive {@code 's}
 */
record Token(int start, int end, Kind kind, String text, String lower, Optional<Quote> quote) {
  /** What sort of token it is. */
  enum Kind {
    WORD,
    NUMBER,
    MARK,
    QUOTE
  }

  static Token word(int start, int end, String text) {
    return new Token(start, end, Kind.WORD, text, lowered(text), Optional.empty());
  }

  static Token of(Kind kind, int start, int end, String text) {
    return new Token(start, end, kind, text, text, Optional.empty());
  }

  static Token of(Quote quote) {
    return new Token(quote.open(), quote.close(), Kind.QUOTE, "", "", Optional.of(quote));
  }

  private static String lowered(String text) {
    String lower =
        text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'').replace('‘', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isQuote() {
    return kind == Kind.QUOTE;
  }

  boolean isMark(String marks) {
    return kind == Kind.MARK && marks.contains(text);
  }

  /** The word without a full stop that shortens it: {@code gen} for {@code Gen.} */
  String unshortened() {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Whether it is a word with a capital first. */
  boolean isCapital() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is a word in the genitive: {@code Southland’s}, {@code farmers’}. */
  boolean isGenitive() {
    return isWord()
        && (text.endsWith("’s")
            || text.endsWith("'s")
            || text.endsWith("s’")
            || text.endsWith("s'"));
  }

  /** The word without the ending of the genitive. */
  String bare() {
    if (text.endsWith("’s") || text.endsWith("'s")) {
      return text.substring(0, text.length() - 2);
    }
    return text.endsWith("’") || text.endsWith("'") ? text.substring(0, text.length() - 1) : text;
  }
}
