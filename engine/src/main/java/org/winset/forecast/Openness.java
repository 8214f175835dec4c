package org.winset.forecast;

import java.util.Map;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.deal.LeaderNumbers;
import org.winset.deal.LeaderTerms;
import org.winset.deal.Shape;
import org.winset.deal.Solver;
import org.winset.deal.Trial;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;

/**
 * Where a deal is open, for every balance and pair of leaders: exact, at the price of a few draws.
 *
 * <p>The same rows serve all states; only the leaders' thresholds change. They are rounded in
 * favour of agreement, so that what they call empty is empty. What they call open is open too,
 * unless it is so by less than their rounding: then the exact search decides, or, if its budget
 * ends first, the rows.
 */
final class Openness {
  /** More than rounding can add to a margin. */
  private static final double ROUNDING = 1e-7;

  private final Hostilities hostilities;
  private final Trial trial;

  Openness(Hostilities hostilities) {
    this.hostilities = hostilities;
    Shape shape = Shape.of(hostilities.now());
    this.trial = shape.trial();
    trial.take(shape.numbers());
  }

  /** All states. */
  OpenStates states() {
    int steps = hostilities.war().steps();
    OpenStates open = new OpenStates(steps);
    for (Leader a : Leader.values()) {
      for (Leader b : Leader.values()) {
        for (int x = 1; x < steps; x++) {
          open.set(a, b, x, isOpen(hostilities.terms(a, b, x)));
        }
      }
    }
    return open;
  }

  private boolean isOpen(Map<String, LeaderTerms> terms) {
    if (!perhaps(terms)) {
      return false;
    }
    if (trial.isAbove(ROUNDING)) {
      return true;
    }
    Bargain there = hostilities.now().weighing(terms);
    Solver solver = new Solver(there, Solver.Budget.STANDARD);
    return there.inZopa(trial.met()) || solver.anyDeal().isPresent() || solver.wasCutShort();
  }

  /** A package that is good at the terms {@link #perhaps} was last asked about. */
  Deal met() {
    return trial.met();
  }

  /** Whether a deal may be open at some terms; if not, none is. */
  boolean perhaps(Map<String, LeaderTerms> terms) {
    for (Side side : Side.values()) {
      LeaderTerms own = terms.get(hostilities.numbers().party(side));
      if (own == null) {
        throw new IllegalArgumentException("no terms for side " + side);
      }
      trial.leader(hostilities.index(side), LeaderNumbers.of(own));
    }
    return trial.open();
  }
}
