package org.winset.number;

import static org.hipparchus.util.ArithmeticUtils.gcd;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: every verdict rests on these, so that a package exactly at a threshold
 * is decided as arithmetic decides it and not as rounding does.
 *
 * <p>Decimals are read exactly ({@code ".1"} is one tenth). Immutable and thread-safe. Nearly all
 * numbers of a case fit a fraction of two longs and are kept so; the rest are Hipparchus fractions,
 * which this class alone touches. Which of the two holds a number follows from the number.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);
  public static final Rational HUNDRED = of(100);

  /** In lowest terms and never {@link Long#MIN_VALUE}, unless {@link #wide} holds the number. */
  private final long numerator;

  private final long denominator;

  /** The number, if a term does not fit. */
  private final @Nullable BigFraction wide;

  private Rational(long numerator, long denominator, @Nullable BigFraction wide) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.wide = wide;
  }

  private static Rational of(BigFraction value) {
    BigInteger numerator = value.getNumerator();
    BigInteger denominator = value.getDenominator();
    return numerator.abs().bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE
        ? new Rational(numerator.longValue(), denominator.longValue(), null)
        : new Rational(0, 1, value);
  }

  public static Rational of(long whole) {
    return of(whole, 1);
  }

  /** The quotient of two whole numbers; {@code denominator} is not 0. */
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator <= 0) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long common = gcd(numerator, denominator);
    return new Rational(numerator / common, denominator / common, null);
  }

  /** The quotient of two whole numbers; {@code denominator} is not 0. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    return of(new BigFraction(numerator, denominator));
  }

  /**
   * The exact value of a decimal such as {@code 40}, {@code -.5} or {@code 1e-3}.
   *
   * @throws NumberFormatException if the text is no decimal, or its exponent lies outside -999..999
   */
  public static Rational ofDecimal(String decimal) {
    BigDecimal exact = new BigDecimal(decimal);
    if (Math.abs((long) exact.scale()) > 999 || exact.precision() > 999) {
      throw new NumberFormatException("more than 999 digits: " + decimal);
    }
    return exact.scale() <= 0
        ? of(exact.toBigIntegerExact(), BigInteger.ONE)
        : of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
  }

  /** The fraction of Hipparchus, whichever way the number is kept. */
  private BigFraction fraction() {
    return wide != null ? wide : new BigFraction(numerator, denominator);
  }

  private boolean narrow(Rational other) {
    return wide == null && other.wide == null;
  }

  public Rational plus(Rational other) {
    Rational sum = narrow(other) ? narrowSum(other) : null;
    return sum != null ? sum : of(fraction().add(other.fraction()));
  }

  /** The sum (Knuth, The Art of Computer Programming 2, 4.5.1), or null if terms exceed a long. */
  private @Nullable Rational narrowSum(Rational other) {
    long common =
        denominator == other.denominator ? denominator : gcd(denominator, other.denominator);
    long own = denominator / common;
    long others = other.denominator / common;
    if (exceeds(numerator, others) || exceeds(other.numerator, own)) {
      return null;
    }
    long left = numerator * others;
    long right = other.numerator * own;
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0 || sum == Long.MIN_VALUE) {
      return null;
    }
    long shared = gcd(sum, common);
    long rest = other.denominator / shared;
    return exceeds(own, rest) ? null : new Rational(sum / shared, own * rest, null);
  }

  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  public Rational times(Rational other) {
    if (narrow(other)) {
      long down = gcd(numerator, other.denominator);
      long up = gcd(other.numerator, denominator);
      long left = numerator / down;
      long right = other.numerator / up;
      long below = denominator / up;
      long under = other.denominator / down;
      if (!exceeds(left, right) && !exceeds(below, under)) {
        return new Rational(left * right, below * under, null);
      }
    }
    return of(fraction().multiply(other.fraction()));
  }

  /** The quotient; {@code divisor} is not 0. */
  public Rational over(Rational divisor) {
    if (narrow(divisor) && divisor.numerator != 0) {
      int sign = Long.signum(divisor.numerator);
      return times(new Rational(sign * divisor.denominator, sign * divisor.numerator, null));
    }
    return of(fraction().divide(divisor.fraction()));
  }

  /** Whether a product does not fit; so that it can be negated, the least long does not count. */
  private static boolean exceeds(long left, long right) {
    long product = left * right;
    return Math.multiplyHigh(left, right) != product >> (Long.SIZE - 1)
        || product == Long.MIN_VALUE;
  }

  public Rational negated() {
    return wide == null ? new Rational(-numerator, denominator, null) : of(wide.negate());
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return wide != null ? wide.signum() : Long.signum(numerator);
  }

  public boolean isZero() {
    return signum() == 0;
  }

  /** In lowest terms, carrying the sign. */
  public BigInteger numerator() {
    return wide != null ? wide.getNumerator() : BigInteger.valueOf(numerator);
  }

  /**
   * What stands over another denominator.
   *
   * @param other a multiple of the denominator
   * @throws IllegalArgumentException if it is none
   */
  public BigInteger numeratorOver(BigInteger other) {
    return numerator().multiply(wholeQuotient(other, denominator()));
  }

  static BigInteger wholeQuotient(BigInteger multiple, BigInteger of) {
    BigInteger[] quotient = multiple.divideAndRemainder(of);
    if (quotient[1].signum() != 0) {
      throw new IllegalArgumentException(multiple + " is no multiple of " + of);
    }
    return quotient[0];
  }

  /** In lowest terms, at least 1. */
  public BigInteger denominator() {
    return wide != null ? wide.getDenominator() : BigInteger.valueOf(denominator);
  }

  /** The quotient of the doubles nearest to its terms. */
  public double toDouble() {
    return wide != null ? wide.doubleValue() : (double) numerator / denominator;
  }

  @Override
  public int compareTo(Rational other) {
    if (!narrow(other)) {
      return fraction().compareTo(other.fraction());
    }
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(wide, that.wide);
  }

  @Override
  public int hashCode() {
    return wide != null ? wide.hashCode() : Long.hashCode(31 * numerator + denominator);
  }

  /** {@code n} or {@code n/d} in lowest terms. */
  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }

  /** Exactly, where a decimal can say it; else rounded to 12 decimals. */
  public String toDecimal() {
    try {
      BigDecimal exact =
          new BigDecimal(numerator()).divide(new BigDecimal(denominator())).stripTrailingZeros();
      return exact.signum() == 0 ? "0" : exact.toPlainString();
    } catch (ArithmeticException endless) {
      return toDecimal(12);
    }
  }

  /** The least multiple of 10^-digits that is not below it. */
  public Rational roundedUp(int digits) {
    BigDecimal rounded =
        new BigDecimal(numerator())
            .divide(new BigDecimal(denominator()), digits, java.math.RoundingMode.CEILING);
    return ofDecimal(rounded.toPlainString());
  }

  /** Rounded half-up to at most {@code digits} decimals, without trailing zeros. */
  public String toDecimal(int digits) {
    BigDecimal rounded =
        new BigDecimal(numerator())
            .divide(new BigDecimal(denominator()), digits, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
