package org.winset.deal;

import java.util.List;

/**
 * By how much packages miss some constraints: the least of them, as a number not above 0.
 *
 * <p>Not thread-safe: what settled a question is asked first the next time.
 */
final class Misses {
  private final Measure[] constraints;

  Misses(List<Measure> constraints) {
    this.constraints = constraints.toArray(Measure[]::new);
  }

  /**
   * By how much a package misses them; once that is more than is of interest, some number below.
   *
   * @param values the package's rows
   * @param most the lowest number of interest
   */
  long of(long[] values, long most) {
    long misses = 0;
    for (int c = 0; c < constraints.length; c++) {
      misses = Math.min(misses, constraints[c].of(values));
      if (misses < most) {
        askFirst(constraints, c);
        return misses;
      }
    }
    return misses;
  }

  /** Moves one of some measures to their front: what settled it once is likely to do so again. */
  static void askFirst(Measure[] measures, int at) {
    Measure settling = measures[at];
    System.arraycopy(measures, 0, measures, 1, at);
    measures[0] = settling;
  }
}
