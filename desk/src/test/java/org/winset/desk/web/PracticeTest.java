package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
    try (Practice practice = new Practice(() -> false)) {
      Thread thread = practice.begin(shelf);

      assertThat(thread.join(LONG)).isTrue();
      assertThat(practice.moves()).isPositive();
      assertThat(shelf.get("two-rivers").memory())
          .usingRecursiveComparison()
          .isEqualTo(new Memory());
    }
  }

  @Test
  void waits_while_somebody_waits_for_an_answer() throws Exception {
    Semaphore looked = new Semaphore(0);
    AtomicBoolean busy = new AtomicBoolean(true);
    try (Practice practice = new Practice(looking(looked, busy::get))) {
      Thread thread = practice.begin(shelf);

      assertThat(looked.tryAcquire(3, LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(practice.moves()).isZero();

      busy.set(false);
      assertThat(thread.join(LONG)).isTrue();
      assertThat(practice.finished()).isPositive();
    }
  }

  @Test
  void gives_up_what_it_is_at_when_somebody_comes() throws Exception {
    Semaphore looked = new Semaphore(0);
    AtomicInteger looks = new AtomicInteger();
    try (Practice practice = new Practice(looking(looked, () -> looks.incrementAndGet() > 1))) {
      practice.begin(shelf);

      assertThat(looked.tryAcquire(5, LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(practice.moves()).isOne();
      assertThat(practice.finished()).isZero();
    }
  }

  @Test
  void a_question_makes_it_wait() {
    Practice practice = new Practice(() -> false);
    assertThat(practice.disturbed()).isFalse();

    practice.disturb();

    assertThat(practice.disturbed()).isTrue();
  }

  @Test
  void ends_with_the_server() throws Exception {
    Practice practice = new Practice(() -> true);
    Thread thread = practice.begin(shelf);
    practice.close();

    assertThat(thread.join(LONG)).isTrue();
    assertThat(practice.moves()).isZero();
  }

  private static BooleanSupplier looking(Semaphore looked, BooleanSupplier busy) {
    return () -> {
      boolean now = busy.getAsBoolean();
      looked.release();
      return now;
    };
  }

  @Test
  void a_folder_without_a_case_that_can_be_worked_with_is_no_failure() throws Exception {
    Files.writeString(folder.resolve("two-rivers").resolve("case.yaml"), "winset: 1\n");
    try (Practice practice = new Practice(() -> false)) {
      assertThat(practice.begin(shelf).join(LONG)).isTrue();
      assertThat(practice.moves()).isZero();
    }
  }
}
