package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String STARTER = "src/main/resources/org/winset/desk/starter";

  @TempDir Path folder;

  @Test
  void a_good_case_gets_one_line_and_its_warnings() {
    Session session = Session.run("check", STARTER);

    assertThat(session.code()).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.out().lines())
        .containsExactly(
            "starter is in order: 3 issues, 18 packages, 2 plans, 3 parties, 43 numbers (4 sourced, 12 reasoned, 27 unsourced)",
            STARTER
                + "/case.yaml:48:3: warning: 27 of 43 numbers are unsourced judgement; give them because: or why:; check --all lists them");
  }

  @Test
  void all_lists_every_number_by_what_it_rests_on() {
    Session session = Session.run("check", "--all", STARTER);

    assertThat(session.out().lines().filter(line -> line.startsWith("  parties."))).hasSize(43);
    assertThat(session.out())
        .contains(
            "\n4 sourced:\n  parties.east.wants.bridge.weight = 30  because east-poll\n",
            "\n12 judgement with a reason:\n",
            "\n27 unsourced judgement:\n  parties.east.leader.lambda = 0.4..0.6\n");
  }

  @Test
  void settings_are_part_of_what_is_checked() {
    Session set =
        Session.run("check", STARTER, "--set", "parties.west.leader.reservation=60..70", "--all");
    Session wrong =
        Session.run(
            "check",
            STARTER,
            "--set=parties.west.leader.lambda=.5",
            "--set",
            "parties.west.leader.reservation=x");

    assertThat(set.code()).isZero();
    assertThat(set.out()).contains("parties.west.leader.reservation = 60..70  set for this run");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err().lines())
        .containsExactly(
            "--set parties.west.leader.lambda=.5: there is no \"lambda\" to set under parties.west.leader; only \"reservation\" is known here",
            "--set parties.west.leader.reservation=x: \"x\" is not a number; write it 40, 30..50 or 30..40..50");
  }

  @Test
  void a_broken_case_is_told_all_at_once_on_standard_error() throws IOException {
    Files.writeString(folder.resolve("case.yaml"), "winset: 2\ntitel: X\n");

    Session session = Session.run("check", folder.toString());

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err().lines())
        .hasSize(6)
        .allMatch(line -> line.startsWith(folder + "/case.yaml:"))
        .anyMatch(line ->
            line.endsWith(":2:1: unknown key \"titel\" in the case; did you mean \"title\"?"));
  }

  @Test
  void of_very_many_faults_the_first_hundred_are_shown() throws IOException {
    Files.writeString(folder.resolve("case.yaml"), "winset: [" + "!!x 1,".repeat(150) + "]\n");

    assertThat(Session.run("check", folder.toString()).err().lines())
        .hasSize(101)
        .last()
        .isEqualTo("and 50 more");
  }

  @Test
  void nothing_a_terminal_would_obey_is_passed_on() {
    Session session = Session.run("check", "no\u001b[31mwhere\n");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("no [31mwhere : there is no such folder; winset new NAME starts a case\n");
  }

  @Test
  void a_name_no_folder_can_have_is_bad_input() {
    assertThat(Session.run("check", "a\0b"))
        .isEqualTo(new Session(2, "", "a b: this cannot be the name of a folder\n"));
  }
}
