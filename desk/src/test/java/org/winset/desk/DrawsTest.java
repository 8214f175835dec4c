package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assess --draws}: what many draws say, told and kept. */
class DrawsTest {
  private static final String TWO_RIVERS = "../cases/two-rivers";

  @TempDir Path folder;

  private static Session assess(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "assess";
    args[1] = TWO_RIVERS;
    System.arraycopy(more, 0, args, 2, more.length);
    return Session.run(args);
  }

  @Test
  void threads_change_no_byte_of_the_report() {
    String one = assess("--draws", "700", "--seed", "7", "--threads", "1").out();

    assertThat(assess("--draws", "700", "--seed", "7", "--threads", "4").out()).isEqualTo(one);
    assertThat(assess("--draws", "700", "--seed", "8", "--threads", "1").out()).isNotEqualTo(one);
    assertThat(one).contains("700 draws").contains("seed 7");
  }

  @Test
  void going_on_from_kept_draws_changes_no_byte_of_the_report() {
    String file = folder.resolve("kept").toString();
    String whole = assess("--draws", "900").out();

    assess("--draws", "400", "--partial", file);

    assertThat(assess("--draws", "900", "--partial", file).out()).isEqualTo(whole);
  }

  @Test
  void what_point_values_and_draws_say_of_a_signature_is_set_side_by_side_where_it_differs() {
    String differs = atWar("war.north.cost=1.5..3.5");
    assertThat(differs)
        .contains("the same model gives a text signed within a year 48%, the draws give it 3")
        .contains("at point values some package suits everybody today; in the draws one does in 6")
        .doesNotContain("Many conditions have to hold at once");
    assertThat(atWar("war.north.cost=1.5")).doesNotContain("the same model gives");
  }

  @Test
  void what_even_points_gain_is_told_with_its_error_unless_hardly_any_is_left() {
    assertThat(atWar("war.north.cost=0.1..4.1"))
        .containsPattern(
            "about \\d+\\.\\d times as many independent ones \\(give or take \\d+\\.\\d\\)");
    assertThat(atWar("war.north.cost=1.5..3.5")).doesNotContain("independent ones");
  }

  /** The report on two-rivers-war with draws and a number set, on one line. */
  private static String atWar(String setting) {
    return Session.run("assess", "../cases/two-rivers-war", "--draws", "256", "--set", setting)
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void json_gives_chances_with_their_errors() {
    JsonNode odds =
        JsonMapper.builder()
            .build()
            .readTree(assess("--draws", "512", "--format", "json").out())
            .get("odds");

    JsonNode south = odds.at("/plans/0/parties/south");
    double sum = 0;
    for (String verdict : new String[] {"signs", "cannotRatify", "refuses", "depends"}) {
      sum += south.get(verdict).get("mean").asDouble();
    }
    assertThat(sum).isEqualTo(1);
    assertThat(odds.at("/anyDeal/error").asDouble()).isBetween(0.0, .05);
    assertThat(odds.at("/draws").asInt()).isEqualTo(512);
  }

  @Test
  void sensitivity_tells_what_the_chance_of_a_deal_hangs_on() {
    String[] call = {
      "sensitivity",
      TWO_RIVERS,
      "--draws",
      "1000",
      "--set",
      "parties.south.leader.reservation=20..90"
    };

    assertThat(Session.run(call).out())
        .contains("south: leader")
        .contains("learn parties.south.leader.reservation");
    String[] json = java.util.Arrays.copyOf(call, call.length + 2);
    json[call.length] = "--format";
    json[call.length + 1] = "json";
    JsonNode groups = JsonMapper.builder().build().readTree(Session.run(json).out()).get("groups");
    assertThat(groups.at("/0/name").asString()).isEqualTo("which account of the aims is true");
    assertThat(groups.at("/1/name").asString()).isEqualTo("south: leader");
    double account = groups.at("/0/anyDeal/total/mean").asDouble();
    double leader = groups.at("/1/anyDeal/total/mean").asDouble();
    assertThat(leader).isBetween(.1, account);
  }

  @Test
  void where_nothing_is_uncertain_nothing_matters() {
    Session session = Session.run("sensitivity", "../cases/literature/nash-1950", "--draws", "64");

    assertThat(session.err()).contains("no number of this case is uncertain");
  }

  @ParameterizedTest
  @CsvSource({
    "--draws, 0, an ensemble has 1 to 1000000000 draws",
    "--draws, 1000000000000, an ensemble has 1 to 1000000000 draws",
    "--seed, -1, a seed is a whole number from 0 to 9007199254740991",
    "--seed, 9007199254740992, a seed is a whole number from 0 to 9007199254740991",
    "--threads, 0, there are 1 to 1024 threads"
  })
  void a_number_out_of_range_is_told_with_its_rule(String option, String value, String rule) {
    Session session = assess(option, value);

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).contains(option + " " + value).contains(rule);
  }

  @Test
  void a_file_that_is_damaged_or_cannot_be_written_is_told_before_any_draw() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged"), "something else");

    assertThat(assess("--draws", "9", "--partial", damaged.toString()))
        .satisfies(s -> assertThat(s.code()).isEqualTo(2))
        .satisfies(s -> assertThat(s.err()).contains("damaged").contains("remove this one"));
    assertThat(Files.readString(damaged)).isEqualTo("something else");
    assertThat(assess("--draws", "9", "--partial", folder.resolve("a/b").toString()).code())
        .isEqualTo(2);
    assertThat(assess("--partial", "x").err()).contains("there are no draws to keep");
  }

  @Test
  void draws_kept_for_other_numbers_are_not_used() {
    String file = folder.resolve("kept").toString();
    assess("--draws", "256", "--partial", file);

    Session other =
        assess("--draws", "256", "--partial", file, "--set", "parties.north.leader.reservation=50");

    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("belongs to another run");
  }
}
