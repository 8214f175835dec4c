package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winset.deal.Bargain;
import org.winset.deal.PlanVerdict;
import org.winset.deal.Solver;
import org.winset.dossier.Choice;
import org.winset.dossier.Input;
import org.winset.number.Rational;

/** A draw says what the exact solver says of the same numbers. */
class DrawTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "two-rivers",
        "../desk/src/test/resources/org/winset/desk/report/fishery",
        "../desk/src/main/resources/org/winset/desk/starter"
      })
  void a_draw_agrees_with_the_exact_solver(String folder) {
    Stage stage = Stage.of(TestCases.named(folder), Conditions.of(3));
    Draw draw = new Draw(stage);
    Outcome[] outcomes = new Outcome[stage.worlds().size()];
    Arrays.setAll(outcomes, _ -> new Outcome(stage));
    double[] posterior = new double[stage.accounts()];
    for (int k = 0; k < 20; k++) {
      draw.make(k, outcomes, posterior);
      assertThat(Arrays.stream(posterior).sum()).isCloseTo(1, within(1e-12));
      for (int world = 0; world < outcomes.length; world++) {
        agree(stage, outcomes[world], values(stage, k, world));
      }
    }
  }

  private static void agree(Stage stage, Outcome outcome, Map<Input, Rational> values) {
    Bargain bargain = Hostilities.bargain(stage.dossier(), values::get);
    Solver solver = new Solver(bargain, Solver.Budget.STANDARD);
    assertThat(outcome.open).isEqualTo(solver.zopa().first().isPresent());
    // the closest package counts a content guarantor with 0
    assertThat(outcome.level >= 0).isEqualTo(outcome.open);
    assertThat(Math.min(0, outcome.level))
        .isCloseTo(
            solver.zopa().closest().sorted().getFirst().toDouble(),
            within(.5 / Margins.LEVEL_STEPS + 1e-5));
    for (int plan = 0; plan < stage.plans().size(); plan++) {
      PlanVerdict exact = solver.verdict(stage.plans().get(plan).points());
      for (int party = 0; party < stage.parties(); party++) {
        PlanVerdict.PartyVerdict answer = exact.parties().get(party);
        assertThat(outcome.verdicts[plan][party]).isEqualTo(answer.verdict());
        if (!bargain.parties().get(party).isGuarantor()) {
          assertThat(outcome.kills[stage.planPoints().size() - 1][party])
              .isEqualTo(
                  solver.winSet(bargain.parties().get(party)).packages().atMost().signum() == 0);
        }
        assertThat(killers(stage, outcome, plan, party))
            .isEqualTo(
                solver.killers(stage.plans().get(plan).points(), bargain.parties().get(party)));
        if (answer.worst().isPresent()) {
          assertThat(outcome.worst[plan][party])
              .isCloseTo(answer.worst().get().margin().toDouble(), within(1e-5));
        }
      }
    }
  }

  /** Issues on which a plan says what a draw found to leave the party nothing to accept. */
  private static List<Integer> killers(Stage stage, Outcome outcome, int plan, int party) {
    List<Choice> choices = stage.planPoints().choices();
    assertThat(outcome.kills.length).isEqualTo(choices.size() + 1);
    return PlanPoints.known(stage.plans().get(plan)).stream()
        .filter(choice -> outcome.kills[choices.indexOf(choice)][party])
        .map(Choice::issue)
        .toList();
  }

  /** What draw k makes of every input, without the wiring. */
  private static Map<Input, Rational> values(Stage stage, int k, int world) {
    double[] point = new double[stage.coordinates().dimensions()];
    double[] values = new double[stage.samplers().get(world).size()];
    stage.points().point(k, new int[point.length], point);
    for (Sampler sampler : List.of(stage.samplers().getFirst(), stage.samplers().get(world))) {
      sampler.sample(point, values, new double[sampler.room()]);
    }
    List<Input> inputs = List.copyOf(stage.dossier().inputs().all());
    Map<Input, Rational> byInput = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      byInput.put(
          inputs.get(i),
          Rational.ofDecimal(
              BigDecimal.valueOf(values[i]).setScale(6, RoundingMode.HALF_UP).toString()));
    }
    return byInput;
  }
}
