package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winset import}, and the way back. */
class ImportCommandTest {
  @Test
  void a_matrix_taken_out_and_brought_in_again_holds_the_same_marks(@TempDir Path folder) {
    String csv = folder.resolve("matrix.csv").toString();
    String made = folder.resolve("made").toString();
    String again = folder.resolve("again.csv").toString();
    assertThat(Session.run("beliefs", "../cases/two-rivers", "--csv", csv).code()).isZero();

    Session imported = Session.run("import", csv, made, "--as-of", "2025-06-30");

    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("2 hypotheses, 4 items");
    assertThat(Session.run("beliefs", made, "--csv", again).code()).isZero();
    assertThat(Path.of(again)).hasSameTextualContentAs(Path.of(csv));
    assertThat(Session.run("assess", made).code()).isZero();
    assertThat(Session.run("redteam", made).out()).contains("Red team");
  }

  @Test
  void a_broken_matrix_makes_no_folder_and_says_where(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("m.csv");
    Files.writeString(csv, "item,H1,H2\ne1,C,maybe\n");
    Session session = Session.run("import", csv.toString(), folder.resolve("made").toString());

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("m.csv:2:6: \"maybe\" is no cell of an ACH matrix");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void names_that_are_no_ids_or_come_twice_still_make_a_case(@TempDir Path folder)
      throws IOException {
    Path csv = folder.resolve("m.csv");
    Files.writeString(
        csv,
        "item,claim,Мир,\"War: \"\"now\"\"\",unknown\n#1,\"a \\ b: {c}\",C,II,N\n#1,,I,CC,NA\n");
    String made = folder.resolve("made").toString();

    assertThat(Session.run("import", csv.toString(), made).code()).isZero();
    Session session = Session.run("beliefs", made);
    assertThat(session.err()).isEmpty();
    assertThat(session.out()).contains("Мир").contains("War: \"now\"").contains("a \\ b: {c}");
  }

  @Test
  void without_its_one_item_nobody_leads_and_that_is_what_is_said(@TempDir Path folder)
      throws IOException {
    Path csv = Files.writeString(folder.resolve("m.csv"), "item,H1,H2\ne1,C,I\n");
    String made = folder.resolve("made").toString();

    assertThat(Session.run("import", csv.toString(), made).out()).contains("2 hypotheses, 1 item.");
    assertThat(Session.run("beliefs", made).out().replaceAll("\\s+", " "))
        .contains("Counting the 1 item as a voice", "1 voice stands behind it.")
        .contains("Whatever items are left out, no other account comes to lead.");
  }
}
