package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Reading;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;
import org.winset.yaml.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that editors get, held against cases that are read and cases that are refused. */
class SchemaTest {
  private static final Path STARTER = Path.of("src/main/resources/org/winset/desk/starter");
  private static final Path CASES = Path.of("../cases");
  private static final Path BROKEN =
      Path.of("../engine/src/test/resources/org/winset/dossier/broken");

  static List<Path> goodCases() throws IOException {
    List<Path> cases = new ArrayList<>(List.of(STARTER));
    if (Files.exists(CASES)) {
      try (Stream<Path> files = Files.walk(CASES)) {
        files
            .filter(file -> file.endsWith(CaseFolder.CASE))
            .map(Path::getParent)
            .sorted()
            .forEach(cases::add);
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("goodCases")
  void a_case_in_the_house_is_read_and_fits_the_schema(Path folder) {
    assertThat(CaseFolder.read(folder)).isInstanceOf(Reading.Fine.class);
    assertThat(schema().validate(json(folder.resolve(CaseFolder.CASE)))).isEmpty();
    if (Files.exists(folder.resolve(CaseFolder.LEDGER))) {
      assertThat(schema("--ledger").validate(json(folder.resolve(CaseFolder.LEDGER)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not-a-mapping",
        "nothing-but-the-version",
        "later-version",
        "no-version",
        "unknown-keys",
        "wrong-types",
        "ids",
        "too-many-options",
        "no-issues",
        "no-parties",
        "numbers",
        "dates",
        "plans",
        "ratification",
        "levers",
        "envoys",
        "war",
        "beliefs",
        "one-hypothesis"
      })
  void a_case_of_wrong_form_does_not_fit_the_schema(String name) {
    assertThat(schema().validate(json(BROKEN.resolve(name).resolve(CaseFolder.CASE)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", "dates", "unknown-ids"})
  void a_ledger_of_wrong_form_does_not_fit_the_schema(String name) {
    assertThat(schema("--ledger").validate(json(BROKEN.resolve(name).resolve(CaseFolder.LEDGER))))
        .isNotEmpty();
  }

  @Test
  void every_key_is_explained() {
    for (String[] options : new String[][] {{}, {"--ledger"}}) {
      JsonNode root = JsonMapper.shared().readTree(text(options));
      List<String> unexplained = new ArrayList<>();
      collect(root, root, "", unexplained);

      assertThat(unexplained).isEmpty();
    }
  }

  private static void collect(JsonNode node, JsonNode root, String path, List<String> unexplained) {
    for (var property : node.path("properties").properties()) {
      JsonNode value = property.getValue();
      String target = value.path("$ref").asString("").replace("#", "");
      if (!value.has("description") && !root.at(target).has("description")) {
        unexplained.add(path + "/" + property.getKey());
      }
    }
    for (var child : node.properties()) {
      collect(child.getValue(), root, path + "/" + child.getKey(), unexplained);
    }
  }

  private static Schema schema(String... options) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JsonMapper.shared().readTree(text(options)));
  }

  private static String text(String... options) {
    Session session =
        Session.run(Stream.concat(Stream.of("schema"), Stream.of(options)).toArray(String[]::new));
    assertThat(session.code()).isZero();
    assertThat(session.err()).isEmpty();
    return session.out();
  }

  private static JsonNode json(Path file) {
    return json(YamlFile.read(file, new Problems()).orElseThrow());
  }

  /** The node as YAML's core schema has it. */
  private static JsonNode json(Node node) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (node) {
      case Mapping mapping -> {
        ObjectNode object = make.objectNode();
        mapping.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
        yield object;
      }
      case Sequence sequence -> {
        ArrayNode array = make.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Scalar scalar when scalar.quoted() -> make.stringNode(scalar.text());
      case Scalar scalar when scalar.isEmpty() -> make.nullNode();
      case Scalar scalar when scalar.text().matches("true|false") ->
          make.booleanNode(scalar.text().equals("true"));
      case Scalar scalar when scalar.text().matches("[-+]?\\d+") ->
          make.numberNode(Long.parseLong(scalar.text()));
      case Scalar scalar when scalar.text().matches("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)(e[-+]?\\d+)?") ->
          make.numberNode(Double.parseDouble(scalar.text()));
      case Scalar scalar -> make.stringNode(scalar.text());
    };
  }
}
