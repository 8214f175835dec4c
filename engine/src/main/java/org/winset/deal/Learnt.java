package org.winset.deal;

import java.util.Arrays;
import java.util.List;

/**
 * What an {@link Accord} learnt from its last question, and starts from at the next: kept apart for
 * questions that are unlike each other, such as those about different balances of a war.
 */
final class Learnt {
  /** The best package met last. */
  final int[] met;

  /** By way: the multipliers found last, and whether there are any; last, what all ways share. */
  final int[][] multipliers;

  final boolean[] seasoned;

  Learnt(int[] met, int ways, int rows) {
    this.met = met.clone();
    this.multipliers = new int[ways + 1][rows];
    this.seasoned = new boolean[ways + 1];
  }

  /** The same package and the multipliers of the first way, for other ways. */
  static List<Learnt> forWays(List<Learnt> before, int ways, int rows) {
    return before.stream()
        .map(b -> {
          Learnt now = new Learnt(b.met, ways, rows);
          if (b.seasoned[0]) {
            now.start(b.met, b.multipliers[0]);
          }
          return now;
        })
        .toList();
  }

  /** Starts from a package and multipliers that may be good, in place of what was learnt last. */
  void start(int[] chosen, int[] warm) {
    System.arraycopy(chosen, 0, met, 0, met.length);
    for (int[] way : multipliers) {
      System.arraycopy(warm, 0, way, 0, warm.length);
    }
    Arrays.fill(seasoned, true);
  }
}
