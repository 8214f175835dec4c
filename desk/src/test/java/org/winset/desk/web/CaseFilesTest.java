package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.desk.Session;

/**
 * Files are saved whole, never over somebody else's change, and broken ones keep the last good
 * state.
 */
class CaseFilesTest {
  private static final String CASE = "/api/cases/two-rivers";
  private static final String FILE = CASE + "/files/case.yaml";

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

  private String tag() throws Exception {
    return visit.get(FILE).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void a_saved_text_stands_in_the_file_byte_for_byte() throws Exception {
    String text = visit.get(FILE).body() + "# Мир, 和平, سلام\r\n\n\n";

    assertThat(visit.put(FILE, text, "If-Match", tag()).statusCode()).isEqualTo(200);

    assertThat(Files.readString(visit.file("case.yaml"))).isEqualTo(text);
    assertThat(visit.get(FILE).body()).isEqualTo(text);
    assertNoLeftovers();
  }

  @Test
  void another_editors_change_is_not_overwritten() throws Exception {
    String seen = tag();
    String theirs = Files.readString(visit.file("case.yaml")) + "# theirs\n";
    Files.writeString(visit.file("case.yaml"), theirs);

    assertThat(visit.put(FILE, "mine", "If-Match", seen).statusCode()).isEqualTo(412);
    assertThat(visit.put(FILE, "mine").statusCode()).as("blindly").isEqualTo(428);

    assertThat(Files.readString(visit.file("case.yaml"))).isEqualTo(theirs);
  }

  @Test
  void of_many_who_save_at_once_one_succeeds() throws Exception {
    String seen = tag();
    String text = visit.get(FILE).body();
    List<Callable<Integer>> writers =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(i ->
                () -> visit.put(FILE, text + "# writer " + i + "\n", "If-Match", seen).statusCode())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> codes = threads.invokeAll(writers).stream().map(Future::resultNow).toList();

      assertThat(codes).containsOnly(200, 412).containsOnlyOnce(200);
    }
    assertThat(Files.readString(visit.file("case.yaml"))).startsWith(text).contains("# writer ");
    assertNoLeftovers();
  }

