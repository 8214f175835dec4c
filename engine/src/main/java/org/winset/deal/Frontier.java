package org.winset.deal;

import java.util.List;
import org.winset.number.Rational;

/**
 * The Pareto set of a ZOPA: its packages on which no signatory can gain more without another
 * gaining less (Pareto 1906), by their vectors of gains.
 *
 * @param vectors distinct vectors of gains: exact, or a bound where the budget ended
 * @param packages packages that have one of them, likewise
 * @param points the vectors found, in descending dictionary order, signatories in file order; each
 *     is proven to be undominated even where others are missing
 */
public record Frontier(Count vectors, Count packages, List<Point> points) {
  /**
   * One vector of gains.
   *
   * @param gains one per signatory, in file order
   * @param deal the least package that has them in file order, or some package that does where the
   *     budget ended
   */
  public record Point(List<Rational> gains, Deal deal) {
    public Point {
      gains = List.copyOf(gains);
    }
  }

  public Frontier {
    points = List.copyOf(points);
  }

  /** Whether all of it was found. */
  public boolean complete() {
    return vectors.exact();
  }

  /**
   * How much work the set may take before it is given in part.
   *
   * @param entries partial packages looked at while super-issues are merged: once when one arises
   *     and once for each it is compared with
   * @param vectors vectors sought one by one where that was not enough
   * @param nodes nodes of all those searches together
   */
  public record Budget(long entries, int vectors, long nodes) {
    /** Keeps a report on a case of some thirty issues under a fifth of a second. */
    public static final Budget STANDARD = new Budget(30_000_000, 40, 200_000);

    /** What is left of it in a case of many parties, as of a {@link Solver.Budget}. */
    Budget among(int parties) {
      return new Budget(
          Solver.Budget.among(entries, parties), vectors, Solver.Budget.among(nodes, parties));
    }
  }
}
