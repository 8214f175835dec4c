package org.winset.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions that take long, answered one after the other in the order in which they were first
 * asked, each once for all who ask it, and the newest answers kept.
 *
 * <p>The work is done on a thread of its own, of lower priority than any that a person waits for
 * while moving a number; those that it starts inherit that. Thread-safe.
 */
final class Line<Q, A> implements AutoCloseable {
  private static final int MOST_KEPT = 12;

  private final SequencedMap<Q, Job<A>> waiting = new LinkedHashMap<>();
  private final Map<Q, Job<A>> done = Shared.newest(MOST_KEPT);
  private @Nullable Q asked;
  private @Nullable Job<A> current;
  private boolean closed;

  /**
   * Nobody there yet.
   *
   * @param priority of the thread, as Java counts; where the system heeds it people wait less, and
   *     nothing else hangs on it
   */
  @SuppressWarnings("ThreadPriorityCheck")
  Line(String name, int priority) {
    Thread.ofPlatform().name(name).daemon().priority(priority).start(this::answerAll);
  }

  /**
   * Asks: at the end of the line, or with those who have asked the same before.
   *
   * @param work finds the answer, if nobody has asked before
   * @param over whether the answer is not wanted any more; looks only, and does not wait
   */
  synchronized Asker<A> ask(Q question, Job.Work<A> work, BooleanSupplier over) {
    forgetUnwanted();
    Job<A> job = done.get(question);
    if (job == null && current != null && question.equals(asked)) {
      job = current;
    }
    if (job == null) {
      job = waiting.computeIfAbsent(question, q -> new Job<>(work));
    }
    Asker<A> asker = job.join(over);
    notifyAll();
    return asker;
  }

  /** How many questions that somebody wants wait behind the one being worked on. */
  synchronized int length() {
    forgetUnwanted();
    return waiting.size();
  }

  /** Whether there is a question that is worked on. */
  synchronized boolean busy() {
    return current != null;
  }

  /** Ends once what it works on sees that it is not wanted. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private void answerAll() {
    try {
      for (Optional<Map.Entry<Q, Job<A>>> first = take(); first.isPresent(); first = take()) {
        answer(first.get().getKey(), first.get().getValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first that anybody wants still; waits for one; empty at the end. */
  private synchronized Optional<Map.Entry<Q, Job<A>>> take() throws InterruptedException {
    while (!closed) {
      forgetUnwanted();
      Map.Entry<Q, Job<A>> first = waiting.pollFirstEntry();
      if (first != null) {
        asked = first.getKey();
        current = first.getValue();
        return Optional.of(first);
      }
      wait();
    }
    return Optional.empty();
  }

  private void forgetUnwanted() {
    waiting.values().removeIf(job -> !job.wanted());
  }

  private void answer(Q question, Job<A> job) {
    try {
      job.work(unwanted(job));
      leave(question, job, true);
    } catch (CancellationException e) {
      leave(question, job, false);
    } catch (RuntimeException | Error e) {
      job.fail(() -> {
        throw e;
      });
      leave(question, job, false);
    }
  }

  /**
   * Whether one attempt at an answer is given up. Once it is it stays so, whoever asks again: part
   * of the work may have ended by then.
   */
  private BooleanSupplier unwanted(Job<A> job) {
    AtomicBoolean givenUp = new AtomicBoolean();
    return () -> {
      if (!givenUp.get() && !wanted(job)) {
        givenUp.set(true);
      }
      return givenUp.get();
    };
  }

  private synchronized boolean wanted(Job<A> job) {
    return !closed && job.wanted();
  }

  /** Whoever asked again while an unwanted answer was being given up has the next turn. */
  private synchronized void leave(Q question, Job<A> job, boolean keep) {
    current = null;
    asked = null;
    if (keep) {
      done.put(question, job);
    } else if (job.wanted()) {
      waiting.putFirst(question, job);
    }
  }
}
