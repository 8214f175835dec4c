package org.winset.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.evidence.SourceText;

/** Files as people save them, good and hostile. */
class IntakeTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Site: dam talks</title>
      <meta property="og:site_name" content="The Lake Herald">
      <meta property="article:published_time" content="2025-05-02T10:00:00Z"></head><body>
      <nav><p>Home Politics Sport and a long line of links nobody reads at all</p></nav>
      <article><h1>Dam talks resume</h1><p>“We keep the keys,” said President Arda on the crest of
      the dam, where the wind was strong enough to take the words away from those who wrote.</p>
      <aside class="related-links"><p>Related: who owns the river?</p></aside>
      <p>Nobody else spoke, and the delegations went home by the same road they had come by.</p>
      </article><section id="comments"><p>“Keys” is right.</p><p>Count the water!</p></section>
      <footer><p>All rights reserved and more words in a footer</p></footer></body></html>
      """;

  @TempDir Path folder;

  @Test
  void a_page_gives_its_article_and_its_comments_apart() throws Exception {
    Piece piece = one("page.html", PAGE.getBytes(StandardCharsets.UTF_8));

    assertThat(piece.text())
        .startsWith("Dam talks resume")
        .contains("“We keep the keys,” said President Arda")
        .containsSubsequence("Nobody else spoke", "\nComments\n", "Count the water!")
        .doesNotContain("Home Politics", "Related:", "All rights reserved");
    assertThat(piece.publisher()).contains("The Lake Herald");
    assertThat(piece.published()).contains(LocalDate.parse("2025-05-02"));
    assertThat(piece.language()).contains("en");
  }

  @Test
  void a_feed_gives_every_entry_and_opens_no_entity() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String feed =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY x SYSTEM "%s"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
        <rss version="2.0"><channel><title>The Wire</title>
        <item><title>One &x; &b;</title><link>https://example.org/1</link>
          <pubDate>Fri, 02 May 2025 10:00:00 GMT</pubDate>
          <description>&lt;p&gt;“No dam, no deal,” said Moran.&lt;/p&gt;</description></item>
        <item><title>Two</title><description>Second text.</description></item>
        """
            .formatted(secret.toUri());
    List<Piece> pieces = all("feed.xml", feed.getBytes(StandardCharsets.UTF_8));

    assertThat(pieces).hasSize(2);
    assertThat(pieces.getFirst().text()).contains("“No dam, no deal,” said Moran.");
    assertThat(pieces.getFirst().published()).contains(LocalDate.parse("2025-05-02"));
    assertThat(pieces.getFirst().publisher()).contains("The Wire");
    assertThat(pieces).noneMatch(p -> p.text().contains("the secret") || p.text().contains("aaaa"));
  }

  @Test
  void an_atom_feed_is_read_too() throws Exception {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Wire</title><entry>
        <title>Alpha</title><link href="https://example.org/a"/><updated>2025-05-03T00:00:00Z</updated>
        <content type="html">&lt;p&gt;Some text here.&lt;/p&gt;</content></entry></feed>
        """;
    Piece piece = one("atom.xml", feed.getBytes(StandardCharsets.UTF_8));

    assertThat(piece.text()).isEqualTo("Alpha\n\nSome text here.\n");
    assertThat(piece.url()).contains("https://example.org/a");
  }

  @Test
  void what_cannot_be_read_for_sure_is_refused_with_the_reason() {
    refused("empty.txt", new byte[0], "the file is empty");
    refused("photo.jpg", new byte[] {1, 2, 3, 0, 0, 5, 6, 7}, "this looks like a binary file");
    refused(
        "cyrillic.txt",
        "one line\nПлотина".getBytes(Charset.forName("windows-1251")),
        "line 2 is not UTF-8 (byte 0xCF)");
    refused(
        "feed.xml", "<rss><channel><item><title>x".getBytes(StandardCharsets.UTF_8), "no entries");
    refused(
        "blank.html", "<html><body><script>x</script>".getBytes(StandardCharsets.UTF_8), "no text");
    refused("long.txt", new byte[Intake.MOST_BYTES + 1], "larger than 4 MB");
  }

  @Test
  void a_named_encoding_is_used_where_a_file_is_not_utf_8() throws Exception {
    Path file =
        Files.write(folder.resolve("old.txt"), "Плотина".getBytes(Charset.forName("windows-1251")));
    List<Piece> pieces = new ArrayList<>();
    new Intake(Optional.of(Charset.forName("windows-1251"))).read(file, pieces::add);

    assertThat(pieces)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.text()).isEqualTo("Плотина");
          assertThat(p.converted()).isTrue();
        });
  }

  @Test
  void bytes_that_are_not_in_the_encoding_of_a_page_or_feed_are_no_text() throws Exception {
    String words = "<p>“Ключи у нас”, – сказал он.</p>";
    byte[] foreign = words.getBytes(Charset.forName("windows-1251"));
    byte[] feed =
        ("<rss><channel><item><description>" + words + "</description></item></channel></rss>")
            .getBytes(Charset.forName("windows-1251"));

    refused("page.html", foreign, "it has bytes that are not in its encoding");
    refused("feed.xml", feed, "it has bytes that are not in its encoding");
    Intake named = new Intake(Optional.of(Charset.forName("windows-1251")));
    for (byte[] bytes : List.of(foreign, words.getBytes(StandardCharsets.UTF_8))) {
      List<Piece> pieces = new ArrayList<>();
      named.read(Files.write(folder.resolve("page.html"), bytes), pieces::add);
      assertThat(pieces).singleElement().extracting(Piece::text).asString().contains("Ключи у нас");
    }
  }

  @Test
  void a_file_without_a_word_is_no_text() {
    refused("mark.txt", new byte[] {(byte) 0xFF, (byte) 0xFE}, "there is no text in the file");
    refused("blank.txt", " \n\n“ ”\n".getBytes(StandardCharsets.UTF_8), "there is no text");
  }

  @Test
  void a_page_nested_a_hundred_thousand_deep_is_read() throws Exception {
    String bomb = "<html><body>" + "<div>".repeat(100_000) + "<p>Words in the deep.</p>";

    assertThat(one("bomb.html", bomb.getBytes(StandardCharsets.UTF_8)).text())
        .contains("Words in the deep.");
  }

  /** Whatever takes a step for every pair of words in these does not come to an end here. */
  @Test
  void a_line_of_megabytes_has_as_many_drafts_as_its_sentences() throws Exception {
    String sentence = "“We sign nothing that leaves the lock upstream,” said Sela Moran. ";

    assertThat(drafts(sentence.repeat(10_000))).hasSize(10_000);
    assertThat(drafts(sentence.repeat(20_000)))
        .hasSize(20_000)
        .allSatisfy(d -> assertThat(d.speaker()).contains("Sela Moran"));
  }

  @Test
  void lines_of_megabytes_of_nothing_but_marks_or_dates_come_to_an_end() throws Exception {
    assertThat(drafts("a" + "(".repeat(1_000_000))).isEmpty();
    assertThat(drafts("On 2 May 2025 ".repeat(100_000))).isEmpty();
    assertThat(drafts("\"a 'b “c «d said ".repeat(100_000))).hasSizeLessThan(2);
    assertThat(drafts("On 2 May 2025 900 men, ".repeat(50_000)))
        .singleElement()
        .satisfies(d -> assertThat(d.quantities()).hasSize(50_000));
  }

  private List<Draft> drafts(String line) throws Exception {
    Piece piece = one("line.txt", line.getBytes(StandardCharsets.UTF_8));
    return new NewsReader()
        .read(SourceText.of(piece.text()), LocalDate.parse("2025-05-02"), List.of());
  }

  private void refused(String name, byte[] bytes, String rule) {
    assertThatThrownBy(() -> all(name, bytes))
        .isInstanceOf(Intake.Refused.class)
        .hasMessageContaining(rule);
  }

  private Piece one(String name, byte[] bytes) throws IOException, Intake.Refused {
    List<Piece> pieces = all(name, bytes);
    assertThat(pieces).hasSize(1);
    return pieces.getFirst();
  }

  private List<Piece> all(String name, byte[] bytes) throws IOException, Intake.Refused {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Piece> pieces = new ArrayList<>();
    new Intake(Optional.empty()).read(file, pieces::add);
    return pieces;
  }
}
