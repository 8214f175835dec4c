package org.winset.deal;

import java.util.Arrays;

/**
 * Tells of the sums of some super-issues whether {@link Clauses} can still be satisfied, and
 * whether they will be, whatever is chosen of the other super-issues.
 *
 * <p>What every package must satisfy, weighed and added up as a {@link Surrogate} does, must be at
 * least 0 too: that rules out what no row by itself can see.
 */
final class Sieve {
  private final Rows rows;
  private final Clauses clauses;

  /** Best and worst that super-issues {@code order[0..i)} can add, by i and row. */
  private final long[][] most;

  private final long[][] least;

  /** By row, 0 for those that need not be at least 0. */
  private final long[] weights;

  /** The most that super-issues {@code order[0..i)} can add to the weighted sum, by i. */
  private final long[] heaviest;

  /** What rows have to reach for a chance, and to be sure. */
  private final long[] needed;

  private final long[] enough;
  private long neededWeight;

  /** Whether the first row has to be at least 0 in any case. */
  private final boolean ordered;

  /** Whether that is all. */
  private final boolean single;

  /**
   * @param order the super-issues as they are decided
   */
  Sieve(Rows rows, Clauses clauses, int[] order) {
    int width = clauses.rows().length;
    this.rows = rows;
    this.clauses = clauses;
    this.most = new long[order.length + 1][width];
    this.least = new long[order.length + 1][width];
    this.weights = weights();
    int[] musts = clauses.musts();
    this.ordered = musts.length > 0 && musts[0] == 0;
    this.single = clauses.isOneRow();
    this.heaviest = new long[order.length + 1];
    this.needed = new long[width];
    this.enough = new long[width];
    for (int i = 0; i < order.length; i++) {
      for (int r = 0; r < width; r++) {
        most[i + 1][r] = most[i][r] + rows.mostGain(order[i], clauses.rows()[r]);
        least[i + 1][r] = least[i][r] + rows.leastGain(order[i], clauses.rows()[r]);
      }
      heaviest[i + 1] = heaviest[i] + heaviest(order[i]);
    }
  }

  private long[] weights() {
    int[] musts = clauses.musts();
    long[] weights = new long[clauses.rows().length];
    if (musts.length > 1) {
      long[] thresholds = new long[rows.rows];
      Arrays.fill(thresholds, Search.NONE);
      for (int must : musts) {
        thresholds[clauses.rows()[must]] = 0;
      }
      Surrogate surrogate = new Surrogate(rows);
      surrogate.seek(thresholds);
      for (int must : musts) {
        weights[must] = surrogate.multipliers[clauses.rows()[must]];
      }
    }
    return weights;
  }

  private long heaviest(int superIssue) {
    long[] gains = clauses.gains(rows, superIssue);
    long heaviest = Long.MIN_VALUE;
    for (int k = 0; k < rows.sizes[superIssue]; k++) {
      heaviest = Math.max(heaviest, weight(gains, k * weights.length));
    }
    return heaviest;
  }

  private long weight(long[] values, int from) {
    long weight = 0;
    for (int r = 0; r < weights.length; r++) {
      weight += weights[r] * values[from + r];
    }
    return weight;
  }

  /** Goes on with sums of the first so many super-issues. */
  void decided(int many) {
    int all = most.length - 1;
    for (int r = 0; r < needed.length; r++) {
      needed[r] = most[many][r] - most[all][r];
      enough[r] = least[many][r] - least[all][r] + rows.slack;
    }
    neededWeight = heaviest[many] - heaviest[all];
  }

  /** Whether the clauses can hold neither with this sum nor with one below it in the order. */
  boolean over(long[] sum) {
    return ordered && sum[0] < needed[0];
  }

  /** Whether the clauses hold whatever follows. */
  boolean sure(long[] sum) {
    return !(ordered && sum[0] < enough[0]) && (single || clauses.hold(sum, enough));
  }

  /** Whether they may hold, as far as can be told of a sum that is not {@link #over}. */
  boolean open(long[] sum) {
    return single || (weight(sum, 0) >= neededWeight && clauses.hold(sum, needed));
  }
}
