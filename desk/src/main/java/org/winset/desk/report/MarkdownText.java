package org.winset.desk.report;

import java.util.List;

/** Builds Markdown; what comes from a case is escaped, so that it is read as words. */
final class MarkdownText {
  private final StringBuilder text = new StringBuilder();
  private boolean inList;

  void heading(int level, String words) {
    block();
    text.append("#".repeat(level)).append(' ').append(escaped(words)).append('\n');
  }

  void paragraph(String words) {
    block();
    text.append(escaped(words)).append('\n');
  }

  void item(String words) {
    if (!inList) {
      block();
      inList = true;
    }
    text.append("- ").append(escaped(words)).append('\n');
  }

  /** An item under the last item. */
  void under(String words) {
    text.append("  - ").append(escaped(words)).append('\n');
  }

  /** Rows of equally many cells, the first row the head. */
  void table(List<List<String>> rows) {
    block();
    for (int r = 0; r < rows.size(); r++) {
      text.append('|');
      rows.get(r)
          .forEach(c -> text.append(' ').append(escaped(c).replace("\n", "<br>")).append(" |"));
      text.append('\n');
      if (r == 0) {
        text.append('|').append("---|".repeat(rows.getFirst().size())).append('\n');
      }
    }
  }

  private void block() {
    inList = false;
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private static String escaped(String words) {
    String safe = Plain.text(words, true);
    return safe.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("_", "\\_")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("<", "&lt;")
        .replaceAll("^([#>+-])(?=\\s)", "\\\\$1");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
