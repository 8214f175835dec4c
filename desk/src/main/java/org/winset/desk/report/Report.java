package org.winset.desk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader is told about one assessment: words and numbers ready to print, no layout.
 *
 * <p>Every text has its plain words first and the term of art in brackets. Numbers keep their exact
 * value beside the text. The same report becomes terminal text, Markdown, JSON or a page.
 *
 * @param caseId name of the case's folder
 * @param basis how it was computed, in a sentence
 * @param settings what was set for this run, each {@code path=value}
 * @param narrowing which plans and parties are shown, where that is not all; in a sentence
 * @param odds what many draws say, if any were made
 * @param until dated questions, if any lie ahead
 * @param matters what the answers hang on, if that was asked
 * @param prospects what lies beyond the question whether there is a deal; empty while it is still
 *     worked out
 * @param war why the sides of a war do not stop; empty if nobody is at war
 * @param winSets one per party shown
 * @param beliefs what the talks are for; empty if the case does not say
 */
public record Report(
    String caseId,
    String title,
    LocalDate asOf,
    Optional<String> summary,
    String basis,
    List<String> settings,
    Optional<String> narrowing,
    BottomLine bottomLine,
    Grid grid,
    Optional<Odds> odds,
    Comparison comparison,
    Agreement agreement,
    Optional<Prospects> prospects,
    Optional<WarStory> war,
    List<WinSetView> winSets,
    Optional<BeliefsView> beliefs,
    Optional<Until> until,
    Optional<Matters> matters,
    Doubts doubts,
    LedgerView ledger,
    List<Term> glossary) {

  /** A term of art and what it means, in plain words. */
  public record Term(String term, String words) {}

  public Report {
    settings = List.copyOf(settings);
    winSets = List.copyOf(winSets);
    glossary = List.copyOf(glossary);
  }
}
