package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlEditTest {
  private static final String LEDGER =
      """
      # kept by hand
      winset-ledger: 1

      sources:
        poll: {publisher: Levada, date: 2025-12}   # by telephone
      items:
        # the first one
        one:
          source: poll
          claim: >-
            Two thirds
            want talks.

        two: {source: poll}

      # the end
      """;

  @Test
  void a_new_key_follows_the_last_and_everything_else_stays() {
    String edited =
        YamlEdit.of(LEDGER)
            .set(List.of("items", "three"), entries("source", "poll", "claim", "So: it is."))
            .text();

    assertThat(edited)
        .isEqualTo(
            LEDGER.replace(
                "  two: {source: poll}\n",
                "  two: {source: poll}\n  three:\n    source: poll\n    claim: \"So: it is.\"\n"));
  }

  @Test
  void a_value_is_changed_in_its_place_and_keeps_its_remark() {
    YamlEdit edit = YamlEdit.of("a: {b: 30..50, c: x}   # why\nd: 4 # four\n");

    assertThat(edit.set(List.of("a", "b"), YamlValue.of("40")).text())
        .isEqualTo("a: {b: 40, c: x}   # why\nd: 4 # four\n");
    assertThat(edit.set(List.of("d"), YamlValue.of("five")).text())
        .isEqualTo("a: {b: 30..50, c: x}   # why\nd: five # four\n");
    assertThat(edit.set(List.of("a", "e"), YamlValue.of("no, really")).text())
        .isEqualTo("a: {b: 30..50, c: x, e: \"no, really\"}   # why\nd: 4 # four\n");
  }

  @Test
  void a_block_is_replaced_as_a_whole() {
    String edited =
        YamlEdit.of(LEDGER).set(List.of("items", "one", "claim"), YamlValue.of("Short.")).text();

    assertThat(edited)
        .isEqualTo(
            LEDGER.replace(
                "    claim: >-\n      Two thirds\n      want talks.\n", "    claim: Short.\n"));
  }

  @Test
  void a_key_is_taken_away_with_its_lines_only() {
    YamlEdit edit = YamlEdit.of(LEDGER);

    assertThat(edit.remove(List.of("items", "two")).text())
        .isEqualTo(LEDGER.replace("  two: {source: poll}\n", ""));
    assertThat(edit.remove(List.of("sources", "poll", "date")).text())
        .isEqualTo(LEDGER.replace(", date: 2025-12", ""));
    assertThat(edit.remove(List.of("items", "nothing")).text()).isEqualTo(LEDGER);
  }

  @Test
  void the_last_key_leaves_an_empty_mapping() {
    assertThat(YamlEdit.of("a:\n  b: 1\nc: 2\n").remove(List.of("a", "b")).text())
        .isEqualTo("a: {}\nc: 2\n");
  }

  @Test
  void keys_on_the_way_are_made() {
    assertThat(YamlEdit.of("a: 1\nitems:\n").set(List.of("items", "x"), YamlValue.of("1")).text())
        .isEqualTo("a: 1\nitems:\n  x: 1\n");
    assertThat(YamlEdit.of("a: 1").set(List.of("b", "c"), YamlValue.of("2")).text())
        .isEqualTo("a: 1\nb:\n  c: 2\n");
  }

  @Test
  void items_of_lists_are_reached_by_number() {
    assertThat(
            YamlEdit.of("worth:\n  - {is: a, points: 3..5}\n  - {is: b, points: 1}\n")
                .set(List.of("worth", "2", "points"), YamlValue.of("7"))
                .text())
        .isEqualTo("worth:\n  - {is: a, points: 3..5}\n  - {is: b, points: 7}\n");
  }

  @Test
  void line_ends_stay_what_they_are() {
    assertThat(YamlEdit.of("a: 1\r\nb: 2\r\n").set(List.of("c"), YamlValue.of("3")).text())
        .isEqualTo("a: 1\r\nb: 2\r\nc: 3\r\n");
  }

  @Test
  void a_path_through_a_single_value_is_refused() {
    assertThatThrownBy(() -> YamlEdit.of("a: 1\n").set(List.of("a", "b"), YamlValue.of("2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.b has no place");
  }

  private static YamlValue entries(String... keysAndValues) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put(keysAndValues[i], YamlValue.of(keysAndValues[i + 1]));
    }
    return YamlValue.of(entries);
  }
}
