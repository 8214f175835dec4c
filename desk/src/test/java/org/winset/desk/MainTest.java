package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void the_version_is_the_one_of_the_build() {
    Session session = Session.run("--version");

    assertThat(session.code()).isZero();
    assertThat(session.out().strip()).matches("Winset \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  @Test
  void without_a_command_it_says_what_it_can_do() {
    Session session = Session.run();

    assertThat(session.code()).isZero();
    assertThat(session.out()).contains("Usage: winset", "check", "new", "schema");
  }

  @Test
  void every_command_that_help_lists_goes_by_that_name() {
    String help = Session.run("--help").out();
    List<String> commands =
        Pattern.compile("^  ([a-z-]+)(?= {2,}\\S)", Pattern.MULTILINE)
            .matcher(help.substring(help.indexOf("Commands:")))
            .results()
            .map(name -> name.group(1))
            .toList();

    assertThat(commands).contains("assess", "explain-war", "schema").hasSizeGreaterThan(15);
    for (String command : commands) {
      Session session = Session.run(command, "--help");
      assertThat(session.code()).as(command).isZero();
      assertThat(session.out()).startsWith("Usage: winset " + command + " ");
    }
  }

  @Test
  void an_unknown_command_is_bad_input_and_suggests_another() {
    Session session = Session.run("chek");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).contains("chek", "check").doesNotContain("\tat ");
  }

  @Test
  void a_missing_argument_is_bad_input() {
    Session session = Session.run("check");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("winset check: Missing required parameter: 'CASE'");
  }
}