  @Test
  void a_case_broken_outside_shows_why_and_goes_on_with_the_last_good_state() throws Exception {
    assertThat(visit.get(CASE + "/assessment").statusCode()).isEqualTo(200);
    Path file = visit.file("case.yaml");
    Files.writeString(file, Files.readString(file).replace("as-of: ", "as-off: "));

    var state = visit.json(visit.get(CASE));

    assertThat(state.get("problems").get(0).get("file").asString()).isEqualTo("case.yaml");
    assertThat(state.get("problems").get(0).get("line").asInt()).isPositive();
    assertThat(state.get("content").get("title").asString()).isEqualTo("The Two Rivers talks");
    assertThat(state.toString()).doesNotContain(scratch.toString());
    assertThat(visit.post(CASE + "/glance", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_change_that_leaves_size_and_time_as_they_were_is_seen() throws Exception {
    Path file = visit.file("case.yaml");
    FileTime time = Files.getLastModifiedTime(file);
    String before = visit.json(visit.get(CASE)).get("content").get("title").asString();
    Files.writeString(
        file, Files.readString(file).replace("The Two Rivers talks", "The Two Rivers walks"));
    Files.setLastModifiedTime(file, time);

    var state = visit.json(visit.get(CASE));

    assertThat(before).isEqualTo("The Two Rivers talks");
    assertThat(state.get("content").get("title").asString()).isEqualTo("The Two Rivers walks");
  }

  @Test
  void a_case_that_never_was_good_says_so() throws Exception {
    Path broken = Files.createDirectories(visit.root.resolve("broken"));
    Files.writeString(broken.resolve("case.yaml"), "winset: 1\ntitle: [\n");

    assertThat(visit.json(visit.get("/api/cases/broken")).get("problems").isEmpty()).isFalse();
    HttpResponse<String> glance = visit.post("/api/cases/broken/glance", "{}");
    assertThat(glance.statusCode()).isEqualTo(422);
    assertThat(visit.json(glance).get("problems").get(0).get("line").asInt()).isPositive();
  }

  @Test
  void a_folder_deleted_while_open_keeps_its_last_good_state_and_refuses_to_save()
      throws Exception {
    String seen = tag();
    assertThat(visit.get(CASE).statusCode()).isEqualTo(200);
    try (Stream<Path> paths = Files.walk(visit.root.resolve("two-rivers"))) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }

    assertThat(visit.json(visit.get(CASE)).get("problems").isEmpty()).isFalse();
    assertThat(visit.post(CASE + "/glance", "{}").statusCode()).isEqualTo(200);
    assertThat(visit.put(FILE, "x", "If-Match", seen).statusCode()).isEqualTo(412);
  }

  @Test
  void a_disk_that_takes_nothing_is_told_and_nothing_is_lost() throws Exception {
    String seen = tag();
    String before = Files.readString(visit.file("case.yaml"));
    Path folder = visit.root.resolve("two-rivers");
    assumeTrue(
        folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may always write");
    try {
      HttpResponse<String> answer = visit.put(FILE, before + "# more\n", "If-Match", seen);

      assertThat(answer.statusCode()).isEqualTo(507);
      assertThat(answer.body()).doesNotContain(scratch.toString());
      assertThat(Files.readString(visit.file("case.yaml"))).isEqualTo(before);
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  @Test
  void two_servers_on_one_folder_see_each_others_changes() throws Exception {
    try (Visit other = Visit.over(visit.root)) {
      String seen = tag();
      String text = visit.get(FILE).body();

      assertThat(other.put(FILE, text + "# theirs\n", "If-Match", seen).statusCode())
          .isEqualTo(200);
      assertThat(visit.put(FILE, text + "# mine\n", "If-Match", seen).statusCode()).isEqualTo(412);
      assertThat(visit.get(FILE).body()).endsWith("# theirs\n");
    }
  }

  @Test
  void a_what_if_is_saved_where_the_command_line_finds_it() throws Exception {
    String whatIf = CASE + "/what-ifs/north-asks-for-less";
    String body =
        "{\"title\":\"North: \\\"asks\\\" for"
            + " less\",\"settings\":[\"parties.north.leader.reservation=20..30\"]}";

    assertThat(visit.put(whatIf, body, "If-Match", Stored.ABSENT).statusCode()).isEqualTo(200);

    assertThat(visit.file("what-ifs/north-asks-for-less.yaml"))
        .content()
        .contains("parties.north.leader.reservation: 20..30");
    var read = visit.json(visit.get(whatIf));
    assertThat(read.get("title").asString()).isEqualTo("North: \"asks\" for less");
    assertThat(read.get("settings").get(0).asString())
        .isEqualTo("parties.north.leader.reservation=20..30");
    assertThat(visit.json(visit.get(CASE)).get("whatIfs").get(0).asString())
        .isEqualTo("north-asks-for-less");
    assertThat(visit.put(whatIf, body, "If-Match", Stored.ABSENT).statusCode())
        .as("a second of that name")
        .isEqualTo(412);
    assertThat(
            visit
                .put(
                    whatIf,
                    "{\"title\":\"x\",\"settings\":[\"nonsense=1\"]}",
                    "If-Match",
                    Stored.ABSENT)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void numbers_are_written_where_they_stand_and_nothing_else_changes() throws Exception {
    String before = Files.readString(visit.file("case.yaml"));

    HttpResponse<String> answer =
        visit.post(
            CASE + "/numbers",
            """
            {"settings":["parties.north.leader.reservation=50..58","parties.south.leader.lambda=.4",
             "parties.north.worth.1.points=7","parties.north.wants.dam.values.joint=45",
             "parties.south.wants.dam.values=joint > south > north"]}\
            """,
            "If-Match",
            tag());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Files.readString(visit.file("case.yaml")))
        .isEqualTo(
            before
                .replace("{is: 55, why", "{is: 50..58, why")
                .replace(
                    "name: Prime Minister Beri\n      lambda: 0.5",
                    "name: Prime Minister Beri\n      lambda: .4")
                .replace("points: 5,", "points: 7,")
                .replace(
                    "{weight: 60, values: {north: 100, joint: 50",
                    "{weight: 60, values: {north: 100, joint: 45")
                .replace("values: south > joint > north", "values: joint > south > north"));
  }

  @Test
  void numbers_that_mean_nothing_together_are_named_and_not_worked_with() throws Exception {
    Path folder = Files.createDirectories(visit.root.resolve("fishery"));
    Path fishery = Path.of("src/test/resources/org/winset/desk/report/fishery");
    for (String file : List.of("case.yaml", "ledger.yaml")) {
      Files.copy(fishery.resolve(file), folder.resolve(file));
    }
    String alike =
        "{\"visitor\":\"me\",\"settings\":[\"parties.west.wants.bank.values.east=60\","
            + "\"parties.west.wants.bank.values.west=60\",\"parties.west.wants.patrol.weight=0\"]}";

    for (String what : List.of("glance", "package", "runs")) {
      HttpResponse<String> answer = visit.post("/api/cases/fishery/" + what, alike);

      assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("values every package alike").contains("\"fishery\"");
    }
  }

  @Test
  void what_the_war_says_is_neither_offered_nor_moved() throws Exception {
    String reservation = "parties.north.leader.reservation";
    try (Visit atWar = Visit.over(Path.of("..", "cases"))) {
      String war = "/api/cases/two-rivers-war";

      assertThat(atWar.get(war).body())
          .contains("\"path\":\"war.north.cost\"")
          .doesNotContain("\"path\":\"" + reservation + "\"");
      HttpResponse<String> answer =
          atWar.post(
              war + "/glance", "{\"visitor\":\"me\",\"settings\":[\"" + reservation + "=60\"]}");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("would change nothing", "war.north.cost");
    }
  }

  @Test
  void a_number_that_is_a_place_in_an_order_is_not_written_as_one() throws Exception {
    String before = Files.readString(visit.file("case.yaml"));

    HttpResponse<String> answer =
        visit.post(
            CASE + "/numbers",
            "{\"settings\":[\"parties.south.wants.dam.values.joint=40\"]}",
            "If-Match",
            tag());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("does not stand in the file as one number");
    assertThat(
            visit.post(CASE + "/numbers", "{\"settings\":[]}", "If-Match", "\"old\"").statusCode())
        .isEqualTo(412);
    assertThat(Files.readString(visit.file("case.yaml"))).isEqualTo(before);
  }

  @Test
  void the_whole_report_is_the_command_lines() throws Exception {
    HttpResponse<String> report =
        visit.get(CASE + "/assessment?set=parties.north.leader.reservation%3D40");

    assertThat(report.body())
        .isEqualTo(
            Session.run(
                    "assess",
                    visit.root.resolve("two-rivers").toString(),
                    "--format",
                    "json",
                    "--set",
                    "parties.north.leader.reservation=40")
                .out());
  }

  @Test
  void a_newer_run_ends_the_older_one_and_tells_first_answers_first() throws Exception {
    HttpResponse<String> run = visit.post(CASE + "/runs", "{\"visitor\":\"me\",\"settings\":[]}");

    assertThat(run.body().lines().filter(line -> line.startsWith("event: ")).distinct())
        .containsExactly(
            "event: glance",
            "event: closest",
            "event: report",
            "event: prospects",
            "event: odds",
            "event: done");
  }

  @Test
  void another_run_or_a_look_at_other_numbers_ends_a_visitors_run_and_nobody_elses() {
    Visitors visitors = new Visitors();
    List<String> saved = List.of("case");
    List<String> moved = List.of("case", "a=1");
    Visitors.Ticket others = visitors.begin("somebody else", saved, false);

    Visitors.Ticket first = visitors.begin("me", saved, false);
    visitors.moved("me", saved);
    Visitors.Ticket again = visitors.begin("me", saved, false);
    assertThat(first.over()).as("asked again: its place is kept").isFalse();

    visitors.moved("me", moved);
    assertThat(again.over()).isTrue();
    assertThat(first.over()).as("nobody waits in the place kept for it").isTrue();
    assertThat(visitors.begin("me", saved, false).over()).as("begun anew").isFalse();
    Visitors.Ticket third = visitors.begin("me", moved, false);
    visitors.begin("me", moved, true);
    assertThat(third.over()).as("asks for more").isTrue();
    assertThat(others.over()).isFalse();
  }

  private void assertNoLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(visit.root.resolve("two-rivers"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("case.yaml", "ledger.yaml", "sources");
    }
  }
}
