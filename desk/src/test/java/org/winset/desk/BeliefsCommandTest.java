package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winset beliefs}, as a person meets it. */
class BeliefsCommandTest {
  private static final String TWO_RIVERS = "../cases/two-rivers";

  private static Session run(String... args) {
    return Session.run(args);
  }

  @Test
  void an_item_regraded_is_told_and_changes_the_answer() {
    String before = run("beliefs", TWO_RIVERS).out();
    Session after = run("beliefs", TWO_RIVERS, "--regrade", "reservoir=E5");

    assertThat(after.code()).isZero();
    assertThat(before).contains("“It plays for time while the lake fills” leads: likely (56%)");
    assertThat(after.out())
        .contains("Set for this run: graded reservoir as E5")
        .contains("“It wants a deal” leads");
  }

  @Test
  void an_item_that_nobody_graded_is_called_so(@TempDir Path folder) throws IOException {
    Path rivers = Copies.of(Path.of("../cases/two-rivers"), folder);
    Path ledger = rivers.resolve("ledger.yaml");
    Files.writeString(
        ledger, Files.readString(ledger).replaceAll("(?m)^    (grade|digit): .*\\R", ""));

    assertThat(run("beliefs", rivers.toString(), "--all").out())
        .contains(", not graded, voice ")
        .doesNotContain("??")
        .doesNotContain("grade not graded");
    assertThat(run("trace", rivers.toString(), "beliefs.evidence.survey.credibility").out())
        .contains("The analyst: not graded, by the table of credibility");
  }

  @Test
  void a_likelihood_may_be_set_as_a_word() {
    Session session =
        run("beliefs", TWO_RIVERS, "--set", "beliefs.evidence.survey.likelihood.time=likely");

    assertThat(session.code()).isZero();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void another_scale_has_other_words() {
    assertThat(run("beliefs", TWO_RIVERS, "--scale", "kesselman").out())
        .contains("In words (Kesselman list)")
        .contains("remote");
    Session wrong = run("beliefs", TWO_RIVERS, "--scale", "icd");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("no scale \"icd\"").contains("icd203");
  }

  @Test
  void what_cannot_be_regraded_is_refused_with_a_hint() {
    Session item = run("beliefs", TWO_RIVERS, "--regrade", "resevoir=C3");
    Session grade = run("beliefs", TWO_RIVERS, "--regrade", "reservoir=7");

    assertThat(item.code()).isEqualTo(2);
    assertThat(item.err()).contains("did you mean \"reservoir\"?");
    assertThat(grade.code()).isEqualTo(2);
    assertThat(grade.err()).contains("write ITEM=GRADE");
  }

  @Test
  void a_case_without_beliefs_is_told_how_to_get_some() {
    Session session = run("beliefs", "../cases/literature/nash-1950");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("write beliefs:");
  }

  @Test
  void a_path_keeps_its_letters_in_a_sentence() {
    Session session =
        Session.run(
            "beliefs",
            "../cases/two-rivers",
            "--set",
            "beliefs.evidence.reservoir.likelihood.deal=0");

    assertThat(session.out())
        .contains("A likelihood is surer than one item can be:")
        .contains("beliefs.evidence.reservoir.likelihood.deal = 0")
        .doesNotContain("Beliefs.evidence");
  }

  @Test
  void check_names_what_does_not_fit_together() {
    Session session =
        run("check", TWO_RIVERS, "--set", "beliefs.evidence.survey.likelihood.time=.79");

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("warning: item survey favours every hypothesis alike and so tells nothing");
  }

  @Test
  void the_real_case_is_weighed_whole() {
    Session session = run("beliefs", "../cases/russia-ukraine-2025", "--all");

    assertThat(session.code()).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .contains("What would turn it")
        .contains("What to watch for")
        .contains("How far grades are believed");
  }
}
