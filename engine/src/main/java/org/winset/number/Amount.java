package org.winset.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of one number: a point, a range, or a place in an order.
 *
 * <p>Written {@code 40}, {@code 30..50} (uniform), {@code 30..40..50} (PERT: low, most likely,
 * high). A place in an order is never written by itself: it comes from a line such as {@code a > b
 * > c}.
 */
public sealed interface Amount {
  /** The least value it can take. */
  Rational low();

  /** The greatest value it can take. */
  Rational high();

  /**
   * The value a point run uses: itself, the midpoint, the most likely, or the mean of the order.
   */
  Rational typical();

  /** Whether only one value is possible. */
  default boolean certain() {
    return low().equals(high());
  }

  /** A known number. */
  record Point(Rational value) implements Amount {
    @Override
    public Rational low() {
      return value;
    }

    @Override
    public Rational high() {
      return value;
    }

    @Override
    public Rational typical() {
      return value;
    }

    @Override
    public String toString() {
      return value.toDecimal();
    }
  }

  /** Anywhere between two bounds, evenly; {@code low <= high}. */
  record Uniform(Rational low, Rational high) implements Amount {
    public Uniform {
      requireOrdered(low, high);
    }

    @Override
    public Rational typical() {
      return low.plus(high).over(Rational.of(2));
    }

    @Override
    public String toString() {
      return low.toDecimal() + ".." + high.toDecimal();
    }
  }

  /** Between two bounds with a most likely value (PERT); {@code low <= mode <= high}. */
  record Pert(Rational low, Rational mode, Rational high) implements Amount {
    public Pert {
      requireOrdered(low, mode);
      requireOrdered(mode, high);
    }

    @Override
    public Rational typical() {
      return mode;
    }

    @Override
    public String toString() {
      return low.toDecimal() + ".." + mode.toDecimal() + ".." + high.toDecimal();
    }
  }

  /**
   * The {@code rank}-th highest (from 1) of {@code size} option values of which only the order is
   * known: sorted uniforms on 0..100 points.
   */
  record ValueRank(int rank, int size) implements Amount {
    @Override
    public Rational low() {
      return Rational.ZERO;
    }

    @Override
    public Rational high() {
      return Rational.HUNDRED;
    }

    /** The mean of an order statistic, 100 (size + 1 - rank)/(size + 1). */
    @Override
    public Rational typical() {
      return Rational.of(100L * (size + 1 - rank), size + 1L);
    }

    @Override
    public String toString() {
      return "place " + rank + " of " + size;
    }
  }

  /**
   * The {@code rank}-th highest (from 1) of {@code size} weights of which only the order is known:
   * uniform on the ordered simplex (Lahdelma et al. 1998).
   */
  record WeightRank(int rank, int size) implements Amount {
    @Override
    public Rational low() {
      return rank == 1 ? Rational.of(1, size) : Rational.ZERO;
    }

    @Override
    public Rational high() {
      return Rational.of(1, rank);
    }

    /** The centroid of the ordered simplex, (1/size)(1/rank + … + 1/size). */
    @Override
    public Rational typical() {
      Rational sum = Rational.ZERO;
      for (int i = rank; i <= size; i++) {
        sum = sum.plus(Rational.of(1, i));
      }
      return sum.over(Rational.of(size));
    }

    @Override
    public String toString() {
      return "place " + rank + " of " + size;
    }
  }

  /** A decimal as people write it; {@code .5} and {@code 5.} are numbers, {@code 1_000} is not. */
  String DECIMAL = "[-+]?(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?";

  Pattern NOTATION =
      Pattern.compile(
          "\\s*("
              + DECIMAL
              + ")(?:\\s*\\.\\.\\s*("
              + DECIMAL
              + "))?(?:\\s*\\.\\.\\s*("
              + DECIMAL
              + "))?\\s*");

  /**
   * Reads {@code 40}, {@code 30..50} or {@code 30..40..50}.
   *
   * @throws NumberFormatException if the text is none of these
   * @throws IllegalArgumentException if its bounds are out of order; the message names them
   */
  static Amount parse(String text) {
    Matcher matcher = NOTATION.matcher(text);
    if (!matcher.matches()) {
      throw new NumberFormatException("a number is written 40, 30..50 or 30..40..50");
    }
    Rational first = Rational.ofDecimal(matcher.group(1));
    if (matcher.group(2) == null) {
      return new Point(first);
    }
    Rational second = Rational.ofDecimal(matcher.group(2));
    return matcher.group(3) == null
        ? new Uniform(first, second)
        : new Pert(first, second, Rational.ofDecimal(matcher.group(3)));
  }

  private static void requireOrdered(Rational low, Rational high) {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "the lower bound " + low.toDecimal(12) + " is above " + high.toDecimal(12));
    }
  }
}
