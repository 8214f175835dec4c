package org.winset.deal;

import java.util.Arrays;

/**
 * One way to meet constraints together with one way for entries to reach a level: plain thresholds
 * that a search can sum.
 */
final class Pass {
  private final Way constraint;
  private final Way entry;
  private final long[] thresholds;

  /** Multipliers found last. */
  final int[] multipliers;

  private boolean sought;

  Pass(Way constraint, Way entry, int rows) {
    this.constraint = constraint;
    this.entry = entry;
    this.thresholds = new long[rows];
    this.multipliers = new int[rows];
  }

  Way entry() {
    return entry;
  }

  /** What rows must reach for the entries to reach a level; overwritten by the next call. */
  long[] thresholds(long level) {
    Arrays.fill(thresholds, Search.NONE);
    constraint.demand(0, thresholds);
    entry.demand(level, thresholds);
    return thresholds;
  }

  /** Seeks multipliers for thresholds of this pass, from those found last. */
  void seek(Surrogate surrogate, long[] demanded) {
    if (sought) {
      surrogate.seek(demanded, multipliers);
    } else {
      surrogate.seek(demanded);
    }
    sought = true;
    System.arraycopy(surrogate.multipliers, 0, multipliers, 0, multipliers.length);
  }

  /** The same pass over fewer packages, with the multipliers found so far. */
  Pass copy() {
    Pass copy = new Pass(constraint, entry, multipliers.length);
    System.arraycopy(multipliers, 0, copy.multipliers, 0, multipliers.length);
    copy.sought = sought;
    return copy;
  }

  /** Whether multipliers have been found. */
  boolean sought() {
    return sought;
  }

  /** Whether rows reach a level this way. */
  boolean reached(long[] values, long level) {
    thresholds(level);
    for (int r = 0; r < thresholds.length; r++) {
      if (values[r] < thresholds[r]) {
        return false;
      }
    }
    return true;
  }

  /** A value that no row of the entries' way can lie below, from which thresholds rise. */
  long lowest(Rows rows) {
    long least = 0;
    for (int row : entry.reach()) {
      least = Math.min(least, rows.least(row));
    }
    for (int row : entry.clipped()) {
      least = Math.min(least, rows.least(row));
    }
    return least;
  }
}
