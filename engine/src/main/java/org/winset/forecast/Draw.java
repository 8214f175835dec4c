package org.winset.forecast;

import java.util.Optional;
import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;

/**
 * One draw of a case through the whole theory. The file to read first.
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
  private final Optional<WarDraw> war;
  private final AimsDraw aims;

  /** The case at its point values: modes, midpoints and means of orders. */
  public static PointRun atPointValues(Dossier dossier) {
    return PointRun.of(dossier);
  }

  /** A workplace for draws; one for each thread. */
  Draw(Stage stage) {
    this.stage = stage;
    this.point = new double[stage.coordinates().dimensions()];
    this.digits = new int[point.length];
    this.values = new double[stage.samplers().getFirst().size()];
    this.room = new double[stage.samplers().stream().mapToInt(Sampler::room).max().orElse(0)];
    this.numbers = stage.shape().numbers();
    this.trial = stage.shape().trial();
    this.war = stage.war().map(wiring -> new WarDraw(wiring, stage, numbers, trial));
    this.aims = new AimsDraw(stage);
  }

  /**
   * Makes draw k: the theory in order.
   *
   * @param outcomes takes what it says, one for each world
   * @param posterior takes how probable each account of the parties' aims is, silence left aside
   */
  void make(long k, Outcome[] outcomes, double[] posterior) {
    drawPoint(k);
    for (int world = 0; world < outcomes.length; world++) {
      Outcome outcome = outcomes[world];
      try {
        giveEveryInputAValue(world);
        weighWhatNoDealIsWorth();
        askWhoSignsWhat(outcome);
        askWhatKillsPlans(outcome, k);
        seekAgreement(outcome);
        followTheWar(outcome);
        outcome.problem = "";
      } catch (UnworkableCase e) {
        outcome.problem = String.valueOf(e.getMessage());
      }
    }
    weighWhatTheyAreAfter(posterior);
  }

  /** An even point of the unit cube: one coordinate for every input, whatever the world. */
  private void drawPoint(long k) {
    stage.points().point(k, digits, point);
  }

  /** Ranges and orders turn coordinates into values, as this account of the aims has them. */
  private void giveEveryInputAValue(int world) {
    stage.samplers().get(world).sample(point, values, room);
    stage.wiring().fill(values, numbers);
    trial.take(numbers);
    trial.turnTo(0);
  }

  /** What fighting on is worth to the leaders at war sets the least they sign for. */
  private void weighWhatNoDealIsWorth() {
    war.ifPresent(w -> w.solve(values));
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

  /** Which points of plans leave a party no package to accept, whatever is given elsewhere? */
  private void askWhatKillsPlans(Outcome outcome, long k) {
    PlanPoints points = stage.planPoints();
    outcome.kills = new boolean[PlanPoints.asked(k) ? points.size() : 0][stage.parties()];
    for (int point = 0; point < outcome.kills.length; point++) {
      Shape.Fills keeping = points.fills().get(point);
      for (int party = 0; party < stage.parties(); party++) {
        outcome.kills[point][party] = trial.turnsDown(party, keeping);
      }
    }
  }

  /** Is there any package that everybody would accept, tabled or not, and how far is it? */
  private void seekAgreement(Outcome outcome) {
    outcome.level = trial.level(Margins.LEVEL_STEPS);
    outcome.open = outcome.level >= 0;
  }

  /** Month by month: is it signed, given up or decided, and does that fit the silence so far? */
  private void followTheWar(Outcome outcome) {
    war.ifPresent(w -> w.follow(outcome));
  }

  /** What the evidence makes of the parties' aims, by the values of this draw. */
  private void weighWhatTheyAreAfter(double[] posterior) {
    aims.weigh(values, posterior);
  }

  /** What the last draw made of every input, in the order of the registry and the last world. */
  double[] values() {
    return values;
  }
}
