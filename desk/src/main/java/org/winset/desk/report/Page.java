package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text for a terminal: paragraphs, lists and tables that keep to a width. */
final class Page {
  /** How a piece of text is meant to strike the eye; never the only way something is said. */
  enum Tone {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    FAIR("33"),
    BAD("31");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  /** Text in a table; a line break starts a new line. */
  record Cell(String text, Tone tone) {
    static Cell plain(String text) {
      return new Cell(text, Tone.PLAIN);
    }
  }

  private static final int LEAST_COLUMN = 12;

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Page(Style style) {
    this.style = style;
  }

  Style style() {
    return style;
  }

  /** The sign, or what stands for it where only ASCII is welcome. */
  String sign(String unicode, String ascii) {
    return style.unicode() ? unicode : ascii;
  }

  void title(String words) {
    paragraph(words, "", Tone.STRONG);
  }

  /** Starts a section. */
  void heading(String words) {
    gap();
    paragraph(words, "", Tone.STRONG);
    line(sign("─", "-").repeat(Math.min(style.width(), words.length())), Tone.FAINT);
  }

  void gap() {
    text.append('\n');
  }

  void paragraph(String words) {
    paragraph(words, "", Tone.PLAIN);
  }

  void paragraph(String words, String indent, Tone tone) {
    for (String line : Wrap.lines(clean(words), style.width() - indent.length())) {
      line(indent + line, tone);
    }
  }

  /** A line as it stands, for what is drawn in letters. */
  void verbatim(String words) {
    line(clean(words), Tone.PLAIN);
  }

  /** A paragraph that hangs under its first words. */
  void item(String mark, String words) {
    if (style.width() - mark.length() < LEAST_COLUMN && !mark.isBlank()) {
      line(mark.stripTrailing(), Tone.PLAIN);
      paragraph(words, "    ", Tone.PLAIN);
      return;
    }
    List<String> lines = Wrap.lines(clean(words), style.width() - mark.length());
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? mark : " ".repeat(mark.length())) + lines.get(i), Tone.PLAIN);
    }
  }

  /** A bullet. */
  void item(String words) {
    item(sign("• ", "* "), words);
  }

  private void line(String line, Tone tone) {
    text.append(tinted(line.stripTrailing(), tone)).append('\n');
  }

  private String tinted(String words, Tone tone) {
    return style.colour() && tone != Tone.PLAIN && !words.isBlank()
        ? "\u001b[" + tone.code + "m" + words + "\u001b[0m"
        : words;
  }

  /** Rows of equally many cells, the first row the head; one under the other where too narrow. */
  void table(List<List<Cell>> rows) {
    List<List<Cell>> clean =
        rows.stream()
            .map(row -> row.stream().map(c -> new Cell(clean(c.text()), c.tone())).toList())
            .toList();
    int columns = clean.getFirst().size();
    int room = style.width() - 3 * (columns - 1);
    int[] widths = naturalWidths(clean);
    if (room < Arrays.stream(widths).map(w -> Math.min(w, LEAST_COLUMN)).sum()) {
      oneUnderTheOther(clean);
      return;
    }
    narrow(widths, room);
    for (int r = 0; r < clean.size(); r++) {
      row(clean.get(r), widths);
      if (r == 0) {
        rule(widths);
      }
    }
  }

  private void rule(int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add(sign("─", "-").repeat(width));
    }
    line(String.join(sign("─┼─", "-+-"), parts), Tone.FAINT);
  }

  private void row(List<Cell> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 0;
    for (int c = 0; c < widths.length; c++) {
      wrapped.add(Wrap.lines(cells.get(c).text(), widths[c]));
      height = Math.max(height, wrapped.get(c).size());
    }
    for (int h = 0; h < height; h++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String part = h < wrapped.get(c).size() ? wrapped.get(c).get(h) : "";
        line.append(c == 0 ? "" : sign(" │ ", " | ")).append(tinted(part, cells.get(c).tone()));
        line.append(" ".repeat(Math.max(0, widths[c] - Wrap.width(part))));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static int[] naturalWidths(List<List<Cell>> rows) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<Cell> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        for (String line : row.get(c).text().split("\n", -1)) {
          widths[c] = Math.max(widths[c], Wrap.width(line));
        }
      }
    }
    return widths;
  }

  /** Makes the widest narrower until all fit. */
  private static void narrow(int[] widths, int room) {
    for (int total = Arrays.stream(widths).sum(); total > room; total--) {
      int widest = 0;
      for (int c = 1; c < widths.length; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      widths[widest]--;
    }
  }

  private void oneUnderTheOther(List<List<Cell>> rows) {
    for (List<Cell> row : rows.subList(1, rows.size())) {
      paragraph(row.getFirst().text().replace("\n", " "), "", row.getFirst().tone());
      for (int c = 1; c < row.size(); c++) {
        if (!row.get(c).text().isBlank()) {
          item(
              "  " + rows.getFirst().get(c).text().replace("\n", " ") + ": ",
              row.get(c).text().replace("\n", ", "));
        }
      }
    }
  }

  /** The words without anything a terminal would obey, in ASCII signs where that is asked for. */
  private String clean(String words) {
    return Plain.text(words, style.unicode());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
