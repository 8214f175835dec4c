package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.desk.drafts.Review;

/** From a text to drafts, and from drafts into the ledger, as an analyst does it. */
class ReadCommandTest {
  private static final String DISPATCH =
      """
      Farmers hold out
      SOUTHPORT – Sela Moran left the talks on Monday.

      “We sign nothing that leaves the lock upstream,” said Sela Moran. “Not this year.”

      The league says that 900 wells are dry. President Arda called the walkout “a pity”.
      """;

  @TempDir Path folder;
  private String rivers = "";

  @BeforeEach
  void copy() throws IOException {
    rivers = Copies.of(Path.of("../cases/two-rivers"), folder).toString();
  }

  @Test
  void a_text_becomes_drafts_with_speakers_dates_rules_and_measured_precision() throws IOException {
    Session session = read();

    assertThat(session.err()).isEmpty();
    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("Sela Moran: “We sign nothing that leaves the lock upstream,”")
        .contains("said-after", "in invented test texts")
        .contains("President Arda: “a pity”", "about north")
        .contains("1 text read into");
    assertThat(folder.resolve("two-rivers/drafts/dispatch.txt")).hasContent(DISPATCH);
    assertThat(Session.run("ledger", rivers, "--drafts").out()).contains("dispatch-1");
  }

  @Test
  void an_accepted_draft_stands_in_the_ledger_with_its_source_and_text() throws IOException {
    read();
    String before = Files.readString(Path.of(rivers, "ledger.yaml"));

    Session session =
        Session.run(
            "ledger",
            rivers,
            "--accept",
            "dispatch-1",
            "--as",
            "farmers-lock",
            "--digit",
            "3",
            "--claim",
            "The farmers refuse a lock upstream.",
            "--about",
            "farmers,dam");

    assertThat(session.err()).isEmpty();
    assertThat(session.out()).isEqualTo("accepted dispatch-1 as item farmers-lock\n");
    assertThat(Path.of(rivers, "ledger.yaml~")).hasContent(before);
    String after = Files.readString(Path.of(rivers, "ledger.yaml"));
    assertThat(after.lines()).containsAll(before.lines().toList());
    assertThat(after)
        .contains("  farmers-lock:\n    source: dispatch\n")
        .contains("claim: The farmers refuse a lock upstream.")
        .contains("file: sources/dispatch.txt");
    assertThat(Session.run("check", rivers).out()).startsWith("two-rivers is in order");
    assertThat(Session.run("ledger", rivers, "--items", "--source", "dispatch").out())
        .contains("farmers-lock", "(verbatim)");
    assertThat(Session.run("ledger", rivers, "--accept", "dispatch-1").err())
        .contains("this draft is accepted as farmers-lock already");
  }

  @Test
  void several_drafts_are_accepted_at_one_stroke_or_not_at_all() throws IOException {
    read();
    Path ledger = Path.of(rivers, "ledger.yaml");
    String before = Files.readString(ledger);

    assertThat(fault("ledger", rivers, "--accept", "dispatch-1,dispatch-99"))
        .contains("dispatch-99: there is no such draft");
    assertThat(ledger).hasContent(before);
    assertThat(Path.of(rivers, "ledger.yaml~")).doesNotExist();
    Session session = Session.run("ledger", rivers, "--accept", "dispatch-1,dispatch-2");

    assertThat(session.out())
        .isEqualTo(
            """
            accepted dispatch-1 as item dispatch-1
            accepted dispatch-2 as item dispatch-2
            """);
    assertThat(Path.of(rivers, "ledger.yaml~")).hasContent(before);
    assertThat(Session.run("ledger", rivers, "--items", "--source", "dispatch").out())
        .contains("dispatch-1", "dispatch-2", "2 items.");
  }

