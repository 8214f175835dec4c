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
  private final Branching branching;
  private final Slack slack;
  private final Relaxation relaxation;

  /** By depth: nodes visited so far, and nodes below them. */
  private final long[] visited;

  private final long[] below;
  private boolean relaxing;

  /** By depth: the sums of what is taken; known up to {@link #summed}. */
  private final long[][] partial;

  private int summed;

  /** By depth: where the option taken begins in what {@link Branching} has. */
  private final int[] taken;

  private final long[] upper;
  private final int[] chosen;
  private final BooleanSupplier cancelled;

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
    this.branching = new Branching(rows);
    this.slack = new Slack(branching);
    this.partial = new long[supers + 1][width];
    this.upper = new long[width];
    this.taken = new int[supers];
    this.chosen = new int[supers];
    this.visited = new long[supers + 1];
    this.below = new long[supers + 1];
    this.relaxation = new Relaxation(branching, threshold);
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
    branching.prepare(multipliers, tactics.ordering());
    branching.start(partial[0]);
    slack.prepare();
    relaxation.prepare(multipliers);
    relaxing = tactics.relaxation() && relaxation.useful();
    Arrays.fill(visited, 0);
    Arrays.fill(below, 0);
    summed = 0;
    setSlack();
  }

  /** Raises thresholds to what a way to a level demands; packages below need not be visited. */
  void raise(Way way, long level) {
    way.demand(level, threshold);
    setSlack();
  }

  /** Sets what rows can still lose, at the root and wherever the search stands. */
  private void setSlack() {
    threshold[width - 1] = surrogateThreshold();
    for (int d = 0; d <= summed; d++) {
      slack.set(d, partial[d], branching.rest[d], threshold);
    }
  }

  /** Raises one row's threshold. */
  void raise(int row, long level) {
    threshold[row] = Math.max(threshold[row], level);
    setSlack();
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
    summed = 0;
    looking = goal.looksBeyondThresholds();
    if (!rows.empty() && !hopeless() && promising(goal, 0)) {
      descend(0, goal);
    }
    return !cut;
  }

  /** Whether rows and surrogate alone tell that no package reaches all thresholds. */
  boolean hopeless() {
    return slack.hopeless();
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
    int superIssue = branching.order[depth];
    int options = rows.sizes[superIssue];
    for (int k = 0; k < options; k++) {
      Slack.Taken how = slack.take(depth, k);
      if (how == Slack.Taken.DEAD_WITH_ALL_THAT_FOLLOW) {
        break;
      }
      if (how == Slack.Taken.DEAD) {
        continue;
      }
      taken[depth] = k * width;
      summed = Math.min(summed, depth);
      if (!promising(goal, depth + 1) || (worthRelaxing(depth + 1) && dead(depth + 1))) {
        continue;
      }
      chosen[superIssue] = branching.classAt[superIssue][k];
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
    return goal.arrive(chosen, sums(rows.supers));
  }

  /** Whether nodes of this depth have cost more so far than fresh multipliers do. */
  private boolean worthRelaxing(int depth) {
    return relaxing && below[depth] > (long) RELAXED * weight * visited[depth];
  }

  private boolean dead(int depth) {
    nodes += (long) RELAXED * weight;
    return relaxation.dead(depth, sums(depth));
  }

  /** What the options taken before a depth add up to. */
  private long[] sums(int depth) {
    for (; summed < depth; summed++) {
      long[] from = partial[summed];
      long[] to = partial[summed + 1];
      long[] terms = branching.gain[summed];
      int at = taken[summed];
      for (int r = 0; r < width; r++) {
        to[r] = from[r] + terms[at + r];
      }
    }
    return partial[depth];
  }

  private boolean promising(Goal goal, int depth) {
    if (!looking) {
      return true;
    }
    long[] sums = sums(depth);
    for (int r = 0; r < width; r++) {
      upper[r] = sums[r] + branching.rest[depth][r];
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
}
