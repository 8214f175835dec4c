package org.winset.deal;

import java.math.BigInteger;

/**
 * Whole numbers of any size as a fixed number of longs, so that they can be added and compared in
 * flat arrays: the first digit signed, the others 0..2^62-1.
 *
 * <p>Numbers that fit 62 bits are one long each, and nothing is lost by the general way.
 */
final class Digits {
  private static final int BITS = 62;
  private static final long MASK = (1L << BITS) - 1;

  /** Longs for each number. */
  final int count;

  private Digits(int count) {
    this.count = count;
  }

  /** Enough digits for numbers up to {@code largest} in size. */
  static Digits holding(BigInteger largest) {
    return new Digits(Math.max(1, (largest.bitLength() + BITS) / BITS));
  }

  /** Writes a number at a place. */
  void write(BigInteger number, long[] into, int at) {
    BigInteger rest = number;
    for (int d = count - 1; d > 0; d--) {
      into[at + d] = rest.longValue() & MASK;
      rest = rest.shiftRight(BITS);
    }
    into[at] = rest.longValueExact();
  }

  /** The number at a place. */
  BigInteger read(long[] from, int at) {
    BigInteger number = BigInteger.valueOf(from[at]);
    for (int d = 1; d < count; d++) {
      number = number.shiftLeft(BITS).or(BigInteger.valueOf(from[at + d]));
    }
    return number;
  }

  /** Adds numbers side by side: {@code into[to..] = a[at..] + b[bt..]}, {@code numbers} of them. */
  void add(long[] a, int at, long[] b, int bt, long[] into, int to, int numbers) {
    if (count == 1) {
      for (int i = 0; i < numbers; i++) {
        into[to + i] = a[at + i] + b[bt + i];
      }
      return;
    }
    for (int n = 0; n < numbers * count; n += count) {
      long carry = 0;
      for (int d = count - 1; d > 0; d--) {
        long sum = a[at + n + d] + b[bt + n + d] + carry;
        into[to + n + d] = sum & MASK;
        carry = sum >>> BITS;
      }
      into[to + n] = a[at + n] + b[bt + n] + carry;
    }
  }

  /** Whether the sum of two numbers is below 0. */
  boolean sumIsNegative(long[] a, int at, long[] b, int bt) {
    long carry = 0;
    for (int d = count - 1; d > 0; d--) {
      carry = (a[at + d] + b[bt + d] + carry) >>> BITS;
    }
    return a[at] + b[bt] + carry < 0;
  }

  /** Writes minus a number, plus a small one. */
  void writeNegated(long[] from, int at, long[] into, int to, int plus) {
    long carry = plus;
    for (int d = count - 1; d > 0; d--) {
      long negated = carry - from[at + d];
      into[to + d] = negated & MASK;
      carry = negated >> BITS;
    }
    into[to] = carry - from[at];
  }
}
