package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Posteriors, contributions and smallest flips equal those of independent code. */
class BeliefsOracleTest {
  private static final double EXACT = 1e-9;

  /** One problem and what independent code found for it. */
  record Oracle(JsonNode instance, JsonNode expected) {
    @Override
    public String toString() {
      return instance.get("id").asString();
    }

    Question question() {
      boolean side = instance.get("mode").asString().equals("sideQuestion");
      List<String> columns = new ArrayList<>();
      if (side) {
        columns.addAll(List.of("yes", "no"));
      } else {
        instance.get("hypotheses").forEach(h -> columns.add(h.asString()));
      }
      Map<String, Double> correlations = new HashMap<>();
      if (instance.has("clusterR")) {
        instance
            .get("clusterR")
            .properties()
            .forEach(e -> correlations.put(e.getKey(), number(e.getValue())));
      }
      Question.Within within =
          new Question.Within(instance.has("r") ? number(instance.get("r")) : 0.8, correlations);
      List<Exhibit> exhibits =
          stream(instance.get("items")).map(item -> exhibit(item, columns)).toList();
      return side
          ? Question.yesOrNo("q", number(instance.get("prior")), exhibits, within)
          : Question.exclusive(
              "q",
              columns,
              numbers(instance.get("prior"), columns).toArray(),
              instance.has("residual") ? number(instance.get("residual")) : 0.1,
              exhibits,
              within);
    }

    Row silence() {
      List<String> columns = stream(expected.get("columns")).map(JsonNode::asString).toList();
      return instance.has("silence")
          ? numbers(instance.get("silence"), columns)
          : Row.of(columns.stream().mapToDouble(_ -> 1).toArray());
    }

    private static Exhibit exhibit(JsonNode item, List<String> columns) {
      boolean cheap = item.has("cheapTalk") && item.get("cheapTalk").asBoolean();
      boolean costly = item.has("costlySignal") && item.get("costlySignal").asBoolean();
      return new Exhibit(
          item.get("id").asString(),
          numbers(item.get("likelihood"), columns),
          number(item.get("credibility")),
          cheap && !costly,
          Stream.of("cluster", "origin", "source")
              .filter(item::has)
              .findFirst()
              .map(key -> item.get(key).asString()));
    }

    private static Row numbers(JsonNode node, List<String> columns) {
      return Row.of(columns.stream().mapToDouble(c -> number(node.get(c))).toArray());
    }

    static double number(JsonNode node) {
      return Double.parseDouble(node.asString());
    }
  }

  static List<Oracle> cases() {
    try (InputStream in = BeliefsOracleTest.class.getResourceAsStream("/oracles/beliefs.json")) {
      return stream(new ObjectMapper().readTree(Objects.requireNonNull(in)).get("cases"))
          .map(n -> new Oracle(n.get("instance"), n.get("expected")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static void same(Row found, JsonNode expected) {
    assertThat(found.size()).isEqualTo(expected.size());
    for (int h = 0; h < found.size(); h++) {
      assertThat(found.at(h)).isCloseTo(expected.get(h).asDouble(), within(EXACT));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void posteriors_and_contributions_are_those_of_the_oracle(Oracle oracle) {
    JsonNode expected = oracle.expected();
    Question question = oracle.question();
    Posterior posterior = question.weigh(oracle.silence());

    assertThat(question.columns())
        .isEqualTo(stream(expected.get("columns")).map(JsonNode::asString).toList());
    same(question.prior(), expected.get("prior"));
    same(posterior.naive(), expected.get("naive"));
    same(posterior.adjusted(), expected.get("adjusted"));
    assertThat(posterior.lead())
        .isEqualTo(
            expected.get("lead").isNull()
                ? OptionalInt.empty()
                : OptionalInt.of(question.columns().indexOf(expected.get("lead").asString())));
    for (int i = 0; i < posterior.weights().size(); i++) {
      JsonNode item = expected.get("items").get(i);
      Posterior.Weight weight = posterior.weights().get(i);
      for (int h = 0; h < question.hypotheses().size(); h++) {
        assertThat(weight.centred().at(h))
            .isCloseTo(item.get("centred").get(h).asDouble(), within(EXACT));
      }
      same(weight.contribution(), item.get("contribution"));
      assertThat(weight.diagnosticity())
          .isCloseTo(item.get("diagnosticity").asDouble(), within(EXACT));
      assertThat(weight.exhibit().cluster())
          .isEqualTo(
              item.get("cluster").isNull()
                  ? Optional.empty()
                  : Optional.of(item.get("cluster").asString()));
      same(posterior.without(i), item.get("without"));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void smallest_flips_are_those_of_the_oracle(Oracle oracle) {
    Question question = oracle.question();
    Flip flip = Flips.removals(question.weigh(oracle.silence()));
    JsonNode expected = oracle.expected().get("smallestFlip");

    assertThat(flip.proven()).isTrue();
    if (expected.isNull()) {
      assertThat(flip.ways()).isEmpty();
      return;
    }
    assertThat(flip.atLeast()).isEqualTo(expected.get("size").asInt());
    assertThat(flip.allWays()).isTrue();
    assertThat(flip.ways())
        .extracting(way ->
            way.changes().stream()
                .map(c -> ((Change.Dropped) c).exhibit())
                .sorted()
                .map(i -> question.exhibits().get(i).item())
                .toList())
        .containsExactlyInAnyOrderElementsOf(
            stream(expected.get("sets"))
                .map(set -> stream(set).map(JsonNode::asString).toList())
                .toList());
  }
}
