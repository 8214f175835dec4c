package org.winset.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.winset.desk.report.JsonGlance;
import org.winset.desk.report.JsonProspects;
import org.winset.desk.report.JsonReport;
import org.winset.desk.report.Report;
import org.winset.desk.report.Scope;
import org.winset.desk.report.Teller;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.forecast.Assessment;
import org.winset.forecast.Chances;
import org.winset.forecast.Conditions;
import org.winset.forecast.Draw;
import org.winset.forecast.Ensemble;
import org.winset.forecast.LocalThreads;
import org.winset.forecast.Partial;
import org.winset.forecast.PointRun;
import org.winset.forecast.Progress;
import org.winset.forecast.Prospects;

/**
 * Works out what takes long: reports one after the other, and draws one after the other, which let
 * reports go ahead for most of the time.
 *
 * <p>Thread-safe.
 */
final class Runs implements AutoCloseable {
  /** The command line's, so that the same numbers have the same odds. */
  private static final long SEED = 1;

  private static final long BETWEEN_ODDS = 300_000_000;
  private static final int PRIORITY_OF_REPORTS = 2;
  private static final int PRIORITY_OF_DRAWS = 1;

  /** How often a caller looks whether he is still there, in milliseconds. */
  private static final long LOOK = 50;

  /** Nanoseconds the question of a caller who is told to come back is kept for him. */
  private static final long PLACE_KEPT = 15_000_000_000L;

  /** With more than so many before him a caller is told to come back at once. */
  private static final int CROWD = 2;

  /** Nanoseconds that draws rest while there are reports, and then work: a fifth of the time. */
  private static final long LONGEST_REST = 800_000_000;

  private static final long WORK = 200_000_000;

  private final long draws;
  private final FirstAnswers firsts;
  private final Line<Question, Answer> reports;
  private final Line<Question, Optional<Answer>> drawn;
  private final GivingWay drawsToReports;

  /**
   * Nothing worked out yet.
   *
   * @param draws how often numbers are drawn for odds
   * @param firsts what goes ahead of all that takes long
   */
  Runs(long draws, FirstAnswers firsts) {
    this.draws = draws;
    this.firsts = firsts;
    this.reports = new Line<>("reports", PRIORITY_OF_REPORTS);
    this.drawn = new Line<>("draws", PRIORITY_OF_DRAWS);
    this.drawsToReports = new GivingWay(reports::busy, LONGEST_REST, WORK, System::nanoTime);
  }

  /** Whether somebody waits for what takes long. */
  boolean busy() {
    return reports.busy() || drawn.busy();
  }

  /** What an assessment says, and the draws beside it; its words are found when asked for. */
  record Answer(Assessment assessment, Optional<Prospects> prospects, List<String> settings) {
    Report report() {
      return Teller.tell(assessment, prospects, Scope.ALL, settings);
    }
  }

  /** What is worked out. */
  private enum Kind {
    REPORT,
    ODDS,
    SENSITIVITY
  }

  /** What is asked of which state of a case. */
  private record Question(
      String caseId, String version, List<String> settings, long draws, Kind kind) {
    Question {
      settings = List.copyOf(settings);
    }
  }

  /**
   * Somebody who asks.
   *
   * @param left asked on his own thread whether he has left; may write to him and wait for that
   * @param over asked on any thread whether he wants something newer; looks only
   * @param patience milliseconds he waits for his turn
   * @param listener told parts of the answer on his own thread as they come: their name, and JSON
   */
  record Caller(
      BooleanSupplier left,
      BooleanSupplier over,
      long patience,
      BiConsumer<String, String> listener) {
    /** Waits as long as it takes. */
    static final long FOR_EVER = Long.MAX_VALUE;

    /** How long he waits where many are before him: not at all, unless for ever. */
    private long patient(boolean crowd) {
      return crowd && patience != FOR_EVER ? 0 : patience;
    }
  }

  /** The case with these numbers set. */
  static Dossier set(Dossier dossier, List<String> settings) {
    return switch (Overrides.apply(dossier, settings)) {
      case Overrides.Outcome.Applied(Dossier set) -> set;
      case Overrides.Outcome.Refused(var problems) ->
          throw new Refusal(Refusal.UNWORKABLE, problems);
    };
  }

  /**
   * The report of a case, kept or worked out. The caller hears "closest", then "report" without
   * what takes longest, and "prospects", which is that.
   *
   * @param drawn how many draws it tells of; 0 for none
   * @return empty if his patience ended before his turn came; his place is kept a while
   * @throws CancellationException once he has left
   */
  Optional<Answer> report(
      String caseId, OpenCase.Good good, List<String> settings, long drawn, Caller caller) {
    Question question = new Question(caseId, good.version(), settings, drawn, Kind.REPORT);
    Job.Work<Answer> work =
        (unwanted, told) -> report(set(good.dossier(), settings), question, unwanted, told);
    return drawn == 0
        ? heard(reports, question, work, caller)
        : heard(
                this.drawn,
                question,
                (unwanted, told) -> Optional.of(work.find(unwanted, told)),
                caller)
            .flatMap(answer -> answer);
  }

