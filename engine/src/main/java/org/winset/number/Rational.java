package org.winset.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * An exact rational number: every verdict rests on these, so that a package exactly at a threshold
 * is decided as arithmetic decides it and not as rounding does.
 *
 * <p>Decimals are read exactly ({@code ".1"} is one tenth). Immutable and thread-safe. The one
 * class that touches Hipparchus fractions.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(BigFraction.ZERO);
  public static final Rational ONE = new Rational(BigFraction.ONE);
  public static final Rational HUNDRED = of(100);

  private final BigFraction value;

  private Rational(BigFraction value) {
    this.value = value;
  }

  public static Rational of(long whole) {
    return new Rational(new BigFraction(whole));
  }

  /** The quotient of two whole numbers; {@code denominator} is not 0. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(new BigFraction(numerator, denominator));
  }

  /** The quotient of two whole numbers; {@code denominator} is not 0. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    return new Rational(new BigFraction(numerator, denominator));
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

  public Rational plus(Rational other) {
    return new Rational(value.add(other.value));
  }

  public Rational minus(Rational other) {
    return new Rational(value.subtract(other.value));
  }

  public Rational times(Rational other) {
    return new Rational(value.multiply(other.value));
  }

  /** The quotient; {@code divisor} is not 0. */
  public Rational over(Rational divisor) {
    return new Rational(value.divide(divisor.value));
  }

  public Rational negated() {
    return new Rational(value.negate());
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return value.signum();
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  /** In lowest terms, carrying the sign. */
  public BigInteger numerator() {
    return value.getNumerator();
  }

  /** In lowest terms, at least 1. */
  public BigInteger denominator() {
    return value.getDenominator();
  }

  /** The nearest double. */
  public double toDouble() {
    return value.doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
