package org.winset.desk.report;

import java.util.Optional;

/** Draws a map of two levers in letters. */
final class LeverMapText {
  private LeverMapText() {}

  static void write(LeversView.MapView map, Page page) {
    page.paragraph("Up: " + map.second() + "; across: " + map.first() + ".", "", Page.Tone.FAINT);
    int margin =
        Math.max(map.rows().getFirst().text().length(), map.rows().getLast().text().length());
    for (int r = 0; r < map.rows().size(); r++) {
      StringBuilder row = new StringBuilder();
      boolean end = r == 0 || r == map.rows().size() - 1;
      String label = end ? map.rows().get(r).text() : "";
      row.append(" ".repeat(margin - label.length())).append(label).append(' ');
      for (int c = 0; c < map.columns().size(); c++) {
        boolean now = c == map.nowColumn() && r == map.nowRow();
        row.append(now ? '[' : ' ').append(sign(map.open().get(r).get(c), page));
        row.append(now ? ']' : ' ');
      }
      page.verbatim(row.toString());
    }
    String low = map.columns().getFirst().text();
    String high = map.columns().getLast().text();
    int width = 3 * map.columns().size();
    page.verbatim(
        " ".repeat(margin + 1)
            + low
            + " ".repeat(Math.max(1, width - low.length() - high.length()))
            + high);
    page.paragraph(
        sign(Optional.of(true), page)
            + " a deal, "
            + sign(Optional.of(false), page)
            + " none; the brackets stand nearest to the values now.",
        "",
        Page.Tone.FAINT);
  }

  private static String sign(Optional<Boolean> open, Page page) {
    return open.map(o -> o ? page.sign("■", "#") : page.sign("·", ".")).orElse(" ");
  }
}
