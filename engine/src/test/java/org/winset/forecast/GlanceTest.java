package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winset.deal.Acceptance;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;

/** First answers are those of the whole assessment, whatever earlier runs left in the memory. */
class GlanceTest {
  private static final Path CASES = Path.of("..", "cases");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two-rivers",
        "literature/fearon-1995",
        "literature/kalai-smorodinsky-1975",
        "literature/nash-1950",
        "literature/putnam-1988",
        "literature/raiffa-1982"
      })
  void first_answers_are_those_of_the_assessment(String name) {
    assertAgrees(dossier(name), new Memory());
  }

  @Test
  void a_memory_of_other_numbers_changes_no_answer() {
    Dossier dossier = dossier("two-rivers");
    Memory memory = new Memory();

    Stream.of(
            List.<String>of(),
            List.of("parties.north.leader.reservation=20"),
            List.of("parties.north.leader.reservation=70"),
            List.of("parties.north.leader.lambda=0..1", "parties.south.leader.reservation=10"),
            List.of("parties.south.leader.reservation=5..90"),
            List.<String>of())
        .forEach(settings -> assertAgrees(set(dossier, settings), memory));
  }

  @Test
  void a_party_is_asked_again_only_when_its_numbers_move() {
    Dossier dossier = dossier("two-rivers");
    Memory memory = new Memory();
    Glance before = Draw.atPointValues(dossier).glance(memory);

    Glance after =
        Draw.atPointValues(set(dossier, List.of("parties.north.leader.reservation=33")))
            .glance(memory);

    for (int plan = 0; plan < before.plans().size(); plan++) {
      for (int party = 0; party < dossier.parties().size(); party++) {
        Glance.OfParty then = before.plans().get(plan).parties().get(party);
        Glance.OfParty now = after.plans().get(plan).parties().get(party);
        if (dossier.parties().get(party).id().equals("north")) {
          assertThat(now).isNotSameAs(then);
        } else {
          assertThat(now).isSameAs(then);
        }
      }
    }
  }

  @Test
  void what_is_taken_over_from_other_numbers_changes_no_answer_at_war() {
    Dossier dossier = dossier("russia-ukraine-2025");
    Memory memory = new Memory();

    Stream.of(
            List.<String>of(),
            List.of("parties.russia.leader.lambda=.9"),
            List.of("war.russia.reneges=.3"),
            List.of("war.russia.reneges=.3", "parties.ukraine.leader.lambda=.2"),
            List.of("parties.ukraine.wants.territory-donetsk.values.buffer=77"),
            List.of("parties.european-allies.leader.reservation=10"),
            List.<String>of())
        .forEach(settings -> {
          PointRun anew = Draw.atPointValues(set(dossier, settings));
          PointRun after = Draw.atPointValues(set(dossier, settings), memory);
          Glance expected = anew.glance(new Memory());

          Glance glance = after.glance(memory);

          assertThat(glance.plans()).isEqualTo(expected.plans());
          assertThat(glance.deal()).isEqualTo(expected.deal());
          assertThat(after.closest()).isEqualTo(anew.closest());
        });
  }

  @Test
  void parties_whose_numbers_stay_are_taken_over_as_they_are() {
    Dossier dossier = dossier("two-rivers");
    Memory memory = new Memory();
    PointRun before = Draw.atPointValues(dossier, memory);
    before.glance(memory);

    PointRun after =
        Draw.atPointValues(set(dossier, List.of("parties.north.leader.reservation=33")), memory);

    for (int party = 0; party < dossier.parties().size(); party++) {
      Acceptance now = after.bargain().parties().get(party);
      Acceptance then = before.bargain().parties().get(party);
      if (now.party().equals("north")) {
        assertThat(now).isNotSameAs(then);
      } else {
        assertThat(now).isSameAs(then);
      }
    }
  }

  @Test
  void nobody_who_has_left_is_answered() {
    PointRun run = Draw.atPointValues(dossier("russia-ukraine-2025"));

    assertThatThrownBy(() -> run.glance(new Memory(), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static void assertAgrees(Dossier dossier, Memory memory) {
    Assessment whole = Draw.atPointValues(dossier).assess();
    Glance glance = Draw.atPointValues(dossier, memory).glance(memory);

    assertThat(glance.deal().isPresent()).isEqualTo(!whole.zopa().empty());
    glance.deal().ifPresent(deal -> assertThat(whole.bargain().inZopa(deal)).isTrue());
    assertThat(glance.plans()).hasSameSizeAs(whole.plans());
    for (int plan = 0; plan < whole.plans().size(); plan++) {
      assertThat(glance.plans().get(plan).parties())
          .isEqualTo(
              whole.plans().get(plan).parties().stream()
                  .map(p -> new Glance.OfParty(p.answer(), p.holdsOverRanges()))
                  .toList());
    }
  }

  private static Dossier set(Dossier dossier, List<String> settings) {
    return ((Overrides.Outcome.Applied) Overrides.apply(dossier, settings)).dossier();
  }

  private static Dossier dossier(String name) {
    return ((Reading.Fine) CaseFolder.read(CASES.resolve(name))).dossier();
  }
}
