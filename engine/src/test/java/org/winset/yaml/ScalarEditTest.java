package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalarEditTest {
  @Test
  void only_the_value_changes() {
    String text = "# über alles 🕊\r\na: {b: 40, c: 30..50}   # keep\r\n\r\nd:   1 \r\n";
    ScalarEdit edit = new ScalarEdit(text);

    assertThat(edit.replace(scalar(text, "a", "c"), "35..45")).isTrue();
    assertThat(edit.replace(scalar(text, "a", "b"), "7")).isTrue();
    assertThat(edit.replace(scalar(text, "d"), "1000")).isTrue();

    assertThat(edit.result())
        .isEqualTo("# über alles 🕊\r\na: {b: 7, c: 35..45}   # keep\r\n\r\nd:   1000 \r\n");
  }

  @Test
  void a_file_with_a_byte_order_mark_keeps_it() {
    String text = "\uFEFFa: 1\nb: 2\n";
    ScalarEdit edit = new ScalarEdit(text);

    assertThat(edit.replace(scalar(text.substring(1), "b"), "3")).isTrue();
    assertThat(edit.replace(scalar(text.substring(1), "a"), "4")).isTrue();

    assertThat(edit.result()).isEqualTo("\uFEFFa: 4\nb: 3\n");
  }

  @Test
  void what_does_not_stand_plainly_is_left_alone() {
    String text = "a: \"1\"\nb: |\n  2\nc: long\n  words\n";
    ScalarEdit edit = new ScalarEdit(text);

    assertThat(edit.replace(scalar(text, "a"), "9")).isFalse();
    assertThat(edit.replace(scalar(text, "b"), "9")).isFalse();
    assertThat(edit.replace(scalar(text, "c"), "9")).isFalse();
    assertThat(edit.replace(new Scalar("1", false, new Place("x", 99, 1)), "9")).isFalse();

    assertThat(edit.result()).isEqualTo(text);
  }

  private static Scalar scalar(String text, String... path) {
    Node node = YamlFile.read("x", text, new Problems()).orElseThrow();
    for (String key : path) {
      node = ((Mapping) node).find(key).orElseThrow();
    }
    return (Scalar) node;
  }
}
