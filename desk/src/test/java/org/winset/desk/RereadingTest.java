package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that come again: the same, mended, others under a known id, feeds that went on. */
class RereadingTest {
  private static final String LOCK =
      "“We sign nothing that leaves the lock upstream,” said Sela Moran.";
  private static final String SEASON = "“No season will be lost again,” said President Arda.";

  @TempDir Path folder;
  private String rivers = "";
  private Path drafts = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    rivers = Copies.of(Path.of("../cases/two-rivers"), folder).toString();
    drafts = Path.of(rivers, "drafts");
  }

  @Test
  void another_text_under_a_known_id_is_refused_and_nothing_is_changed() throws IOException {
    read(LOCK);
    Map<String, String> before = contents();

    Session session = read(SEASON);

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("source \"dispatch\" has another text already", "dispatch.txt", "--again");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void another_text_than_the_ledger_holds_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("dispatch.txt"), LOCK);

    assertThat(
            Session.run("read", text.toString(), "--case", rivers, "--source", "river-agency")
                .err())
        .contains("source \"river-agency\" has another text already, in the ledger");
  }

  @Test
  void what_was_decided_stays_decided_where_the_words_still_stand() throws IOException {
    read(LOCK + "\n\n" + SEASON + "\n\n“A word too many,” said Sela Moran.");
    Session.run("ledger", rivers, "--reject", "dispatch-1,dispatch-3");

    Session session = read("An hour later.\n\n" + SEASON + "\n\n" + LOCK, "--again");

    assertThat(session.code()).isZero();
    assertThat(session.err())
        .contains(
            "1 file replaced another text of the same source:",
            "of 2 decided drafts 1 stay decided",
            "dispatch.yaml.~1~");
    assertThat(Session.run("ledger", rivers, "--drafts", "--all").out())
        .contains("leaves the lock upstream,” [rejected]")
        .doesNotContain("again,” [rejected]");
  }

  @Test
  void no_reading_destroys_what_an_earlier_one_left() throws IOException {
    read(LOCK);
    String first = Files.readString(drafts.resolve("dispatch.yaml"));
    read(SEASON, "--again");
    read("“The third one,” said Sela Moran.", "--again");
    read("“The fourth one,” said Sela Moran.", "--again");

    assertThat(drafts.resolve("dispatch.yaml.~1~")).hasContent(first);
    assertThat(drafts.resolve("dispatch.txt.~1~")).hasContent(LOCK);
    assertThat(drafts.resolve("dispatch.txt.~2~")).hasContent(SEASON);
    assertThat(drafts.resolve("dispatch.txt.~3~")).content().contains("The third one");
  }

  @Test
  void the_same_text_read_again_keeps_what_hands_wrote_about_its_source() throws IOException {
    read(LOCK, "--publisher", "The Dispatch");
    Path file = drafts.resolve("dispatch.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("    text:", "    grade: B\n    origin: river-agency\n    text:"));
    Path text = folder.resolve("dispatch.txt");

    Session again =
        Session.run("read", text.toString(), "--case", rivers, "--source", "dispatch", "--again");

    assertThat(again.err()).isEmpty();
    assertThat(file)
        .content()
        .contains("publisher: The Dispatch", "grade: B", "origin: river-agency", "2025-05-20");
  }

  @Test
  void drafts_that_cannot_be_read_are_not_written_over() throws IOException {
    read(LOCK);
    Path file = drafts.resolve("dispatch.yaml");
    Files.writeString(file, Files.readString(file) + "  broken: [\n");
    String broken = Files.readString(file);

    Session session = read(LOCK, "--again");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .contains("what was decided about them would be lost", "or move it away");
    assertThat(file).hasContent(broken);
  }

  @Test
  void an_entry_of_a_feed_keeps_its_id_and_its_decisions_while_the_feed_goes_on()
      throws IOException {
    Path feed = folder.resolve("feed.xml");
    String lock = entry("urn:1", LOCK);
    String season = entry("urn:2", SEASON);
    Files.writeString(feed, feed(lock, season));
    feed();
    List<String> ids = ids();
    assertThat(ids).hasSize(2);
    String rejected = idOf("lock upstream") + "-1";
    Session.run("ledger", rivers, "--reject", rejected);

    Files.writeString(
        feed, feed(entry("urn:3", "“Here is the newest,” said Sela Moran."), season, lock));
    Session again = feed();

    assertThat(again.err()).isEmpty();
    assertThat(ids()).hasSize(3).containsAll(ids);
    assertThat(idOf("lock upstream") + "-1").isEqualTo(rejected);
    assertThat(Session.run("ledger", rivers, "--drafts", "--all").out())
        .contains("leaves the lock upstream,” [rejected]");
  }

  @Test
  void an_entry_whose_words_changed_is_told_and_the_earlier_ones_are_kept() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), feed(entry("urn:1", LOCK)));
    feed();
    Files.writeString(feed, feed(entry("urn:1", SEASON)));

    Session again = feed();

    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("1 file replaced another text", "is another than before");
    assertThat(drafts.resolve(ids().getFirst() + ".txt.~1~")).content().contains("lock upstream");
  }

  @Test
  void entries_of_one_name_or_none_are_all_read_and_those_without_a_day_are_told()
      throws IOException {
    String dated = "<pubDate>Tue, 20 May 2025 10:00:00 GMT</pubDate>";
    Path feed = folder.resolve("feed.xml");
    Files.writeString(
        feed,
        feed(
            "<item>" + dated + "<description>" + LOCK + "</description></item>",
            "<item>" + dated + "<description>" + SEASON + "</description></item>",
            "<item><guid>x</guid>" + dated + "<description>One " + LOCK + "</description></item>",
            "<item><guid>x</guid>" + dated + "<description>Two " + LOCK + "</description></item>",
            "<item><description>Undated. " + LOCK + "</description></item>"));

    Session session = Session.run("read", feed.toString(), "--case", rivers, "--source", "wire");

    assertThat(session.out()).contains("4 texts read into");
    assertThat(session.err())
        .contains("1 file read in part:", "1 of its 5 entries are left out: the day of");
    assertThat(ids()).hasSize(4);
  }

  @Test
  void a_text_with_more_drafts_than_a_file_takes_is_read_in_part_and_told_so() throws IOException {
    Session session = read("“We sign nothing at all,” said Moran.\n\n".repeat(5_001));

    assertThat(session.out()).contains("1 text read into 5000 drafts");
    assertThat(session.err())
        .contains("1 file read in part:", "it has 5001 drafts; the first 5000 are kept")
        .doesNotContain("not read");
  }

  @Test
  void a_reading_that_is_to_stop_stops_keeps_what_it_has_and_says_what_is_left()
      throws IOException {
    Path wires = Files.createDirectory(folder.resolve("wires"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(wires.resolve("text-" + i + ".txt"), LOCK);
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, err, Map.of(), false);
    terminal.interrupted().set(true);
    String[] call = {
      "read", wires.toString(), "--case", rivers, "--source", "w", "--date", "2025-05-20"
    };

    assertThat(terminal.finish(Main.run(terminal, call))).isEqualTo(130);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("stopped; 3 files left.");
    assertThat(Session.run(call).out()).startsWith("3 texts read");
  }

  private Session read(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("dispatch.txt"), text);
    Stream<String> call =
        Stream.of(
            "read",
            file.toString(),
            "--case",
            rivers,
            "--source",
            "dispatch",
            "--date",
            "2025-05-20");
    return Session.run(Stream.concat(call, Stream.of(more)).toArray(String[]::new));
  }

  private Session feed() {
    return Session.run(
        "read",
        folder.resolve("feed.xml").toString(),
        "--case",
        rivers,
        "--source",
        "wire",
        "--date",
        "2025-05-20");
  }

  private static String feed(String... entries) {
    return "<rss><channel><title>Wire</title>" + String.join("", entries) + "</channel></rss>";
  }

  private static String entry(String guid, String words) {
    return "<item><guid>" + guid + "</guid><description>" + words + "</description></item>";
  }

  /** The ids under which texts were read. */
  private List<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(drafts)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> f.endsWith(".yaml"))
          .map(f -> f.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  private String idOf(String words) throws IOException {
    for (String id : ids()) {
      if (Files.readString(drafts.resolve(id + ".txt")).contains(words)) {
        return id;
      }
    }
    throw new AssertionError("no text with " + words);
  }

  private Map<String, String> contents() throws IOException {
    try (Stream<Path> files = Files.list(drafts)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.toList()) {
        contents.put(file.toString(), Files.readString(file));
      }
      return contents;
    }
  }
}
