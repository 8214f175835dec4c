package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.winset.belief.AchMatrix.Mark;
import org.winset.belief.AchMatrix.Trust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AchMatrixTest {
  @Test
  void counts_are_those_other_tools_print() throws IOException {
    JsonNode golden;
    try (InputStream in = getClass().getResourceAsStream("/oracles/ach-golden.json")) {
      golden = new ObjectMapper().readTree(Objects.requireNonNull(in));
    }
    List<String> hypotheses = List.of("H1", "H2", "H3");
    List<AchMatrix.Entry> items = new ArrayList<>();
    for (int i = 0; i < golden.get("evidence").size(); i++) {
      int item = i;
      items.add(
          new AchMatrix.Entry(
              golden.get("evidence").get(i).asString(),
              "",
              Trust.of(golden.get("credibility").get(i).asString()).orElseThrow(),
              hypotheses.stream()
                  .map(h -> Mark.of(golden.get("matrix").get(h).get(item).asString()).orElseThrow())
                  .toList()));
    }
    AchMatrix matrix = new AchMatrix(hypotheses, items);

    for (int h = 0; h < hypotheses.size(); h++) {
      String name = hypotheses.get(h);
      assertThat(matrix.inconsistencies(h))
          .isEqualTo(golden.get("burtonUnweighted").get(name).asInt());
      assertThat(matrix.weightedInconsistencies(h))
          .isEqualTo(golden.get("burtonWeighted").get(name).asDouble());
      assertThat(matrix.squaredInconsistencies(h))
          .isEqualTo(golden.get("openSynthesisInconsistency").get(name).asDouble());
    }
    for (int i = 0; i < items.size(); i++) {
      assertThat(matrix.diagnosticity(i))
          .isCloseTo(golden.get("openSynthesisDiagnosticity").get(i).asDouble(), offset(1e-6));
    }
    assertThat(matrix.leastInconsistent()).containsExactly(1);
  }

  @Test
  void a_mark_and_the_likelihood_it_stands_for_lead_to_each_other() {
    for (Mark mark : Mark.values()) {
      if (mark != Mark.NOT_APPLICABLE) {
        assertThat(Mark.of(mark.likelihood().typical().toDouble())).isEqualTo(mark);
      }
      assertThat(Mark.of(mark.letters())).contains(mark);
    }
    assertThat(Mark.of("c c")).contains(Mark.VERY_CONSISTENT);
    assertThat(Mark.of("?")).isEmpty();
  }
}
