package org.winset.desk.report;

/** Makes text harmless to whoever shows it. */
final class Plain {
  private Plain() {}

  /**
   * The text without control characters but line breaks, and without those that turn it round; a
   * date after Arabic or Hebrew words reads from the left.
   *
   * @param unicode whether signs beyond ASCII may stay: else quotation marks, dashes and signs of
   *     ours become their plain likes; letters of other languages always stay
   */
  static String text(String words, boolean unicode) {
    StringBuilder plain = new StringBuilder();
    String straight = Typeset.straight(words);
    (unicode ? Typeset.dates(straight) : straight)
        .codePoints()
        .forEach(c -> {
          if (Character.isISOControl(c) && c != '\n') {
            plain.append(' ');
          } else if (unicode) {
            plain.appendCodePoint(c);
          } else {
            plain.append(ascii(c));
          }
        });
    return plain.toString();
  }

  private static String ascii(int c) {
    return switch (c) {
      case '“', '”', '„', '«', '»' -> "\"";
      case '‘', '’' -> "'";
      case '–', '—', '−', '─' -> "-";
      case '→' -> "->";
      case '…' -> "...";
      case '•' -> "*";
      case '×' -> "x";
      case '\u00a0' -> " ";
      default -> Character.toString(c);
    };
  }
}
