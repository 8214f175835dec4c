package org.winset.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One who wants an answer. What he is told waits here until he takes it, the newest of each part
 * and no more: nobody waits for one who is slow to listen.
 *
 * <p>Thread-safe.
 */
final class Asker<A> {
  private final BooleanSupplier over;
  private final boolean leads;
  private final Map<String, String> parts = new LinkedHashMap<>();
  private @Nullable Supplier<A> outcome;
  private boolean begun;
  private boolean away;
  private long backBy;

  /** Part of an answer, as JSON. */
  record Part(String name, String json) {}

  Asker(BooleanSupplier over, boolean leads) {
    this.over = over;
    this.leads = leads;
  }

  /** Whether nobody else was listening when he came. */
  boolean leads() {
    return leads;
  }

  /** Whether he is listening now. */
  synchronized boolean present() {
    return !away && !over.getAsBoolean();
  }

  synchronized void hear(String part, String json) {
    parts.remove(part);
    parts.put(part, json);
    notifyAll();
  }

  synchronized void begin() {
    begun = true;
    notifyAll();
  }

  synchronized void end(Supplier<A> found) {
    outcome = found;
    notifyAll();
  }

  /** Leaves: his question is kept for him a while, 0 for not at all. */
  synchronized void leave(long nanos) {
    away = true;
    backBy = System.nanoTime() + nanos;
  }

  synchronized boolean wants() {
    return !over.getAsBoolean() && (!away || System.nanoTime() < backBy);
  }

  /** Whether somebody works for him. */
  synchronized boolean begun() {
    return begun || outcome != null;
  }

  /** What he has not taken yet; waits a while for something, or for the end. */
  synchronized Optional<Part> next(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    long left = milliseconds;
    while (parts.isEmpty() && outcome == null && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return parts.entrySet().stream()
        .findFirst()
        .map(first -> {
          parts.remove(first.getKey());
          return new Part(first.getKey(), first.getValue());
        });
  }

  /**
   * The answer, once all is told and taken.
   *
   * @throws RuntimeException as the work threw it
   */
  synchronized Optional<A> answer() {
    return outcome == null || !parts.isEmpty() ? Optional.empty() : Optional.of(outcome.get());
  }
}
