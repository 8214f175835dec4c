package org.winset.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import org.winset.yaml.YamlFile;

class LedgerReaderTest {
  private static final String SOURCES =
      """
      winset-ledger: 1
      sources:
        poll: {publisher: Levada, title: "Talks: yes", author: L. Gudkov, date: 2025-12, accessed: 2026-01-09,
               url: "https://example.org", language: ru, grade: B, origin: isw, note: By telephone,
               handling: "TLP:AMBER+STRICT", text: sources/poll.txt}
        paper: {publisher: The Paper, title: News, date: 2025-12-26}
      items:
      """;

  @TempDir Path folder;
  private final Problems problems = new Problems();
  private final Map<String, Place> places = new HashMap<>();

  @Test
  void a_source_keeps_all_that_is_written_of_it() throws IOException {
    Source poll = read("  {}").source("poll").orElseThrow();

    assertThat(poll)
        .isEqualTo(
            new Source(
                "poll",
                "Levada",
                "Talks: yes",
                Optional.of("L. Gudkov"),
                PartialDate.parse("2025-12"),
                Optional.of(PartialDate.parse("2026-01-09")),
                Optional.of("https://example.org"),
                Optional.of("ru"),
                Optional.of(Source.Grade.B),
                Optional.of("isw"),
                Optional.of("By telephone"),
                Optional.of(Handling.AMBER_STRICT),
                Optional.of(
                    new Source.Text(
                        "sources/poll.txt",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void an_item_keeps_all_that_is_written_of_it() throws IOException {
    Item item =
        read("""
          two-thirds:
            sources: [poll, paper]
            claim: Two thirds want talks.
            kind: attributed statement
            speaker: Levada
            about: [russia]
            event: 2025
            reported: 2025-12-15
            digit: 2
            states: [support = 66, "asked = 1,600"]
            handling: green
            quotes: {words: two thirds, start: 4, source: poll}
            note: Rounded
        """)
            .item("two-thirds")
            .orElseThrow();

    assertThat(item)
        .isEqualTo(
            new Item(
                "two-thirds",
                List.of("poll", "paper"),
                "Two thirds want talks.",
                Item.Kind.ATTRIBUTED_STATEMENT,
                Optional.of("Levada"),
                List.of("russia"),
                Optional.of(PartialDate.parse("2025")),
                Optional.of(PartialDate.parse("2025-12-15")),
                Optional.of(2),
                List.of(new Item.Statement("support", "66"), new Item.Statement("asked", "1,600")),
                Optional.of(Handling.GREEN),
                List.of(
                    new Anchor("poll", "two thirds", Optional.of(new Anchor.Span(4, 14)), "", "")),
                Optional.of("Rounded")));
    assertThat(places.get("items.two-thirds").line()).isEqualTo(8);
  }

  @Test
  void items_that_state_different_values_are_in_conflict_unless_one_is_too_late()
      throws IOException {
    Ledger ledger =
        read(
            """
              one: {source: poll, claim: So., kind: opinion, states: support = 66}
              other: {source: paper, claim: Not so., kind: opinion, states: support=50}
              same: {source: poll, claim: So too., kind: opinion, states: support = 66.0}
            """);

    assertThat(ledger.conflicts(LocalDate.parse("2025-12-24"))).isEmpty();
    assertThat(ledger.conflicts(LocalDate.parse("2025-12-31")))
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.subject()).isEqualTo("support");
          assertThat(conflict.items()).extracting(Item::id).containsExactly("one", "other", "same");
        });
  }

  @Test
  void a_number_written_in_another_way_is_no_conflict() throws IOException {
    Ledger ledger =
        read(
            """
              one: {source: poll, claim: So., kind: opinion, states: "army-cap = 600,000"}
              other: {source: poll, claim: So., kind: opinion, states: army-cap = 600000}
            """);

    assertThat(ledger.conflicts(LocalDate.parse("2025-12-31"))).isEmpty();
  }

  @Test
  void an_item_is_handled_as_its_most_restricted_source() throws IOException {
    Ledger ledger =
        read("  item: {sources: [poll, paper], claim: So., kind: inference, handling: green}\n");

    assertThat(ledger.handlingOf(ledger.item("item").orElseThrow()))
        .contains(Handling.AMBER_STRICT);
  }

  @Test
  void sources_with_one_origin_are_one_voice() throws IOException {
    Ledger ledger = read("  item: {sources: [poll, paper], claim: So., kind: inference}\n");

    assertThat(ledger.originsOf(ledger.item("item").orElseThrow())).containsExactly("isw", "paper");
  }

  @Test
  void a_month_is_after_a_day_only_if_all_of_it_is() throws IOException {
    Ledger ledger = read("  item: {source: poll, claim: So., kind: inference}\n");

    assertThat(ledger.after(LocalDate.parse("2025-12-15"))).isEmpty();
    assertThat(ledger.after(LocalDate.parse("2025-11-30"))).hasSize(1);
  }

  @Test
  void a_source_that_is_broken_is_told_once_and_not_again_at_each_item_that_names_it()
      throws IOException {
    read(
        """
          one: {source: paper, claim: So., kind: opinion, quotes: {words: So, source: paper}}
          two: {sources: [paper, poll], claim: So., kind: opinion, quotes: {words: So, source: paper}}
        """,
        SOURCES.replace("date: 2025-12-26", "date: 2025-02-30"));

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.value()).isEqualTo("2025-02-30"));
  }

  @Test
  void a_source_under_no_proper_id_is_told_once() throws IOException {
    read(
        "  one: {source: The Paper, claim: So., kind: opinion, quotes: So}\n",
        SOURCES.replace("  paper:", "  The Paper:"));

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.rule()).contains("\"The Paper\" is not an id"));
  }

  @Test
  void a_quote_says_which_source_it_is_from_even_where_one_of_two_is_broken() throws IOException {
    read(
        "  one: {sources: [poll, paper], claim: So., kind: opinion, quotes: So}\n",
        SOURCES.replace("date: 2025-12-26", "date: soon"));

    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .hasSize(2)
        .last()
        .asString()
        .contains("does not say from which of its sources");
  }

  private Ledger read(String items) throws IOException {
    return read(items, SOURCES);
  }

  private Ledger read(String items, String sources) throws IOException {
    Path file = Files.writeString(folder.resolve("ledger.yaml"), sources + items);
    return LedgerReader.read(YamlFile.read(file, problems).orElseThrow(), problems, places);
  }
}
