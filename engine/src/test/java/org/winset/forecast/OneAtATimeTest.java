package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winset.deal.Verdict;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;
import org.winset.forecast.OneAtATime.Answer;
import org.winset.forecast.OneAtATime.Swing;
import org.winset.number.Rational;

/** Southland and the first plan of the two rivers, worked by hand in the case's walkthrough. */
class OneAtATimeTest {
  private static final int FIRST_PLAN = 0;

  @Test
  void an_input_that_turns_the_verdict_alone_is_found_with_both_ends() {
    List<Swing> swings = south("parties.south.constituencies.farmers.accepts-at=45..65");

    Swing farmers = at(swings, "parties.south.constituencies.farmers.accepts-at");
    assertThat(farmers.low()).contains(new Answer(Verdict.SIGNS, Rational.of(5, 100)));
    assertThat(farmers.high()).contains(new Answer(Verdict.CANNOT_RATIFY, Rational.of(-15, 100)));
    assertThat(farmers.turns(Verdict.CANNOT_RATIFY)).isTrue();
    assertThat(swings.getFirst()).isEqualTo(farmers);
  }

  @Test
  void a_place_in_an_order_takes_along_what_the_order_forces() {
    // without the farmers' veto the leader decides; the dam is south > joint > north, mean 75 50 25
    List<Swing> swings = south("parties.south.constituencies.farmers.accepts-at=0");

    // lifting north to 100 lifts joint and south too; the leader then has 58.75 + 0.5 * 0.3 * 75 =
    // 70
    // and his best is 0.5 * 100 + 0.5 * 100; his worst 0.5 * 30 of the dam alone: scale 100 - 15
    Answer lifted = at(swings, "parties.south.wants.dam.values.north").high().orElseThrow();
    assertThat(lifted.margin()).isEqualTo(Rational.of(25, 85));
  }

  @Test
  void inputs_that_are_known_do_not_move() {
    assertThat(south("parties.south.constituencies.farmers.accepts-at=60"))
        .noneMatch(s -> s.input().path().endsWith("farmers.accepts-at"));
  }

  private static Swing at(List<Swing> swings, String path) {
    return swings.stream().filter(s -> s.input().path().equals(path)).findFirst().orElseThrow();
  }

  private static List<Swing> south(String setting) {
    Dossier dossier = ((Reading.Fine) CaseFolder.read(Path.of("../cases/two-rivers"))).dossier();
    Dossier set =
        ((Overrides.Outcome.Applied) Overrides.apply(dossier, List.of(setting))).dossier();
    Assessment assessment = Draw.atPointValues(set).assess();
    int south = assessment.bargain().indexOf("south");
    return OneAtATime.of(
        set,
        set.parties().get(south),
        assessment.plans().get(FIRST_PLAN).parties().get(south).answer());
  }
}
