package org.winset.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the making, or made, and those who want it. Keeps the newest of each of its parts,
 * so that who comes late hears what the others have heard.
 *
 * <p>Thread-safe.
 */
final class Job<A> {
  private final Work<A> work;
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<Asker<A>> askers = new ArrayList<>();
  private boolean begun;
  private @Nullable Supplier<A> outcome;

  /** Finds an answer. */
  interface Work<A> {
    /**
     * The answer.
     *
     * @param unwanted asked every few milliseconds, on any thread, whether nobody wants it any
     *     more; true for good once it is
     * @param told takes parts of the answer as they come: a name, and JSON
     * @throws CancellationException once nobody does
     */
    A find(BooleanSupplier unwanted, BiConsumer<String, String> told);
  }

  Job(Work<A> work) {
    this.work = work;
  }

  /**
   * Somebody who wants it, too.
   *
   * @param over whether he does not any more; looks only, and does not wait
   */
  synchronized Asker<A> join(BooleanSupplier over) {
    Asker<A> asker = new Asker<>(over, askers.stream().noneMatch(Asker::present));
    parts.forEach(asker::hear);
    if (begun) {
      asker.begin();
    }
    if (outcome == null) {
      askers.add(asker);
    } else {
      asker.end(outcome);
    }
    return asker;
  }

  /** Whether anybody wants it still. */
  synchronized boolean wanted() {
    askers.removeIf(asker -> !asker.wants());
    return !askers.isEmpty();
  }

  /**
   * Finds the answer. What is found once nobody wants it any more may be half of it, and nobody is
   * told.
   *
   * @throws RuntimeException as the work threw it; nobody has been told
   */
  void work(BooleanSupplier unwanted) {
    begin();
    A answer =
        work.find(
            unwanted,
            (part, json) -> {
              if (!unwanted.getAsBoolean()) {
                tell(part, json);
              }
            });
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
    end(() -> answer);
  }

  /**
   * Ends without an answer.
   *
   * @param thrower throws what went wrong, at all who wait
   */
  void fail(Supplier<A> thrower) {
    end(thrower);
  }

  private synchronized void begin() {
    begun = true;
    askers.forEach(Asker::begin);
  }

  private synchronized void tell(String part, String json) {
    parts.put(part, json);
    askers.forEach(asker -> asker.hear(part, json));
  }

  private synchronized void end(Supplier<A> found) {
    outcome = found;
    askers.forEach(asker -> asker.end(found));
    askers.clear();
  }
}
