package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.desk.Session;
import tools.jackson.databind.JsonNode;

/** From conclusions back to the words they rest on, and from drafts into the ledger. */
class LedgerApiTest {
  private static final String CASE = "/api/cases/two-rivers";
  static final String DISPATCH =
      """
      “We sign nothing that leaves the lock upstream,” said Sela Moran.

      President Arda called the walkout “a pity”.
      """;

  @TempDir Path scratch;
  private Visit visit;

  @BeforeEach
  void serve() throws Exception {
    visit = Visit.to(scratch);
  }

  @AfterEach
  void close() {
    visit.close();
  }

  /** Reads the dispatch into drafts of a case. */
  static void read(Path caseFolder, Path scratch) throws Exception {
    Path file = Files.writeString(scratch.resolve("dispatch.txt"), DISPATCH);
    Session session =
        Session.run(
            "read",
            file.toString(),
            "--case",
            caseFolder.toString(),
            "--source",
            "dispatch",
            "--date",
            "2025-06-02");
    assertThat(session.code()).as(session.err()).isZero();
  }

  @Test
  void a_held_text_is_given_whole_and_cut_where_quotes_begin_and_end() throws Exception {
    JsonNode text = visit.json(visit.get(CASE + "/sources/al-nahr"));

    assertThat(text.get("held").booleanValue()).isTrue();
    assertThat(text.get("changed").booleanValue()).isFalse();
    StringBuilder whole = new StringBuilder();
    List<String> marked = new ArrayList<>();
    for (JsonNode piece : text.get("pieces")) {
      whole.append(piece.get("text").stringValue());
      if (!piece.get("items").isEmpty()) {
        marked.add(piece.get("text").stringValue());
      }
    }
    assertThat(whole.toString()).isEqualTo(Files.readString(visit.file("sources/al-nahr.txt")));
    assertThat(marked).isNotEmpty();
    for (JsonNode quote : text.get("quotes")) {
      assertThat(marked).anySatisfy(m -> assertThat(m).contains(quote.get("words").stringValue()));
    }
  }

  @Test
  void a_quote_that_left_its_text_is_told_as_broken() throws Exception {
    Path file = visit.file("sources/lake-herald.txt");
    Files.writeString(file, Files.readString(file).replace("the last thing", "the first thing"));

    JsonNode text = visit.json(visit.get(CASE + "/sources/lake-herald"));

    assertThat(text.get("changed").booleanValue()).isTrue();
    assertThat(text.get("quotes"))
        .anySatisfy(q -> {
          assertThat(q.get("words").stringValue()).contains("the last thing");
          assertThat(q.get("state").stringValue()).isEqualTo("broken anchor");
          assertThat(q.get("found").booleanValue()).isFalse();
        });
    assertThat(visit.get(CASE + "/sources/lake-heralt").statusCode()).isEqualTo(404);
    assertThat(visit.json(visit.get(CASE + "/sources/mediators-note")).get("held").booleanValue())
        .isFalse();
  }

  @Test
  void a_draft_accepted_in_the_page_is_what_the_command_line_would_have_made_of_it()
      throws Exception {
    Path twin = scratch.resolve("twin");
    Visit.copyCase(twin);
    read(visit.file(""), scratch);
    read(twin, scratch);
    JsonNode draft = visit.json(visit.get(CASE + "/drafts/dispatch")).get("drafts").get(0);
    assertThat(draft.get("speaker").stringValue()).isEqualTo("Sela Moran");
    assertThat(draft.get("quotes").get(0).get("words").stringValue()).contains("the lock upstream");

    HttpResponse<String> accepted =
        visit.post(
            CASE + "/drafts/dispatch-1/accept",
            "{\"as\":\"farmers-lock\",\"digit\":\"2\",\"about\":[\"south\"],\"claim\":\" \"}");

    assertThat(accepted.body()).contains("accepted dispatch-1 as item farmers-lock");
    Session.run(
        "ledger",
        twin.toString(),
        "--accept",
        "dispatch-1",
        "--as",
        "farmers-lock",
        "--digit",
        "2",
        "--about",
        "south");
    for (String file : List.of("ledger.yaml", "drafts/dispatch.yaml", "sources/dispatch.txt")) {
      assertThat(visit.file(file)).hasSameTextualContentAs(twin.resolve(file));
    }
    assertThat(Session.run("check", visit.file("").toString()).code()).isZero();
    assertThat(visit.json(visit.get(CASE + "/drafts/dispatch")).get("drafts").get(0).get("state"))
        .hasToString("\"accepted as farmers-lock\"");
  }

  @Test
  void a_wrong_decision_changes_nothing_and_says_why() throws Exception {
    read(visit.file(""), scratch);
    String before = Files.readString(visit.file("ledger.yaml"));

    HttpResponse<String> wrong =
        visit.post(CASE + "/drafts/dispatch-1/accept", "{\"digit\":\"9\"}");
    HttpResponse<String> unknown = visit.post(CASE + "/drafts/dispatch-99/reject", "");
    HttpResponse<String> outside = visit.post(CASE + "/drafts/..%2fx-1/reject", "");
    HttpResponse<String> rejected = visit.post(CASE + "/drafts/dispatch-2/reject", "");
    HttpResponse<String> again = visit.post(CASE + "/drafts/dispatch-2/reject", "");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("is not a credibility digit").doesNotContain("/");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(outside.statusCode()).isBetween(400, 422);
    assertThat(rejected.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("rejected already");
    assertThat(Files.readString(visit.file("ledger.yaml"))).isEqualTo(before);
  }

  @Test
  void nothing_is_decided_about_a_case_that_cannot_be_worked_with() throws Exception {
    read(visit.file(""), scratch);
    Files.writeString(visit.file("case.yaml"), "nonsense: [", StandardOpenOption.APPEND);

    HttpResponse<String> refused = visit.post(CASE + "/drafts/dispatch-1/accept", "{}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("case.yaml:");
    assertThat(Files.readString(visit.file("ledger.yaml"))).doesNotContain("dispatch-1");
  }

  @Test
  void drafts_behind_a_link_that_leads_out_are_not_touched() throws Exception {
    Path elsewhere = Files.createDirectories(scratch.resolve("elsewhere"));
    Files.createSymbolicLink(visit.file("drafts"), elsewhere);

    assertThat(visit.get(CASE + "/drafts").statusCode()).isEqualTo(403);
    assertThat(visit.post(CASE + "/drafts/dispatch-1/reject", "").statusCode()).isIn(403, 422);
  }
}