  /**
   * Draws a case many times. The caller hears "odds", what the draws say so far, a few times a
   * second and at the end, and "until", what they say of dated questions if the case asks any.
   *
   * @param sensitivity whether to tell afterwards what the chances hang on, too: "sensitivity"
   * @return whether all was told; not if his patience ended before his turn came
   * @throws CancellationException once he has left
   */
  boolean odds(
      String caseId,
      OpenCase.Good good,
      List<String> settings,
      boolean sensitivity,
      Caller caller) {
    Question question =
        new Question(
            caseId, good.version(), settings, draws, sensitivity ? Kind.SENSITIVITY : Kind.ODDS);
    return heard(
            drawn,
            question,
            (unwanted, told) -> {
              odds(set(good.dossier(), settings), question, unwanted, told);
              return Optional.empty();
            },
            caller)
        .isPresent();
  }

  /**
   * Passes on what is said until all is. Of those who ask the same one stays, and the others are
   * told to come back: a browser has six connections for all its tabs.
   */
  private static <A> Optional<A> heard(
      Line<Question, A> line, Question question, Job.Work<A> work, Caller caller) {
    Asker<A> asker = line.ask(question, work, caller.over());
    long patience = caller.patient(line.length() > CROWD);
    long since = System.nanoTime();
    long kept = 0;
    try {
      while (true) {
        Optional<Asker.Part> part = asker.next(LOOK);
        part.ifPresent(p -> caller.listener().accept(p.name(), p.json()));
        Optional<A> answer = asker.answer();
        if (answer.isPresent()) {
          return answer;
        }
        if (caller.over().getAsBoolean() || caller.left().getAsBoolean()) {
          throw new CancellationException();
        }
        boolean his = asker.begun() && asker.leads();
        if (!his && (System.nanoTime() - since) / 1_000_000 >= patience) {
          kept = PLACE_KEPT;
          return Optional.empty();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      asker.leave(kept);
    }
  }

  private Answer report(
      Dossier dossier,
      Question question,
      BooleanSupplier unwanted,
      BiConsumer<String, String> told) {
    BooleanSupplier over = question.draws() == 0 ? yielding(unwanted) : resting(unwanted);
    PointRun draw = Draw.atPointValues(dossier);
    told.accept(
        "closest", JsonGlance.closest(dossier, draw.bargain(), draw.closest(over)).toString());
    Assessment assessment =
        draw.assess(
            over,
            soon ->
                told.accept(
                    "report",
                    JsonReport.compact(Teller.tell(soon, Scope.ALL, question.settings()))));
    Teller.beyond(assessment)
        .ifPresent(beyond -> told.accept("prospects", JsonProspects.json(beyond).toString()));
    Optional<Prospects> prospects =
        question.draws() == 0
            ? Optional.empty()
            : prospects(dossier, question.draws(), Prospects.Scope.REPORT, Progress.SILENT, over);
    stopIf(unwanted);
    return new Answer(assessment, prospects, question.settings());
  }

  private void odds(
      Dossier dossier,
      Question question,
      BooleanSupplier unwanted,
      BiConsumer<String, String> told) {
    BooleanSupplier over = resting(unwanted);
    long[] since = {System.nanoTime()};
    Progress progress =
        (done, all, soFar) -> {
          if (done == all || System.nanoTime() - since[0] > BETWEEN_ODDS) {
            since[0] = System.nanoTime();
            Chances chances = soFar.get();
            told.accept("odds", JsonGlance.odds(dossier, chances).toString());
            if (done == all) {
              JsonGlance.until(dossier, chances)
                  .ifPresent(json -> told.accept("until", json.toString()));
            }
          }
        };
    if (question.kind() == Kind.SENSITIVITY) {
      Optional<Prospects> found =
          prospects(dossier, draws, Prospects.Scope.SENSITIVITY, progress, over);
      stopIf(unwanted);
      found
          .flatMap(JsonGlance::sensitivity)
          .ifPresent(json -> told.accept("sensitivity", json.toString()));
    } else {
      Ensemble.of(dossier, Conditions.of(SEED)).run(draws, LocalThreads.all(), progress, over);
      stopIf(unwanted);
    }
  }

  private static void stopIf(BooleanSupplier unwanted) {
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /** Lets first answers go ahead. */
  private BooleanSupplier yielding(BooleanSupplier unwanted) {
    return () -> {
      firsts.goAhead(unwanted);
      return unwanted.getAsBoolean();
    };
  }

  /** Lets reports without draws go ahead, too, but for a share of the time. */
  private BooleanSupplier resting(BooleanSupplier unwanted) {
    return () -> {
      firsts.goAhead(unwanted);
      drawsToReports.rest(unwanted);
      return unwanted.getAsBoolean();
    };
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

  @Override
  public void close() {
    reports.close();
    drawn.close();
  }
}
