package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.forecast.Memory;

/** Practice comes to its end by itself, and is nobody's burden. */
class PracticeTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private CaseShelf shelf;

  @BeforeEach
  void putACaseThere() throws Exception {
    Visit.copyCase(folder.resolve("two-rivers"));
    shelf = new CaseShelf(folder.toRealPath());
  }

  @Test
  void ends_by_itself_and_leaves_nothing_behind() throws Exception {
    try (Practice practice = new Practice()) {
      Thread thread = practice.begin(shelf);

      assertThat(thread.join(LONG)).isTrue();
      assertThat(practice.moves()).isPositive();
      assertThat(shelf.get("two-rivers").memory())
          .usingRecursiveComparison()
          .isEqualTo(new Memory());
    }
  }

  @Test
  void waits_while_somebody_asks_for_anything() throws Exception {
    try (Practice practice = new Practice()) {
      practice.disturb();
      practice.begin(shelf);
      for (int i = 0; i < 10; i++) {
        TimeUnit.MILLISECONDS.sleep(20);
        practice.disturb();
      }

      assertThat(practice.moves()).isZero();
    }
  }

  @Test
  void ends_with_the_server() throws Exception {
    Practice practice = new Practice();
    practice.disturb();
    Thread thread = practice.begin(shelf);
    practice.close();

    assertThat(thread.join(LONG)).isTrue();
    assertThat(practice.moves()).isZero();
  }

  @Test
  void a_folder_without_a_case_that_can_be_worked_with_is_no_failure() throws Exception {
    Files.writeString(folder.resolve("two-rivers").resolve("case.yaml"), "winset: 1\n");
    try (Practice practice = new Practice()) {
      assertThat(practice.begin(shelf).join(LONG)).isTrue();
      assertThat(practice.moves()).isZero();
    }
  }
}
