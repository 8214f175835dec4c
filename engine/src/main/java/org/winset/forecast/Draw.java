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
  private final double[] first;
  private final double[] values;
  private final double[] room;
  private final Trial trial;
  private final Delivery delivery;
  private final Optional<WarDraw> war;
  private final AimsDraw aims;

  /** The case at its point values: modes, midpoints and means of orders. */
  public static PointRun atPointValues(Dossier dossier) {
    return PointRun.of(dossier);
  }

  /**
   * The same, given a memory of runs on numbers much like these: what it says is the same, and
   * sooner said.
   */
  public static PointRun atPointValues(Dossier dossier, Memory memory) {
    return PointRun.of(dossier, memory);
  }

  /** A workplace for draws; one for each thread. */
  Draw(Stage stage) {
    this.stage = stage;
    this.point = new double[stage.coordinates().dimensions()];
    this.digits = new int[point.length];
    this.first = new double[stage.samplers().getFirst().size()];
    this.values = new double[first.length];
    this.room = new double[stage.samplers().stream().mapToInt(Sampler::room).max().orElse(0)];
    Numbers numbers = stage.shape().numbers();
    this.trial = stage.shape().trial();
    this.delivery = new Delivery(stage, numbers, trial);
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
      outcome.forget();
      try {
        giveEveryInputAValue(world);
        weighWhatNoDealIsWorth();
        askWhoSignsWhat(outcome);
        seekAgreement(outcome);
        if (Measures.closely(k)) {
          lookClosely(outcome);
        }
        followTheWar(outcome);
      } catch (UnworkableCase e) {
        outcome.problem = String.valueOf(e.getMessage());
      }
    }
    weighWhatTheyAreAfter(posterior);
  }

  /** An even point of the unit cube: one coordinate for every input, whatever the world. */
  private void drawPoint(long k) {
    stage.points().point(k, digits, point);
    stage.samplers().getFirst().sample(point, first, room);
  }

  /** Ranges and orders turn coordinates into values, as this account of the aims has them. */
  private void giveEveryInputAValue(int world) {
    System.arraycopy(first, 0, values, 0, values.length);
    if (world > 0) {
      stage.samplers().get(world).sample(point, values, room);
    }
    if (delivery.deliver(values) || world == 0) {
      war.ifPresent(WarDraw::forget);
    }
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

  /** Is there any package that everybody would accept, tabled or not? */
  private void seekAgreement(Outcome outcome) {
    outcome.open = war.map(WarDraw::isOpen).orElseGet(trial::open);
  }

  /** Looks at what takes longer to know, in some draws only. */
  private void lookClosely(Outcome outcome) {
    outcome.closely = true;
    askWhatKillsPlans(outcome);
    seeHowFarTheyAre(outcome);
  }

  /** Which points of plans leave a party no package to accept, whatever is given elsewhere? */
  private void askWhatKillsPlans(Outcome outcome) {
    for (int point = 0; point < outcome.kills.length; point++) {
      Shape.Fills keeping = stage.planPoints().fills().get(point);
      for (int party = 0; party < stage.parties(); party++) {
        outcome.kills[point][party] = trial.turnsDown(party, keeping);
      }
    }
  }

  /** How far on the right side of his threshold can everybody be at once, or short of it? */
  private void seeHowFarTheyAre(Outcome outcome) {
    trial.turnTo(0);
    outcome.level = trial.level(Margins.LEVEL_STEPS);
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
