package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LineTest {
  private static final long A_WHILE = TimeUnit.MINUTES.toNanos(1);

  private final Line<String, String> line = new Line<>("line-test", Thread.NORM_PRIORITY);
  private final List<String> worked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch open = new CountDownLatch(1);

  @AfterEach
  void close() {
    open.countDown();
    line.close();
  }

  /** Somebody whose answer is not begun before the line is opened. */
  private Asker<String> gate() {
    return line.ask(
        "gate",
        (unwanted, told) -> {
          try {
            open.await();
          } catch (InterruptedException e) {
            throw new CancellationException();
          }
          return "open";
        },
        () -> false);
  }

  private Asker<String> ask(String question) {
    return line.ask(
        question,
        (unwanted, told) -> {
          worked.add(question);
          told.accept("part", question + " in part");
          return question + " answered";
        },
        () -> false);
  }

  private static String answer(Asker<String> asker) throws InterruptedException {
    while (asker.answer().isEmpty()) {
      asker.next(10);
    }
    return asker.answer().orElseThrow();
  }

  @Test
  void fifty_are_answered_in_the_order_in_which_they_came() throws Exception {
    gate();
    List<String> questions = IntStream.range(0, 50).mapToObj(i -> "q" + i).toList();
    List<Asker<String>> askers = questions.stream().map(this::ask).toList();
    open.countDown();

    for (int i = 0; i < askers.size(); i++) {
      assertThat(answer(askers.get(i))).isEqualTo(questions.get(i) + " answered");
    }
    assertThat(worked).isEqualTo(questions);
  }

  @Test
  void who_was_told_to_come_back_keeps_his_place() throws Exception {
    gate();
    ask("first").leave(A_WHILE);
    Asker<String> second = ask("second");
    Asker<String> back = ask("first");
    open.countDown();

    assertThat(answer(second)).isEqualTo("second answered");
    assertThat(answer(back)).isEqualTo("first answered");
    assertThat(worked).containsExactly("first", "second");
  }

  @Test
  void what_he_was_told_to_come_back_for_is_there_when_he_does() throws Exception {
    gate();
    ask("first").leave(A_WHILE);
    Asker<String> second = ask("second");
    open.countDown();
    answer(second);

    Asker<String> back = ask("first");

    assertThat(back.next(0)).contains(new Asker.Part("part", "first in part"));
    assertThat(back.answer()).contains("first answered");
    assertThat(worked).containsExactly("first", "second");
  }

  @Test
  void what_nobody_wants_is_not_begun() throws Exception {
    gate();
    ask("left").leave(0);
    Asker<String> stayed = ask("stayed");
    open.countDown();

    assertThat(answer(stayed)).isEqualTo("stayed answered");
    assertThat(worked).containsExactly("stayed");
  }

  @Test
  void what_nobody_wants_any_more_is_given_up_and_not_kept() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Asker<String> gone =
        line.ask(
            "long",
            (unwanted, told) -> {
              worked.add("long");
              while (!unwanted.getAsBoolean()) {
                Thread.onSpinWait();
              }
              throw new CancellationException();
            },
            over::get);
    while (!gone.begun()) {
      Thread.onSpinWait();
    }
    Asker<String> next = ask("next");
    over.set(true);

    assertThat(answer(next)).isEqualTo("next answered");
    assertThat(answer(ask("long"))).as("worked out anew").isEqualTo("long answered");
  }

  /** One of two threads of the work may have ended when it is asked for again. */
  @Test
  void what_was_given_up_stays_so_for_the_attempt_and_is_begun_anew_for_who_asks_again()
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch seen = new CountDownLatch(1);
    CountDownLatch askedAgain = new CountDownLatch(1);
    Job.Work<String> work =
        (unwanted, told) -> {
          worked.add("long");
          if (worked.size() > 1) {
            told.accept("end", "of all");
            return "whole";
          }
          while (!unwanted.getAsBoolean()) {
            Thread.onSpinWait();
          }
          seen.countDown();
          try {
            askedAgain.await();
          } catch (InterruptedException e) {
            throw new CancellationException();
          }
          told.accept("part", "of half the work");
          if (unwanted.getAsBoolean()) {
            throw new CancellationException();
          }
          return "half";
        };
    Asker<String> gone = line.ask("long", work, over::get);
    while (!gone.begun()) {
      Thread.onSpinWait();
    }
    over.set(true);
    seen.await();
    Asker<String> again = line.ask("long", work, () -> false);
    askedAgain.countDown();

    assertThat(again.next(10_000)).contains(new Asker.Part("end", "of all"));
    assertThat(answer(again)).isEqualTo("whole");
    assertThat(answer(ask("long"))).as("kept").isEqualTo("whole");
    assertThat(worked).containsExactly("long", "long");
  }

  @Test
  void what_nobody_wants_does_not_count() {
    Asker<String> gate = gate();
    while (!gate.begun()) {
      Thread.onSpinWait();
    }
    ask("left").leave(0);
    ask("left, too").leave(0);
    ask("comes back").leave(A_WHILE);

    assertThat(line.length()).isEqualTo(1);
  }

  @Test
  void one_who_does_not_listen_keeps_nobody_waiting_and_hears_the_newest_at_last()
      throws Exception {
    Asker<String> deaf =
        line.ask(
            "long",
            (unwanted, told) -> {
              IntStream.range(0, 100_000).forEach(i -> told.accept("odds", "draw " + i));
              return "drawn";
            },
            () -> false);

    assertThat(answer(ask("other"))).isEqualTo("other answered");
    assertThat(deaf.next(0)).contains(new Asker.Part("odds", "draw 99999"));
    assertThat(deaf.answer()).contains("drawn");
  }

  @Test
  void of_those_who_ask_the_same_the_first_leads_until_he_leaves() {
    gate();
    Asker<String> first = ask("same");
    Asker<String> second = ask("same");
    assertThat(first.leads()).isTrue();
    assertThat(second.leads()).isFalse();

    first.leave(A_WHILE);
    second.leave(A_WHILE);

    assertThat(ask("same").leads()).isTrue();
  }

  @Test
  void all_who_ask_the_same_share_one_answer_and_its_failure() throws Exception {
    gate();
    Asker<String> one =
        line.ask(
            "same",
            (unwanted, told) -> {
              throw new IllegalStateException("no");
            },
            () -> false);
    Asker<String> other = ask("same");
    open.countDown();

    assertThatThrownBy(() -> answer(one)).hasMessage("no");
    assertThatThrownBy(() -> answer(other)).hasMessage("no");
    assertThat(answer(ask("same"))).as("a failure is not kept").isEqualTo("same answered");
  }
}
