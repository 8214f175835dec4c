package org.winset.deal;

import java.util.Arrays;

/** Compares packages by how far they miss the constraints, then by their lists. */
final class BetterList implements Climb.Judge {
  private final Question best;
  private final Measure[] constraints;
  private final Measure[] entries;
  private final long[] list;
  private final long[] highest;

  /** By how much the best so far misses the constraints, as a number not above 0. */
  private long missed = Long.MIN_VALUE;

  /**
   * No package is good yet.
   *
   * @param best meets what is better than all before
   */
  BetterList(Question best) {
    this.best = best;
    this.constraints = best.topic.constraints.toArray(Measure[]::new);
    this.entries = best.topic.entries.toArray(Measure[]::new);
    this.list = new long[entries.length];
    this.highest = new long[entries.length];
  }

  @Override
  public boolean better(int[] chosen, long[] values) {
    boolean higher = isHigher(values);
    if (missed == 0 && !higher) {
      return false;
    }
    long misses = misses(values);
    if (misses < missed || (misses == missed && !higher)) {
      return false;
    }
    missed = misses;
    System.arraycopy(list, 0, highest, 0, list.length);
    best.arrive(chosen, values);
    return true;
  }

  private boolean isHigher(long[] values) {
    for (int e = 0; e < list.length; e++) {
      list[e] = entries[e].of(values);
      if (missed == 0 && list[e] < highest[0]) {
        askFirst(entries, e);
        return false;
      }
    }
    Arrays.sort(list);
    return Arrays.compare(list, highest) > 0;
  }

  /** By how much they are missed; once that is more than the best does, some number below that. */
  private long misses(long[] values) {
    long misses = 0;
    for (int c = 0; c < constraints.length; c++) {
      misses = Math.min(misses, constraints[c].of(values));
      if (misses < missed) {
        askFirst(constraints, c);
        return misses;
      }
    }
    return misses;
  }

  /** What settled it once is likely to settle it again. */
  private static void askFirst(Measure[] measures, int at) {
    Measure settling = measures[at];
    System.arraycopy(measures, 0, measures, 1, at);
    measures[0] = settling;
  }
}
