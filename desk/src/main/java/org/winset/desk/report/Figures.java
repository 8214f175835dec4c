package org.winset.desk.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.winset.deal.Count;
import org.winset.number.Rational;

/** Writes numbers with no more digits than they mean. */
final class Figures {
  /** From here on a count is written as a power of ten. */
  private static final BigInteger HUGE = BigInteger.TEN.pow(9);

  private static final Rational TENTH = Rational.of(1, 10);
  private static final Rational TEN = Rational.of(10);

  /** Stands for a share of which nothing is known. */
  static final String NOT_COUNTED = "not counted within this run's budget";

  private Figures() {}

  /** A margin, gain or change: {@code +12}, {@code -0.4}, {@code 0}. */
  static Points points(Rational exact) {
    String sign = exact.signum() < 0 ? "-" : "+";
    return new Points(exact, exact.isZero() ? "0" : sign + size(exact));
  }

  /** How many points, without sign: {@code 12 points}, {@code 1 point}, {@code 0.4 points}. */
  static String pointsOf(Rational exact) {
    String size = size(exact);
    return size + (size.equals("1") ? " point" : " points");
  }

  /** The size of a number of points, without sign: {@code 12}, {@code 0.4}, {@code <0.1}. */
  static String size(Rational exact) {
    Rational points = exact.times(Rational.HUNDRED);
    Rational size = points.max(points.negated());
    if (size.isZero()) {
      return "0";
    }
    String tenths = size.toDecimal(1);
    if (tenths.equals("0")) {
      return "<0.1";
    }
    return size.compareTo(Rational.ONE) < 0 ? tenths : size.toDecimal(0);
  }

  static Quantity quantity(Count count) {
    return new Quantity(count, words(count));
  }

  static Quantity quantity(BigInteger exactly) {
    return quantity(Count.exactly(exactly));
  }

  private static String words(Count count) {
    if (count.exact()) {
      return number(count.atLeast());
    }
    if (count.atLeast().signum() == 0) {
      return "at most " + number(count.atMost(), RoundingMode.CEILING);
    }
    return "at least " + number(count.atLeast(), RoundingMode.FLOOR);
  }

  /** {@code 1,296} or {@code 1.3 x 10^16}. */
  static String number(BigInteger number) {
    return number(number, RoundingMode.HALF_UP);
  }

  static String number(long number) {
    return number(BigInteger.valueOf(number));
  }

  private static String number(BigInteger number, RoundingMode rounding) {
    if (number.compareTo(HUGE) < 0) {
      return String.format(Locale.ROOT, "%,d", number);
    }
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(2, rounding));
    int power = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(power).setScale(1, RoundingMode.UNNECESSARY) + " x 10^" + power;
  }

  /** A part of a whole that is not empty: {@code 35%}, {@code 0.4%}, {@code 1 in 230,000}. */
  static String share(Count part, BigInteger whole) {
    if (part.exact()) {
      return share(part.atLeast(), whole);
    }
    String low = bound(part.atLeast(), whole, RoundingMode.FLOOR);
    String high = bound(part.atMost().min(whole), whole, RoundingMode.CEILING);
    if (low.isEmpty() && high.isEmpty()) {
      return NOT_COUNTED;
    }
    if (low.isEmpty()) {
      return "at most " + high;
    }
    return high.isEmpty() ? "at least " + low : "between " + low + " and " + high;
  }

  /** A bound of a share, never rounded past itself; nothing where it says none or all. */
  private static String bound(BigInteger part, BigInteger whole, RoundingMode rounding) {
    if (part.signum() == 0) {
      return "";
    }
    BigDecimal hundredfold = new BigDecimal(part.multiply(BigInteger.valueOf(100)));
    BigDecimal tenths = hundredfold.divide(new BigDecimal(whole), 1, rounding);
    if (part.multiply(BigInteger.valueOf(1000)).compareTo(whole) < 0) {
      boolean floor = rounding == RoundingMode.FLOOR;
      BigInteger times = whole.add(floor ? part.subtract(BigInteger.ONE) : BigInteger.ZERO);
      MathContext digits = new MathContext(2, floor ? RoundingMode.CEILING : RoundingMode.FLOOR);
      return "1 in " + number(new BigDecimal(times.divide(part)).round(digits).toBigInteger());
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    boolean extreme =
        tenths.compareTo(BigDecimal.ONE) < 0
            || hundred.subtract(tenths).compareTo(BigDecimal.ONE) < 0;
    BigDecimal percent = extreme ? tenths : hundredfold.divide(new BigDecimal(whole), 0, rounding);
    return percent.compareTo(hundred) >= 0
        ? ""
        : percent.stripTrailingZeros().toPlainString() + "%";
  }

  private static String share(BigInteger part, BigInteger whole) {
    if (part.signum() == 0) {
      return "none";
    }
    Rational share = Rational.of(part, whole);
    return share.times(Rational.HUNDRED).compareTo(TENTH) < 0
        ? "1 in " + number(twoDigits(whole.divide(part)))
        : percent(share);
  }

  private static BigInteger twoDigits(BigInteger number) {
    return new BigDecimal(number).round(new MathContext(2, RoundingMode.HALF_UP)).toBigInteger();
  }

  /** A share 0..1 in percent; never rounded to none or to all of it. */
  static String percent(Rational share) {
    Rational percent = share.times(Rational.HUNDRED);
    Rational rest = Rational.HUNDRED.minus(percent);
    if (percent.isZero() || rest.isZero()) {
      return percent.toDecimal(0) + "%";
    }
    if (percent.compareTo(TENTH) < 0) {
      return "less than 0.1%";
    }
    if (rest.compareTo(TENTH) < 0) {
      return "more than 99.9%";
    }
    boolean extreme = percent.min(rest).compareTo(Rational.ONE) < 0;
    return percent.toDecimal(extreme ? 1 : 0) + "%";
  }

  /** A value on the scale of 0 to 100: {@code 62}, {@code 7.5}. */
  static String level(Rational level) {
    Rational size = level.max(level.negated());
    return level.toDecimal(size.compareTo(TEN) < 0 ? 1 : 0);
  }

  /** {@code 1 point}, {@code 3 points}. */
  static String counted(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  /** {@code 1 point}, {@code 3 points}; the plural adds an s. */
  static String counted(long count, String one) {
    return counted(count, one, one + "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String and(List<String> words) {
    return joined(words, " and ");
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String or(List<String> words) {
    return joined(words, " or ");
  }

  private static String joined(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + last + words.get(end);
  }

  /** With a capital at the start. */
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
