package org.winset.deal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Finds the packages with the greatest product of gains (Nash 1950) among those that meet every
 * constraint; if those who can gain cannot all gain at once, most gainers first, then the product.
 *
 * <p>Doubles only prune, and with a margin; what survives is compared in whole numbers.
 */
final class NashSolution implements Search.Goal {
  /** Number of gainers and the product of their gains; nobody gains: 0 and 1. */
  record Value(int gainers, Rational product) {}

  /**
   * What was found.
   *
   * @param ties number of packages with that value
   * @param next the next distinct value, if there is one
   */
  record Found(Value value, Deal deal, BigInteger ties, Optional<Value> next, boolean complete) {}

  private static final double MARGIN = 1 + 1e-9;

  /** A value as whole numbers: the product over {@code denominator ^ gainers}. */
  private record Exact(int gainers, BigInteger product) implements Comparable<Exact> {
    @Override
    public int compareTo(Exact other) {
      return gainers != other.gainers
          ? Integer.compare(gainers, other.gainers)
          : product.compareTo(other.product);
    }
  }

  private final Board board;
  private final Rows rows;
  private final List<Measure> constraints;
  private final int[] gains;
  private @Nullable Exact best;
  private @Nullable Exact next;
  private double bar;
  private @Nullable Deal deal;
  private BigInteger ties = BigInteger.ZERO;

  private NashSolution(Board board, Rows rows, List<Measure> constraints, int[] gains) {
    this.board = board;
    this.rows = rows;
    this.constraints = constraints;
    this.gains = gains;
  }

  /**
   * The Nash package, or empty if no package meets the constraints.
   *
   * @param gains rows of the parties that can gain, at least 0 wherever the constraints hold
   */
  static Optional<Found> over(
      Board board, Rows rows, List<Measure> constraints, int[] gains, long budget) {
    NashSolution goal = new NashSolution(board, rows, constraints, gains);
    long[] thresholds = Way.none(rows.rows);
    List<Way> ways = Way.ofAll(constraints);
    if (ways.size() == 1) {
      ways.getFirst().demand(0, thresholds);
    }
    boolean complete = new Search(rows, thresholds).run(goal, budget);
    return Optional.ofNullable(goal.found(complete));
  }

  private @Nullable Found found(boolean complete) {
    return best == null || deal == null
        ? null
        : new Found(value(best), deal, ties, Optional.ofNullable(next).map(this::value), complete);
  }

  private Value value(Exact exact) {
    Rational product = rows.rational(exact.product());
    for (int g = 1; g < exact.gainers(); g++) {
      product = product.times(rows.rational(BigInteger.ONE));
    }
    return new Value(exact.gainers(), exact.gainers() == 0 ? Rational.ONE : product);
  }

  @Override
  public boolean promising(long[] upper) {
    for (Measure constraint : constraints) {
      if (constraint.of(upper) < 0) {
        return false;
      }
    }
    if (next == null) {
      return true;
    }
    int gainers = 0;
    double product = 1;
    for (int row : gains) {
      if (upper[row] > 0) {
        gainers++;
        product *= upper[row];
      }
    }
    return gainers != next.gainers() ? gainers > next.gainers() : product * MARGIN > bar;
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    if (!promising(values)) {
      return true;
    }
    BigInteger[] exact = rows.exact(chosen);
    for (Measure constraint : constraints) {
      if (constraint.of(exact).signum() < 0) {
        return true;
      }
    }
    int gainers = 0;
    BigInteger product = BigInteger.ONE;
    for (int row : gains) {
      if (exact[row].signum() > 0) {
        gainers++;
        product = product.multiply(exact[row]);
      }
    }
    Exact value = new Exact(gainers, product);
    int against = best == null ? 1 : value.compareTo(best);
    if (against == 0) {
      ties = ties.add(rows.packages(chosen));
      Deal other = board.deal(rows.combinations(chosen));
      deal = deal == null || other.compareTo(deal) < 0 ? other : deal;
      return true;
    }
    if (against > 0) {
      next = best;
      best = value;
      deal = board.deal(rows.combinations(chosen));
      ties = rows.packages(chosen);
    } else if (next == null || value.compareTo(next) > 0) {
      next = value;
    }
    if (next != null) {
      Rational inUnits = rows.inUnits(next.product(), next.gainers());
      bar = inUnits.toDouble();
    }
    return true;
  }
}
