package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A what-if laid over a case by {@code --with}. */
class WhatIfTest {
  private static final String CASE = "../cases/two-rivers";

  @TempDir Path scratch;

  @Test
  void it_sets_numbers_as_the_command_line_does() throws IOException {
    String file =
        whatIf(
            "set:\n  parties.north.leader.reservation: 40\n  parties.south.leader.lambda: .2..0.4\n");

    assertThat(Session.run("assess", CASE, "--with", file).out())
        .isEqualTo(
            Session.run(
                    "assess",
                    CASE,
                    "--set",
                    "parties.north.leader.reservation=40",
                    "--set",
                    "parties.south.leader.lambda=.2..0.4")
                .out())
        .contains("Set for this run: parties.north.leader.reservation=40");
  }

  @Test
  void what_the_command_line_sets_goes_before_it() throws IOException {
    String file = whatIf("set: {parties.north.leader.reservation: 40}\n");

    Session session =
        Session.run("assess", CASE, "--with", file, "--set", "parties.north.leader.reservation=41");

    assertThat(session.out())
        .contains("Set for this run: parties.north.leader.reservation=41")
        .doesNotContain("reservation=40");
  }

  @Test
  void what_its_numbers_rest_on_counts() throws IOException {
    String bare = whatIf("set: {parties.north.leader.reservation: 40}\n");
    assertThat(Session.run("check", CASE, "--all", "--with", bare).out())
        .contains("parties.north.leader.reservation = 40  set for this run");
    String reasoned =
        whatIf("set:\n  parties.north.leader.reservation: {is: 40, why: the winter was hard}\n");
    assertThat(Session.run("check", CASE, "--all", "--with", reasoned).out())
        .contains("parties.north.leader.reservation = 40  the winter was hard");
  }

  @Test
  void a_name_is_looked_up_in_the_cases_folder() throws IOException {
    Path copy = scratch.resolve("copy");
    Files.createDirectories(copy.resolve("what-ifs"));
    for (String file : new String[] {"case.yaml", "ledger.yaml"}) {
      Files.copy(Path.of(CASE, file), copy.resolve(file));
    }
    Files.writeString(
        copy.resolve("what-ifs").resolve("less.yaml"),
        "winset-what-if: 1\ntitle: Less\nset: {parties.north.leader.reservation: 40}\n");

    assertThat(Session.run("assess", copy.toString(), "--with", "less").out())
        .contains("Set for this run: parties.north.leader.reservation=40");
  }

  @Test
  void everything_wrong_with_it_is_said_where_it_stands() throws IOException {
    String file =
        whatIf(
            """
            set:
              parties.north.leader.reservaton: 40
              parties.south.leader.lambda: 3
              parties.bank.leader.reservation: {is: 10, because: nobody}
            notes: x
            """);

    Session session = Session.run("assess", CASE, "--with", file);

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("what-if.yaml:6:", "unknown item \"nobody\"")
        .contains("what-if.yaml:7:1: unknown key \"notes\"")
        .doesNotContain("\tat ");
  }

  @Test
  void paths_and_values_are_held_to_the_cases_rules() throws IOException {
    String file =
        whatIf(
            """
            set:
              parties.north.leader.reservaton: 40
              parties.south.leader.lambda: 3
            """);

    Session session = Session.run("assess", CASE, "--with", file);

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("what-if.yaml:4:3: ", "did you mean \"parties.north.leader.reservation\"?")
        .contains("what-if.yaml:5:3: ", "outside 0..1");
  }

  @Test
  void one_that_is_not_there_or_no_what_if_is_bad_input() throws IOException {
    assertThat(Session.run("assess", CASE, "--with", "nowhere").err())
        .contains("nowhere", "no such file");
    Path file = scratch.resolve("other.yaml");
    Files.writeString(file, "title: x\n");
    assertThat(Session.run("assess", CASE, "--with", file.toString()).err())
        .contains("winset-what-if: 1");
  }

  private String whatIf(String set) throws IOException {
    Path file = scratch.resolve("what-if.yaml");
    Files.writeString(file, "winset-what-if: 1\ntitle: Trying\n" + set);
    return file.toString();
  }
}
