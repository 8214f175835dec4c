package org.winset.number;

/**
 * Random bits as a pure function of a seed and of what they are for, so that no draw depends on
 * another.
 *
 * <p>The mixing function of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford).
 */
public final class Seeds {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The greatest seed: whole numbers up to here are exact in every reader of JSON. */
  public static final long MOST = (1L << 53) - 1;

  private Seeds() {}

  /** 64 bits that look random, for the {@code purpose}-th use of a seed. */
  public static long bits(long seed, long purpose) {
    return mix(mix(seed + GOLDEN) + purpose * GOLDEN);
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
