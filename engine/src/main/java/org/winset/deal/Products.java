package org.winset.deal;

import java.math.BigInteger;

/** A sum of products of whole numbers of 0 or more, below 2^126 in all. */
final class Products {
  /** Times 2^63. */
  private long high;

  /** Below 2^63. */
  private long low;

  /** Adds one more product. */
  void add(long one, long other) {
    if ((one | other) >>> 31 == 0) {
      low += one * other;
    } else {
      long product = one * other;
      low += product & Long.MAX_VALUE;
      high += (Math.multiplyHigh(one, other) << 1) + (product >>> 63);
    }
    high += low >>> 63;
    low &= Long.MAX_VALUE;
  }

  /** What they are together. */
  BigInteger sum() {
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE - 1).add(BigInteger.valueOf(low));
  }
}