  @Test
  void a_fault_of_the_ledger_excuses_no_second_one_of_its_kind() throws IOException {
    read();
    Path ledger = Path.of(rivers, "ledger.yaml");
    Files.writeString(ledger, Files.readString(ledger).replaceFirst("digit: 1", "digit: 7"));
    String before = Files.readString(ledger);
    Review review = new Review(Path.of(rivers));
    Review.Changes seven =
        new Review.Changes(
            Optional.of("new-one"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of("7"),
            List.of(),
            Optional.empty());

    assertThat(review.accept(List.of("dispatch-1"), seven))
        .isInstanceOfSatisfying(
            Review.Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(p -> {
                      assertThat(p.rule()).contains("is not a credibility digit");
                    }));
    assertThat(ledger).hasContent(before);
    assertThat(review.accept(List.of("dispatch-1"), Review.Changes.NONE))
        .isInstanceOf(Review.Outcome.Done.class);
  }

  @Test
  void a_rejected_draft_stays_rejected_when_the_text_is_read_again() throws IOException {
    read();
    assertThat(Session.run("ledger", rivers, "--reject", "dispatch-1").out())
        .isEqualTo("rejected dispatch-1\n");
    read();

    assertThat(Session.run("ledger", rivers, "--drafts").out()).doesNotContain("dispatch-1 ");
    assertThat(Session.run("ledger", rivers, "--drafts", "--all").out()).contains("[rejected]");
  }

  @Test
  void what_the_ledger_would_refuse_changes_nothing() throws IOException {
    read();
    String before = Files.readString(Path.of(rivers, "ledger.yaml"));

    Session session =
        Session.run("ledger", rivers, "--accept", "dispatch-1", "--digit", "7", "--kind", "rumour");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("\"7\" is not a credibility digit; 1 (confirmed) to 6 (cannot be judged)")
        .contains("unknown kind of claim \"rumour\"");
    assertThat(fault("ledger", rivers, "--accept", "dispatch-1", "--about", "dams"))
        .contains("unknown \"dams\" in about of item dispatch-1", "did you mean \"dam\"?");
    assertThat(Path.of(rivers, "ledger.yaml")).hasContent(before);
    assertThat(Path.of(rivers, "sources/dispatch.txt")).doesNotExist();
  }

  @Test
  void a_reposted_story_becomes_one_voice_and_its_drafts_one() throws IOException {
    Path wires = Files.createDirectory(folder.resolve("wires"));
    Files.writeString(wires.resolve("first.txt"), DISPATCH);
    Files.writeString(
        wires.resolve("second.txt"), DISPATCH.replace("Farmers hold out", "HOLD OUT"));
    Session.run(
        "read", wires.toString(), "--case", rivers, "--source", "w", "--date", "2025-05-20");

    assertThat(Session.run("ledger", rivers, "--duplicates").out())
        .contains("one voice, w-first (not noted yet", "  w-second:")
        .contains("one voice, river-agency (noted already):", "  valley-post:");
    Session merged = Session.run("ledger", rivers, "--merge-duplicates");
    assertThat(merged.out())
        .contains("done: source w-second: origin w-first")
        .contains("done: merged w-second-1 into w-first-1");
    assertThat(Session.run("ledger", rivers, "--accept", "w-first-1").code()).isZero();
    assertThat(Session.run("ledger", rivers, "--items", "--source", "w-second").out())
        .contains("w-first-1");
    assertThat(Session.run("check", rivers).code()).isZero();
  }

  @Test
  void reading_a_folder_goes_on_where_it_stopped_and_tells_what_it_could_not_read()
      throws IOException {
    Path wires = Files.createDirectory(folder.resolve("wires"));
    for (int i = 0; i < 5; i++) {
      Files.writeString(wires.resolve("text-" + i + ".txt"), DISPATCH + i);
    }
    Files.write(wires.resolve("picture.txt"), new byte[] {0, 1, 2, 3, 0, 0});
    String[] call = {
      "read", wires.toString(), "--case", rivers, "--source", "w", "--date", "2025-05-20"
    };
    assertThat(Session.run(call).out()).startsWith("5 texts read");
    Files.writeString(wires.resolve("text-9.txt"), DISPATCH);

    Session again = Session.run(call);

    assertThat(again.out()).startsWith("1 text read").contains("(5 files read before)");
    assertThat(again.err())
        .contains("1 file not read:", "picture.txt: this looks like a binary file");
  }

  @Test
  void texts_of_one_name_keep_their_ids_whatever_is_added_to_the_folder() throws IOException {
    Path wires = Files.createDirectory(folder.resolve("wires"));
    Path drafts = folder.resolve("two-rivers/drafts");
    String[] call = {
      "read", wires.toString(), "--case", rivers, "--source", "w", "--date", "2025-05-20"
    };
    Files.writeString(Files.createDirectory(wires.resolve("b")).resolve("x.txt"), DISPATCH + "b");
    assertThat(Session.run(call).out()).startsWith("1 text read");
    Files.writeString(Files.createDirectory(wires.resolve("a")).resolve("x.txt"), DISPATCH + "a");
    Files.writeString(Files.createDirectory(wires.resolve("c")).resolve("x.txt"), DISPATCH + "c");

    assertThat(Session.run(call).out()).startsWith("2 texts read");

    assertThat(drafts.resolve("w-x.txt")).hasContent(DISPATCH + "b");
    try (var files = Files.list(drafts)) {
      assertThat(files.map(Path::toString))
          .filteredOn(f -> f.endsWith(".yaml"))
          .hasSize(3)
          .noneMatch(f -> f.endsWith("~"));
    }
    Files.writeString(wires.resolve("b/x.txt"), DISPATCH + "b, mended");
    assertThat(Session.run(call).out()).startsWith("1 text read");
    assertThat(drafts.resolve("w-x.txt")).hasContent(DISPATCH + "b, mended");
    assertThat(drafts.resolve("w-x.txt~")).hasContent(DISPATCH + "b");
  }

  @Test
  void a_day_in_the_call_counts_only_where_neither_ledger_nor_file_says_one() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<html><head><meta property=\"article:published_time\""
                + " content=\"2025-05-02T10:00:00Z\"></head><body><p>Sela Moran said today that 900"
                + " wells are dry.</p></body></html>");

