package org.winset.forecast;

import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.dossier.Dossier;

/**
 * One draw of a case through the whole theory: numbers, then who would sign which plan, then
 * whether any package suits everybody. The file to read first.
 *
 * <p>Draw k is a pure function of the case, the conditions and k, whatever was drawn before. The
 * same theory at one value of each number, exactly and in more detail, is {@link PointRun}.
 */
public final class Draw {
  private final Stage stage;
  private final double[] point;
  private final int[] digits;
  private final double[] values;
  private final double[] room;
  private final Numbers numbers;
  private final Trial trial;

  /** The case at its point values: modes, midpoints and means of orders. */
  public static PointRun atPointValues(Dossier dossier) {
    return PointRun.of(dossier);
  }

  /** A workplace for draws; one for each thread. */
  Draw(Stage stage) {
    this.stage = stage;
    this.point = new double[stage.coordinates().dimensions()];
    this.digits = new int[point.length];
    this.values = new double[stage.sampler().size()];
    this.room = new double[stage.sampler().room()];
    this.numbers = stage.shape().numbers();
    this.trial = stage.shape().trial();
  }

  /**
   * Makes draw k.
   *
   * @throws org.winset.deal.UnworkableCase if the numbers drawn mean nothing together
   */
  void make(long k, Outcome outcome) {
    drawNumbers(k);
    askWhoSignsWhat(outcome);
    seekAgreement(outcome);
  }

  /**
   * The greatest least margin of any package, at least 0 iff there is a deal, at a point that need
   * not be one of the stage's own.
   */
  double levelAt(double[] anyPoint) {
    takeNumbers(anyPoint);
    return trial.level();
  }

  /** What the last draw made of every input, in the order of the registry. */
  double[] values() {
    return values;
  }

  /** Every input gets a value: an even point of the unit cube, mapped to ranges and orders. */
  private void drawNumbers(long k) {
    stage.points().point(k, digits, point);
    takeNumbers(point);
  }

  private void takeNumbers(double[] at) {
    stage.sampler().sample(at, values, room);
    stage.wiring().fill(values, numbers);
    trial.take(numbers);
  }

  /** The two-level game, plan by plan: does the leader sign, and is it ratified at home? */
  private void askWhoSignsWhat(Outcome outcome) {
    for (int plan = 0; plan < stage.fills().size(); plan++) {
      Shape.Fills fills = stage.fills().get(plan);
      for (int party = 0; party < stage.parties(); party++) {
        outcome.verdicts[plan][party] = trial.verdict(party, fills);
        outcome.worst[plan][party] = trial.worst(party, fills);
      }
    }
  }

  /** Is there any package that everybody would accept, tabled or not, and how far is it? */
  private void seekAgreement(Outcome outcome) {
    outcome.level = trial.level();
    outcome.open = outcome.level >= 0;
  }
}
