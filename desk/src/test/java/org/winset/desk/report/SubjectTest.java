package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
  @TempDir Path folder;

  private Doubts.Conflict first(String subject, String one, String other) throws IOException {
    Report report =
        Cases.twoRivers(
            folder,
            words ->
                words
                    .replace("states: dry-wells = 900", "states: \"" + subject + " = " + one + "\"")
                    .replace("dry-wells = 1,200", subject + " = " + other));
    return report.doubts().conflicts().stream()
        .filter(c -> c.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Doubts.Conflict conflict) {
    return conflict.claims().stream().map(Doubts.Claim::text).toList();
  }

  @Test
  void an_issue_and_its_options_go_by_their_names() throws IOException {
    Doubts.Conflict conflict = first("water", "third", "half");

    assertThat(conflict.name()).isEqualTo("Southland's share of the water");
    assertThat(texts(conflict)).containsExactly("one third", "one half");
    assertThat(conflict.claims().getFirst().value()).isEqualTo("third");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "wells_gone-dry; Wells gone dry",
        "north-would-sign; Northland would sign",
        "first-plan-canal-length; Canal length (first-plan)",
        "first-plan; The first plan",
        "planned; Planned",
        "letter-to-southland; Letter to Southland"
      })
  void other_things_are_read_from_their_ids(String subject, String name) throws IOException {
    Doubts.Conflict conflict = first(subject, "600000", "at least 1250000 m3");

    assertThat(conflict.name()).isEqualTo(name);
    assertThat(texts(conflict)).containsExactly("600,000", "at least 1,250,000 m3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There the NATO shuts wells, they say: wells dry",
        "Там союз NATO закрыл; wells dry",
        "هناك حلف NATO (wells dry)"
      })
  void words_are_spelt_as_claims_of_any_script_spell_them(String claim) throws IOException {
    Report report =
        Cases.twoRivers(
            folder,
            words ->
                words
                    .replaceAll("claim: Some 900 wells.*", "claim: \"" + claim + "\"")
                    .replace("states: dry-wells = 900", "states: there-nato-wells = 900")
                    .replace("dry-wells = 1,200", "there-nato-wells = 1,200"));

    assertThat(report.doubts().conflicts())
        .extracting(Doubts.Conflict::name)
        .contains("There NATO wells");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "600000; 600,000",
        "10000 to 12345678.; 10,000 to 12,345,678.",
        "2025; 2025",
        "2025-12-24; 2025-12-24",
        "1,200,000; 1,200,000",
        "123456.75; 123456.75",
        "0.123456; 0.123456",
        "a123456; a123456",
        "123456-b; 123456-b",
        "20251224; 20251224",
        "2025/20251224; 2025/20251224",
        "20251324; 20,251,324",
        "UN S/12345; UN S/12345",
        "12345/25; 12345/25",
        "https://x.org/123456; https://x.org/123456",
        "https://x.org/a?(123456) of 123456; https://x.org/a?(123456) of 123,456",
        "00123456; 00123456",
        "№12345; №12345",
        "#12345; #12345",
        "Ж123456; Ж123456",
        "123456ж; 123456ж",
        "+380441234567; +380441234567",
        "-600000; -600,000",
        "(-600000); (-600,000)",
        "−600000; −600,000",
        "about 600000: so they say; about 600,000: so they say",
        "50000+; 50,000+",
        "50000–60000; 50,000–60,000",
        "50000-60000; 50,000-60,000",
        "-60000-50000; -60,000-50,000",
        "50000 - 60000; 50,000 - 60,000",
        "50000-60000-70000; 50000-60000-70000",
        "9000-60000; 9000-60000",
        "50000--60000; 50000--60000",
        "$600000; $600,000"
      })
  void long_whole_numbers_are_grouped_and_nothing_else(String written, String printed) {
    assertThat(Subject.grouped(written)).isEqualTo(printed);
  }
}
