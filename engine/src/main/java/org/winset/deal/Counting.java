package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts the packages on which every constraint is at least 0, without visiting each: a subtree
 * whose lower bounds already meet them counts whole, one whose upper bounds do not counts nothing.
 *
 * <p>The super-issues on which most hangs are decided first. Deeper and deeper trees are walked
 * until the count is exact or the next one would cost more nodes than the budget; what stays
 * undecided at the bottom of the last tree is the gap between the bounds.
 */
final class Counting {
  /** A search that ends within so many nodes is quicker than {@link Halves}. */
  private static final long QUICK = 4_000;

  /** A search of so many nodes rarely tells more than {@link Halves} do that have not met. */
  private static final long DEEP = 4L * Halves.MOST;

  private final Rows rows;
  private final List<Measure> constraints;
  private final int[] order;
  private final long[][] most;
  private final long[][] least;
  private final BigInteger[] below;
  private final long[][] partial;
  private final long[] upper;
  private final long[] lower;
  private final int[] chosen;
  private final Runnable breath;
  private BigInteger sure = BigInteger.ZERO;
  private BigInteger open = BigInteger.ZERO;
  private long nodes;
  private int bottom;

  private Counting(Rows rows, List<Measure> constraints, Runnable breath) {
    this.rows = rows;
    this.breath = breath;
    this.constraints = constraints;
    int supers = rows.supers;
    this.order = widestFirst(rows);
    this.most = new long[supers + 1][rows.rows];
    this.least = new long[supers + 1][rows.rows];
    this.below = new BigInteger[supers + 1];
    this.below[supers] = BigInteger.ONE;
    for (int d = supers - 1; d >= 0; d--) {
      int s = order[d];
      below[d] = below[d + 1].multiply(BigInteger.valueOf(Arrays.stream(rows.members[s]).sum()));
      for (int r = 0; r < rows.rows; r++) {
        most[d][r] = most[d + 1][r] + rows.mostGain(s, r);
        least[d][r] = least[d + 1][r] + rows.leastGain(s, r);
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

  private static int[] widestFirst(Rows rows) {
    double[] spread = new double[rows.supers];
    for (int s = 0; s < spread.length; s++) {
      for (int r = 0; r < rows.rows; r++) {
        spread[s] += (double) rows.mostGain(s, r) - (double) rows.leastGain(s, r);
      }
    }
    return IntStream.range(0, spread.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> spread[s]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The number of such packages, or bounds on it within about this many nodes. */
  static Count of(Rows rows, List<Measure> constraints, Effort effort) {
    long budget = effort.budget.countNodes();
    if (rows.empty()) {
      return Count.exactly(BigInteger.ZERO);
    }
    Optional<BigInteger> few = new Listing(rows, constraints, effort).count();
    if (few.isPresent()) {
      return Count.exactly(few.get());
    }
    Count quick = search(rows, constraints, Math.min(budget, QUICK), effort::breathe);
    if (quick.exact()) {
      return quick;
    }
    Optional<Count> met =
        Clauses.of(constraints).map(clauses -> Halves.count(rows, clauses, effort::breathe));
    Count known = met.map(quick::and).orElse(quick);
    boolean told = met.isPresent() && budget <= DEEP && packages(rows) > (double) budget * 4;
    return known.exact() || told
        ? known
        : search(rows, constraints, budget, effort::breathe).and(known);
  }

  private static double packages(Rows rows) {
    return Arrays.stream(rows.sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  /** The same by walking the tree of packages. */
  private static Count search(Rows rows, List<Measure> constraints, long budget, Runnable breath) {
    Counting counting = new Counting(rows, constraints, breath);
    long spent = 0;
    long growth = 2;
    long last = 1;
    counting.bottom = budget == Long.MAX_VALUE ? rows.supers : 0;
    counting.walk();
    while (counting.open.signum() > 0 && spent + last * growth <= budget) {
      counting.bottom++;
      counting.walk();
      spent += counting.nodes;
      growth = Math.max(2, counting.nodes / last);
      last = counting.nodes;
    }
    return new Count(counting.sure, counting.sure.add(counting.open));
  }

  private void walk() {
    sure = BigInteger.ZERO;
    open = BigInteger.ZERO;
    nodes = 0;
    descend(0, BigInteger.ONE);
  }

  private void descend(int depth, BigInteger times) {
    if ((++nodes & (Effort.BREATH - 1)) == 0) {
      breath.run();
    }
    for (int r = 0; r < rows.rows; r++) {
      upper[r] = partial[depth][r] + most[depth][r];
      lower[r] = partial[depth][r] + least[depth][r] - rows.slack;
    }
    if (!met(upper)) {
      return;
    }
    if (met(lower) || (depth == rows.supers && metExactly())) {
      sure = sure.add(times.multiply(below[depth]));
    } else if (depth == bottom && depth < rows.supers) {
      open = open.add(times.multiply(below[depth]));
    } else if (depth < rows.supers) {
      int s = order[depth];
      for (int k = 0; k < rows.sizes[s]; k++) {
        for (int r = 0; r < rows.rows; r++) {
          partial[depth + 1][r] = partial[depth][r] + rows.gain[s][k * rows.rows + r];
        }
        chosen[s] = k;
        descend(depth + 1, times.multiply(BigInteger.valueOf(rows.members[s][k])));
      }
    }
  }

  private boolean met(long[] values) {
    for (Measure constraint : constraints) {
      if (constraint.of(values) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean metExactly() {
    return rows.exact(chosen).meet(constraints, partial[rows.supers]);
  }
}
