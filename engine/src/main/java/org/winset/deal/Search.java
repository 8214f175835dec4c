package org.winset.deal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Branch and bound over the classes of {@link Rows}: visits every package that may still matter and
 * passes over the rest.
 *
 * <p>A node dies when some row cannot reach its threshold any more: the sum so far plus the best
 * that remains is too small. Thresholds rise as better packages are found. One more row, the {@link
 * Surrogate}, sums the others with multipliers and catches what each row alone cannot see.
 * Super-issues are taken in order of regret (best less second best surrogate value), options by
 * surrogate value, and the last few super-issues stand multiplied out in a table sorted by
 * surrogate, of which only a prefix is looked at.
 *
 * <p>Counts nodes, never time, so that a bounded search gives the same answer everywhere. Not
 * thread-safe.
 */
final class Search {
  /** The threshold of a row that has none. */
  static final long NONE = Long.MIN_VALUE / 4;

  private static final int TABLE = 256;

  /** This close to the table a fresh {@link Relaxation} costs more than it saves. */
  private static final int UNRELAXED = 4;

  /** What is sought: told of nodes and packages, and free to raise thresholds meanwhile. */
  interface Goal {
    /** Whether packages whose rows lie nowhere above {@code upper} may still matter. */
    boolean promising(long[] upper);

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

  /** By depth, then {@code position * width + row}; the surrogate is the last row. */
  private final long[][] gain;

  /** Class at each position of a depth. */
  private final int[][] classAt;

  /** Best that depths from here on can add, by depth and row. */
  private final long[][] rest;

  private final Relaxation relaxation;

  /** Nodes above this depth are tried by {@link #relaxation}. */
  private final int relaxedDepth;

  private final long[] table;
  private final int[][] tableChoice;
  private final long[][] partial;
  private final long[][] upper;
  private final int[] chosen;
  private long nodes;
  private long budget;
  private boolean cut;

  /**
   * A search in which a package's row r must reach {@code thresholds[r]}.
   *
   * @param thresholds by row, {@link #NONE} where there is none; copied
   */
  Search(Rows rows, long[] thresholds) {
    this.rows = rows;
    this.width = rows.rows + 1;
    this.threshold = Arrays.copyOf(thresholds, width);
    this.multipliers = rows.empty() ? new int[rows.rows] : Surrogate.multipliers(rows, thresholds);
    this.threshold[rows.rows] = surrogateThreshold();
    int supers = rows.supers;
    long[][] extended = new long[supers][];
    for (int s = 0; s < supers; s++) {
      extended[s] = extend(rows.gain[s], rows.sizes[s]);
    }
    this.order = bySpread(extended);
    this.gain = new long[supers][];
    this.classAt = new int[supers][];
    for (int d = 0; d < supers; d++) {
      sortOptions(d, extended[order[d]]);
    }
    this.tableDepth = tableDepth();
    this.relaxation = new Relaxation(gain, width, threshold, multipliers);
    this.relaxedDepth = relaxation.useful() ? tableDepth - UNRELAXED : 0;
    this.rest = new long[supers + 1][width];
    for (int d = supers - 1; d >= 0; d--) {
      for (int r = 0; r < width; r++) {
        rest[d][r] = rest[d + 1][r] + most(gain[d], r);
      }
    }
    this.tableChoice = combinations();
    this.table = tableRows();
    this.partial = new long[supers + 1][width];
    this.upper = new long[supers + 1][width];
    this.chosen = new int[supers];
    System.arraycopy(extend(rows.base, 1), 0, partial[0], 0, width);
  }

  /** Raises thresholds to what a way to a level demands; packages below need not be visited. */
  void raise(Way way, long level) {
    way.demand(level, threshold);
    threshold[rows.rows] = surrogateThreshold();
  }

  /** Raises one row's threshold. */
  void raise(int row, long level) {
    threshold[row] = Math.max(threshold[row], level);
    threshold[rows.rows] = surrogateThreshold();
  }

