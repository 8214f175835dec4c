package org.winset.desk.report;

import java.util.Optional;

/**
 * Two levers over both ranges: full squares where there is a deal, empty ones where there is none.
 */
final class LeverMapPicture {
  private static final int LEFT = 84;
  private static final int CELL = 20;

  private LeverMapPicture() {}

  static String svg(LeversView.MapView map) {
    int columns = map.columns().size();
    int rows = map.rows().size();
    int width = CELL * columns;
    int height = CELL * rows;
    Svg svg =
        new Svg(
            "lever-map-picture",
            LEFT + width + 200,
            height + 76,
            map.first() + " and " + map.second() + " together",
            map.words());
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cell(svg, map.open().get(r).get(c), LEFT + CELL * c, 14 + CELL * r);
      }
    }
    svg.box(
        LEFT + CELL * map.nowColumn() - 1.5,
        14 + CELL * map.nowRow() - 1.5,
        CELL + 1.0,
        CELL + 1.0,
        "fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"");
    svg.text(LEFT, height + 32, "start", map.columns().getFirst().text());
    svg.text(LEFT + width, height + 32, "end", map.columns().getLast().text());
    svg.text(LEFT, height + 54, "start", Svg.cut(map.first() + " →", width + 190));
    svg.text(LEFT - 8, 26, "end", map.rows().getFirst().text());
    svg.text(LEFT - 8, 14 + height - 4, "end", map.rows().getLast().text());
    svg.text(
        20,
        14 + height / 2.0,
        "middle",
        Svg.cut(map.second() + " →", height),
        "transform=\"rotate(-90 20 %s)\"".formatted(Svg.number(14 + height / 2.0)));
    legend(svg, LEFT + width + 24);
    return svg.toString();
  }

  private static void cell(Svg svg, Optional<Boolean> open, double x, double y) {
    if (open.isEmpty()) {
      return;
    }
    svg.box(
        x + 1,
        y + 1,
        CELL - 4.0,
        CELL - 4.0,
        open.get()
            ? "fill=\"currentColor\" fill-opacity=\".75\""
            : "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".45\"");
  }

  private static void legend(Svg svg, double x) {
    cell(svg, Optional.of(true), x, 20);
    svg.text(x + 28, 35, "start", "a deal");
    cell(svg, Optional.of(false), x, 48);
    svg.text(x + 28, 63, "start", "none");
    svg.box(
        x - 1.5,
        76 - 1.5,
        CELL + 1.0,
        CELL + 1.0,
        "fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"");
    svg.text(x + 28, 91, "start", "nearest to now");
  }
}
