package org.winset.desk.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Reading;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;

/** Finds what a change of a ledger would break; texts play no part. */
final class LedgerCheck {
  private final Path caseFolder;

  LedgerCheck(Path caseFolder) {
    this.caseFolder = caseFolder;
  }

  /**
   * What is wrong with a changed ledger that was not wrong before. A problem is an old one if the
   * same rule was broken by the same value on a line of the same words, as often as that was so:
   * lines move when something is written above them.
   */
  List<Problem> news(String before, String after) throws IOException {
    Map<Object, Integer> old = new HashMap<>();
    for (Problem problem : problems(before)) {
      old.merge(mark(problem, before), 1, Integer::sum);
    }
    List<Problem> news = new ArrayList<>();
    for (Problem problem : problems(after)) {
      if (old.merge(mark(problem, after), -1, Integer::sum) < 0) {
        news.add(problem);
      }
    }
    return news;
  }

  private static Object mark(Problem problem, String ledger) {
    Place place = problem.place();
    boolean inLedger = place.file().endsWith(CaseFolder.LEDGER);
    String line =
        inLedger
            ? ledger.lines().skip(Math.max(0, place.line() - 1L)).findFirst().orElse("")
            : Integer.toString(place.line());
    return List.of(problem.rule(), problem.value(), place.file(), place.column(), line);
  }

  private List<Problem> problems(String ledger) throws IOException {
    Path scratch = Files.createTempDirectory("winset-");
    Path caseFile = scratch.resolve(CaseFolder.CASE);
    Path ledgerFile = scratch.resolve(CaseFolder.LEDGER);
    try {
      if (Files.exists(caseFolder.resolve(CaseFolder.CASE))) {
        Files.copy(caseFolder.resolve(CaseFolder.CASE), caseFile);
      }
      Files.writeString(ledgerFile, ledger);
      return switch (CaseFolder.read(scratch)) {
        case Reading.Fine(var dossier, var places) -> List.of();
        case Reading.Faulty(List<Problem> problems) ->
            problems.stream().map(problem -> moved(problem, scratch)).toList();
      };
    } finally {
      Files.deleteIfExists(ledgerFile);
      Files.deleteIfExists(caseFile);
      Files.deleteIfExists(scratch);
    }
  }

  private Problem moved(Problem problem, Path scratch) {
    Place place = problem.place();
    return new Problem(
        new Place(
            place.file().replace(scratch.toString(), caseFolder.toString()),
            place.line(),
            place.column()),
        problem.value(),
        problem.rule(),
        problem.suggestion());
  }
}
