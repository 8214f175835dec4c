package org.winset.forecast;

import java.util.Arrays;
import org.winset.deal.Verdict;

/**
 * What one draw says in one world: written anew for every draw. Written by {@link Draw}, read by
 * {@link Measures}.
 */
final class Outcome {
  /** By plan and party. */
  final Verdict[][] verdicts;

  /** A party's margin at a plan's worst fill, in units of its scale; NaN where no fill binds it. */
  final double[][] worst;

  /**
   * By point of {@link PlanPoints} and party: whether it leaves the party no package to accept; the
   * last is no point. Of draws looked at closely.
   */
  final boolean[][] kills;

  /** Chance that a text is signed, and that arms decide, by the end of each month from 0. */
  final double[] signed;

  final double[] decided;

  /** Whether some package is acceptable to everybody. */
  boolean open;

  /** Whether the draw was looked at closely. */
  boolean closely;

  /**
   * The greatest least margin of any package, to within a quarter point; NaN in draws not looked at
   * closely.
   */
  double level;

  /** How likely the silence so far was: the draw's weight. */
  double weight = 1;

  /** Why the draw has no meaning; empty if it has one. */
  String problem = "";

  Outcome(Stage stage) {
    Measures measures = stage.measures();
    this.kills = new boolean[stage.planPoints().size()][measures.parties()];
    this.verdicts = new Verdict[measures.plans()][measures.parties()];
    this.worst = new double[measures.plans()][measures.parties()];
    this.signed = new double[measures.months() + 1];
    this.decided = new double[measures.months() + 1];
    for (Verdict[] row : verdicts) {
      Arrays.fill(row, Verdict.NOT_BOUND);
    }
  }

  /** Begins anew, for another draw. */
  void forget() {
    problem = "";
    closely = false;
    level = Double.NaN;
  }

  /** Whether the draw has a meaning. */
  boolean possible() {
    return problem.isEmpty();
  }
}
