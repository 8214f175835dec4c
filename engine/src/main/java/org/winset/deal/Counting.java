package org.winset.deal;

import java.math.BigInteger;
import java.util.List;

/**
 * Counts the packages on which every constraint is at least 0, without visiting each: a subtree
 * whose lower bounds already meet them counts whole.
 */
final class Counting {
  /** A search that ends within so many nodes is quicker than {@link Halves}. */
  private static final long QUICK = 10_000;

  private final Rows rows;
  private final List<Measure> constraints;
  private final long[][] most;
  private final long[][] least;
  private final BigInteger[] below;
  private final long[][] partial;
  private final long[] upper;
  private final long[] lower;
  private final int[] chosen;
  private BigInteger sure = BigInteger.ZERO;
  private BigInteger open = BigInteger.ZERO;
  private long nodes;
  private long budget;

  private Counting(Rows rows, List<Measure> constraints, long budget) {
    this.rows = rows;
    this.constraints = constraints;
    this.budget = budget;
    int supers = rows.supers;
    this.most = new long[supers + 1][rows.rows];
    this.least = new long[supers + 1][rows.rows];
    this.below = new BigInteger[supers + 1];
    this.below[supers] = BigInteger.ONE;
    for (int s = supers - 1; s >= 0; s--) {
      BigInteger members = BigInteger.valueOf(java.util.Arrays.stream(rows.members[s]).sum());
      below[s] = below[s + 1].multiply(members);
      for (int r = 0; r < rows.rows; r++) {
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (int k = 0; k < rows.sizes[s]; k++) {
          high = Math.max(high, rows.gain[s][k * rows.rows + r]);
          low = Math.min(low, rows.gain[s][k * rows.rows + r]);
        }
        most[s][r] = most[s + 1][r] + high;
        least[s][r] = least[s + 1][r] + low;
      }
    }
    this.partial = new long[supers + 1][];
    for (int d = 0; d <= supers; d++) {
      partial[d] = rows.base.clone();
    }
    this.upper = new long[rows.rows];
    this.lower = new long[rows.rows];
    this.chosen = new int[supers];
  }

  /** The number of such packages, or bounds on it once the budget of nodes is spent. */
  static Count of(Rows rows, List<Measure> constraints, long budget) {
    if (rows.empty()) {
      return Count.exactly(BigInteger.ZERO);
    }
    Count quick = search(rows, constraints, Math.min(budget, QUICK));
    if (quick.exact()) {
      return quick;
    }
    return Clauses.of(constraints)
        .flatMap(clauses -> Halves.count(rows, clauses))
        .orElseGet(() -> budget > QUICK ? search(rows, constraints, budget) : quick);
  }

  private static Count search(Rows rows, List<Measure> constraints, long budget) {
    Counting counting = new Counting(rows, constraints, budget);
    counting.descend(0, BigInteger.ONE);
    return new Count(counting.sure, counting.sure.add(counting.open));
  }

  private void descend(int depth, BigInteger times) {
    for (int r = 0; r < rows.rows; r++) {
      upper[r] = partial[depth][r] + most[depth][r];
      lower[r] = partial[depth][r] + least[depth][r] - rows.slack;
    }
    if (constraints.stream().anyMatch(c -> c.of(upper) < 0)) {
      return;
    }
    BigInteger packages = times.multiply(below[depth]);
    if (constraints.stream().allMatch(c -> c.of(lower) >= 0)) {
      sure = sure.add(packages);
    } else if (depth == rows.supers) {
      BigInteger[] exact = rows.exact(chosen);
      if (constraints.stream().allMatch(c -> c.of(exact).signum() >= 0)) {
        sure = sure.add(packages);
      }
    } else if (++nodes > budget) {
      open = open.add(packages);
    } else {
      for (int k = 0; k < rows.sizes[depth]; k++) {
        for (int r = 0; r < rows.rows; r++) {
          partial[depth + 1][r] = partial[depth][r] + rows.gain[depth][k * rows.rows + r];
        }
        chosen[depth] = k;
        descend(depth + 1, times.multiply(BigInteger.valueOf(rows.members[depth][k])));
      }
    }
  }
}
