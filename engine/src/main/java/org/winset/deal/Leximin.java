package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Finds the packages whose least entry is greatest, then whose second least is, and so on.
 *
 * <p>Definition: sort a package's entries ascending; the leximin package has the greatest such list
 * in dictionary order among packages on which every constraint is at least 0. With a single entry
 * this is plain maximisation.
 *
 * <p>All that tie are met, so that the least package in file order can be named and ties counted,
 * however the search went; asked for it, the next distinct list is found too.
 */
final class Leximin implements Search.Goal {
  /**
   * What was found.
   *
   * @param sorted entries of the best package, ascending
   * @param deal the least package that has them
   * @param ties number of packages that have them
   * @param next the next distinct list, if asked for and there is one
   * @param complete whether the search ended: else the package is only the best met so far
   */
  record Found(
      List<Rational> sorted,
      Deal deal,
      BigInteger ties,
      Optional<List<Rational>> next,
      boolean complete) {}

  /** Stopgap: ties met one by one before only better packages are sought; then ties is a bound. */
  private static final int MOST_TIES = 20_000;

  private final Board board;
  private final Rows rows;
  private final List<Measure> constraints;
  private final List<Measure> entries;
  private final boolean wantsNext;
  private final Search search;
  private final int[] risingRows;
  private final long[] bounds;
  private BigInteger @Nullable [] best;
  private BigInteger @Nullable [] next;

  /**
   * What a list must beat, in rounded units: {@link #next} or, if that is not sought, {@link
   * #best}.
   */
  private long @Nullable [] bar;

  private @Nullable Deal deal;
  private int met;
  private BigInteger ties = BigInteger.ZERO;

  private Leximin(
      Board board, Rows rows, List<Measure> constraints, List<Measure> entries, boolean wantsNext) {
    this.board = board;
    this.rows = rows;
    this.constraints = constraints;
    this.entries = entries;
    this.wantsNext = wantsNext;
    this.bounds = new long[entries.size()];
    this.risingRows =
        entries.stream().flatMapToInt(e -> Arrays.stream(e.bindingRows())).distinct().toArray();
    long[] thresholds = Existence.thresholds(rows, constraints);
    for (int row : risingRows) {
      thresholds[row] = Math.max(thresholds[row], lowestEntry());
    }
    this.search = new Search(rows, thresholds);
  }

  /**
   * The leximin package, or empty if no package meets the constraints.
   *
   * @param budget nodes to visit at most
   */
  static Optional<Found> over(
      Board board,
      Rows rows,
      List<Measure> constraints,
      List<Measure> entries,
      boolean wantsNext,
      long budget) {
    Leximin goal = new Leximin(board, rows, constraints, entries, wantsNext);
    boolean complete = goal.search.run(goal, budget);
    return Optional.ofNullable(goal.found(complete));
  }

  private @Nullable Found found(boolean complete) {
    if (best == null || deal == null) {
      return null;
    }
    return new Found(
        rationals(best), deal, ties, Optional.ofNullable(next).map(this::rationals), complete);
  }

  private List<Rational> rationals(BigInteger[] exact) {
    return Arrays.stream(exact).map(rows::rational).toList();
  }

  /** A value no entry can lie below, from which thresholds rise. */
  private long lowestEntry() {
    long least = 0;
    for (int row : risingRows) {
      long sum = rows.base[row];
      for (int s = 0; s < rows.supers; s++) {
        long low = Long.MAX_VALUE;
        for (int k = 0; k < rows.sizes[s]; k++) {
          low = Math.min(low, rows.gain[s][k * rows.rows + row]);
        }
        sum += rows.sizes[s] == 0 ? 0 : low;
      }
      least = Math.min(least, sum);
    }
    return least;
  }

  @Override
  public boolean promising(long[] upper) {
    for (Measure constraint : constraints) {
      if (constraint.of(upper) < 0) {
        return false;
      }
    }
    if (bar == null) {
      return true;
    }
    for (int e = 0; e < bounds.length; e++) {
      bounds[e] = entries.get(e).of(upper);
    }
    Arrays.sort(bounds);
    int beats = Arrays.compare(bounds, bar);
    return wantsNext || met > MOST_TIES ? beats > 0 : beats >= 0;
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    if (!promising(values)) {
      return true;
    }
    BigInteger[] exact =
        rows.slack == 0
            ? Arrays.stream(values, 0, rows.rows)
                .mapToObj(BigInteger::valueOf)
                .toArray(BigInteger[]::new)
            : rows.exact(chosen);
    for (Measure constraint : constraints) {
      if (constraint.of(exact).signum() < 0) {
        return true;
      }
    }
    BigInteger[] list = entries.stream().map(e -> e.of(exact)).sorted().toArray(BigInteger[]::new);
    int against = best == null ? 1 : Arrays.compare(list, best);
    if (against > 0) {
      next = best;
      best = list;
      deal = board.deal(rows.combinations(chosen));
      ties = rows.packages(chosen);
    } else if (against == 0) {
      ties = ties.add(rows.packages(chosen));
      met++;
      Deal other = board.deal(rows.combinations(chosen));
      deal = deal == null || other.compareTo(deal) < 0 ? other : deal;
      return true;
    } else if (next == null || Arrays.compare(list, next) > 0) {
      next = list;
    } else {
      return true;
    }
    raise(wantsNext ? next : best);
    return true;
  }

  private void raise(BigInteger @Nullable [] to) {
    if (to == null) {
      return;
    }
    bar = Arrays.stream(to).mapToLong(rows::floor).toArray();
    for (int row : risingRows) {
      search.raise(row, bar[0]);
    }
  }
}
