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
 * Super-issues are taken by the weighted spread of their rows, options by surrogate value.
 *
 * <p>Counts nodes, never time, so that a bounded search gives the same answer everywhere. Not
 * thread-safe.
 */
final class Search {
  /** The threshold of a row that has none. */
  static final long NONE = Long.MIN_VALUE / 4;

  /** A fresh {@link Relaxation} costs about as much as so many nodes. */
  private static final int RELAXED = 50;

  /** A node of fewer rows counts as one, of each as many more as one more: budgets measure work. */
  private static final int ROWS = 20;

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

  /** What a node counts as. */
  private final int weight;

  private final long[] threshold;
  private int[] multipliers;
  private final int[] weights;
  private final int[] order;
  private final long[] keys;
  private final Descending sorting;

  /** By super-issue, then {@code position * width + row}; the surrogate is the last row. */
  private final long[][] sorted;

  /** By super-issue: its class at each position. */
  private final int[][] classAt;

  /** {@link #sorted} by depth. */
  private final long[][] gain;

  /** Best that depths from here on can add, by depth and row. */
  private final long[][] rest;

  /** What sums must have reached on arriving at a depth: thresholds less {@link #rest}. */
  private final long[][] needed;

  private final Relaxation relaxation;

  /** By depth: nodes visited so far, and nodes below them. */
  private final long[] visited;

  private final long[] below;
  private boolean relaxing;

  private final long[][] partial;
  private final long[] upper;
  private final int[] chosen;
  private final BooleanSupplier cancelled;

  /** The row that ruled out the last node or package: likely to rule out the next. */
  private int suspect;

  private boolean looking;
  private long nodes;
  private long nextBreath;
  private long budget;
  private boolean cut;

  /** A search that nobody cancels. */
  Search(Rows rows) {
    this(rows, () -> false);
  }

  /**
   * A workplace for searches over these rows, which may be filled anew between them.
   *
   * @param cancelled looked at every few thousand nodes
   */
  Search(Rows rows, BooleanSupplier cancelled) {
    this.rows = rows;
    this.width = rows.rows + 1;
    this.weight = 1 + rows.rows / ROWS;
    this.cancelled = cancelled;
    int supers = rows.supers;
    this.threshold = new long[width];
    this.multipliers = new int[rows.rows];
    this.weights = new int[rows.rows];
    this.order = new int[supers];
    int most = supers;
    this.sorted = new long[supers][];
    this.classAt = new int[supers][];
    for (int s = 0; s < supers; s++) {
      sorted[s] = new long[rows.sizes[s] * width];
      classAt[s] = new int[rows.sizes[s]];
      most = Math.max(most, rows.sizes[s]);
    }
    this.keys = new long[most];
    this.sorting = new Descending(most);
    this.gain = new long[supers][];
    this.rest = new long[supers + 1][width];
    this.needed = new long[supers + 1][width];
    this.partial = new long[supers + 1][width];
    this.upper = new long[width];
    this.chosen = new int[supers];
    this.visited = new long[supers + 1];
    this.below = new long[supers + 1];
    this.relaxation = new Relaxation(gain, width, threshold);
  }

  /**
   * Makes ready for a search in which a package's row r must reach {@code thresholds[r]}.
   *
   * @param thresholds by row, {@link #NONE} where there is none; copied
   * @param surrogate multipliers by row; 0 where there is no threshold
   */
  void prepare(long[] thresholds, int[] surrogate, Tactics tactics) {
    System.arraycopy(thresholds, 0, threshold, 0, rows.rows);
    for (int r = 0; r < rows.rows; r++) {
      multipliers[r] = tactics.surrogate() ? surrogate[r] : 0;
    }
    setWeights();
    for (int s = 0; s < rows.supers; s++) {
      sortOptions(s);
    }
    if (tactics.ordering()) {
      orderBySpread();
    } else {
      Arrays.setAll(order, d -> d);
    }
    for (int d = rows.supers - 1; d >= 0; d--) {
      gain[d] = sorted[order[d]];
      for (int r = 0; r < width; r++) {
        rest[d][r] = rest[d + 1][r] + most(gain[d], r);
      }
    }
    for (int r = 0; r < rows.rows; r++) {
      partial[0][r] = rows.base[r];
    }
    partial[0][width - 1] = weighted(rows.base, 0);
    relaxation.prepare(multipliers);
    relaxing = tactics.relaxation() && relaxation.useful();
    Arrays.fill(visited, 0);
    Arrays.fill(below, 0);
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
    nextBreath = Effort.BREATH;
    cut = false;
    budget = nodeBudget;
    looking = goal.looksBeyondThresholds();
    if (!rows.empty() && !hopeless() && promising(goal, 0)) {
      descend(0, goal);
    }
    return !cut;
  }

