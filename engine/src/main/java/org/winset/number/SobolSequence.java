package org.winset.number;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Sobol's sequence (1967) with the direction numbers of Joe and Kuo (2008), as Hipparchus holds
 * them, in the order of Gray code (Antonov and Saleev 1979).
 *
 * <p>Only {@link #scrambled} points are used. Coordinates beyond the 21,201 that have direction
 * numbers are independent uniforms. Immutable.
 */
public final class SobolSequence {
  /** There are 2^31 points. */
  private static final int COLUMNS = 31;

  /** Hipparchus scales coordinates to whole numbers of this many bits. */
  private static final int GENERATOR_BITS = 52;

  /** Coordinates that have direction numbers. */
  private static final int MOST_DIRECTED = 21_201;

  private final int dimensions;

  /** Generator matrices, by column, then dimension; the most significant digit is the top bit. */
  private final int[][] columns;

  private SobolSequence(int dimensions, int[][] columns) {
    this.dimensions = dimensions;
    this.columns = columns;
  }

  /** The sequence in so many dimensions, at least one. */
  public static SobolSequence of(int dimensions) {
    int directed = Math.min(dimensions, MOST_DIRECTED);
    SobolSequenceGenerator generator = new SobolSequenceGenerator(directed);
    int[][] columns = new int[COLUMNS][directed];
    for (int j = 0; j < COLUMNS; j++) {
      // The Gray code of 2^j has the bits j and j - 1, so that point is the sum of two columns.
      double[] point = generator.skipTo(1 << j);
      for (int d = 0; d < directed; d++) {
        int digits = (int) ((long) (point[d] * (1L << GENERATOR_BITS)) >>> (GENERATOR_BITS - 32));
        columns[j][d] = digits ^ (j == 0 ? 0 : columns[j - 1][d]);
      }
    }
    return new SobolSequence(dimensions, columns);
  }

  /**
   * The points scrambled at random: every one is uniform on the open unit cube, and any whole block
   * of 2^m of them is spread as evenly as Sobol's own.
   */
  public ScrambledSobol scrambled(long seed) {
    return ScrambledSobol.of(dimensions, columns, seed);
  }
}
