package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HadTest {
  @Test
  void what_came_before_is_not_sent_again() {
    Had had = new Had(List.of("r1", "o300"));

    assertThat(had.lacks("report", "r1")).isFalse();
    assertThat(had.lacks("prospects", "p1")).isTrue();
    assertThat(had.lacks("odds", "o300")).isFalse();
  }

  /** Who has all draws' odds and asks for more hears of the first few of them anew. */
  @Test
  void what_stands_in_the_place_of_something_newer_is_sent_again() {
    Had had = new Had(List.of("o300"));

    assertThat(had.lacks("odds", "o100")).isTrue();
    assertThat(had.lacks("odds", "o300")).isTrue();
  }
}
