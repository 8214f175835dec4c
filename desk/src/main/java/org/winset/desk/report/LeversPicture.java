package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import org.winset.forecast.Levers;
import org.winset.number.Rational;

/** Every lever as a bar over its range: where there is a deal, where none, and where it is now. */
final class LeversPicture {
  private static final int ROW = 34;
  private static final int NAMES = 300;
  private static final int WIDTH = 320;

  /** Between the values of a lever that moves in whole steps. */
  private static final int GAP = 2;

  private LeversPicture() {}

  static String svg(LeversView view) {
    int height = ROW * view.levers().size() + 58;
    Svg svg =
        new Svg(
            "levers-picture",
            NAMES + WIDTH + 60,
            height,
            view.open() ? "Where levers leave a deal" : "Where levers open a deal",
            description(view));
    double y = 24;
    for (LeversView.LeverView lever : view.levers()) {
      row(svg, lever, y);
      y += ROW;
    }
    y += 4;
    svg.box(NAMES + 24, y, 26, 12, full());
    svg.text(NAMES + 56, y + 11, "start", "a deal");
    svg.box(NAMES + 112, y, 26, 12, empty());
    svg.text(NAMES + 144, y + 11, "start", "none");
    now(svg, NAMES + 206, y - 3);
    svg.text(NAMES + 216, y + 11, "start", "now");
    return svg.toString();
  }

  private static String description(LeversView view) {
    StringBuilder words = new StringBuilder(view.words());
    for (LeversView.LeverView lever : view.levers()) {
      words
          .append(' ')
          .append(lever.name())
          .append(", from ")
          .append(lever.low().text())
          .append(" to ")
          .append(lever.high().text())
          .append(", now ")
          .append(lever.now().text())
          .append(": ")
          .append(lever.words())
          .append('.');
    }
    return words.toString();
  }

  /**
   * A bar in which each value looked at has an equal part, the value now in the middle of its own.
   */
  private static void row(Svg svg, LeversView.LeverView lever, double y) {
    svg.text(NAMES - 6, y + 11, "end", Svg.cut(lever.name(), NAMES - 10));
    List<Optional<Boolean>> open = lever.open();
    double step = (double) WIDTH / open.size();
    boolean stepwise = open.size() < Levers.POINTS;
    int from = 0;
    for (int i = 1; i <= open.size(); i++) {
      if (i == open.size() || stepwise || !open.get(i).equals(open.get(from))) {
        Optional<Boolean> deal = open.get(from);
        svg.box(
            x(from * step),
            y,
            (i - from) * step - (stepwise ? GAP : 0),
            13,
            deal.isEmpty() ? "fill=\"none\"" : deal.get() ? full() : empty());
        from = i;
      }
    }
    svg.text(x(0), y + 25, "start", lever.low().text(), "font-size=\"10\"");
    svg.text(x(WIDTH), y + 25, "end", lever.high().text(), "font-size=\"10\"");
    double share = share(lever);
    if (share >= 0 && share <= 1) {
      now(svg, x((share * (open.size() - 1) + .5) * step), y - 3);
    }
  }

  private static double share(LeversView.LeverView lever) {
    Rational width = lever.high().exact().minus(lever.low().exact());
    return lever.now().exact().minus(lever.low().exact()).over(width).toDouble();
  }

  private static double x(double along) {
    return NAMES + 24 + along;
  }

  private static void now(Svg svg, double x, double y) {
    svg.shape(
        "path",
        "d=\"M%s %s l-5 -7 h10 z\" fill=\"currentColor\""
            .formatted(Svg.number(x), Svg.number(y + 2)));
    svg.line(x, y, x, y + 18, "stroke-width=\"1.6\"");
  }

  private static String full() {
    return "fill=\"currentColor\" fill-opacity=\".75\" stroke=\"currentColor\"";
  }

  private static String empty() {
    return "fill=\"none\" stroke=\"currentColor\"";
  }
}
