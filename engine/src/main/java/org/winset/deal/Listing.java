package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts the packages on which every constraint is at least 0 by meeting each of them, where they
 * are few or none.
 */
final class Listing implements Search.Goal {
  /** Nodes after which they are many: what the quickest other count would cost. */
  private static final long FEW = 2_000;

  private final Rows rows;
  private final List<Measure> constraints;
  private final Effort effort;
  private final List<Way> ways;
  private final boolean waysTellAll;
  private final long[] thresholds;
  private BigInteger count = BigInteger.ZERO;
  private int current;

  Listing(Rows rows, List<Measure> constraints, Effort effort) {
    this.rows = rows;
    this.constraints = constraints;
    this.effort = effort;
    this.ways = Way.ofAll(constraints);
    this.waysTellAll = Way.tellAll(constraints);
    this.thresholds = new long[rows.rows];
  }

  /** Their number; empty if they are not few. */
  Optional<BigInteger> count() {
    Surrogate surrogate = new Surrogate(rows);
    Search search = new Search(rows, effort);
    long left = FEW;
    for (current = 0; current < ways.size(); current++) {
      demand(ways.get(current));
      surrogate.seek(thresholds);
      search.prepare(thresholds, surrogate.multipliers, Tactics.ALL);
      if (!search.run(this, left)) {
        return Optional.empty();
      }
      left -= search.nodes();
    }
    return Optional.of(count);
  }

  private void demand(Way way) {
    Arrays.fill(thresholds, Search.NONE);
    way.demand(0, thresholds);
  }

  @Override
  public boolean looksBeyondThresholds() {
    return !waysTellAll;
  }

  @Override
  public boolean promising(long[] upper) {
    for (Measure constraint : constraints) {
      if (constraint.of(upper) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    if (promising(values) && rows.exact(chosen).meet(constraints, values) && isFirst(values)) {
      count = count.add(rows.packages(chosen));
    }
    return true;
  }

  /** Whether no earlier way meets a package with these rows, so that it counts once. */
  private boolean isFirst(long[] values) {
    for (int earlier = 0; earlier < current; earlier++) {
      demand(ways.get(earlier));
      boolean reached = true;
      for (int r = 0; r < thresholds.length && reached; r++) {
        reached = values[r] >= thresholds[r];
      }
      if (reached) {
        return false;
      }
    }
    return true;
  }
}
