package org.winset.forecast;

import java.util.Arrays;
import org.winset.deal.Verdict;

/**
 * What one draw says: written anew for every draw, never grown. Written by {@link Draw}, read by
 * {@link Measures}.
 */
final class Outcome {
  /** By plan and party. */
  final Verdict[][] verdicts;

  /** A party's margin at a plan's worst fill, in units of its scale; NaN where no fill binds it. */
  final double[][] worst;

  /** Whether some package is acceptable to everybody. */
  boolean open;

  /** The greatest least margin of any package. */
  double level;

  /** How likely the silence so far was: the draw's weight. */
  double weight = 1;

  Outcome(int plans, int parties) {
    this.verdicts = new Verdict[plans][parties];
    this.worst = new double[plans][parties];
    for (Verdict[] row : verdicts) {
      Arrays.fill(row, Verdict.NOT_BOUND);
    }
  }
}
