package org.winset.deal;

import java.util.Arrays;

/** Compares packages by how far they miss the constraints, then by their lists. */
final class BetterList implements Climb.Judge {
  private final Question best;
  private final Misses misses;
  private final Measure[] entries;
  private final long[] list;
  private final long[] highest;

  /**
   * No package is good yet.
   *
   * @param best meets what is better than all before
   */
  BetterList(Question best) {
    this.best = best;
    this.misses = new Misses(best.topic.constraints);
    this.entries = best.topic.entries.toArray(Measure[]::new);
    this.list = new long[entries.length];
    this.highest = new long[entries.length];
  }

  @Override
  public boolean better(int[] chosen, long[] values) {
    if (!misses.better(values, isHigher(values))) {
      return false;
    }
    System.arraycopy(list, 0, highest, 0, list.length);
    best.arrive(chosen, values);
    return true;
  }

  private boolean isHigher(long[] values) {
    for (int e = 0; e < list.length; e++) {
      list[e] = entries[e].of(values);
      if (misses.none() && list[e] < highest[0]) {
        Misses.askFirst(entries, e);
        return false;
      }
    }
    Arrays.sort(list);
    return Arrays.compare(list, highest) > 0;
  }
}
