package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces; a word longer than a line is cut. */
final class Wrap {
  /** Makes what follows read from the left, and takes no room. */
  private static final char MARK = '\u200E';

  private Wrap() {}

  /** Columns a text takes. */
  static int width(String text) {
    int all = text.codePointCount(0, text.length());
    return text.indexOf(MARK) < 0 ? all : all - (int) text.chars().filter(c -> c == MARK).count();
  }

  /** At least one line, none wider than {@code width}; line breaks in the text are kept. */
  static List<String> lines(String text, int width) {
    int room = Math.max(1, width);
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String part : paragraph.split(" +")) {
        String word = part;
        if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > room) {
          lines.add(line.toString());
          line.setLength(0);
        }
        while (width(word) > room) {
          int cut = word.offsetByCodePoints(0, room);
          lines.add(word.substring(0, cut));
          word = word.substring(cut);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
