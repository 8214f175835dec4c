package org.winset.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.winset.deal.UnworkableCase;
import org.winset.desk.report.Json;
import org.winset.desk.report.JsonGlance;
import org.winset.desk.report.JsonReport;
import org.winset.desk.report.Report;
import org.winset.desk.report.Scope;
import org.winset.desk.report.Teller;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.forecast.Conditions;
import org.winset.forecast.Draw;
import org.winset.forecast.Ensemble;
import org.winset.forecast.LocalThreads;
import org.winset.forecast.PointRun;

/**
 * Computes reports, one at a time, and keeps the last few; a visitor's newer run ends his older
 * one.
 *
 * <p>Thread-safe.
 */
final class Runs {
  /** As many as {@code --draws} usually has, and its seed: the same odds as the command line's. */
  private static final long DRAWS = 10_000;

  private static final long SEED = 1;
  private static final long BETWEEN_ODDS = 300_000_000;
  private static final int MOST_KEPT = 12;
  private static final int MOST_VISITORS = 1_000;

  private final Semaphore turn = new Semaphore(1, true);
  private final Map<Question, Answer> kept = newest(MOST_KEPT);
  private final Map<String, Ticket> tickets = newest(MOST_VISITORS);

  /** A report and the same as JSON. */
  record Answer(Report report, String json) {}

  private record Question(String caseId, String version, List<String> settings) {}

  /** A visitor's run; over when a newer one has begun. */
  static final class Ticket {
    private volatile boolean over;

    boolean over() {
      return over;
    }
  }

  private static <K, V> Map<K, V> newest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** Begins a visitor's run and ends the one before. */
  Ticket begin(String visitor) {
    Ticket ticket = new Ticket();
    synchronized (tickets) {
      Ticket before = tickets.put(visitor, ticket);
      if (before != null) {
        before.over = true;
      }
    }
    return ticket;
  }

  /** The case with these numbers set. */
  static Dossier set(Dossier dossier, List<String> settings) {
    return switch (Overrides.apply(dossier, settings)) {
      case Overrides.Outcome.Applied(Dossier set) -> set;
      case Overrides.Outcome.Refused(var problems) ->
          throw new Refusal(Refusal.UNWORKABLE, problems);
    };
  }

  /** A point run of the case, ready to be asked. */
  static PointRun draw(Dossier dossier) {
    try {
      return Draw.atPointValues(dossier);
    } catch (UnworkableCase e) {
      throw Refusal.of(Refusal.UNWORKABLE, dossier.id(), String.valueOf(e.getMessage()), "");
    }
  }

  /**
   * The report of a case, kept or computed.
   *
   * @throws CancellationException once nobody wants it any more
   */
  Answer report(String caseId, OpenCase.Good good, List<String> settings, BooleanSupplier over) {
    Question question = new Question(caseId, good.version(), List.copyOf(settings));
    synchronized (kept) {
      Answer known = kept.get(question);
      if (known != null) {
        return known;
      }
    }
    PointRun draw = draw(set(good.dossier(), settings));
    await(over);
    try {
      synchronized (kept) {
        Answer known = kept.get(question);
        if (known != null) {
          return known;
        }
      }
      Report report = Teller.tell(draw.assess(over), Scope.ALL, settings);
      Answer answer = new Answer(report, JsonReport.render(report));
      synchronized (kept) {
        kept.put(question, answer);
      }
      return answer;
    } finally {
      turn.release();
    }
  }

  /**
   * Draws a case many times and sends what the draws say so far, a few times a second and at the
   * end.
   */
  void odds(Dossier dossier, BooleanSupplier over, Consumer<Json> heard) {
    await(over);
    try {
      long[] last = {System.nanoTime()};
      Ensemble.of(dossier, Conditions.of(SEED))
          .run(
              DRAWS,
              LocalThreads.all(),
              (done, all, soFar) -> {
                if (System.nanoTime() - last[0] > BETWEEN_ODDS) {
                  last[0] = System.nanoTime();
                  heard.accept(JsonGlance.odds(dossier, soFar.get()));
                }
              },
              over)
          .filter(chances -> !over.getAsBoolean())
          .ifPresent(chances -> heard.accept(JsonGlance.odds(dossier, chances)));
    } finally {
      turn.release();
    }
  }

  private void await(BooleanSupplier over) {
    try {
      while (!turn.tryAcquire(50, TimeUnit.MILLISECONDS)) {
        if (over.getAsBoolean()) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
