package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winset.deal.Numbers;
import org.winset.deal.Trial;
import org.winset.war.ForwardPass;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;
import org.winset.war.WarSolver;

/**
 * What a draw keeps from world to world and from state to state changes nothing: taken by itself,
 * with a search of its own, every world says the same and every state of its war is open or not.
 */
class DrawFromNothingTest {
  private static final int DRAWS = 6;

  @ParameterizedTest
  @ValueSource(strings = {"two-rivers", "two-rivers-war", "russia-ukraine-2025"})
  void every_world_and_state_says_the_same_by_itself(String name) {
    Stage stage = Stage.of(TestCases.named(name), Conditions.of(11));
    Draw draw = new Draw(stage);
    Outcome[] outcomes = new Outcome[stage.worlds().size()];
    Arrays.setAll(outcomes, _ -> new Outcome(stage));
    for (int k = 0; k < DRAWS; k++) {
      draw.make(k, outcomes, new double[stage.accounts()]);
      for (int world = 0; world < outcomes.length; world++) {
        new Alone(stage, k, world).agree(outcomes[world]);
      }
    }
  }

  /** One world of one draw. */
  private static final class Alone {
    private final Stage stage;
    private final double[] values;
    private final Numbers numbers;

    Alone(Stage stage, long k, int world) {
      this.stage = stage;
      this.numbers = stage.shape().numbers();
      Sampler sampler =
          new Sampler(
              stage.worlds().get(world).dossier(),
              stage.coordinates(),
              stage.conditions().kappa(),
              stage.conditions().held());
      double[] point = new double[stage.coordinates().dimensions()];
      stage.points().point(k, new int[point.length], point);
      this.values = new double[sampler.size()];
      sampler.sample(point, values, new double[sampler.room()]);
      stage.wiring().fill(values, numbers);
      stage
          .war()
          .ifPresent(w -> {
            numbers.reservation(w.party(Side.A), Double.NaN);
            numbers.reservation(w.party(Side.B), Double.NaN);
          });
    }

    void agree(Outcome outcome) {
      assertThat(outcome.problem).isEmpty();
      Trial present = trial(Leader.INCUMBENT, Leader.INCUMBENT, present());
      assertThat(outcome.open).isEqualTo(present.open());
      assertThat((Double) outcome.level).isEqualTo((Double) present.level(Margins.LEVEL_STEPS));
      for (int plan = 0; plan < stage.fills().size(); plan++) {
        for (int party = 0; party < stage.parties(); party++) {
          assertThat(outcome.verdicts[plan][party])
              .isEqualTo(present.verdict(party, stage.fills().get(plan)));
          assertThat((Double) outcome.worst[plan][party])
              .isEqualTo((Double) present.worst(party, stage.fills().get(plan)));
        }
      }
      stage.war().ifPresent(wiring -> assertThat(outcome.signed).isEqualTo(signed(wiring)));
    }

    private int present() {
      return stage.war().map(w -> w.war(values).balance()).orElse(0);
    }

    private double[] signed(WarWiring wiring) {
      WarSolver solver = WarSolver.of(wiring.war(values));
      OpenStates open = new OpenStates(solver.war().steps());
      for (Leader a : Leader.values()) {
        for (Leader b : Leader.values()) {
          for (int x = 1; x < solver.war().steps(); x++) {
            open.set(a, b, x, trial(a, b, x).open());
          }
        }
      }
      ForwardPass pass = new ForwardPass(solver.war().steps(), Stage.MONTHS);
      pass.run(solver, open, solver.war().balance(), Stage.MONTHS);
      double[] signed = new double[Stage.MONTHS + 1];
      Arrays.setAll(signed, pass::signed);
      return signed;
    }

    /** A search of its own, told what no deal is worth in a state of the war, if there is one. */
    private Trial trial(Leader a, Leader b, int balance) {
      Trial trial = stage.shape().trial();
      trial.take(numbers);
      stage
          .war()
          .ifPresent(w -> {
            WarSolver solver = WarSolver.of(w.war(values));
            trial.leader(w.party(Side.A), w.leader(solver, Side.A, a, balance, values));
            trial.leader(w.party(Side.B), w.leader(solver, Side.B, b, balance, values));
          });
      return trial;
    }
  }
}