  /** Whether rows and surrogate alone tell that no package reaches all thresholds. */
  boolean hopeless() {
    for (int r = 0; r < width; r++) {
      if (partial[0][r] < needed[0][r]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Nodes visited by the last run; a fresh relaxation counts as {@link #RELAXED}, and many rows
   * count more.
   */
  long nodes() {
    return nodes;
  }

  private boolean descend(int depth, Goal goal) {
    nodes += weight;
    if (nodes > budget || breathes()) {
      cut = true;
      return false;
    }
    if (depth == rows.supers) {
      return arrive(goal);
    }
    long before = nodes;
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
      if (!promising(goal, depth + 1) || (worthRelaxing(depth + 1) && dead(depth + 1, to))) {
        continue;
      }
      chosen[order[depth]] = classAt[order[depth]][at / width];
      if (!descend(depth + 1, goal)) {
        return false;
      }
    }
    visited[depth]++;
    below[depth] += nodes - before;
    return true;
  }

  /** Looks, now and then, whether to give up. */
  private boolean breathes() {
    if (nodes < nextBreath) {
      return false;
    }
    nextBreath = nodes + Effort.BREATH;
    return cancelled.getAsBoolean();
  }

  private boolean arrive(Goal goal) {
    return goal.arrive(chosen, partial[rows.supers]);
  }

  /** Whether nodes of this depth have cost more so far than fresh multipliers do. */
  private boolean worthRelaxing(int depth) {
    return relaxing && below[depth] > (long) RELAXED * weight * visited[depth];
  }

  private boolean dead(int depth, long[] sums) {
    nodes += (long) RELAXED * weight;
    return relaxation.dead(depth, sums);
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
  private void setWeights() {
    boolean any = false;
    for (int r = 0; r < weights.length; r++) {
      weights[r] = multipliers[r];
      any |= multipliers[r] != 0;
    }
    if (!any) {
      Arrays.fill(weights, 1);
    }
  }

  private long weighted(long[] terms, int at) {
    long sum = 0;
    for (int r = 0; r < weights.length; r++) {
      sum += weights[r] * terms[at + r];
    }
    return sum;
  }

  /** Takes super-issues by how much hangs on them: the weighted spread of their rows. */
  private void orderBySpread() {
    for (int s = 0; s < rows.supers; s++) {
      long[] terms = sorted[s];
      keys[s] = 0;
      for (int r = 0; r < rows.rows && terms.length > 0; r++) {
        long least = terms[r];
        long most = terms[r];
        for (int at = r; at < terms.length; at += width) {
          least = Math.min(least, terms[at]);
          most = Math.max(most, terms[at]);
        }
        keys[s] += weights[r] * (most - least);
      }
    }
    sorting.order(keys, rows.supers, order);
  }

  private void sortOptions(int superIssue) {
    int n = rows.rows;
    long[] terms = rows.gain[superIssue];
    int classes = rows.sizes[superIssue];
    for (int k = 0; k < classes; k++) {
      keys[k] = weighted(terms, k * n);
    }
    int[] places = classAt[superIssue];
    sorting.order(keys, classes, places);
    long[] into = sorted[superIssue];
    for (int k = 0; k < classes; k++) {
      System.arraycopy(terms, places[k] * n, into, k * width, n);
      into[k * width + n] = keys[places[k]];
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
