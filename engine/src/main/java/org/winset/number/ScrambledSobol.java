package org.winset.number;

/**
 * Points of {@link SobolSequence} after a random linear scramble and a digital shift (Matousek
 * 1998; Owen 2003: the variance of an estimate is that of Owen's full scramble).
 *
 * <p>Both are folded into the generator matrices once, so that a point costs a few exclusive ors a
 * coordinate. A point is a pure function of sequence, seed and index. Immutable; safe to share.
 */
public final class ScrambledSobol {
  private static final int DIGITS = 32;
  private static final double UNIT = 0x1p-32;

  private final int dimensions;
  private final int[][] columns;
  private final int[] shift;
  private final long seed;

  private ScrambledSobol(int dimensions, int[][] columns, int[] shift, long seed) {
    this.dimensions = dimensions;
    this.columns = columns;
    this.shift = shift;
    this.seed = seed;
  }

  static ScrambledSobol of(int dimensions, int[][] columns, long seed) {
    int directed = columns[0].length;
    int[][] scrambled = new int[columns.length][directed];
    int[] shift = new int[directed];
    int[] rows = new int[DIGITS];
    for (int d = 0; d < directed; d++) {
      long own = Seeds.bits(seed, d);
      shift[d] = (int) Seeds.bits(own, DIGITS);
      for (int i = 0; i < DIGITS; i++) {
        rows[i] = lowerTriangularRow(i, (int) Seeds.bits(own, i));
      }
      for (int j = 0; j < columns.length; j++) {
        scrambled[j][d] = times(rows, columns[j][d]);
      }
    }
    return new ScrambledSobol(dimensions, scrambled, shift, seed);
  }

  /** Row i of a lower triangular matrix with ones on its diagonal; digit 0 is the top bit. */
  private static int lowerTriangularRow(int i, int random) {
    int diagonal = 1 << (DIGITS - 1 - i);
    int left = i == 0 ? 0 : -1 << (DIGITS - i);
    return (random & left) | diagonal;
  }

  private static int times(int[] rows, int digits) {
    int product = 0;
    for (int row : rows) {
      product = product << 1 | (Integer.bitCount(row & digits) & 1);
    }
    return product;
  }

  /** Coordinates of a point. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Writes one point, each coordinate strictly between 0 and 1.
   *
   * @param index 0..2^31 - 1
   * @param digits room for one number a coordinate, to work in
   * @param into one number a coordinate
   */
  public void point(int index, int[] digits, double[] into) {
    int directed = shift.length;
    System.arraycopy(shift, 0, digits, 0, directed);
    for (int gray = index ^ index >>> 1; gray != 0; gray &= gray - 1) {
      int[] column = columns[Integer.numberOfTrailingZeros(gray)];
      for (int d = 0; d < directed; d++) {
        digits[d] ^= column[d];
      }
    }
    for (int d = 0; d < directed; d++) {
      into[d] = ((digits[d] & 0xFFFFFFFFL) + .5) * UNIT;
    }
    for (int d = directed; d < dimensions; d++) {
      long random = Seeds.bits(Seeds.bits(seed, d), DIGITS + 1L + index);
      into[d] = ((random >>> DIGITS) + .5) * UNIT;
    }
  }
}
