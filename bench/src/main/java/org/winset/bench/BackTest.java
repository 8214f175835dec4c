package org.winset.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Forecasts;
import org.winset.dossier.Forecasts.Event;
import org.winset.dossier.Forecasts.Question;
import org.winset.dossier.Reading;
import org.winset.forecast.Chances;
import org.winset.forecast.Conditions;
import org.winset.forecast.Ensemble;
import org.winset.forecast.Estimate;
import org.winset.forecast.LocalThreads;
import org.winset.forecast.Outlook;
import org.winset.forecast.Progress;
import org.winset.forecast.Score;

/**
 * Prints what the real case forecasts from four days in the past, beside base rates, and how both
 * fitted what happened: nothing was signed. No out-of-sample test, for whoever set the case's
 * numbers knew that.
 *
 * <p>Arguments: draws, 10,000 unless told.
 */
public final class BackTest {
  private static final String CASE = "cases/russia-ukraine-2025";
  private static final int USUAL = 10_000;
  private static final String MODEL = "model";
  private static final List<LocalDate> FROM =
      List.of(
          LocalDate.parse("2025-12-03"),
          LocalDate.parse("2025-12-31"),
          LocalDate.parse("2026-02-24"),
          LocalDate.parse("2026-06-05"));

  /** Days by which nothing had been signed. */
  private static final List<LocalDate> UNTIL =
      List.of(
          LocalDate.parse("2025-12-31"),
          LocalDate.parse("2026-06-30"),
          LocalDate.parse("2026-09-30"));

  private BackTest() {}

  public static void main(String[] arguments) {
    int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    Dossier dossier = asking(read());
    System.out.println(Clock.machine() + ", " + draws + " draws, seed 1");
    System.out.println();
    System.out.println("| as of | signed by | forecaster | chance, % | Brier | log |");
    System.out.println("|---|---|---|---|---|---|");
    Map<String, List<Score.Resolved>> said = new LinkedHashMap<>();
    for (LocalDate day : FROM) {
      Dossier then = dossier.withAsOf(day);
      Chances chances =
          Ensemble.of(then, Conditions.of(1))
              .run(draws, LocalThreads.all(), Progress.SILENT, () -> false)
              .orElseThrow();
      for (Outlook outlook : Outlook.of(then, chances.course())) {
        print(day, outlook, said);
      }
    }
    System.out.println();
    System.out.println("| forecaster | forecasts | mean Brier | mean log |");
    System.out.println("|---|---|---|---|");
    said.forEach((forecaster, forecasts) -> {
      Score score = Score.of(forecasts);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.4f | %.4f |%n",
          forecaster,
          score.forecasts(),
          score.brier(),
          score.log());
    });
  }

  private static void print(
      LocalDate day, Outlook outlook, Map<String, List<Score.Resolved>> said) {
    Estimate model = outlook.model().orElseThrow();
    row(day, outlook, MODEL, model.mean(), Optional.of(model.error()));
    note(MODEL, model.mean(), said);
    for (Outlook.BaseRate base : outlook.baseRates()) {
      String name = base.wars().id() + " (" + base.rate().atRisk() + " at risk)";
      row(day, outlook, name, base.rate().chance(), Optional.empty());
      note(base.wars().id(), base.rate().chance(), said);
    }
  }

  private static void row(
      LocalDate day, Outlook outlook, String forecaster, double chance, Optional<Double> error) {
    Score score = Score.of(List.of(new Score.Resolved(chance, false)));
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.2f%s | %.4f | %.4f |%n",
        day,
        outlook.question().by(),
        forecaster,
        100 * chance,
        error.map(e -> String.format(Locale.ROOT, " ± %.2f", 100 * e)).orElse(""),
        score.brier(),
        score.log());
  }

  private static void note(
      String forecaster, double chance, Map<String, List<Score.Resolved>> said) {
    said.computeIfAbsent(forecaster, _ -> new ArrayList<>()).add(new Score.Resolved(chance, false));
  }

  private static Dossier read() {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("winset.root")));
    if (CaseFolder.read(root.resolve(CASE)) instanceof Reading.Fine fine) {
      return fine.dossier();
    }
    throw new IllegalStateException(CASE + " does not check");
  }

  /** The case with the questions of this test in place of its own. */
  private static Dossier asking(Dossier d) {
    List<Question> questions =
        UNTIL.stream()
            .map(day -> new Question("by-" + day, "Signed?", Event.SIGNED, day, "", List.of()))
            .toList();
    Forecasts asked = new Forecasts(d.forecasts().warBegan(), d.forecasts().classes(), questions);
    return new Dossier(
        d.id(),
        d.title(),
        d.summary(),
        d.asOf(),
        d.sides(),
        d.issues(),
        d.links(),
        d.plans(),
        d.parties(),
        d.dyad(),
        asked,
        d.inputs(),
        d.ledger(),
        d.beliefs(),
        d.types(),
        d.diplomacy());
  }
}
