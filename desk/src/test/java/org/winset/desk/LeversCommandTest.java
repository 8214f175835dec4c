package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Levers and frontiers as their users ask for them. */
class LeversCommandTest {
  private static final String RIVERS = "../cases/two-rivers";

  @Test
  void levers_that_undo_the_deal_come_first_and_nearest_first() {
    Session session = Session.run("levers", RIVERS);
    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("2 of 3 levers of the case would undo the deal alone")
        .containsSubsequence("No deal from 62.5 upwards", "No deal from 75 upwards");
  }

  @Test
  void every_change_on_the_way_is_told_on_demand() {
    Session session = Session.run("levers", RIVERS, "--all");
    assertThat(session.out())
        .contains("Southland on first-plan: signs becomes would")
        .contains("(parties.south.leader.reservation): Analyst: a wet or");
  }

  @Test
  void a_pair_is_mapped() {
    Session session = Session.run("levers", RIVERS, "--pair", "farmers,upstream");
    assertThat(session.out())
        .contains("Up: What the present state is worth to Northland's leader")
        .contains("[");
    assertThat(Session.run("levers", RIVERS, "--pair", "farmers").code()).isEqualTo(2);
    Session unknown = Session.run("levers", RIVERS, "--pair", "farmers,upsteam");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean \"upstream\"?");
  }

  @Test
  void a_case_without_levers_is_told_how_to_name_some() {
    Session session = Session.run("levers", "../cases/literature/nash-1950");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("the case names no levers").contains("case-format.md");
  }

  @Test
  void levers_as_json() {
    JsonNode json =
        new ObjectMapper().readTree(Session.run("levers", RIVERS, "--format", "json").out());
    assertThat(json.get("deal").asBoolean()).isTrue();
    assertThat(json.get("levers").get(0).get("id").asString()).isEqualTo("upstream");
    assertThat(json.get("levers").get(0).get("deal")).hasSize(33);
  }

  @Test
  void a_frontier_is_a_table_and_a_picture_that_explains_itself(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("frontier.svg");
    Session session = Session.run("frontier", RIVERS, "north", "south", "--svg", file.toString());
    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("What Northland and Southland could do for each other")
        .contains("some suit both Northland and Southland");
    String svg = Files.readString(file);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .contains("Northland against Southland");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    assertThat(svg)
        .contains("The bridging plan")
        .doesNotContain("NaN")
        .doesNotContain("http://www.w3.org/1999");
  }

  @Test
  void a_frontier_lies_between_two_different_parties_of_the_case() {
    assertThat(Session.run("frontier", RIVERS, "north", "north").code()).isEqualTo(2);
    Session unknown = Session.run("frontier", RIVERS, "north", "soth");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean \"south\"?");
    assertThat(Session.run("frontier", RIVERS, "north", "south", "--steps", "1").code())
        .isEqualTo(2);
  }

  @Test
  void a_frontier_without_a_case_finds_the_one_that_has_both_parties(@TempDir Path folder)
      throws Exception {
    Path one = Files.createDirectories(folder.resolve("cases/one"));
    Files.copy(Path.of(RIVERS, "case.yaml"), one.resolve("case.yaml"));
    Files.copy(Path.of(RIVERS, "ledger.yaml"), one.resolve("ledger.yaml"));
    assertThat(CaseNearby.with(folder, "north", "south")).isEqualTo(one);
    assertThat(CaseNearby.with(one, "whoever", "south")).isEqualTo(one);
    assertThatThrownBy(() -> CaseNearby.with(folder, "north", "soth"))
        .isInstanceOfSatisfying(
            BadInput.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .contains("has the parties \"north\" and \"soth\""));
    Path two = Files.createDirectories(folder.resolve("cases/deeper/two"));
    Files.copy(one.resolve("case.yaml"), two.resolve("case.yaml"));
    Files.copy(one.resolve("ledger.yaml"), two.resolve("ledger.yaml"));
    assertThatThrownBy(() -> CaseNearby.with(folder, "north", "south"))
        .isInstanceOfSatisfying(
            BadInput.class,
            e -> assertThat(e.problems().toString()).contains(one.toString(), two.toString()));
  }
}
