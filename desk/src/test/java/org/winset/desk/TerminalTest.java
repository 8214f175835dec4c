package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void colour_only_on_a_terminal_that_has_it_and_where_nobody_said_no() {
    assertThat(terminal(Map.of("TERM", "xterm"), true).colour()).isTrue();
    assertThat(terminal(Map.of("TERM", "xterm"), false).colour()).isFalse();
    assertThat(terminal(Map.of("TERM", "dumb"), true).colour()).isFalse();
    assertThat(terminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).colour()).isFalse();
    assertThat(terminal(Map.of("TERM", "xterm", "NO_COLOR", ""), true).colour()).isTrue();
  }

  @Test
  void the_width_is_the_one_told_or_100() {
    assertThat(terminal(Map.of("COLUMNS", "72"), false).width()).isEqualTo(72);
    assertThat(terminal(Map.of("COLUMNS", "wide"), false).width()).isEqualTo(100);
    assertThat(terminal(Map.of("COLUMNS", "3"), false).width()).isEqualTo(40);
    assertThat(terminal(Map.of(), false).width()).isEqualTo(100);
  }

  @Test
  void a_reader_that_has_gone_away_ends_the_command_quietly() {
    Terminal terminal = new Terminal(failing("Broken pipe"), err, Map.of(), false);

    assertThat(terminal.finish(Main.run(terminal, "schema"))).isEqualTo(141);
    assertThat(err.size()).isZero();
  }

  @Test
  void a_result_that_cannot_be_written_is_a_failure() {
    Terminal terminal = new Terminal(failing("No space left on device"), err, Map.of(), false);

    assertThat(terminal.finish(Main.run(terminal, "schema"))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("winset: the result could not be written (No space left on device)\n");
  }

  @Test
  void a_failure_of_winset_itself_is_one_line_unless_somebody_debugs() {
    Terminal quiet = terminal(Map.of(), false);
    Terminal debugging = terminal(Map.of("WINSET_DEBUG", "1"), false);

    assertThat(Failures.internal(new IllegalStateException("two\nlines"), quiet)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "winset: internal failure (java.lang.IllegalStateException: two lines); WINSET_DEBUG=1 shows where, and we would like to know\n");

    Failures.internal(new IllegalStateException("again"), debugging);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat org.winset.desk.TerminalTest");
  }

  private Terminal terminal(Map<String, String> environment, boolean interactive) {
    return new Terminal(OutputStream.nullOutputStream(), err, environment, interactive);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
