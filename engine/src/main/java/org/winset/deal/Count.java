package org.winset.deal;

import java.math.BigInteger;

/** A number of packages, or bounds on it where counting on would take too long. */
public record Count(BigInteger atLeast, BigInteger atMost) {
  public Count {
    if (atLeast.signum() < 0 || atLeast.compareTo(atMost) > 0) {
      throw new IllegalArgumentException("0 <= " + atLeast + " <= " + atMost);
    }
  }

  public static Count exactly(BigInteger number) {
    return new Count(number, number);
  }

  /** Some, and at most so many. */
  static Count open(BigInteger atMost) {
    return new Count(BigInteger.ONE.min(atMost), atMost);
  }

  /** These bounds when it is also known that there are so many. */
  Count atLeast(long known) {
    return new Count(atLeast.max(BigInteger.valueOf(known)), atMost);
  }

  /** What these bounds and other bounds on the same number say together. */
  Count and(Count other) {
    return new Count(atLeast.max(other.atLeast), atMost.min(other.atMost));
  }

  /** These bounds when one number is known to be no greater and another no less. */
  Count within(Count fewer, Count more) {
    return and(new Count(fewer.atLeast, more.atMost));
  }

  public boolean exact() {
    return atLeast.equals(atMost);
  }
}
