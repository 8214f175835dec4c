package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code winset redteam}, as a person meets it. */
class RedteamCommandTest {
  @Test
  void the_fewest_changes_and_each_rivals_case_are_told() {
    Session session = Session.run("redteam", "../cases/two-rivers");

    assertThat(session.code()).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .contains("1 changed judgement puts “It wants a deal” first: reservoir left out.")
        .contains("It wants a deal (35%)")
        .contains("None of these (10%)");
  }

  @Test
  void a_wider_range_gives_a_rival_more_to_argue_with() {
    Session session =
        Session.run(
            "redteam",
            "../cases/two-rivers",
            "--set",
            "beliefs.evidence.survey.likelihood.deal=0.7..0.95");

    assertThat(session.out()).contains("it reaches 38%");
  }

  @Test
  void other_forms_say_the_same() {
    assertThat(Session.run("redteam", "../cases/two-rivers", "--format", "json").out())
        .contains("\"winset-redteam\" : 1")
        .contains("\"account\" : \"deal\"");
    assertThat(Session.run("redteam", "../cases/two-rivers", "--format", "md").out())
        .contains("### It wants a deal (35%)");
  }
}
