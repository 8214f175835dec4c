package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir Path folder;

  @Test
  void what_new_writes_passes_check() {
    Session written = Session.run("new", "demo", "--dir", folder.toString());

    assertThat(written.code()).isZero();
    assertThat(written.out())
        .isEqualTo(
            "Wrote %1$s/case.yaml and %1$s/ledger.yaml. Next: winset check %1$s\n"
                .formatted(folder.resolve("demo")));
    assertThat(Session.run("check", folder.resolve("demo").toString()).code()).isZero();
  }

  @Test
  void new_overwrites_nothing() throws IOException {
    Path demo = Files.createDirectory(folder.resolve("demo"));
    Files.writeString(demo.resolve("case.yaml"), "mine");

    Session session = Session.run("new", "demo", "--dir", folder.toString());

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(demo + ": there is something of this name already; choose another name\n");
    assertThat(demo.resolve("case.yaml")).hasContent("mine");
    assertThat(demo.resolve("ledger.yaml")).doesNotExist();
  }

  @Test
  void a_place_that_cannot_be_written_is_bad_input() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    Session session = Session.run("new", "demo", "--dir", folder.resolve("file").toString());

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("the case cannot be written").hasLineCount(1);
  }

  @Test
  void a_case_needs_a_name() {
    assertThat(Session.run("new", " ").code()).isEqualTo(2);
    assertThat(Session.run("new", "/").code()).isEqualTo(2);
  }
}
