package org.winset.desk.report;

/**
 * Words to mark in their surroundings, so that no mark ever begins or ends inside a word.
 *
 * <p>Letters of Arabic and other joined scripts take another shape where markup parts them. Here a
 * mark that would begin or end inside a word takes in the whole word instead, so marks stand only
 * where letters never join; no script is needed for that, and it holds on paper too. A vowel sign
 * or other combining character stays with its letter.
 *
 * @param before what stands before the marked words
 * @param words the words to mark
 * @param after what stands after them
 */
public record Highlight(String before, String words, String after) {
  /** The same text, its marks moved outwards to where words begin and end. */
  public static Highlight of(String before, String words, String after) {
    int start = before.length();
    if (!words.isEmpty() && isInside(words.codePointAt(0))) {
      while (start > 0 && isInside(before.codePointBefore(start))) {
        start -= Character.charCount(before.codePointBefore(start));
      }
    }
    int end = 0;
    if (!words.isEmpty() && isInside(words.codePointBefore(words.length()))) {
      while (end < after.length() && isInside(after.codePointAt(end))) {
        end += Character.charCount(after.codePointAt(end));
      }
    }
    return new Highlight(
        before.substring(0, start),
        before.substring(start) + words + after.substring(0, end),
        after.substring(end));
  }

  /** Whether a character stands inside words: letters, digits, and what combines or joins. */
  private static boolean isInside(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.MODIFIER_SYMBOL ->
              true;
          default -> c == 0x200C || c == 0x200D || c == 0x0640;
        };
  }
}
