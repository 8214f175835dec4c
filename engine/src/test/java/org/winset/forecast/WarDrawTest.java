package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Overrides;
import org.winset.war.ForwardPass;
import org.winset.war.OpenStates;

/** A draw follows the war as the exact run at the same numbers does. */
class WarDrawTest {
  private static Dossier certain(Dossier dossier) {
    List<String> settings =
        dossier.inputs().all().stream()
            .filter(i -> !i.amount().certain() && i.path().startsWith("war."))
            .map(i -> i.path() + "=" + i.amount().typical().toDecimal(6))
            .toList();
    return switch (Overrides.apply(dossier, settings)) {
      case Overrides.Outcome.Applied(Dossier set) -> set;
      case Overrides.Outcome.Refused(var problems) -> throw new AssertionError(problems);
    };
  }

  @Test
  void at_point_values_a_draw_says_what_the_exact_run_says() {
    Dossier dossier = certain(TestCases.named("two-rivers-war"));
    Stage stage = Stage.of(dossier, List.of(new World(dossier, List.of(0))), Conditions.of(1));
    assertThat(stage.war()).isPresent();
    Hostilities exact =
        Hostilities.of(dossier, (Input input) -> input.amount().typical()).orElseThrow();
    OpenStates open = new Openness(exact).states();
    ForwardPass pass = new ForwardPass(exact.war().steps(), Stage.MONTHS);
    pass.run(exact.solver(), open, exact.war().balance(), Stage.MONTHS);
    Outcome outcome = new Outcome(stage);

    new Draw(stage).make(0, new Outcome[] {outcome}, new double[stage.accounts()]);

    assertThat(outcome.possible()).isTrue();
    for (int month = 0; month <= Stage.MONTHS; month++) {
      assertThat(outcome.signed[month]).isCloseTo(pass.signed(month), within(1e-9));
      assertThat(outcome.decided[month]).isCloseTo(pass.decided(month), within(1e-9));
      assertThat(outcome.signed[month] + outcome.decided[month])
          .isCloseTo(1 - pass.atWar(month), within(1e-9));
    }
  }
}
