package org.winset.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.winset.desk.report.JsonGlance;

/**
 * What a person waits for while moving a number: who signs what, and whether there is any deal, as
 * JSON. What takes longer lets it go ahead.
 *
 * <p>Thread-safe.
 */
final class FirstAnswers {
  private static final int MOST_KEPT = 500;
  private static final int MOST_AHEAD = 20;
  private static final long REST = 500_000;
  private static final int MOST_RESTS = 50;

  private final Shared<Question, String> kept = new Shared<>(MOST_KEPT);
  private final AtomicInteger atWork = new AtomicInteger();

  /** No more at a time than there are processors: the first come is served first. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private record Question(String caseId, String version, List<String> settings) {}

  /** The first answers with these numbers set. */
  String of(OpenCase open, OpenCase.Good good, List<String> settings) {
    return kept.get(
        question(open, good, settings),
        () -> {
          atWork.incrementAndGet();
          turns.acquireUninterruptibly();
          try {
            return JsonGlance.json(
                    Runs.draw(Runs.set(good.dossier(), settings)).glance(open.memory()), settings)
                .toString();
          } finally {
            turns.release();
            atWork.decrementAndGet();
          }
        });
  }

  /** Those with no number set, if they are known already. */
  Optional<String> known(OpenCase open, OpenCase.Good good) {
    return kept.known(question(open, good, List.of()));
  }

  /**
   * Works out the first answers of every case as it stands, so that the first visitor does not wait
   * for what can be done before he comes.
   */
  void lookAhead(CaseShelf shelf) {
    for (OpenCase open : shelf.all().stream().limit(MOST_AHEAD).toList()) {
      try {
        of(open, open.good(), List.of());
        open.content(open.good());
      } catch (Refusal e) {
        // A case that cannot be worked with says so when it is opened.
      }
    }
  }

  /**
   * Rests a little while first answers are worked out: for what takes longer, now and then. Not so
   * long that it would come to a standstill where people never stop moving numbers.
   */
  void goAhead() {
    for (int rest = 0; rest < MOST_RESTS && atWork.get() > 0; rest++) {
      LockSupport.parkNanos(REST);
    }
  }

  private static Question question(OpenCase open, OpenCase.Good good, List<String> settings) {
    return new Question(open.id(), good.version(), List.copyOf(settings));
  }
}
