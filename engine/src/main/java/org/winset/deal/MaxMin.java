package org.winset.deal;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seeks the highest level that all rows of a package reach at once, or only whether they reach one.
 *
 * <p>For rows that are exact whole numbers. The level does not depend on where the search starts;
 * which of several packages with that level is met does.
 */
final class MaxMin implements Search.Goal {
  private final Rows rows;
  private final Way all;
  private final long enough;
  private final Tactics tactics;
  private final BooleanSupplier cancelled;
  private long level = Long.MIN_VALUE;
  private int[] best;
  private int[] multipliers;
  private boolean complete;
  private long nodes;
  private @Nullable Search search;

  /**
   * @param enough a level with which the search is content
   */
  MaxMin(Rows rows, long enough, Tactics tactics, BooleanSupplier cancelled) {
    this.rows = rows;
    this.all = new Way(IntStream.range(0, rows.rows).boxed().toList(), List.of(), List.of());
    this.enough = enough;
    this.tactics = tactics;
    this.cancelled = cancelled;
    this.best = new int[rows.supers];
    this.multipliers = new int[rows.rows];
  }

  /** Searches from nothing. */
  void run(long budget) {
    Surrogate surrogate = Surrogate.of(rows, new long[rows.rows]);
    run(surrogate.top, surrogate, budget);
  }

  /**
   * Searches from a package and multipliers that may be good.
   *
   * @param start class by super-issue
   * @param warm by row
   */
  void run(int[] start, int[] warm, long budget) {
    arrive(start, rows.sums(start));
    if (level < enough) {
      run(start, Surrogate.of(rows, new long[rows.rows], warm), budget);
    } else {
      multipliers = warm;
      complete = true;
    }
  }

  private void run(int[] start, Surrogate surrogate, long budget) {
    multipliers = surrogate.multipliers;
    arrive(start, rows.sums(start));
    arrive(surrogate.top, rows.sums(surrogate.top));
    if (tactics.climb() && level < enough) {
      int[] top = Climb.from(rows, best, new Steps());
      arrive(top, rows.sums(top));
    }
    complete = true;
    if (level < enough) {
      long[] thresholds = new long[rows.rows];
      Arrays.fill(thresholds, threshold());
      search = new Search(rows, thresholds, multipliers, tactics, cancelled);
      complete = search.run(this, budget);
      nodes = search.nodes();
    }
  }

  /** What would be news: more than is known, or enough. */
  private long threshold() {
    return enough == Long.MAX_VALUE ? level + 1 : enough;
  }

  /** The highest level met. */
  long level() {
    return level;
  }

  /** Whether that is the highest there is, or enough, or enough is shown to be out of reach. */
  boolean complete() {
    return complete;
  }

  /** Class by super-issue of a package with that level. */
  int[] best() {
    return best;
  }

  int[] multipliers() {
    return multipliers;
  }

  /** Nodes of the search, beyond what was seen before it. */
  long nodes() {
    return nodes;
  }

  @Override
  public boolean promising(long[] upper) {
    return true;
  }

  @Override
  public boolean looksBeyondThresholds() {
    return false;
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    long least = least(values);
    if (least > level) {
      level = least;
      best = chosen.clone();
      if (search != null) {
        search.raise(all, threshold());
      }
    }
    return level < enough;
  }

  private long least(long[] values) {
    long least = Long.MAX_VALUE;
    for (int r = 0; r < rows.rows; r++) {
      least = Math.min(least, values[r]);
    }
    return least;
  }

  /** Prefers a higher level. */
  private final class Steps implements Climb.Judge {
    private long reached = Long.MIN_VALUE;

    @Override
    public boolean better(long[] values) {
      for (int r = 0; r < rows.rows; r++) {
        if (values[r] <= reached) {
          return false;
        }
      }
      reached = least(values);
      return true;
    }
  }
}
