package org.winset.number;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Lists of exact numbers over one denominator, so that adding many of them is adding whole numbers.
 *
 * <p>What {@link Rational} does number by number, in lowest terms each time, is done once for all
 * of them. Immutable and thread-safe.
 */
public final class Fractions {
  private final BigInteger denominator;
  private final BigInteger[][] numerators;

  private Fractions(BigInteger denominator, BigInteger[][] numerators) {
    this.denominator = denominator;
    this.numerators = numerators;
  }

  /**
   * Numerators over a denominator.
   *
   * @param denominator above 0
   * @param numerators by list; copied
   * @throws IllegalArgumentException if the denominator is not above 0
   */
  public static Fractions of(BigInteger denominator, BigInteger[][] numerators) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a denominator of " + denominator);
    }
    return new Fractions(
        denominator,
        Arrays.stream(numerators).map(BigInteger[]::clone).toArray(BigInteger[][]::new));
  }

  /** These numbers. */
  public static Fractions of(Rational[][] numbers) {
    BigInteger common = BigInteger.ONE;
    for (Rational[] list : numbers) {
      for (Rational number : list) {
        common = common(common, number.denominator());
      }
    }
    BigInteger[][] numerators = new BigInteger[numbers.length][];
    for (int l = 0; l < numbers.length; l++) {
      numerators[l] = new BigInteger[numbers[l].length];
      for (int i = 0; i < numbers[l].length; i++) {
        numerators[l][i] = numbers[l][i].numeratorOver(common);
      }
    }
    return new Fractions(common, numerators);
  }

  /** The least common multiple of two numbers above 0. */
  public static BigInteger common(BigInteger one, BigInteger other) {
    if (one.equals(other) || one.mod(other).signum() == 0) {
      return one;
    }
    return one.multiply(other.divide(one.gcd(other)));
  }

  /** Number of lists. */
  public int lists() {
    return numerators.length;
  }

  /** Length of a list. */
  public int length(int list) {
    return numerators[list].length;
  }

  /** The denominator of all; not always the least there could be. */
  public BigInteger denominator() {
    return denominator;
  }

  /** What stands over {@link #denominator}. */
  public BigInteger numerator(int list, int index) {
    return numerators[list][index];
  }

  /** One number of a list less another. */
  public Rational difference(int list, int one, int other) {
    return Rational.of(numerators[list][one].subtract(numerators[list][other]), denominator);
  }

  /** Compares two numbers of a list. */
  public int compare(int list, int one, int other) {
    return numerators[list][one].compareTo(numerators[list][other]);
  }

  /** Where the greatest number of a list stands, the first of equals. */
  public int greatest(int list) {
    int greatest = 0;
    for (int i = 1; i < length(list); i++) {
      greatest = compare(list, i, greatest) > 0 ? i : greatest;
    }
    return greatest;
  }

  /** Where the least number of a list stands, the first of equals. */
  public int least(int list) {
    int least = 0;
    for (int i = 1; i < length(list); i++) {
      least = compare(list, i, least) < 0 ? i : least;
    }
    return least;
  }

  /**
   * The sum of one number of each list.
   *
   * @param index which, by list
   */
  public Rational sum(IntUnaryOperator index) {
    BigInteger sum = BigInteger.ZERO;
    for (int l = 0; l < numerators.length; l++) {
      sum = sum.add(numerators[l][index.applyAsInt(l)]);
    }
    return Rational.of(sum, denominator);
  }

  /** These plus others of the same shape, one by one. */
  public Fractions plus(Fractions other) {
    BigInteger common = common(denominator, other.denominator);
    Fractions left = over(common);
    Fractions right = other.over(common);
    BigInteger[][] sums = new BigInteger[numerators.length][];
    for (int l = 0; l < sums.length; l++) {
      sums[l] = new BigInteger[length(l)];
      for (int i = 0; i < sums[l].length; i++) {
        sums[l][i] = left.numerators[l][i].add(right.numerators[l][i]);
      }
    }
    return new Fractions(common, sums);
  }

  /** Each times a factor. */
  public Fractions times(Rational factor) {
    BigInteger shared = denominator.gcd(factor.numerator());
    BigInteger up = factor.numerator().divide(shared);
    return new Fractions(
        denominator.divide(shared).multiply(factor.denominator()),
        each(numerator -> numerator.multiply(up)));
  }

  /**
   * The same numbers over another denominator.
   *
   * @param other a multiple of the denominator
   * @throws IllegalArgumentException if it is none
   */
  public Fractions over(BigInteger other) {
    if (other.equals(denominator)) {
      return this;
    }
    BigInteger more = Rational.wholeQuotient(other, denominator);
    return new Fractions(other, each(numerator -> numerator.multiply(more)));
  }

  /** The same numbers over the least denominator they have in common. */
  public Fractions reduced() {
    BigInteger shared = denominator;
    for (BigInteger[] list : numerators) {
      for (int i = 0; i < list.length && !shared.equals(BigInteger.ONE); i++) {
        shared = shared.gcd(list[i]);
      }
    }
    if (shared.equals(BigInteger.ONE)) {
      return this;
    }
    BigInteger divisor = shared;
    return new Fractions(denominator.divide(divisor), each(numerator -> numerator.divide(divisor)));
  }

  private BigInteger[][] each(UnaryOperator<BigInteger> change) {
    return Arrays.stream(numerators)
        .map(list -> Arrays.stream(list).map(change).toArray(BigInteger[]::new))
        .toArray(BigInteger[][]::new);
  }
}
