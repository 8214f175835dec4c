package org.winset.deal;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Branch and bound over the classes of {@link Rows}: visits every package that may still matter and
 * passes over the rest.
 *
 * <p>A node dies when some row cannot reach its threshold any more: the sum so far plus the best
 * that remains is too small. Thresholds rise as better packages are found. One more row, the {@link
 * Surrogate}, sums the others with multipliers and catches what each row alone cannot see.
 * Super-issues are taken by the weighted spread of their rows, options by surrogate value, and the
 * last few super-issues stand multiplied out in a {@link LeafTable}.
 *
 * <p>Counts nodes, never time, so that a bounded search gives the same answer everywhere. Not
 * thread-safe.
 */
final class Search {
  /** The threshold of a row that has none. */
  static final long NONE = Long.MIN_VALUE / 4;

  /** This close to the table a fresh {@link Relaxation} costs more than it saves. */
  private static final int UNRELAXED = 4;

  /**
   * Where nodes are cheap, a search that ends within so many needs no {@link Relaxation}, which is
   * not.
   */
  private static final int PATIENCE = 50_000;

  /** Nodes between two looks at whether to go on. */
  private static final int BREATH = 4096;

  /** What is sought: told of nodes and packages, and free to raise thresholds meanwhile. */
  interface Goal {
    /**
     * Whether packages whose rows lie nowhere above {@code upper}, and which may reach all
     * thresholds, may still matter.
     */
    boolean promising(long[] upper);

    /** Whether {@link #promising} can ever say no where the thresholds do not. */
    default boolean looksBeyondThresholds() {
      return true;
    }

    /**
     * Takes a package that reaches all thresholds in (rounded) rows; returns whether to go on.
     *
     * @param chosen class by super-issue; reused
     * @param values its rows; reused
     */
    boolean arrive(int[] chosen, long[] values);
  }

  private final Rows rows;
  private final int width;
  private final long[] threshold;
  private final int[] multipliers;
  private final int[] order;
  private final int tableDepth;
  private final LeafTable table;

  /** By depth, then {@code position * width + row}; the surrogate is the last row. */
  private final long[][] gain;

  /** Class at each position of a depth. */
  private final int[][] classAt;

  /** Best that depths from here on can add, by depth and row. */
  private final long[][] rest;

  /** What sums must have reached on arriving at a depth: thresholds less {@link #rest}. */
  private final long[][] needed;

  private final Relaxation relaxation;

  /** Nodes above this depth are tried by {@link #relaxation}. */
  private final int relaxedDepth;

  private final long[][] partial;
  private final long[] upper;
  private final int[] chosen;
  private final BooleanSupplier cancelled;

  /** The row that ruled out the last node or package: likely to rule out the next. */
  private int suspect;

  private boolean looking;
  private int patience;
  private long nodes;
  private long budget;
  private boolean cut;

  /** A search whose multipliers are sought first, and which nobody cancels. */
  Search(Rows rows, long[] thresholds) {
    this(
        rows,
        thresholds,
        rows.empty() ? new int[rows.rows] : Surrogate.of(rows, thresholds).multipliers,
        Tactics.ALL,
        () -> false);
  }

  /**
   * A search in which a package's row r must reach {@code thresholds[r]}.
   *
   * @param thresholds by row, {@link #NONE} where there is none; copied
   * @param multipliers of the surrogate, by row; 0 where there is no threshold
   * @param cancelled looked at every few thousand nodes
   */
  Search(
      Rows rows, long[] thresholds, int[] multipliers, Tactics tactics, BooleanSupplier cancelled) {
    this.rows = rows;
    this.width = rows.rows + 1;
    this.threshold = Arrays.copyOf(thresholds, width);
    this.multipliers = tactics.surrogate() ? multipliers : new int[rows.rows];
    this.cancelled = cancelled;
    int supers = rows.supers;
    int[] weights = weights();
    this.order = tactics.ordering() ? bySpread(weights) : Descending.order(new long[supers]);
    this.gain = new long[supers][];
    this.classAt = new int[supers][];
    for (int d = 0; d < supers; d++) {
      sortOptions(d, extend(rows.gain[order[d]], weights));
    }
    this.tableDepth = rows.empty() || !tactics.table() ? supers : LeafTable.start(classAt);
    this.table = new LeafTable(gain, classAt, width, tableDepth);
    this.relaxation = new Relaxation(gain, width, threshold, this.multipliers);
    this.relaxedDepth = tactics.relaxation() && relaxation.useful() ? tableDepth - UNRELAXED : 0;
    this.rest = new long[supers + 1][width];
    for (int d = supers - 1; d >= 0; d--) {
      for (int r = 0; r < width; r++) {
        rest[d][r] = rest[d + 1][r] + most(gain[d], r);
      }
    }
    this.needed = new long[supers + 1][width];
    this.partial = new long[supers + 1][width];
    this.upper = new long[width];
    this.chosen = new int[supers];
    System.arraycopy(extend(rows.base, weights), 0, partial[0], 0, width);
    setNeeded();
  }

  /** Raises thresholds to what a way to a level demands; packages below need not be visited. */
  void raise(Way way, long level) {
    way.demand(level, threshold);
    setNeeded();
  }

  private void setNeeded() {
    threshold[width - 1] = surrogateThreshold();
    for (int d = 0; d < needed.length; d++) {
      for (int r = 0; r < width; r++) {
        needed[d][r] = threshold[r] - rest[d][r];
      }
    }
  }

