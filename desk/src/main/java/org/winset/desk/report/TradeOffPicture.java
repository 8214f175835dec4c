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

  /** From one line of words to the next. */
  private static final int LINE = 18;

  private static final int RADIUS = 9;
  private static final String BOTH = "both would sign";

  /** About how wide a letter is. */
  private static final double LETTER = 7.2;

  private final TradeOffView view;
  private final Scale across;
  private final Scale up;
  private final List<Spread.Place> own;
  private final List<Spread.Place> shown;

  private TradeOffPicture(TradeOffView view) {
    this.view = view;
    this.across = Scale.holding(values(true));
    this.up = Scale.holding(values(false));
    this.own = view.marks().stream().map(this::place).toList();
    this.shown =
        Spread.of(
            own, RADIUS, new Spread.Place(LEFT, TOP), new Spread.Place(LEFT + WIDTH, TOP + HEIGHT));
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
    int legend = alone ? LINE * (view.marks().size() + view.curves().size() + 1) : 0;
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
    view.marks().forEach(m -> box(svg, m));
    signs(svg);
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
      svg.text(LEFT + WIDTH - 6, free(), "end", BOTH, "font-style=\"italic\"");
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

  /** How far down the corner its words stand, so that no sign covers them where there is room. */
  private double free() {
    double left = LEFT + WIDTH - 6 - LETTER * BOTH.length();
    for (double y = TOP + 16; y < y(0) - 4; y += LINE) {
      double middle = y - 4;
      if (shown.stream()
          .noneMatch(s -> s.x() > left - RADIUS && Math.abs(s.y() - middle) < RADIUS + 9)) {
        return y;
      }
    }
    return TOP + 16;
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

  private void box(Svg svg, TradeOffView.Mark mark) {
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
  }

  /** Where a mark stands: the middle of its box. */
  private Spread.Place place(TradeOffView.Mark mark) {
    return new Spread.Place(
        (x(mark.low().one().value()) + x(mark.high().one().value())) / 2,
        (y(mark.low().other().value()) + y(mark.high().other().value())) / 2);
  }

  /** All signs, those that stand beside their place with a line to it. */
  private void signs(Svg svg) {
    for (int m = 0; m < own.size(); m++) {
      Spread.Place from = own.get(m);
      Spread.Place to = shown.get(m);
      if (!to.equals(from)) {
        svg.line(from.x(), from.y(), to.x(), to.y(), "stroke-width=\".8\"");
        svg.shape(
            "circle",
            "cx=\"%s\" cy=\"%s\" r=\"2.2\" fill=\"currentColor\""
                .formatted(Svg.number(from.x()), Svg.number(from.y())));
      }
    }
    for (int m = 0; m < own.size(); m++) {
      sign(svg, shown.get(m), view.marks().get(m).sign());
    }
  }

  private static void sign(Svg svg, Spread.Place place, String sign) {
    svg.shape(
        "circle",
        "cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"paper\" fill=\"#fff\" stroke=\"currentColor\""
            .formatted(Svg.number(place.x()), Svg.number(place.y()), RADIUS));
    svg.text(place.x(), place.y() + 4.5, "middle", sign, "font-weight=\"600\"");
  }

  private void legend(Svg svg) {
    double y = TOP + HEIGHT + 66;
    for (TradeOffView.Curve curve : view.curves()) {
      svg.line(LEFT - 14, y - 4, LEFT + 14, y - 4, stroke(curve.othersAccept()));
      svg.text(LEFT + 24, y, "start", Svg.cut(curve.words(), WIDTH));
      y += LINE;
    }
    for (TradeOffView.Mark mark : view.marks()) {
      svg.text(LEFT, y, "middle", mark.sign(), "font-weight=\"600\"");
      svg.text(LEFT + 24, y, "start", Svg.cut(mark.name(), WIDTH));
      y += LINE;
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
