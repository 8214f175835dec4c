package org.winset.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.evidence.Located.State;
import org.winset.evidence.Texts.Holding;
import org.winset.yaml.Problems;
import org.winset.yaml.YamlFile;

/** A ledger and the texts beside it. */
class TextsTest {
  @TempDir Path folder;

  @Test
  void a_quote_is_held_against_its_text() throws IOException {
    text("\uFEFFHe said: “قال 😀”.\r\nEnd.");
    Ledger ledger = ledger("{file: herald.txt}", "[{words: \"“قال 😀”\", start: 9, end: 16}]");

    assertThat(states(ledger)).containsExactly(State.VERBATIM);
  }

  @Test
  void a_case_without_its_texts_says_so_and_is_read_all_the_same() throws IOException {
    Ledger ledger = ledger("herald.txt", "[the words]");

    assertThat(states(ledger)).containsExactly(State.NOT_HELD);
    assertThat(ledger.texts().of("herald")).isEqualTo(new Holding.NotHeld());
  }

  @Test
  void an_edited_text_is_seen_and_its_quotes_are_found_again_or_broken() throws IOException {
    String before = "One. “We agree.” Two. “Never.”";
    text(before);
    String sha = SourceText.of(before).sha256();
    text("Added. One. “We agree.” Two. “Never!”");
    Ledger ledger =
        ledger(
            "{file: herald.txt, sha256: " + sha + "}",
            "[{words: We agree., start: 6, end: 15}, {words: Never., start: 23, end: 29}]");

    assertThat(states(ledger)).containsExactly(State.MOVED, State.BROKEN);
    assertThat(ledger.texts().of("herald"))
        .isInstanceOfSatisfying(Holding.Held.class, held -> assertThat(held.changed()).isTrue());
  }

  @Test
  void a_text_that_is_not_utf_8_cannot_be_used() throws IOException {
    Files.write(folder.resolve("herald.txt"), "Плотина".getBytes(Charset.forName("windows-1251")));
    Ledger ledger = ledger("herald.txt", "[Плотина]");

    assertThat(ledger.texts().of("herald"))
        .isEqualTo(new Holding.Unusable("the text is not UTF-8"));
    assertThat(states(ledger)).containsExactly(State.NOT_HELD);
  }

  @Test
  void a_text_outside_the_folder_is_not_opened() throws IOException {
    Path secret = Files.createTempFile("winset", ".txt");
    Files.createSymbolicLink(folder.resolve("herald.txt"), secret);

    assertThat(ledger("herald.txt", "[x]").texts().of("herald"))
        .isEqualTo(new Holding.Unusable("the file lies outside the case's folder"));
    Files.delete(secret);
  }

  @Test
  void every_fault_of_a_quote_is_told_with_its_place() throws IOException {
    assertThat(faults("[{words: abc, start: 5, end: 9}]"))
        .containsExactly(
            "12:43: 5 to 9 is not the place of 3 characters (\"abc\");"
                + " an end of 8 would fit; or leave out start and end");
    assertThat(faults("[{words: abc, start: 1, end: 4}, {words: cde, start: 3, end: 6}]"))
        .containsExactly("12:47: the quotes of item one overlap; make one of \"abc\" and \"cde\"");
    assertThat(faults("[{words: abc, source: heralt}]"))
        .containsExactly(
            "12:36: a quote of item one is from \"heralt\", none of the item's sources;"
                + " did you mean \"herald\"?");
    assertThat(faults("[{words: abc, start: minus}]"))
        .containsExactly("12:35: \"minus\" is not a place in a text; count characters from 0");
  }

  private List<String> faults(String quotes) throws IOException {
    Problems problems = new Problems();
    read("herald.txt", quotes, problems);
    return problems.sorted().stream()
        .map(p -> p.place().line() + ":" + p.place().column() + ": " + p.message())
        .toList();
  }

  private List<State> states(Ledger ledger) {
    return ledger.located(ledger.item("one").orElseThrow()).stream().map(Located::state).toList();
  }

  private void text(String text) throws IOException {
    Files.write(folder.resolve("herald.txt"), text.getBytes(StandardCharsets.UTF_8));
  }

  private Ledger ledger(String text, String quotes) throws IOException {
    Problems problems = new Problems();
    Ledger ledger = read(text, quotes, problems);
    assertThat(problems.asFound()).isEmpty();
    return ledger.with(Texts.of(folder, ledger.sources()));
  }

  private Ledger read(String text, String quotes, Problems problems) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("ledger.yaml"),
            """
            winset-ledger: 1
            sources:
              herald:
                publisher: The Herald
                title: News
                date: 2025-05-02
                text: %s
            items:
              one:
                {source: herald,
                 claim: So., kind: opinion,
                 quotes: %s}
            """
                .formatted(text, quotes));
    return LedgerReader.read(
        YamlFile.read(file, problems).orElseThrow(), problems, new HashMap<>());
  }
}
