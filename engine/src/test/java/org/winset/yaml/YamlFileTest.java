package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void every_value_is_text_and_knows_its_place() throws IOException {
    Mapping root = mapping("answer: no\nlist: [1e3, '2025-12-24']\n");

    assertThat(root.find("answer")).contains(new Scalar("no", false, at(1, 9)));
    assertThat(root.find("list"))
        .contains(
            new Sequence(
                List.of(
                    new Scalar("1e3", false, at(2, 8)), new Scalar("2025-12-24", true, at(2, 13))),
                at(2, 7)));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void columns_count_characters_and_not_bytes_or_halves_of_them() throws IOException {
    Mapping root = mapping("{дamba: 😀, dam: x}\n");

    assertThat(root.find("dam").map(Node::place)).contains(at(1, 17));
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_change_no_place() throws IOException {
    Mapping root = mapping("\uFEFFa: 1\r\nb:\r\n  c: 2\r\n");

    assertThat(root.find("b").map(Node::place)).contains(at(3, 3));
    assertThat(root.find("a")).contains(new Scalar("1", false, at(1, 4)));
  }

  @Test
  void the_first_byte_that_is_not_utf_8_is_named() throws IOException {
    byte[] latin = "a: ok\nb: Zürich\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(latin)).isEmpty();
    assertThat(told())
        .containsExactly("x.yaml:2:5: the file is not UTF-8 (byte 0xFC); save it as UTF-8");
  }

  @Test
  void a_file_cut_within_a_character_is_not_utf_8() throws IOException {
    assertThat(read(new byte[] {'a', ':', ' ', (byte) 0xD0})).isEmpty();
    assertThat(told())
        .containsExactly("x.yaml:1:4: the file is not UTF-8 (byte 0xD0); save it as UTF-8");
  }

  @Test
  void utf_16_is_not_utf_8() throws IOException {
    assertThat(read("a: 1".getBytes(StandardCharsets.UTF_16))).isEmpty();
    assertThat(told()).singleElement().asString().startsWith("x.yaml:1:1: the file is not UTF-8");
  }

  @Test
  void a_hundred_megabytes_are_refused_at_once() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("x.yaml").toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }

    Instant start = Instant.now();
    assertThat(YamlFile.read(folder.resolve("x.yaml"), problems)).isEmpty();

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("x.yaml: the file is larger than 8 MB");
  }

  @Test
  void more_values_than_anybody_writes_are_refused() throws IOException {
    assertThat(read("[" + "1,".repeat(300_000) + "1]")).isEmpty();
    assertThat(told()).singleElement().asString().contains("more than 200,000 values");
  }

  @Test
  void half_a_million_open_brackets_are_refused_without_exhausting_the_stack() throws IOException {
    assertThat(read("[".repeat(500_000))).isEmpty();
    assertThat(told()).containsExactly("x.yaml:1:41: values are nested more than 40 deep");
  }

  @Test
  void a_missing_file_is_a_problem_and_no_failure() {
    assertThat(YamlFile.read(folder.resolve("x.yaml"), problems)).isEmpty();
    assertThat(told()).containsExactly("x.yaml: there is no such file");
  }

  @Test
  void a_folder_is_a_problem_and_no_failure() throws IOException {
    Files.createDirectory(folder.resolve("x.yaml"));

    assertThat(YamlFile.read(folder.resolve("x.yaml"), problems)).isEmpty();
    assertThat(told()).containsExactly("x.yaml: this is not a file");
  }

  @Test
  void characters_that_only_control_a_terminal_are_refused_raw_and_escaped() throws IOException {
    assertThat(read("a: x\nb: \u001b[31m\n")).isEmpty();
    assertThat(told())
        .containsExactly("x.yaml:2:4: the character U+001B cannot stand in a text; delete it");

    Problems escaped = new Problems();
    Files.writeString(folder.resolve("x.yaml"), "a: \"\\e[31m\"\n");
    assertThat(YamlFile.read(folder.resolve("x.yaml"), escaped)).isEmpty();
    assertThat(escaped.sorted())
        .singleElement()
        .extracting(Problem::rule)
        .isEqualTo("the control character U+001B cannot stand in a text");
  }

  @Test
  void the_second_of_two_equal_keys_is_named_with_the_place_of_the_first() throws IOException {
    Mapping root = mapping("a: 1\nb: 2\na: {a: 3}\n");

    assertThat(root.find("a")).contains(new Scalar("1", false, at(1, 4)));
    assertThat(told())
        .containsExactly("x.yaml:3:1: the key \"a\" comes twice; the first is in line 1");
  }

  @Test
  void a_list_cannot_be_a_key() throws IOException {
    mapping("? [a, b]\n: 1\nc: 2\n");

    assertThat(told()).containsExactly("x.yaml:1:3: a key is a single word, not a list");
  }

  @Test
  void problems_beyond_a_thousand_are_not_collected() throws IOException {
    assertThat(read("[" + "!!int 1,".repeat(5_000) + "1]")).isEmpty();
    assertThat(problems.size()).isEqualTo(1_000);
  }

  private Mapping mapping(String text) throws IOException {
    return (Mapping) read(text).orElseThrow();
  }

  private Optional<Node> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Node> read(byte[] bytes) throws IOException {
    Files.write(folder.resolve("x.yaml"), bytes);
    return YamlFile.read(folder.resolve("x.yaml"), problems);
  }

  private Place at(int line, int column) {
    return new Place(folder.resolve("x.yaml").toString(), line, column);
  }

  private List<String> told() {
    return problems.sorted().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }
}