    Session.run("read", page.toString(), "--case", rivers, "--source", "p", "--date", "2025-05-20");
    Session.run(
        "read",
        page.toString(),
        "--case",
        rivers,
        "--source",
        "dzvin",
        "--date",
        "2025-05-21",
        "--again");

    Path drafts = folder.resolve("two-rivers/drafts");
    assertThat(drafts.resolve("p.yaml")).content().contains("date: 2025-05-02");
    assertThat(drafts.resolve("dzvin.yaml")).content().contains("event: 2025-05-20");
  }

  @Test
  void wrong_calls_are_told_with_what_to_do() throws IOException {
    Path text = Files.writeString(folder.resolve("dispatch.txt"), DISPATCH);
    String file = text.toString();

    assertThat(fault("read", file, "--case", rivers, "--source", "d"))
        .contains("the day of publication is not known", "give --date YYYY-MM-DD");
    assertThat(fault("read", file, "--case", rivers, "--source", "d", "--date", "2025-02-30"))
        .contains("--date: \"2025-02-30\" is not a day of the calendar");
    assertThat(fault("read", file, "--case", rivers, "--source", "D 1", "--date", "2025-02-20"))
        .contains("--source: \"D 1\" is not an id", "write d-1");
    assertThat(fault("read", folder + "/none", "--case", rivers, "--source", "d"))
        .contains("there is no such file or folder");
    assertThat(fault("ledger", rivers, "--accept", "nothing-1")).contains("there is no such draft");
    assertThat(fault("read", file, "--case", rivers, "--source", "d", "--encoding", "utf8x"))
        .contains("is no encoding that is known here");
  }

  @Test
  void conflicts_of_the_teaching_case_stand_side_by_side_with_their_words() {
    Session session = Session.run("ledger", rivers, "--conflicts");

    assertThat(session.out())
        .containsSubsequence("dry-wells", "  900  ", "  1,200  ", "fund-size", "water-today")
        .contains("“الصندوق سيبلغ 400 مليون كرونة”", "“составит 250 млн крон”");
  }

  private static String fault(String... args) {
    Session session = Session.run(args);
    assertThat(session.code()).isEqualTo(2);
    return session.err();
  }

  private Session read() throws IOException {
    Path text = Files.writeString(folder.resolve("dispatch.txt"), DISPATCH);
    return Session.run(
        List.of(
                "read",
                text.toString(),
                "--case",
                rivers,
                "--source",
                "dispatch",
                "--date",
                "2025-05-20",
                "--publisher",
                "The Dispatch")
            .toArray(String[]::new));
  }
}
