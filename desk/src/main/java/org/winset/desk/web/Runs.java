package org.winset.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
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
import org.winset.forecast.Partial;
import org.winset.forecast.PointRun;
import org.winset.forecast.Progress;
import org.winset.forecast.Prospects;

/**
 * Computes reports, one at a time, and keeps the last few; a visitor's newer run ends his older
 * one.
 *
 * <p>Thread-safe.
 */
final class Runs {
  /** The command line's, so that the same numbers have the same odds. */
  private static final long SEED = 1;

  private static final long BETWEEN_ODDS = 300_000_000;
  private static final int MOST_KEPT = 12;
  private static final int MOST_VISITORS = 1_000;

  private final long draws;
  private final Semaphore turn = new Semaphore(1, true);
  private final Map<Question, Answer> kept = newest(MOST_KEPT);
  private final Map<String, Ticket> tickets = newest(MOST_VISITORS);

  /**
   * Nothing computed yet.
   *
   * @param draws how often numbers are drawn for odds
   */
  Runs(long draws) {
    this.draws = draws;
  }

  /** A report and the same as JSON. */
  record Answer(Report report, String json) {}

  private record Question(String caseId, String version, List<String> settings, long draws) {}

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
   * @param drawn how many draws it tells of; 0 for none
   * @throws CancellationException once nobody wants it any more
   */
  Answer report(
      String caseId, OpenCase.Good good, List<String> settings, long drawn, BooleanSupplier over) {
    Question question = new Question(caseId, good.version(), List.copyOf(settings), drawn);
    synchronized (kept) {
      Answer known = kept.get(question);
      if (known != null) {
        return known;
      }
    }
    Dossier dossier = set(good.dossier(), settings);
    PointRun draw = draw(dossier);
    await(over);
    try {
      synchronized (kept) {
        Answer known = kept.get(question);
        if (known != null) {
          return known;
        }
      }
      Report report =
          Teller.tell(
              draw.assess(over),
              drawn == 0
                  ? Optional.empty()
                  : prospects(dossier, drawn, Prospects.Scope.REPORT, Progress.SILENT, over),
              Scope.ALL,
              settings);
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
   *
   * @param sensitivity whether to tell afterwards what the chances hang on, too
   */
  void odds(
      Dossier dossier, boolean sensitivity, BooleanSupplier over, BiConsumer<String, Json> heard) {
    await(over);
    try {
      long[] last = {System.nanoTime()};
      Progress progress =
          (done, all, soFar) -> {
            if (done == all || System.nanoTime() - last[0] > BETWEEN_ODDS) {
              last[0] = System.nanoTime();
              heard.accept("odds", JsonGlance.odds(dossier, soFar.get()));
            }
          };
      if (sensitivity) {
        prospects(dossier, draws, Prospects.Scope.SENSITIVITY, progress, over)
            .filter(p -> !over.getAsBoolean())
            .flatMap(JsonGlance::sensitivity)
            .ifPresent(json -> heard.accept("sensitivity", json));
      } else {
        Ensemble.of(dossier, Conditions.of(SEED)).run(draws, LocalThreads.all(), progress, over);
      }
    } finally {
      turn.release();
    }
  }

  private static Optional<Prospects> prospects(
      Dossier dossier, long draws, Prospects.Scope scope, Progress progress, BooleanSupplier over) {
    return Prospects.draw(
        dossier,
        Conditions.of(SEED),
        draws,
        scope,
        LocalThreads.all(),
        progress,
        over,
        Partial.NONE);
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
