package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The picture of one side's war: what no deal is worth at every balance, as lines in a box of
 * {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param lines the country's, the leader's and his office's, in this order
 * @param now where the present balance is
 * @param ticks of the balance, left to right
 * @param levels of the value, bottom to top
 */
public record WarChart(List<Line> lines, double now, List<Tick> ticks, List<Tick> levels) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 260;
  private static final double LEFT = 44;
  private static final double RIGHT = 500;
  private static final double TOP = 16;
  private static final double BOTTOM = 214;
  private static final double LABEL_GAP = 18;

  /**
   * A line.
   *
   * @param kind for its looks: {@code country}, {@code leader}, {@code office}
   * @param points as SVG writes them
   * @param labelY where its name stands, at the right end
   */
  public record Line(String kind, String name, String points, double labelY) {}

  /** A place on an axis and what is written there. */
  public record Tick(double at, String label) {}

  /** The picture of a side. */
  public static WarChart of(WarStory.Curves curves) {
    Scale scale =
        Scale.holding(
            Stream.of(curves.country(), curves.leader(), curves.office())
                .flatMap(List::stream)
                .mapToDouble(v -> v));
    int steps = curves.country().size() - 1;
    List<Line> lines =
        List.of(
            line("country", "the country", curves.country(), scale),
            line("leader", "its leader", curves.leader(), scale),
            line("office", "his office", curves.office(), scale));
    List<Tick> ticks = new ArrayList<>();
    for (int x = 0; x <= steps; x += Math.max(1, steps / 10)) {
      ticks.add(new Tick(across(x, steps), String.valueOf(x)));
    }
    return new WarChart(
        apart(lines),
        across(curves.now(), steps),
        ticks,
        DoubleStream.of(scale.ticks())
            .mapToObj(v -> new Tick(up(v, scale), Scale.label(v).replace("+", "")))
            .toList());
  }

  private static Line line(String kind, String name, List<Double> values, Scale scale) {
    StringBuilder points = new StringBuilder();
    for (int x = 0; x < values.size(); x++) {
      points
          .append(place(across(x, values.size() - 1)))
          .append(',')
          .append(place(up(values.get(x), scale)))
          .append(' ');
    }
    return new Line(kind, name, points.toString().strip(), up(values.getLast(), scale));
  }

  /** Names of lines that end close together, moved apart. */
  private static List<Line> apart(List<Line> lines) {
    List<Line> byHeight = lines.stream().sorted(Comparator.comparingDouble(Line::labelY)).toList();
    List<Line> moved = new ArrayList<>();
    double least = TOP;
    for (Line line : byHeight) {
      double at = Math.max(least, line.labelY());
      moved.add(new Line(line.kind(), line.name(), line.points(), at));
      least = at + LABEL_GAP;
    }
    return lines.stream()
        .map(l -> moved.stream().filter(m -> m.kind().equals(l.kind())).findFirst().orElse(l))
        .toList();
  }

  private static double across(int balance, int steps) {
    return LEFT + (RIGHT - LEFT) * balance / steps;
  }

  private static double up(double value, Scale scale) {
    return BOTTOM - (BOTTOM - TOP) * (value - scale.low()) / (scale.high() - scale.low());
  }

  /** A coordinate as SVG writes it. */
  public static String place(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }
}
