package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;

class RedTeamTest {
  private static Dossier dossier(String name) {
    return ((Reading.Fine) CaseFolder.read(Path.of("../cases", name))).dossier();
  }

  /** The question as it is once some judgements are otherwise. */
  private static Question changed(Question question, List<Change> changes) {
    List<Exhibit> exhibits = new ArrayList<>(question.exhibits());
    Row prior = question.prior();
    for (Change change : changes) {
      switch (change) {
        case Change.Dropped(int i) -> exhibits.set(i, exhibits.get(i).believed(0));
        case Change.Regraded(int i, double level) ->
            exhibits.set(i, exhibits.get(i).believed(level));
        case Change.Reread(int i, Row likelihood) ->
            exhibits.set(i, exhibits.get(i).expected(likelihood));
        case Change.Reweighted(Row other) -> prior = other;
      }
    }
    return new Question(question.id(), question.hypotheses(), prior, exhibits, question.within());
  }

  @Test
  void what_the_red_team_says_would_put_a_rival_first_does() {
    RedTeam.Report report = RedTeam.of(dossier("russia-ukraine-2025"));
    Question question = report.posterior().question();

    assertThat(report.rivals()).hasSize(question.columns().size() - 1);
    for (RedTeam.Rival rival : report.rivals()) {
      for (Flip.Way way : rival.fewest().ways()) {
        assertThat(way.changes()).hasSize(rival.fewest().atLeast());
        assertThat(changed(question, way.changes()).weigh().lead())
            .isEqualTo(OptionalInt.of(rival.column()));
      }
    }
    assertThat(RedTeam.smallest(dossier("russia-ukraine-2025")).atLeast())
        .isEqualTo(
            report.rivals().stream()
                .filter(rival -> !rival.fewest().ways().isEmpty())
                .mapToInt(rival -> rival.fewest().atLeast())
                .min()
                .orElseThrow());
  }

  @Test
  void at_its_best_a_rival_is_at_least_as_probable_as_now() {
    RedTeam.Report report = RedTeam.of(dossier("russia-ukraine-2025"));

    for (RedTeam.Rival rival : report.rivals()) {
      assertThat(rival.atBest().at(rival.column()))
          .isGreaterThanOrEqualTo(report.posterior().adjusted().at(rival.column()));
      assertThat(rival.atBest().stream().sum()).isCloseTo(1, offset(1e-12));
    }
  }

  @Test
  void a_range_for_the_prior_is_one_judgement() {
    Dossier dossier =
        ((Overrides.Outcome.Applied)
                Overrides.apply(
                    dossier("two-rivers"),
                    List.of(
                        "beliefs.hypotheses.deal.prior=0.3..0.7",
                        "beliefs.hypotheses.time.prior=0.3..0.7")))
            .dossier();

    Flip flip = RedTeam.smallest(dossier);

    assertThat(flip.atLeast()).isEqualTo(1);
    assertThat(flip.ways())
        .extracting(way -> way.changes().getFirst().getClass().getSimpleName())
        .containsExactlyInAnyOrder("Dropped", "Reweighted");
  }
}
