package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void letter_case_is_no_distance() {
    assertThat(Nearest.to("800K", List.of("600k", "800k", "none"))).contains("800k");
  }

  @Test
  void a_swap_of_neighbours_is_one_step() {
    assertThat(Nearest.to("dma", List.of("dams", "dam"))).contains("dam");
  }

  @Test
  void words_that_share_little_are_not_suggested() {
    assertThat(Nearest.to("pipeline", List.of("dam", "fees"))).isEmpty();
    assertThat(Nearest.to("", List.of("a"))).isEmpty();
    assertThat(Nearest.to("x".repeat(10_000), List.of("x".repeat(9_999)))).isEmpty();
  }

  @Test
  void without_a_near_word_the_known_ones_are_listed_if_few() {
    assertThat(Nearest.suggestion("pipeline", List.of("dam", "fees")))
        .isEqualTo("known here: dam, fees");
    assertThat(Nearest.suggestion("pipeline", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i")))
        .isEmpty();
  }
}