  /** Raises one row's threshold. */
  void raise(int row, long level) {
    threshold[row] = Math.max(threshold[row], level);
    setNeeded();
  }

  /**
   * Visits packages until the goal has enough, all are visited, the budget of nodes is spent or the
   * search is cancelled.
   *
   * @return whether the answer is complete: neither the budget was spent nor the search cancelled
   */
  boolean run(Goal goal, long nodeBudget) {
    nodes = 0;
    cut = false;
    budget = nodeBudget;
    looking = goal.looksBeyondThresholds();
    patience = looking ? 0 : PATIENCE;
    if (!rows.empty()) {
      for (int r = 0; r < width; r++) {
        if (partial[0][r] < needed[0][r]) {
          return true;
        }
      }
      if (promising(goal, 0)) {
        descend(0, goal);
      }
    }
    return !cut;
  }

  /** Nodes visited by the last run. */
  long nodes() {
    return nodes;
  }

  private boolean descend(int depth, Goal goal) {
    if (++nodes > budget || ((nodes & (BREATH - 1)) == 0 && cancelled.getAsBoolean())) {
      cut = true;
      return false;
    }
    if (depth == tableDepth) {
      return scan(goal);
    }
    long[] from = partial[depth];
    long[] to = partial[depth + 1];
    long[] need = needed[depth + 1];
    long[] terms = gain[depth];
    int last = width - 1;
    for (int at = 0; at < terms.length; at += width) {
      if (from[last] + terms[at + last] < need[last]) {
        break;
      }
      if (falls(from, terms, at, need)) {
        continue;
      }
      for (int r = 0; r < width; r++) {
        to[r] = from[r] + terms[at + r];
      }
      if (!promising(goal, depth + 1)
          || (depth < relaxedDepth && nodes > patience && relaxation.dead(depth + 1, to))) {
        continue;
      }
      chosen[order[depth]] = classAt[depth][at / width];
      if (!descend(depth + 1, goal)) {
        return false;
      }
    }
    return true;
  }

  private boolean scan(Goal goal) {
    long[] from = partial[tableDepth];
    long[] need = needed[rows.supers];
    long[] sums = table.sums;
    int last = width - 1;
    for (int at = 0; at < sums.length; at += width) {
      if (from[last] + sums[at + last] < need[last]) {
        break;
      }
      if (falls(from, sums, at, need)) {
        continue;
      }
      for (int r = 0; r < last; r++) {
        upper[r] = from[r] + sums[at + r];
      }
      table.choose(at / width, order, chosen);
      if (!goal.arrive(chosen, upper)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some row stays below what is needed. */
  private boolean falls(long[] from, long[] terms, int at, long[] need) {
    if (from[suspect] + terms[at + suspect] < need[suspect]) {
      return true;
    }
    for (int r = 0; r < width - 1; r++) {
      if (from[r] + terms[at + r] < need[r]) {
        suspect = r;
        return true;
      }
    }
    return false;
  }

  private boolean promising(Goal goal, int depth) {
    if (!looking) {
      return true;
    }
    for (int r = 0; r < width; r++) {
      upper[r] = partial[depth][r] + rest[depth][r];
    }
    return goal.promising(upper);
  }

  private long surrogateThreshold() {
    long sum = 0;
    boolean any = false;
    for (int r = 0; r < rows.rows; r++) {
      if (multipliers[r] > 0) {
        sum += multipliers[r] * threshold[r];
        any = true;
      }
    }
    return any ? sum : NONE;
  }

  /** What options are compared by: the multipliers, or 1 for every row if there are none. */
  private int[] weights() {
    for (int multiplier : multipliers) {
      if (multiplier != 0) {
        return multipliers;
      }
    }
    int[] ones = new int[multipliers.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Rows with the surrogate appended. */
  private long[] extend(long[] terms, int[] weights) {
    int n = rows.rows;
    int count = terms.length / n;
    long[] extended = new long[count * width];
    for (int k = 0; k < count; k++) {
      long sum = 0;
      for (int r = 0; r < n; r++) {
        extended[k * width + r] = terms[k * n + r];
        sum += weights[r] * terms[k * n + r];
      }
      extended[k * width + n] = sum;
    }
    return extended;
  }

  /** Super-issues by how much hangs on them: the weighted spread of their rows, widest first. */
  private int[] bySpread(int[] weights) {
    int n = rows.rows;
    long[] spread = new long[rows.supers];
    for (int s = 0; s < spread.length; s++) {
      long[] terms = rows.gain[s];
      for (int r = 0; r < n && terms.length > 0; r++) {
        long least = terms[r];
        long most = terms[r];
        for (int at = r; at < terms.length; at += n) {
          least = Math.min(least, terms[at]);
          most = Math.max(most, terms[at]);
        }
        spread[s] += weights[r] * (most - least);
      }
    }
    return Descending.order(spread);
  }

  private void sortOptions(int depth, long[] extended) {
    long[] surrogate = new long[extended.length / width];
    for (int k = 0; k < surrogate.length; k++) {
      surrogate[k] = extended[k * width + width - 1];
    }
    classAt[depth] = Descending.order(surrogate);
    gain[depth] = new long[extended.length];
    for (int k = 0; k < surrogate.length; k++) {
      System.arraycopy(extended, classAt[depth][k] * width, gain[depth], k * width, width);
    }
  }

  private long most(long[] terms, int row) {
    long most = Long.MIN_VALUE / 8;
    for (int at = row; at < terms.length; at += width) {
      most = Math.max(most, terms[at]);
    }
    return most;
  }
}
