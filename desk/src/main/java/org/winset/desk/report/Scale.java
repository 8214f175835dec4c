package org.winset.desk.report;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/**
 * A horizontal axis through 0 as wide as its picture: turns points into places in per cent, so that
 * pictures stretch with the page.
 *
 * @param low the value at the left end, at most 0
 * @param high the value at the right end, at least 0
 * @param step distance of its ticks, a round number
 */
public record Scale(double low, double high, double step) {
  /** Per cent of the width kept free at both ends, so that marks at the ends stay whole. */
  private static final double EDGE = 2;

  /** Per cent of the width that a dot takes. */
  private static final double DOT = 2.5;

  /** The least axis between round numbers that holds 0 and every value. */
  public static Scale holding(DoubleStream values) {
    double[] all = values.toArray();
    double least = Math.min(0, DoubleStream.of(all).min().orElse(0));
    double most = Math.max(0, DoubleStream.of(all).max().orElse(0));
    double step = roundStep(Math.max(most - least, 1e-6) / 5);
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(most / step) * step;
    return low == high ? new Scale(-step, step, step) : new Scale(low, high, step);
  }

  /** The least axis with 0 in its middle that holds every value. */
  public static Scale balanced(DoubleStream values) {
    double most = values.map(Math::abs).max().orElse(0);
    double limit = most > 0 ? most : 1;
    return new Scale(-limit, limit, limit);
  }

  private static double roundStep(double rough) {
    double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double multiple = rough / unit;
    return unit * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
  }

  /** Where a value lies: {@code 37.25%}. */
  public String at(double value) {
    return percent(place(value));
  }

  /** How wide the way between two values is. */
  public String between(double from, double to) {
    return percent(Math.abs(place(to) - place(from)));
  }

  /** The left end of the way between two values. */
  public String leftOf(double from, double to) {
    return at(Math.min(from, to));
  }

  /** Whether the way between two values is long enough to be drawn as a bar and not as a dot. */
  public boolean wide(double from, double to) {
    return Math.abs(place(to) - place(from)) > DOT;
  }

  /** A part of a whole in per cent of the picture's width. */
  public static String share(BigInteger part, BigInteger whole) {
    return percent(100 * Rational.of(part, whole).toDouble());
  }

  /** The values of its ticks, ascending. */
  public double[] ticks() {
    int first = (int) Math.round(low / step);
    int last = (int) Math.round(high / step);
    return IntStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
  }

  /** A tick's value with a true minus sign: {@code −20}. */
  public static String label(double value) {
    String digits =
        value == Math.rint(value)
            ? Long.toString(Math.abs(Math.round(value)))
            : String.format(Locale.ROOT, "%.1f", Math.abs(value));
    return value < 0 ? "−" + digits : value > 0 ? "+" + digits : "0";
  }

  private double place(double value) {
    return EDGE + (100 - 2 * EDGE) * (value - low) / (high - low);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
