package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;

/** Accounts of the parties' aims mixed, and silence counted, as the model defines it. */
class MixtureTest {
  private static final int DRAWS = 640;

  private static final String AIMS =
      """

      beliefs:
        hypotheses:
          deal: {name: Northland wants a deal, prior: .2..0.6, types: [north-tires]}
          time: {name: Northland plays for time, prior: .4..0.8, types: [north-stalls]}
      types:
        north-tires: {name: Northland tires, set: {war.north.cost: 1.5..3.5}, why: a test}
        north-stalls: {name: Northland stalls, set: {war.signing: .01}, why: a test}
      """;

  @TempDir Path folder;

  private Dossier atWar() throws IOException {
    Path from = Path.of("..", "cases", "two-rivers-war");
    Files.copy(from.resolve(CaseFolder.LEDGER), folder.resolve(CaseFolder.LEDGER));
    String text =
        Files.readString(from.resolve(CaseFolder.CASE))
            .replace("cost: {is: 1.5,", "cost: {is: 1..3,")
            .replace("signing: {is: .1,", "talks-since: 2024-06-30\n  signing: {is: .05..0.3,");
    return TestCases.of(folder, text + AIMS);
  }

  @Test
  void a_mixed_chance_is_the_sum_over_accounts_of_probability_and_weight() throws IOException {
    Dossier dossier = atWar();
    Stage stage = Stage.of(dossier, Conditions.of(3));
    assertThat(stage.silence()).isEqualTo(12);
    assertThat(stage.worlds()).hasSize(3);

    Outcome[] outcomes = new Outcome[stage.worlds().size()];
    Arrays.setAll(outcomes, _ -> new Outcome(stage));
    double[] posterior = new double[stage.accounts()];
    double[] probability = new double[stage.accounts()];
    double[] weight = new double[stage.accounts()];
    double[] open = new double[stage.accounts()];
    double[] signed = new double[stage.accounts()];
    double[] plain = new double[stage.accounts()];
    Draw draw = new Draw(stage);
    for (int k = 0; k < DRAWS; k++) {
      draw.make(k, outcomes, posterior);
      for (int h = 0; h < posterior.length; h++) {
        Outcome outcome = outcomes[stage.worldOf(h)];
        probability[h] += posterior[h] / DRAWS;
        weight[h] += outcome.weight / DRAWS;
        open[h] += outcome.weight * (outcome.open ? 1 : 0) / DRAWS;
        signed[h] += outcome.weight * outcome.signed[12] / DRAWS;
        plain[h] += outcome.signed[12] / DRAWS;
      }
    }

    Chances chances =
        Ensemble.of(dossier, Conditions.of(3))
            .run(DRAWS, new LocalThreads(2), Progress.SILENT, () -> false)
            .orElseThrow();

    double whole = dot(probability, weight);
    assertThat(Arrays.stream(probability).sum()).isCloseTo(1, within(1e-9));
    assertThat(chances.zopa().mean()).isCloseTo(dot(probability, open) / whole, within(1e-9));
    assertThat(chances.course().orElseThrow().signed().get(12).mean())
        .isCloseTo(dot(probability, signed) / whole, within(1e-9));
    assertThat(chances.unweighted().course().orElseThrow().signed().get(12).mean())
        .isCloseTo(dot(probability, plain), within(1e-9));
    for (int h = 0; h < probability.length; h++) {
      Chances.OfAccount account = chances.accounts().get(h);
      assertThat(account.before().mean()).isCloseTo(probability[h], within(1e-9));
      assertThat(account.silence().mean()).isCloseTo(weight[h], within(1e-9));
      assertThat(account.probability().mean())
          .isCloseTo(probability[h] * weight[h] / whole, within(1e-9));
      assertThat(account.zopa().mean()).isCloseTo(open[h] / weight[h], within(1e-9));
    }
    // Silence speaks against whoever would long have signed.
    assertThat(chances.accounts().get(0).probability().mean())
        .isLessThan(chances.accounts().get(0).before().mean());
    assertThat(chances.effectiveDraws()).isPositive().isLessThan(DRAWS);
  }

  @Test
  void threads_and_a_stop_change_nothing_where_worlds_are_mixed() throws Exception {
    Dossier dossier = atWar();
    Ensemble ensemble = Ensemble.of(dossier, Conditions.of(3));
    Chances one =
        ensemble.run(DRAWS, new LocalThreads(1), Progress.SILENT, () -> false).orElseThrow();
    Path file = folder.resolve("kept");

    assertThat(ensemble.run(DRAWS, new LocalThreads(4), Progress.SILENT, () -> false).orElseThrow())
        .isEqualTo(one);
    ensemble.run(
        256, new LocalThreads(2), Progress.SILENT, () -> false, PartialFile.of(file, "a run"));
    assertThat(
            ensemble
                .run(
                    DRAWS,
                    new LocalThreads(2),
                    Progress.SILENT,
                    () -> false,
                    PartialFile.of(file, "a run"))
                .orElseThrow())
        .isEqualTo(one);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
