package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;
import org.winset.number.Rational;

/** The questions of real files, by hand and by draws. */
class QuestionsTest {
  private static Dossier dossier(String name) {
    return ((Reading.Fine) CaseFolder.read(Path.of("../cases", name))).dossier();
  }

  private static Dossier set(Dossier dossier, String... settings) {
    return ((Overrides.Outcome.Applied) Overrides.apply(dossier, List.of(settings))).dossier();
  }

  private static Posterior aims(Dossier dossier) {
    return Questions.atPointValues(dossier).orElseThrow().aims().weigh();
  }

  @Test
  void two_rivers_is_what_concepts_work_out_by_hand() {
    double odds = 1.5 * Math.pow(1.4, 0.2);
    double deal = 0.45 / Math.sqrt(odds);
    double time = 0.45 * Math.sqrt(odds);
    double all = deal + time + 0.1;
    Posterior posterior = aims(dossier("two-rivers"));

    assertThat(posterior.adjusted().at(0)).isCloseTo(deal / all, offset(1e-12));
    assertThat(posterior.adjusted().at(1)).isCloseTo(time / all, offset(1e-12));
    assertThat(posterior.naive().at(1) / posterior.naive().at(0))
        .isCloseTo(1.5 * 1.4, offset(1e-12));
    assertThat(Flips.removals(posterior).ways())
        .extracting(way -> way.changes())
        .containsExactly(List.of(new Change.Dropped(0)));
  }

  @Test
  void what_the_watched_for_would_tell_is_worked_out_by_hand() {
    Dossier dossier = dossier("two-rivers");
    Row posterior = aims(dossier).adjusted();
    double seen = 0.8 * posterior.at(0) + 0.2 * posterior.at(1) + 0.5 * posterior.at(2);
    Foresight foresight = Foresight.of(posterior, Row.of(0.8, 0.2));

    assertThat(foresight.probability()).isCloseTo(seen, offset(1e-12));
    assertThat(foresight.ifSeen().at(0)).isCloseTo(0.8 * posterior.at(0) / seen, offset(1e-12));
    assertThat(foresight.ifNot().at(1))
        .isCloseTo(0.8 * posterior.at(1) / (1 - seen), offset(1e-12));
    assertThat(Foresight.of(posterior, Row.of(0.4, 0.4)).bits()).isCloseTo(0, offset(1e-12));
    assertThat(Foresight.of(Row.of(0.5, 0.5), Row.of(1, 0)).bits())
        .as("98 to 2 either way: 1 bit less the entropy of .02")
        .isCloseTo(
            1 + (0.98 * Math.log(0.98) + 0.02 * Math.log(0.02)) / Math.log(2), offset(1e-12));
  }

  @Test
  void a_draw_on_plain_arrays_equals_the_same_case_with_those_numbers() {
    Dossier dossier = dossier("russia-ukraine-2025");
    Credence credence = Credence.of(dossier).orElseThrow();
    var random = new SplittableRandom(7);
    double[] silence =
        IntStream.range(0, credence.columns())
            .mapToDouble(_ -> random.nextDouble(0.1, 1))
            .toArray();
    double[] posterior = new double[credence.columns()];
    for (int draw = 0; draw < 20; draw++) {
      Map<String, Rational> drawn =
          credence.paths().stream()
              .collect(
                  Collectors.toMap(path -> path, _ -> Rational.of(1 + random.nextInt(98), 99)));
      double[] values =
          credence.paths().stream().mapToDouble(path -> drawn.get(path).toDouble()).toArray();
      Row expected =
          Questions.of(dossier, input -> drawn.getOrDefault(input.path(), input.amount().typical()))
              .orElseThrow()
              .aims()
              .weigh(Row.of(silence))
              .adjusted();

      credence.weigh(values, silence, posterior);

      for (int h = 0; h < posterior.length; h++) {
        assertThat(posterior[h]).isCloseTo(expected.at(h), offset(1e-12));
      }
    }
    assertThat(Arrays.stream(posterior).sum()).isCloseTo(1, offset(1e-12));
  }

  @Test
  void an_item_nobody_believes_says_nothing_and_words_may_be_set() {
    Dossier dossier = dossier("two-rivers");
    Posterior without = aims(set(dossier, "beliefs.evidence.reservoir.credibility=0"));
    Posterior other = aims(set(dossier, "beliefs.evidence.reservoir.likelihood.deal=very likely"));

    assertThat(without.adjusted().at(0)).isCloseTo(aims(dossier).without(0).at(0), offset(1e-12));
    assertThat(other.question().exhibits().getFirst().likelihood().at(0))
        .isCloseTo(0.875, offset(1e-12));
  }

  @Test
  void items_dated_after_the_day_of_the_case_are_left_out() {
    Dossier dossier = dossier("two-rivers");
    Dossier earlier =
        new Dossier(
            dossier.id(),
            dossier.title(),
            dossier.summary(),
            LocalDate.of(2025, 5, 25),
            dossier.sides(),
            dossier.issues(),
            dossier.links(),
            dossier.plans(),
            dossier.parties(),
            dossier.dyad(),
            dossier.forecasts(),
            dossier.inputs(),
            dossier.ledger(),
            dossier.beliefs(),
            dossier.types(),
            dossier.diplomacy());

    assertThat(aims(earlier).question().exhibits())
        .extracting(Exhibit::item)
        .containsExactly("reservoir", "north-dam", "no-power-to-sign");
  }
}
