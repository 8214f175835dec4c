package org.winset.deal;

import java.util.List;

/**
 * How a climb judges packages that may miss some constraints: the less by which they miss them the
 * better, then by whatever else counts.
 *
 * <p>Not thread-safe: keeps what the best so far misses, and what settled a question is asked first
 * the next time.
 */
final class Misses {
  private final Measure[] constraints;

  /** By how much the best so far misses the constraints, as a number not above 0. */
  private long missed = Long.MIN_VALUE;

  /** No package is good yet. */
  Misses(List<Measure> constraints) {
    this.constraints = constraints.toArray(Measure[]::new);
  }

  /** Whether the best so far meets all constraints, so that only what is higher can be better. */
  boolean none() {
    return missed == 0;
  }

  /**
   * Whether a package is better than the best so far; it is the best then.
   *
   * @param values its rows
   * @param higher whether it is better by what else counts
   */
  boolean better(long[] values, boolean higher) {
    return better(values, 0, higher);
  }

  /**
   * The same with one constraint more.
   *
   * @param another its value
   */
  boolean better(long[] values, long another, boolean higher) {
    if (missed == 0 && !higher) {
      return false;
    }
    long miss = Math.min(0, another);
    for (int c = 0; c < constraints.length && miss >= missed; c++) {
      miss = Math.min(miss, constraints[c].of(values));
      if (miss < missed) {
        askFirst(constraints, c);
      }
    }
    if (miss < missed || (miss == missed && !higher)) {
      return false;
    }
    missed = miss;
    return true;
  }

  /** Moves one of some measures to their front: what settled it once is likely to do so again. */
  static void askFirst(Measure[] measures, int at) {
    Measure settling = measures[at];
    System.arraycopy(measures, 0, measures, 1, at);
    measures[0] = settling;
  }
}
