package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's cache is made of a rehearsal: one that does nothing must not pass for one. */
class RehearsalTest {
  @TempDir Path folder;

  @Test
  void the_teaching_case_can_be_visited() throws Exception {
    try (Visit visit = Visit.to(folder)) {
      assertThatCode(() -> Rehearsal.visit(visit.server)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_server_without_cases_cannot() throws Exception {
    try (Visit visit = Visit.over(folder)) {
      assertThatThrownBy(() -> Rehearsal.visit(visit.server))
          .isInstanceOf(IOException.class)
          .hasMessage("there is no case to visit");
    }
  }

  @Test
  void a_case_that_has_no_numbers_cannot() throws Exception {
    Path broken = folder.resolve("cases").resolve("two-rivers");
    Visit.copyCase(broken);
    Files.writeString(broken.resolve("case.yaml"), "winset: 1\ntitle: Nothing yet\n");
    try (Visit visit = Visit.over(folder.resolve("cases"))) {
      assertThatThrownBy(() -> Rehearsal.visit(visit.server)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 36, 37, 74, 111, 37 * 38 * 39})
  void each_number_has_its_turn_before_any_comes_again(int count) {
    long step = Rehearsal.step(count);

    assertThat(IntStream.range(0, count).mapToLong(move -> move * step % count).distinct().count())
        .isEqualTo(count);
  }
}
