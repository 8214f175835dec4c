package org.winset.desk.reading;

/**
 * Words between quotation marks.
 *
 * @param open the opening mark (UTF-16)
 * @param start the first character of the words
 * @param end the one after their last
 * @param close the one after the closing mark; {@code end} if there is none
 * @param depth 0 for a quote that stands in no other
 * @param form how it begins and ends
 */
record Quote(int open, int start, int end, int close, int depth, Form form) {
  /** How a quote begins and ends. */
  enum Form {
    /** Both marks are there. */
    WHOLE,
    /** The closing mark is missing because the quote goes on in the next paragraph. */
    GOES_ON,
    /** The closing mark is missing. */
    UNCLOSED
  }

  /** The words, verbatim. */
  String words(String text) {
    return text.substring(start, end);
  }

  /** How many words it has. */
  int length(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i)) || isJoint(text.charAt(i), inside);
      if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words;
  }

  private static boolean isJoint(char c, boolean inside) {
    return (inside && (c == '’' || c == '\'' || c == '-' || c == '.' || c == ','))
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
