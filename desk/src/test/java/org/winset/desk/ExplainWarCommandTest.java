package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code explain-war}: what it takes, and what it says where it cannot go on. */
class ExplainWarCommandTest {
  private static final String WAR = "../cases/two-rivers-war";

  @Test
  void a_leader_s_reasons_add_up_and_every_threshold_names_its_number() {
    Session session = Session.run("explain-war", WAR, "north");

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .startsWith("President Arda would rather fight on than sign “A truce along the line” (-4")
        .contains("What the nation gains by stopping: +8.")
        .contains("(war.north.cost) rose from 1.5")
        .contains("war.north.cost = 1.5.");
  }

  @Test
  void a_number_set_for_the_run_moves_the_answer() {
    assertThat(Session.run("explain-war", WAR, "north", "--set", "war.north.cost=2.5").out())
        .startsWith("President Arda would sign “A truce along the line” (+")
        .contains("What would leave no deal open");
  }

  @Test
  void whoever_is_not_at_war_is_an_error_with_who_is() {
    Session session = Session.run("explain-war", WAR, "nort", "--plan", "trace");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err().lines())
        .containsExactly(
            "PARTY: the case has no side of a war \"nort\"; did you mean \"north\"?",
            "--plan: the case has no plan \"trace\"; did you mean \"truce\"?");
  }

  @Test
  void a_case_without_a_war_is_told_how_to_write_one() {
    Session session = Session.run("explain-war", "../cases/two-rivers", "north");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("nobody is at war in the case")
        .contains("war: {between: [one, other], …}");
  }

  @Test
  void a_party_alone_needs_a_case_here_in_which_it_is_at_war() {
    Session session = Session.run("explain-war", "atlantis");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("no case here has a war with a side \"atlantis\"");
  }
}
