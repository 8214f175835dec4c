package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
  private static final String TWO_RIVERS = "../cases/two-rivers";

  @TempDir Path folder;

  @Test
  void a_number_leads_to_the_words_of_its_sources() {
    Session session =
        Session.run("trace", TWO_RIVERS, "parties.south.constituencies.farmers.wants.dam.weight");

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("Rests on 2 items from 2 independent voices.")
        .contains("“No dam, no signature” (lake-herald, characters 789 to 809: verbatim)")
        .contains("“نقبل مجلساً مشتركاً إذا كان للمزارعين مقعد فيه” (al-nahr");
  }

  @Test
  void a_wire_story_in_two_outlets_is_one_voice_and_conflicts_stand_beside_it() {
    Session session = Session.run("trace", TWO_RIVERS, "parties.south.wants.water.weight");

    assertThat(session.out())
        .contains("Rests on 3 items from 2 independent voices.")
        .contains("These sources repeat one another: one voice.")
        .containsSubsequence("Sources differ: Dry wells", "- 900:", "- 1,200:");
  }

  @Test
  void the_end_of_a_path_is_enough_and_a_whole_branch_can_be_traced() {
    assertThat(Session.run("trace", TWO_RIVERS, "farmers.power").out())
        .startsWith("parties.south.constituencies.farmers.power = 0.6 share\nUnsourced judgement.");
    assertThat(Session.run("trace", TWO_RIVERS, "parties.south.wants.dam.values").out())
        .contains("values.north", "values.joint", "values.south");
  }

  @Test
  void plans_and_their_points_have_grounds_too() {
    assertThat(Session.run("trace", TWO_RIVERS, "plans.bridging-plan").out())
        .contains("plan-three, 2025-06-20 [reported fact, 1 (confirmed), TLP:AMBER]")
        .contains("(mediators-note, characters 412 to 454: not held");
  }

  @Test
  void a_path_that_leads_nowhere_is_told_with_what_may_be_meant() {
    Session session = Session.run("trace", TWO_RIVERS, "parties.south.wants.water.wight");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "PATH: the case has nothing to trace at \"parties.south.wants.water.wight\";"
                + " did you mean \"parties.south.wants.water.weight\"?\n");
  }

  @Test
  void a_broken_anchor_is_shown_by_trace_check_and_report() throws IOException {
    Path copy = Copies.of(Path.of(TWO_RIVERS), folder);
    Path herald = copy.resolve("sources/lake-herald.txt");
    Files.writeString(herald, Files.readString(herald).replace("no signature", "no deal"));

    assertThat(Session.run("trace", copy.toString(), "farmers.wants.dam.weight").out())
        .contains("lake-herald, characters 789 to 809: broken anchor");
    Session check = Session.run("check", copy.toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.out())
        .contains("ledger.yaml:")
        .contains(
            "error: broken anchor: \"No dam, no signature\" of item farmers-veto is not in the text"
                + " of source lake-herald")
        .contains("warning: the text of source lake-herald has changed since its SHA-256 was noted")
        .contains("of item wells-ministry has moved within its text; found again at start: 881");
    assertThat(Session.run("assess", copy.toString()).out()).contains("1 quote is not in the text");
  }

  @Test
  void a_case_without_its_texts_is_assessed_all_the_same() throws IOException {
    Path copy = Copies.of(Path.of(TWO_RIVERS), folder);
    for (String text :
        List.of("lake-herald", "river-agency", "valley-post", "dzvin", "vestnik", "al-nahr")) {
      Files.delete(copy.resolve("sources/" + text + ".txt"));
    }

    assertThat(Session.run("check", copy.toString()).code()).isZero();
    assertThat(Session.run("trace", copy.toString(), "farmers.wants.dam.weight").out())
        .contains("“No dam, no signature” (lake-herald, characters 789 to 809: not held here)");
  }
}
