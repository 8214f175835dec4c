package org.winset.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.winset.desk.report.JsonGlance;
import org.winset.dossier.Dossier;
import org.winset.forecast.Draw;
import org.winset.forecast.Glance;
import org.winset.forecast.Memory;

/**
 * What a person waits for while moving a number: who signs what, and whether there is any deal, as
 * JSON. What takes longer lets it go ahead.
 *
 * <p>Thread-safe.
 */
final class FirstAnswers implements AutoCloseable {
  private static final int MOST_KEPT = 500;
  private static final int MOST_AHEAD = 20;

  /** Nanoseconds that what takes longer rests, and then works: a fifth of the time is its own. */
  private static final long LONGEST_REST = 200_000_000;

  private static final long WORK = 50_000_000;

  private final Shared<Question, String> kept = new Shared<>(MOST_KEPT);
  private final AtomicInteger atWork = new AtomicInteger();
  private final GivingWay ahead =
      new GivingWay(() -> atWork.get() > 0, LONGEST_REST, WORK, System::nanoTime);

  /**
   * No more at a time than there are processors: the first come is served first. Threads of the
   * system, for virtual ones would keep those from being served who ask for less.
   */
  private final ThreadPoolExecutor turns = turns(Runtime.getRuntime().availableProcessors());

  /** All begun at once: later they might inherit the rank of what takes longer, and not lose it. */
  private static ThreadPoolExecutor turns(int threads) {
    ThreadPoolExecutor turns =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("first-answers-", 0).daemon().factory());
    turns.prestartAllCoreThreads();
    return turns;
  }

  private record Question(String caseId, String version, List<String> settings) {}

  /** The first answers with these numbers set. */
  String of(OpenCase open, OpenCase.Good good, List<String> settings) {
    return kept.get(
        question(open, good, settings),
        () -> {
          atWork.incrementAndGet();
          try {
            return CompletableFuture.supplyAsync(
                    () -> worked(good.dossier(), settings, open.memory(), () -> false), turns)
                .join();
          } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
          } finally {
            atWork.decrementAndGet();
          }
        });
  }

  /**
   * First answers, worked out here and now.
   *
   * @throws java.util.concurrent.CancellationException if {@code stop} says so
   */
  static String worked(
      Dossier dossier, List<String> settings, Memory memory, BooleanSupplier stop) {
    Dossier set = Runs.set(dossier, settings);
    Glance glance = Draw.atPointValues(set, memory).glance(memory, stop);
    return JsonGlance.json(glance, settings).toString();
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
      } catch (RuntimeException e) {
        // A case that cannot be worked with says so when it is opened; the others are worked on.
      }
    }
  }

  /**
   * Rests while first answers are worked out: for what takes longer, now and then. Not for ever
   * where people never stop moving numbers.
   */
  void goAhead(BooleanSupplier unwanted) {
    ahead.rest(unwanted);
  }

  @Override
  public void close() {
    turns.shutdown();
  }

  private static Question question(OpenCase open, OpenCase.Good good, List<String> settings) {
    return new Question(open.id(), good.version(), List.copyOf(settings));
  }
}
