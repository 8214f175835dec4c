package org.winset.desk.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Two parties' margins against each other: the frontier between them, the corner in which both
 * would sign, and where the plans stand.
 */
public final class TradeOffPicture {
  private static final int LEFT = 70;
  private static final int TOP = 30;
  private static final int WIDTH = 540;
  private static final int HEIGHT = 400;
  private static final int LEGEND = 18;

  private final TradeOffView view;
  private final Scale across;
  private final Scale up;

  private TradeOffPicture(TradeOffView view) {
    this.view = view;
    this.across = Scale.holding(values(true));
    this.up = Scale.holding(values(false));
  }

  /**
   * The picture.
   *
   * @param alone whether it has to explain its signs itself
   */
  public static String svg(TradeOffView view, boolean alone) {
    return new TradeOffPicture(view).draw(alone);
  }

  private DoubleStream values(boolean one) {
    Stream<Points> curves =
        view.curves().stream()
            .flatMap(c -> c.points().stream())
            .map(p -> one ? p.one() : p.other());
    Stream<Points> marks =
        view.marks().stream()
            .flatMap(m -> Stream.of(m.low(), m.high()))
            .map(c -> one ? c.one() : c.other());
    return Stream.concat(curves, marks).mapToDouble(Points::value);
  }

  private double x(double value) {
    return LEFT + WIDTH * (value - across.low()) / (across.high() - across.low());
  }

  private double y(double value) {
    return TOP + HEIGHT * (up.high() - value) / (up.high() - up.low());
  }

  private String draw(boolean alone) {
    int legend = alone ? LEGEND * (view.marks().size() + view.curves().size() + 1) : 0;
    Svg svg =
        new Svg(
            "frontier-picture",
            LEFT + WIDTH + 30,
            TOP + HEIGHT + 56 + legend,
            view.one().name()
                + " against "
                + view.other().name()
                + ": what they could do for each other",
            view.words());
    frame(svg);
    view.curves().reversed().forEach(c -> curve(svg, c));
    view.marks().forEach(m -> mark(svg, m));
    if (alone) {
      legend(svg);
    }
    return svg.toString();
  }

  private void frame(Svg svg) {
    if (across.high() > 0 && up.high() > 0) {
      svg.box(
          x(0),
          TOP,
          x(across.high()) - x(0),
          y(0) - TOP,
          "fill=\"url(#frontier-picture-hatch)\" stroke=\"none\"");
      svg.text(LEFT + WIDTH - 6, TOP + 16, "end", "both would sign", "font-style=\"italic\"");
    }
    for (double tick : across.ticks()) {
      svg.line(x(tick), TOP, x(tick), TOP + HEIGHT, "opacity=\".15\"");
      svg.text(x(tick), TOP + HEIGHT + 18, "middle", Scale.label(tick));
    }
    for (double tick : up.ticks()) {
      svg.line(LEFT, y(tick), LEFT + WIDTH, y(tick), "opacity=\".15\"");
      svg.text(LEFT - 8, y(tick) + 4, "end", Scale.label(tick));
    }
    svg.line(x(0), TOP, x(0), TOP + HEIGHT, "stroke-width=\"1.6\"");
    svg.line(LEFT, y(0), LEFT + WIDTH, y(0), "stroke-width=\"1.6\"");
    svg.text(
        LEFT + WIDTH / 2.0,
        TOP + HEIGHT + 40,
        "middle",
        Svg.cut(view.one().name(), 380) + ": margin in points →");
    svg.text(
        18,
        TOP + HEIGHT / 2.0,
        "middle",
        Svg.cut(view.other().name(), 240) + ": margin in points →",
        "transform=\"rotate(-90 18 %s)\"".formatted(Svg.number(TOP + HEIGHT / 2.0)));
  }

  private void curve(Svg svg, TradeOffView.Curve curve) {
    if (curve.points().isEmpty()) {
      return;
    }
    String path =
        curve.points().stream()
            .map(p -> Svg.number(x(p.one().value())) + " " + Svg.number(y(p.other().value())))
            .collect(Collectors.joining(" L", "M", ""));
    svg.shape(
        "path",
        "d=\"%s\" fill=\"none\" stroke=\"currentColor\" %s"
            .formatted(path, stroke(curve.othersAccept())));
    if (curve.othersAccept()) {
      for (TradeOffView.PairPoint point : curve.points()) {
        svg.shape(
            "circle",
            "cx=\"%s\" cy=\"%s\" r=\"2.2\" fill=\"currentColor\""
                .formatted(
                    Svg.number(x(point.one().value())), Svg.number(y(point.other().value()))));
      }
    }
  }

  private static String stroke(boolean othersAccept) {
    return othersAccept ? "stroke-width=\"1.8\"" : "stroke-width=\"1.2\" stroke-dasharray=\"6 4\"";
  }

  private void mark(Svg svg, TradeOffView.Mark mark) {
    double left = x(mark.low().one().value());
    double right = x(mark.high().one().value());
    double bottom = y(mark.low().other().value());
    double top = y(mark.high().other().value());
    if (right - left > 1 || bottom - top > 1) {
      svg.box(
          left,
          top,
          right - left,
          bottom - top,
          "fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"1.5 3\"");
    }
    sign(svg, (left + right) / 2, (top + bottom) / 2, mark.sign());
  }

  private static void sign(Svg svg, double x, double y, String sign) {
    svg.shape(
        "circle",
        "cx=\"%s\" cy=\"%s\" r=\"9\" class=\"paper\" fill=\"#fff\" stroke=\"currentColor\""
            .formatted(Svg.number(x), Svg.number(y)));
    svg.text(x, y + 4.5, "middle", sign, "font-weight=\"600\"");
  }

  private void legend(Svg svg) {
    double y = TOP + HEIGHT + 66;
    for (TradeOffView.Curve curve : view.curves()) {
      svg.line(LEFT - 14, y - 4, LEFT + 14, y - 4, stroke(curve.othersAccept()));
      svg.text(LEFT + 24, y, "start", Svg.cut(curve.words(), WIDTH));
      y += LEGEND;
    }
    for (TradeOffView.Mark mark : view.marks()) {
      svg.text(LEFT, y, "middle", mark.sign(), "font-weight=\"600\"");
      svg.text(LEFT + 24, y, "start", Svg.cut(mark.name(), WIDTH));
      y += LEGEND;
    }
    svg.text(
        LEFT - 14,
        y,
        "start",
        "Dotted boxes: from the worst to the best way to fill a plan's unknown points.",
        "font-size=\"11\"");
  }

  /** What the signs stand for, as a page puts beside the picture. */
  static List<String> legend(TradeOffView view) {
    return view.marks().stream().map(m -> m.sign() + " " + m.name()).toList();
  }
}