  /**
   * Visits packages until the goal has enough, all are visited, or the budget of nodes is spent.
   *
   * @return whether the answer is complete: the budget was not spent
   */
  boolean run(Goal goal, long nodeBudget) {
    nodes = 0;
    cut = false;
    budget = nodeBudget;
    if (!rows.empty()) {
      for (int r = 0; r < width; r++) {
        upper[0][r] = partial[0][r] + rest[0][r];
        if (upper[0][r] < threshold[r]) {
          return true;
        }
      }
      if (goal.promising(upper[0])) {
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
    if (++nodes > budget) {
      cut = true;
      return false;
    }
    if (depth == tableDepth) {
      return scan(goal);
    }
    long[] from = partial[depth];
    long[] to = partial[depth + 1];
    long[] bound = upper[depth + 1];
    long[] left = rest[depth + 1];
    long[] terms = gain[depth];
    int s = order[depth];
    int last = width - 1;
    for (int k = 0; k < classAt[depth].length; k++) {
      int at = k * width;
      if (from[last] + terms[at + last] + left[last] < threshold[last]) {
        break;
      }
      boolean alive = true;
      for (int r = 0; r < last && alive; r++) {
        long sum = from[r] + terms[at + r];
        to[r] = sum;
        bound[r] = sum + left[r];
        alive = bound[r] >= threshold[r];
      }
      if (!alive
          || !goal.promising(bound)
          || (depth < relaxedDepth && relaxation.dead(depth + 1, to))) {
        continue;
      }
      to[last] = from[last] + terms[at + last];
      chosen[s] = classAt[depth][k];
      if (!descend(depth + 1, goal)) {
        return false;
      }
    }
    return true;
  }

  private boolean scan(Goal goal) {
    long[] from = partial[tableDepth];
    long[] values = upper[rows.supers];
    int last = width - 1;
    for (int e = 0; e < tableChoice.length; e++) {
      int at = e * width;
      if (from[last] + table[at + last] < threshold[last]) {
        break;
      }
      boolean alive = true;
      for (int r = 0; r < last && alive; r++) {
        values[r] = from[r] + table[at + r];
        alive = values[r] >= threshold[r];
      }
      if (alive) {
        for (int d = tableDepth; d < rows.supers; d++) {
          chosen[order[d]] = tableChoice[e][d - tableDepth];
        }
        if (!goal.arrive(chosen, values)) {
          return false;
        }
      }
    }
    return true;
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

  /** Rows with the surrogate appended. */
  private long[] extend(long[] terms, int count) {
    int n = rows.rows;
    boolean none = Arrays.stream(multipliers).allMatch(m -> m == 0);
    long[] extended = new long[count * width];
    for (int k = 0; k < count; k++) {
      long sum = 0;
      for (int r = 0; r < n; r++) {
        extended[k * width + r] = terms[k * n + r];
        sum += (none ? 1 : multipliers[r]) * terms[k * n + r];
      }
      extended[k * width + n] = sum;
    }
    return extended;
  }

  /** Super-issues by how much hangs on them: the weighted spread of their rows, widest first. */
  private int[] bySpread(long[][] extended) {
    long[] spread = new long[extended.length];
    for (int s = 0; s < spread.length; s++) {
      for (int r = 0; r < rows.rows; r++) {
        spread[s] += multipliers[r] * (most(extended[s], r) - least(extended[s], r));
      }
    }
    return IntStream.range(0, spread.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer s) -> spread[s]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private long least(long[] terms, int row) {
    long least = terms.length == 0 ? Long.MIN_VALUE / 8 : Long.MAX_VALUE;
    for (int at = row; at < terms.length; at += width) {
      least = Math.min(least, terms[at]);
    }
    return least;
  }

  private void sortOptions(int depth, long[] extended) {
    int count = extended.length / width;
    classAt[depth] =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer k) -> extended[k * width + width - 1]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    gain[depth] = new long[extended.length];
    for (int k = 0; k < count; k++) {
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

  private int tableDepth() {
    long product = 1;
    int depth = rows.supers;
    while (depth > 0 && product * classAt[depth - 1].length <= TABLE) {
      product *= classAt[--depth].length;
    }
    return rows.empty() ? rows.supers : depth;
  }

  private int[][] combinations() {
    int[][] all = {new int[0]};
    for (int d = tableDepth; d < rows.supers; d++) {
      int[] classes = classAt[d];
      all =
          Arrays.stream(all)
              .flatMap(start ->
                  Arrays.stream(classes)
                      .mapToObj(k -> {
                        int[] longer = Arrays.copyOf(start, start.length + 1);
                        longer[start.length] = k;
                        return longer;
                      }))
              .toArray(int[][]::new);
    }
    return all;
  }

  /** Sums of the table's combinations, which this sorts by surrogate, highest first. */
  private long[] tableRows() {
    long[][] sums = new long[tableChoice.length][width];
    for (int e = 0; e < sums.length; e++) {
      for (int d = tableDepth; d < rows.supers; d++) {
        int position = positionOf(d, tableChoice[e][d - tableDepth]);
        for (int r = 0; r < width; r++) {
          sums[e][r] += gain[d][position * width + r];
        }
      }
    }
    int[] sorted =
        IntStream.range(0, sums.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer e) -> sums[e][width - 1]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    long[] flat = new long[sums.length * width];
    int[][] choices = tableChoice.clone();
    for (int e = 0; e < sorted.length; e++) {
      System.arraycopy(sums[sorted[e]], 0, flat, e * width, width);
      tableChoice[e] = choices[sorted[e]];
    }
    return flat;
  }

  private int positionOf(int depth, int wanted) {
    for (int k = 0; k < classAt[depth].length; k++) {
      if (classAt[depth][k] == wanted) {
        return k;
      }
    }
    throw new IllegalStateException();
  }
}
