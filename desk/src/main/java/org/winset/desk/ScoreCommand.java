package org.winset.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.winset.desk.report.Style;
import org.winset.desk.report.TextTable;
import org.winset.dossier.Dossier;
import org.winset.dossier.ReferenceClass;
import org.winset.forecast.Answers;
import org.winset.forecast.Answers.Answer;
import org.winset.forecast.Score;
import org.winset.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code winset score}: how well kept forecasts fitted what happened. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores the forecasts kept in a case's folder assessments against its answers: Brier and log",
      "score of the model, of the base rates for a war of that age, and of the analyst."
    })
final class ScoreCommand implements Callable<Integer> {
  private static final String MODEL = "model";
  private static final String ANALYST = "analyst";

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Dossier dossier = options.load().dossier();
    Problems problems = new Problems();
    Answers answers = Answers.read(options.path(), problems);
    if (!problems.isEmpty()) {
      throw new BadInput(problems.sorted());
    }
    List<Kept.Said> answered =
        Kept.read(options.path()).stream()
            .filter(said -> answers.find(said.question()).isPresent())
            .toList();
    List<CountedOnce> counted =
        CountedOnce.of(answered.stream().filter(said -> ahead(said, answers)).toList());
    List<Kept.Said> resolved = counted.stream().map(CountedOnce::said).toList();
    if (resolved.isEmpty()) {
      throw BadInput.at(
          dossier.id(),
          answered.isEmpty()
              ? "there is nothing to score: no kept forecast has an answer"
              : "there is nothing to score: every answered question was settled before it was"
                  + " asked",
          "winset assess CASE --draws N --keep keeps forecasts, winset resolve records answers");
    }
    Map<String, List<Score.Resolved>> byForecaster = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    List<String> classes =
        resolved.stream()
            .flatMap(s -> s.baseRates().stream())
            .map(Kept.Base::wars)
            .distinct()
            .toList();
    List<String> head = new ArrayList<>(List.of("Question", "As of", "Answer", MODEL));
    classes.forEach(c -> head.add("base rate: " + c));
    head.add(ANALYST);
    rows.add(head);
    for (Kept.Said said : resolved) {
      Answer answer = answers.find(said.question()).orElseThrow();
      List<String> row =
          new ArrayList<>(
              List.of(said.question(), said.asOf().toString(), answer.yes() ? "yes" : "no"));
      row.add(note(byForecaster, MODEL, said.model(), answer));
      for (String wars : classes) {
        Optional<Double> chance =
            said.baseRates().stream()
                .filter(b -> b.wars().equals(wars))
                .map(Kept.Base::chance)
                .findFirst();
        row.add(note(byForecaster, wars, chance, answer));
      }
      row.add(note(byForecaster, ANALYST, said.analyst(), answer));
      rows.add(row);
    }
    Style style = new Style(terminal.width(), terminal.unicode(), terminal.colour());
    terminal.out().print(TextTable.of("Forecasts and what happened", rows, style));
    terminal.out().print(TextTable.of("Scores", scores(byForecaster, classes), style));
    terminal
        .out()
        .println(
            "Brier: mean squared distance from what happened, 0 best, 1 worst. Log: mean of -ln of"
                + " the chance given to it, 0 best; nobody counts as surer than "
                + Score.LEAST_DOUBT
                + ". Skill: the share of the base rate's Brier score that is saved. Base rates are"
                + " of wars of that age that ended in any way.");
    several(counted).ifPresent(terminal.out()::println);
    notes(answered, answers).forEach(terminal.out()::println);
    return 0;
  }

  private static Optional<String> several(List<CountedOnce> counted) {
    List<String> several =
        counted.stream()
            .filter(c -> c.runs() > 1)
            .map(c -> c.said().question() + " as of " + c.said().asOf() + " (" + c.runs() + ")")
            .toList();
    return several.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Asked once and kept more than once, so counted once, as the mean of what was kept: "
                + String.join(", ", several)
                + ".");
  }

  /** Whether it was said before the day that settled the question. */
  private static boolean ahead(Kept.Said said, Answers answers) {
    return answers.find(said.question()).filter(a -> a.on().isAfter(said.asOf())).isPresent();
  }

  /** What is to be known of forecasts that are no plain ones. */
  private List<String> notes(List<Kept.Said> answered, Answers answers) throws BadInput {
    List<String> notes = new ArrayList<>();
    List<String> hindsight =
        answered.stream()
            .filter(said -> !ahead(said, answers))
            .map(said -> said.question() + " as of " + said.asOf())
            .distinct()
            .toList();
    if (!hindsight.isEmpty()) {
      notes.add("Not scored, since settled by then: " + String.join(", ", hindsight) + ".");
    }
    Set<String> changed = new TreeSet<>();
    Set<String> older = new TreeSet<>();
    for (Kept.Said said : answered) {
      Kept.Origin origin = said.origin();
      if (!origin.version().equals(Main.Version.text())) {
        older.add(origin.file() + " (" + origin.version() + ")");
      }
      if (!options.fingerprint(origin.settings()).equals(origin.fingerprint())) {
        changed.add(origin.file());
      }
    }
    if (!changed.isEmpty()) {
      notes.add(
          "Scored as they were made, but the case has changed since and no longer gives them: "
              + String.join(", ", changed)
              + ".");
    }
    if (!older.isEmpty()) {
      notes.add("Made by another version of Winset: " + String.join(", ", older) + ".");
    }
    return notes;
  }

  private static String note(
      Map<String, List<Score.Resolved>> byForecaster,
      String forecaster,
      Optional<Double> chance,
      Answer answer) {
    chance.ifPresent(c ->
        byForecaster
            .computeIfAbsent(forecaster, _ -> new ArrayList<>())
            .add(new Score.Resolved(c, answer.yes())));
    return chance.map(c -> String.format(Locale.ROOT, "%.1f%%", c * 100)).orElse("–");
  }

  private static List<List<String>> scores(
      Map<String, List<Score.Resolved>> byForecaster, List<String> classes) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Forecaster", "Forecasts", "Brier", "Log"));
    classes.forEach(c -> head.add("skill against " + c));
    rows.add(head);
    byForecaster.forEach((forecaster, forecasts) -> {
      Score score = Score.of(forecasts);
      List<String> row =
          new ArrayList<>(
              List.of(
                  ReferenceClass.of(forecaster).map(ReferenceClass::words).orElse(forecaster),
                  String.valueOf(score.forecasts()),
                  number(score.brier()),
                  number(score.log())));
      for (String wars : classes) {
        List<Score.Resolved> reference = byForecaster.getOrDefault(wars, List.of());
        boolean same = reference.size() == forecasts.size() && !wars.equals(forecaster);
        row.add(same ? number(score.skillAgainst(Score.of(reference))) : "–");
      }
      rows.add(row);
    });
    return rows;
  }

  private static String number(double score) {
    return Double.isNaN(score) ? "–" : String.format(Locale.ROOT, "%.3f", score);
  }
}
