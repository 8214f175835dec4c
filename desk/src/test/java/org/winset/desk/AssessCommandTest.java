package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessCommandTest {
  private static final int LEFT_TO_RIGHT_MARK = 0x200E;

  private static final String FISHERY = "src/test/resources/org/winset/desk/report/fishery";
  private static final String TWO_RIVERS = "../cases/two-rivers";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        FISHERY,
        TWO_RIVERS,
        "../cases/literature/nash-1950",
        "src/main/resources/org/winset/desk/starter"
      })
  void json_fits_its_published_schema(String caseFolder) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/assessment.schema.json")));

    String json = Session.run("assess", caseFolder, "--format", "json", "--draws", "64").out();

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void a_plan_that_breaks_a_link_gets_no_verdict_but_a_smallest_change_for_each_party() {
    assertThat(Session.run("assess", FISHERY, "--plan", "muddle").out())
        .contains("infeasible")
        .contains("Smallest change for Westcoast:")
        .contains("Smallest change for everybody:");
  }

  @Test
  void json_gives_exact_numbers_beside_their_decimals() {
    JsonNode south = verdict(json(TWO_RIVERS), "first-plan", "south");

    assertThat(south.get("verdict").asString()).isEqualTo("cannot-ratify");
    // 11/74 of the leader's scale, by hand in the case's walkthrough
    assertThat(south.at("/worst/leader/exact").asString()).isEqualTo("550/37");
    assertThat(south.at("/worst/leader/decimal").decimalValue()).isEqualByComparingTo("14.864865");
    assertThat(south.at("/worst/margin/text").asString()).isEqualTo("-10");
  }

  @Test
  void losses_by_point_add_up_to_what_the_leader_is_short_of_his_best() {
    JsonNode worst = verdict(json(TWO_RIVERS), "first-plan", "south").get("worst");

    assertThat(worst.at("/losses/0/issue").asString()).isEqualTo("dam");
    double sum = 0;
    for (JsonNode loss : worst.get("losses")) {
      sum += loss.at("/loss/decimal").asDouble();
    }
    assertThat(sum).isBetween(-40.6, -40.5);
  }

  @Test
  void a_plan_that_breaks_a_link_gets_no_verdict_but_its_smallest_change() {
    JsonNode plans = json(FISHERY).get("plans");

    JsonNode muddle = plans.get(2);
    assertThat(muddle.get("feasible").asBoolean()).isFalse();
    assertThat(muddle.at("/brokenLinks/0").asString())
        .isEqualTo("“The bank: shared” needs “Patrols: joint patrols”");
    assertThat(muddle.get("verdicts").isEmpty()).isTrue();
    assertThat(muddle.at("/smallestChangeForAll/kind").asString()).isEqualTo("impossible");
  }

  @Test
  void a_plan_dated_after_as_of_is_not_assessed_and_is_named_as_such() {
    Session session = Session.run("assess", FISHERY, "--all");

    assertThat(session.out())
        .doesNotContain("The plan after")
        .contains("plan too-late, 2024-06-01");
  }

  @Test
  void a_setting_that_turns_a_verdict_is_told() {
    String path = "parties.south.constituencies.farmers.accepts-at=50";

    Session session = Session.run("assess", TWO_RIVERS, "--format", "json", "--set", path);

    JsonNode json = JSON.readTree(session.out());
    assertThat(json.at("/settings/0").asString()).isEqualTo(path);
    assertThat(verdict(json, "first-plan", "south").get("verdict").asString()).isEqualTo("signs");
  }

  @Test
  void plans_and_parties_can_be_singled_out() {
    Session session =
        Session.run(
            "assess",
            TWO_RIVERS,
            "--format",
            "json",
            "--plan",
            "counter,first-plan",
            "--party",
            "south");

    JsonNode json = JSON.readTree(session.out());
    assertThat(json.get("plans").values().stream().map(p -> p.get("id").asString()))
        .containsExactly("first-plan", "counter");
    assertThat(json.get("parties").values().stream().map(p -> p.get("id").asString()))
        .containsExactly("south");
    assertThat(json.at("/plans/0/verdicts").size()).isEqualTo(1);
    assertThat(json.get("narrowing").asString()).startsWith("Shown: counter and first-plan");
  }

  @Test
  void every_unknown_id_is_named_at_once_with_what_was_meant() {
    Session session = Session.run("assess", TWO_RIVERS, "--plan", "countr,x", "--party", "suoth");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err().lines())
        .containsExactly(
            "--plan: the case has no plan \"countr\"; did you mean \"counter\"?",
            "--plan: the case has no plan \"x\"; known here: first-plan, counter, bridging-plan",
            "--party: the case has no party \"suoth\"; did you mean \"south\"?");
  }

  @Test
  void numbers_that_together_mean_nothing_are_an_error_of_the_case() {
    Session session =
        Session.run(
            "assess",
            FISHERY,
            "--set",
            "parties.west.wants.bank.values.east=60",
            "--set",
            "parties.west.wants.bank.values.west=60",
            "--set",
            "parties.west.wants.patrol.weight=0");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .containsPattern("case\\.yaml:\\d+:\\d+: party west values every package alike");
  }

  @Test
  void a_report_goes_to_a_file_and_a_page_beside_it() throws IOException {
    Path text = folder.resolve("report.md");
    Path page = folder.resolve("report.html");

    Session session =
        Session.run(
            "assess", FISHERY, "--format", "md", "-o", text.toString(), "--html", page.toString());

    assertThat(session.out()).isEmpty();
    assertThat(text).content().startsWith("# The Fishery talks\n");
    assertThat(page).content().contains("<html", "The Fishery talks");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(text, page);
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_named() {
    Session session =
        Session.run("assess", FISHERY, "-o", folder.resolve("no/report.txt").toString());

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("report.txt: there is no folder");
  }

  @Test
  void text_keeps_to_the_width_it_is_told() {
    for (String width : new String[] {"40", "60", "80", "120"}) {
      Session session = Session.run(Map.of("COLUMNS", width), "assess", TWO_RIVERS, "--all");
      assertThat(session.out().lines())
          .allSatisfy(line ->
              assertThat(line.codePoints().filter(c -> c != LEFT_TO_RIGHT_MARK).count())
                  .as(line)
                  .isLessThanOrEqualTo(Integer.parseInt(width)));
    }
  }

  @Test
  void where_the_locale_is_plain_our_signs_are_too() {
    Session session = Session.run(Map.of("LC_ALL", "C"), "assess", TWO_RIVERS, "--all");

    assertThat(session.out()).contains("X -27 firm").contains("X refuses");
    assertThat(session.out()).doesNotContainPattern("[“”„«»‘’–—−─│┼→…•×\u00a0]");
  }

  @Test
  void a_pipe_gets_no_colour() {
    assertThat(Session.run("assess", TWO_RIVERS).out()).doesNotContain("\u001b");
  }

  private static JsonNode json(String caseFolder) {
    return JSON.readTree(Session.run("assess", caseFolder, "--format", "json").out());
  }

  private static JsonNode verdict(JsonNode json, String plan, String party) {
    for (JsonNode row : json.get("plans")) {
      if (row.get("id").asString().equals(plan)) {
        for (JsonNode cell : row.get("verdicts")) {
          if (cell.get("party").asString().equals(party)) {
            return cell;
          }
        }
      }
    }
    throw new AssertionError("no verdict of " + party + " on " + plan);
  }
}
