package org.winset.deal;

/**
 * The last few super-issues of a search multiplied out: one entry for each combination of their
 * classes, sorted by surrogate, highest first, so that only a prefix need be looked at.
 */
final class LeafTable {
  /** Most entries of a table. */
  static final int MOST = 256;

  private final int width;
  private final int start;
  private final int[][] classAt;

  /** By entry: positions of its classes, the last depth's running fastest. */
  private final int[] code;

  /** By entry, then row; the surrogate is the last row. */
  final long[] sums;

  /**
   * @param gain by depth, then {@code position * width + row}
   * @param classAt by depth and position
   * @param start first depth of the table
   */
  LeafTable(long[][] gain, int[][] classAt, int width, int start) {
    this.width = width;
    this.start = start;
    this.classAt = classAt;
    long[] product = new long[width];
    for (int d = start; d < gain.length; d++) {
      product = times(product, gain[d]);
    }
    long[] surrogate = new long[product.length / width];
    for (int e = 0; e < surrogate.length; e++) {
      surrogate[e] = product[e * width + width - 1];
    }
    this.code = Descending.order(surrogate);
    this.sums = new long[product.length];
    for (int e = 0; e < code.length; e++) {
      System.arraycopy(product, code[e] * width, sums, e * width, width);
    }
  }

  /** The first depth whose super-issues, together, stay within {@link #MOST} entries. */
  static int start(int[][] classAt) {
    long product = 1;
    int depth = classAt.length;
    while (depth > 0 && product * classAt[depth - 1].length <= MOST) {
      product *= classAt[--depth].length;
    }
    return depth;
  }

  private long[] times(long[] entries, long[] terms) {
    long[] product = new long[entries.length / width * terms.length];
    int at = 0;
    for (int e = 0; e < entries.length; e += width) {
      for (int k = 0; k < terms.length; k += width) {
        for (int r = 0; r < width; r++) {
          product[at++] = entries[e + r] + terms[k + r];
        }
      }
    }
    return product;
  }

  int size() {
    return code.length;
  }

  /** Writes the classes of an entry to where the search's order has their super-issues. */
  void choose(int entry, int[] order, int[] chosen) {
    int left = code[entry];
    for (int d = classAt.length - 1; d >= start; d--) {
      int positions = classAt[d].length;
      chosen[order[d]] = classAt[d][left % positions];
      left /= positions;
    }
  }
}
