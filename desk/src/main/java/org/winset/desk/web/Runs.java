package org.winset.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.winset.deal.UnworkableCase;
import org.winset.desk.report.JsonGlance;
import org.winset.desk.report.JsonProspects;
import org.winset.desk.report.JsonReport;
import org.winset.desk.report.Report;
import org.winset.desk.report.Scope;
import org.winset.desk.report.Teller;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
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
 * Works out what takes long, one thing at a time, and keeps the last few, so that it is worked out
 * once for all who ask the same.
 *
 * <p>Thread-safe.
 */
final class Runs {
  /** The command line's, so that the same numbers have the same odds. */
  private static final long SEED = 1;

  private static final long BETWEEN_ODDS = 300_000_000;
  private static final int MOST_KEPT = 12;

  private final long draws;
  private final Turn turn = new Turn();
  private final Map<Question, Answer> reports = Shared.newest(MOST_KEPT);
  private final Map<Question, List<Event>> odds = Shared.newest(MOST_KEPT);

  /**
   * Nothing worked out yet.
   *
   * @param draws how often numbers are drawn for odds
   */
  Runs(long draws) {
    this.draws = draws;
  }

  /** A report, the same as JSON in one line, and the package closest to agreement as JSON. */
  record Answer(Report report, String json, String closest) {}

  /** A part of an answer, and its name. */
  private record Event(String name, String json) {}

  /** What is asked of which state of a case. */
  private record Question(
      String caseId, String version, List<String> settings, long draws, boolean sensitivity) {}

  /**
   * Somebody who asks.
   *
   * @param gone asked every few milliseconds whether he has left
   * @param patience milliseconds he waits for his turn
   * @param listener told parts of the answer as they come: their name, and JSON; none if he waits
   *     for the whole
   */
  record Caller(
      BooleanSupplier gone, long patience, Optional<BiConsumer<String, String>> listener) {
    /** Tells a part, which is not made for nobody. */
    void hear(String part, Supplier<String> json) {
      listener.ifPresent(l -> l.accept(part, json.get()));
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

  /** A point run of the case, ready to be asked. */
  static PointRun draw(Dossier dossier) {
    try {
      return Draw.atPointValues(dossier);
    } catch (UnworkableCase e) {
      throw Refusal.of(Refusal.UNWORKABLE, dossier.id(), String.valueOf(e.getMessage()), "");
    }
  }

  /**
   * The report of a case, kept or worked out. The caller hears "closest", then "report", and unless
   * the report is whole "prospects", the part that takes longest.
   *
   * @param drawn how many draws it tells of; 0 for none
   * @return empty if his patience ended before his turn came
   * @throws CancellationException once he has left
   */
  Optional<Answer> report(
      String caseId, OpenCase.Good good, List<String> settings, long drawn, Caller caller) {
    Question question = new Question(caseId, good.version(), List.copyOf(settings), drawn, false);
    Optional<Answer> known = known(reports, question);
    if (known.isEmpty()) {
      if (!turn.taken(caller.gone(), caller.patience())) {
        return Optional.empty();
      }
      try {
        known = known(reports, question);
        if (known.isEmpty()) {
          Dossier dossier = set(good.dossier(), settings);
          return Optional.of(keep(reports, question, answer(dossier, question, caller)));
        }
      } finally {
        turn.giveBack();
      }
    }
    tell(caller, known.get());
    return known;
  }

  private static void tell(Caller caller, Answer known) {
    caller.hear("closest", known::closest);
    caller.hear("report", known::json);
  }

  private Answer answer(Dossier dossier, Question question, Caller caller) {
    PointRun draw = draw(dossier);
    String closest =
        JsonGlance.closest(dossier, draw.bargain(), draw.closest(caller.gone())).toString();
    caller.hear("closest", () -> closest);
    Report report =
        Teller.tell(
            draw.assess(
                caller.gone(),
                soon ->
                    caller.hear(
                        "report",
                        () ->
                            JsonReport.compact(Teller.tell(soon, Scope.ALL, question.settings())))),
            question.draws() == 0
                ? Optional.empty()
                : prospects(
                    dossier,
                    question.draws(),
                    Prospects.Scope.REPORT,
                    Progress.SILENT,
                    caller.gone()),
            Scope.ALL,
            question.settings());
    report
        .prospects()
        .ifPresent(p -> caller.hear("prospects", () -> JsonProspects.json(p).toString()));
    return new Answer(report, JsonReport.compact(report), closest);
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
        new Question(caseId, good.version(), List.copyOf(settings), draws, sensitivity);
    Optional<List<Event>> known = known(odds, question);
    if (known.isEmpty()) {
      if (!turn.taken(caller.gone(), caller.patience())) {
        return false;
      }
      try {
        known = known(odds, question);
        if (known.isEmpty()) {
          List<Event> told = drawn(set(good.dossier(), settings), sensitivity, caller);
          if (caller.gone().getAsBoolean()) {
            throw new CancellationException();
          }
          keep(odds, question, told);
          return true;
        }
      } finally {
        turn.giveBack();
      }
    }
    known.get().forEach(event -> caller.hear(event.name(), event::json));
    return true;
  }

  /** Draws, and tells; gives what stands at the end. */
  private List<Event> drawn(Dossier dossier, boolean sensitivity, Caller caller) {
    List<Event> last = new ArrayList<>();
    long[] since = {System.nanoTime()};
    Progress progress =
        (done, all, soFar) -> {
          if (done == all || System.nanoTime() - since[0] > BETWEEN_ODDS) {
            since[0] = System.nanoTime();
            Chances chances = soFar.get();
            Event event = new Event("odds", JsonGlance.odds(dossier, chances).toString());
            caller.hear(event.name(), event::json);
            if (done == all) {
              last.add(event);
              JsonGlance.until(dossier, chances)
                  .map(json -> new Event("until", json.toString()))
                  .ifPresent(until -> {
                    caller.hear(until.name(), until::json);
                    last.add(until);
                  });
            }
          }
        };
    if (sensitivity) {
      prospects(dossier, draws, Prospects.Scope.SENSITIVITY, progress, caller.gone())
          .filter(p -> !caller.gone().getAsBoolean())
          .flatMap(JsonGlance::sensitivity)
          .map(json -> new Event("sensitivity", json.toString()))
          .ifPresent(event -> {
            caller.hear(event.name(), event::json);
            last.add(event);
          });
    } else {
      Ensemble.of(dossier, Conditions.of(SEED))
          .run(draws, LocalThreads.all(), progress, caller.gone());
    }
    return List.copyOf(last);
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

  private static <Q, A> Optional<A> known(Map<Q, A> kept, Q question) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(question));
    }
  }

  private static <Q, A> A keep(Map<Q, A> kept, Q question, A answer) {
    synchronized (kept) {
      kept.put(question, answer);
    }
    return answer;
  }
}
