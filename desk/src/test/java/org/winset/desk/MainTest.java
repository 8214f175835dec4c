package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void the_version_is_the_one_of_the_build() {
    var out = new StringWriter();

    int exitCode = new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("--version");

    assertThat(exitCode).isZero();
    assertThat(out.toString().strip()).matches("Winset \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }
}
