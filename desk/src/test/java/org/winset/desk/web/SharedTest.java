package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedTest {
  private final Shared<String, Integer> shared = new Shared<>(2);
  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void of_many_who_ask_at_once_one_works() throws Exception {
    CountDownLatch here = new CountDownLatch(8);
    List<Callable<Integer>> askers =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(i ->
                () -> {
                  here.countDown();
                  here.await();
                  return shared.get("question", this::slow);
                })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(askers).stream().map(Future::resultNow)).containsOnly(1);
    }
    assertThat(shared.known("question")).contains(1);
  }

  private int slow() {
    int count = worked.incrementAndGet();
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return count;
  }

  @Test
  void a_failure_reaches_who_asked_and_is_not_kept() {
    assertThatThrownBy(() ->
            shared.get(
                "question",
                () -> {
                  throw new IllegalArgumentException("no");
                }))
        .hasMessage("no");

    assertThat(shared.known("question")).isEmpty();
    assertThat(shared.get("question", () -> 7)).isEqualTo(7);
  }

  @Test
  void what_was_not_asked_for_longest_is_forgotten() {
    shared.get("a", () -> 1);
    shared.get("b", () -> 2);
    shared.get("a", () -> 9);
    shared.get("c", () -> 3);

    assertThat(shared.known("a")).contains(1);
    assertThat(shared.known("b")).isEmpty();
    assertThat(shared.known("c")).contains(3);
  }
}
