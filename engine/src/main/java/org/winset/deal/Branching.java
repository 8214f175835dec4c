package org.winset.deal;

import java.util.Arrays;

/**
 * The order in which a search takes super-issues, by how much hangs on them, and their options, by
 * what they are worth in the surrogate; and what each depth can add.
 *
 * <p>All arrays are filled by {@link #prepare} and only read by others. Rows have one more here:
 * the surrogate, which is the last.
 */
final class Branching {
  /** Number of rows with the surrogate. */
  final int width;

  /** The super-issue taken at each depth. */
  final int[] order;

  /** By super-issue: the class at each place among its options, the best first. */
  final int[][] classAt;

  /** By depth, then {@code place * width + row}. */
  final long[][] gain;

  /** By depth and row: the most any option adds. */
  final long[][] most;

  /** By depth and row: the least. */
  final long[][] least;

  /** By depth and row: the most that this depth and those after it add; one more for the end. */
  final long[][] rest;

  private final Rows rows;

  /** What options are compared by. */
  private final int[] weights;

  /** By super-issue what {@link #gain}, {@link #most} and {@link #least} have by depth. */
  private final long[][] sorted;

  private final long[][] highest;
  private final long[][] lowest;
  private final long[] keys;
  private final Descending sorting;

  Branching(Rows rows) {
    int supers = rows.supers;
    this.rows = rows;
    this.width = rows.rows + 1;
    this.order = new int[supers];
    this.classAt = new int[supers][];
    this.gain = new long[supers][];
    this.most = new long[supers][];
    this.least = new long[supers][];
    this.rest = new long[supers + 1][width];
    this.weights = new int[rows.rows];
    this.sorted = new long[supers][];
    this.highest = new long[supers][width];
    this.lowest = new long[supers][width];
    int longest = supers;
    for (int s = 0; s < supers; s++) {
      sorted[s] = new long[rows.sizes[s] * width];
      classAt[s] = new int[rows.sizes[s]];
      longest = Math.max(longest, rows.sizes[s]);
    }
    this.keys = new long[longest];
    this.sorting = new Descending(longest);
  }

  /** Number of options of all super-issues. */
  int options() {
    return Arrays.stream(rows.sizes).sum();
  }

  /**
   * Orders everything for these multipliers.
   *
   * @param multipliers by row, 0 where the surrogate leaves it out; if they are all 0, every row
   *     weighs the same
   * @param wideFirst take super-issues by the weighted spread of their rows, else in file order
   */
  void prepare(int[] multipliers, boolean wideFirst) {
    setWeights(multipliers);
    for (int s = 0; s < rows.supers; s++) {
      sortOptions(s);
      setExtremes(s);
    }
    if (wideFirst) {
      orderBySpread();
    } else {
      Arrays.setAll(order, d -> d);
    }
    for (int d = rows.supers - 1; d >= 0; d--) {
      gain[d] = sorted[order[d]];
      most[d] = highest[order[d]];
      least[d] = lowest[order[d]];
      for (int r = 0; r < width; r++) {
        rest[d][r] = rest[d + 1][r] + most[d][r];
      }
    }
  }

  /** Writes the rows before any option is taken, the surrogate among them. */
  void start(long[] sums) {
    System.arraycopy(rows.base, 0, sums, 0, rows.rows);
    sums[width - 1] = weighted(rows.base, 0);
  }

  private void setWeights(int[] multipliers) {
    boolean any = false;
    for (int r = 0; r < weights.length; r++) {
      weights[r] = multipliers[r];
      any |= multipliers[r] != 0;
    }
    if (!any) {
      Arrays.fill(weights, 1);
    }
  }

  private long weighted(long[] terms, int at) {
    long sum = 0;
    for (int r = 0; r < weights.length; r++) {
      sum += weights[r] * terms[at + r];
    }
    return sum;
  }

  private void orderBySpread() {
    for (int s = 0; s < rows.supers; s++) {
      keys[s] = 0;
      for (int r = 0; r < rows.rows && rows.sizes[s] > 0; r++) {
        keys[s] += weights[r] * (highest[s][r] - lowest[s][r]);
      }
    }
    sorting.order(keys, rows.supers, order);
  }

  private void sortOptions(int superIssue) {
    int n = rows.rows;
    long[] terms = rows.gain[superIssue];
    int classes = rows.sizes[superIssue];
    for (int k = 0; k < classes; k++) {
      keys[k] = weighted(terms, k * n);
    }
    int[] places = classAt[superIssue];
    sorting.order(keys, classes, places);
    long[] into = sorted[superIssue];
    for (int k = 0; k < classes; k++) {
      System.arraycopy(terms, places[k] * n, into, k * width, n);
      into[k * width + n] = keys[places[k]];
    }
  }

  private void setExtremes(int superIssue) {
    long[] terms = sorted[superIssue];
    long[] high = highest[superIssue];
    long[] low = lowest[superIssue];
    Arrays.fill(high, Long.MIN_VALUE / 8);
    Arrays.fill(low, Long.MAX_VALUE);
    for (int at = 0; at < terms.length; at += width) {
      for (int r = 0; r < width; r++) {
        high[r] = Math.max(high[r], terms[at + r]);
        low[r] = Math.min(low[r], terms[at + r]);
      }
    }
  }
}
