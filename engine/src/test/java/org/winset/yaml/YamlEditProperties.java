package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random changes to the cases in the repository, held against the same changes to their trees. */
class YamlEditProperties {
  private static final List<Path> FILES =
      List.of(
          Path.of("../cases/two-rivers/case.yaml"),
          Path.of("../cases/two-rivers/ledger.yaml"),
          Path.of("../desk/src/main/resources/org/winset/desk/starter/case.yaml"));

  private static final List<String> TEXTS =
      List.of(
          "40",
          "30..50",
          "a: b",
          "- x",
          "# no",
          " padded ",
          "",
          "~",
          "null",
          "“quoted”",
          "it's",
          "two\nlines",
          "tab\there",
          "قال",
          "😀",
          "a = b",
          "a\r\nb\u2028",
          "'",
          "\"\\\"",
          "[",
          "yes");

  @Property(tries = 40)
  void a_change_to_the_text_is_the_same_change_to_the_tree(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String text = Files.readString(FILES.get(random.nextInt(FILES.size())));
    for (int changes = 0; changes < 3; changes++) {
      Object tree = plain(read(text));
      List<String> path = path(tree, random);
      YamlValue value = value(random);
      boolean removes = random.nextInt(3) == 0 && !path.getLast().matches("\\d+");
      if (!removes && random.nextInt(3) == 0 && at(tree, path) instanceof Map) {
        path = new ArrayList<>(path);
        path.add("new-" + random.nextInt(100));
      }
      YamlEdit edit = YamlEdit.of(text);
      String edited = (removes ? edit.remove(path) : edit.set(path, value)).text();
      change(tree, path, removes ? null : plain(value));
      assertThat(plain(read(edited))).as("%s %s in%n%s", path, value, edited).isEqualTo(tree);
      assertThat(comments(edited)).as("comments").isSubsetOf(comments(text));
      text = edited;
    }
  }

  private static List<String> comments(String text) {
    return text.lines().map(String::strip).filter(line -> line.startsWith("#")).toList();
  }

  private static YamlValue value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> YamlValue.of(List.of(word(random), word(random)));
      case 1 -> YamlValue.of(Map.of("is", YamlValue.of(word(random))));
      default -> YamlValue.of(word(random));
    };
  }

  private static String word(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static List<String> path(Object tree, Random random) {
    List<String> path = new ArrayList<>();
    Object at = tree;
    while (path.isEmpty() || random.nextInt(3) > 0) {
      if (at instanceof Map<?, ?> map && !map.isEmpty()) {
        String key = String.valueOf(map.keySet().toArray()[random.nextInt(map.size())]);
        path.add(key);
        at = map.get(key);
      } else if (at instanceof List<?> list && !list.isEmpty()) {
        int index = random.nextInt(list.size());
        path.add(String.valueOf(index + 1));
        at = list.get(index);
      } else {
        break;
      }
    }
    return path;
  }

  private static Object at(Object tree, List<String> path) {
    Object at = tree;
    for (String key : path) {
      at =
          at instanceof Map<?, ?> map
              ? map.get(key)
              : ((List<?>) at).get(Integer.parseInt(key) - 1);
    }
    return at;
  }

  @SuppressWarnings("unchecked") // the trees are made below
  private static void change(Object tree, List<String> path, Object value) {
    Object owner = at(tree, path.subList(0, path.size() - 1));
    if (owner instanceof Map<?, ?> map) {
      if (value == null) {
        map.remove(path.getLast());
      } else {
        ((Map<String, Object>) map).put(path.getLast(), value);
      }
    } else {
      ((List<Object>) owner).set(Integer.parseInt(path.getLast()) - 1, value);
    }
  }

  private static Node read(String text) {
    Problems problems = new Problems();
    Node node = new YamlText("text", text, problems).read().orElse(null);
    assertThat(problems.asFound()).as(text).isEmpty();
    return node;
  }

  private static Object plain(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Sequence(List<Node> items, Place _) -> {
        List<Object> list = new ArrayList<>();
        items.forEach(item -> list.add(plain(item)));
        yield list;
      }
      case Mapping mapping -> {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(e -> map.put(e.key().text(), plain(e.value())));
        yield map;
      }
    };
  }

  private static Object plain(YamlValue value) {
    return switch (value) {
      case YamlValue.Text(String text) -> text;
      case YamlValue.Items(List<YamlValue> items) ->
          new ArrayList<>(items.stream().map(YamlEditProperties::plain).toList());
      case YamlValue.Entries(Map<String, YamlValue> entries) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, v) -> map.put(key, plain(v)));
        yield map;
      }
    };
  }
}
