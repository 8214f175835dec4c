package org.winset.desk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.forecast.Aims;
import org.winset.forecast.Assessment;
import org.winset.forecast.Beside;
import org.winset.forecast.Prospects;
import org.winset.number.ProbabilityScale;

/** Tells an assessment in words. */
public final class Teller {
  private static final String BASIS =
      "Computed exactly at point values: one value of each range, the most likely or its midpoint"
          + " where none is given, and the mean of an order.";

  private Teller() {}

  /**
   * The report on an assessment.
   *
   * @param settings what was set for this run, each {@code path=value}
   */
  public static Report tell(Assessment assessment, Scope scope, List<String> settings) {
    return tell(assessment, Optional.empty(), scope, settings);
  }

  /** The same with what an ensemble says, if there is one. */
  public static Report tell(
      Assessment assessment, Optional<Prospects> prospects, Scope scope, List<String> settings) {
    return tell(
        assessment,
        prospects,
        scope,
        settings,
        assessment.dossier().beliefs().map(Beliefs::scale).orElse(ProbabilityScale.ICD_203));
  }

  /** The same in the probability words of a scale. */
  public static Report tell(
      Assessment assessment,
      Optional<Prospects> prospects,
      Scope scope,
      List<String> settings,
      ProbabilityScale scale) {
    Dossier dossier = assessment.dossier();
    Names names = new Names(dossier);
    Beside<Optional<BeliefsView>> talks = Beside.start(() -> beliefs(assessment, names, scale));
    Beside<List<Doubts.Concern>> doubts = Beside.start(() -> BeliefDoubts.of(dossier, talks.get()));
    Beside<Optional<org.winset.desk.report.Prospects>> beyond =
        Beside.start(() -> beyond(assessment, names));
    List<Assessment.OfPlan> plans =
        assessment.plans().stream()
            .filter(p -> scope.showsPlan(p.plan().id()))
            .sorted(Comparator.comparing(p -> p.plan().date()))
            .toList();
    Agreement agreement = new AgreementTeller(assessment, names).tell();
    Grid grid = new GridTeller(assessment, names, scope).tell(plans);
    Comparison comparison =
        new ComparisonTeller(assessment, names, scope)
            .tell(plans.stream().map(Assessment.OfPlan::plan).toList());
    Optional<WarStory> war = WarTeller.tell(assessment, names, scope);
    LedgerTeller ledger = new LedgerTeller(dossier);
    LedgerView ledgerView = ledger.tell();
    Doubts own =
        new DoubtTeller(assessment, names, scope).tell(ledger.conflicts(), ledgerView, war);
    Optional<Odds> odds = prospects.map(p -> new OddsTeller(p, names, scope, scale).tell());
    Optional<BeliefsView> beliefs = talks.get();
    BottomLine bottomLine =
        new BottomLineTeller(assessment, names)
            .tell(agreement)
            .and(beliefs.map(BeliefsTeller::bottomLine).orElse(List.of()));
    return new Report(
        dossier.id(),
        dossier.title(),
        dossier.asOf(),
        dossier.summary(),
        BASIS,
        settings,
        scope.words(),
        odds.map(o ->
                bottomLine
                    .and(OddsTeller.bottomLine(o, scale))
                    .and(UntilTeller.bottomLine(prospects.get().chances(), scale)))
            .orElse(bottomLine),
        grid,
        odds,
        comparison,
        agreement,
        beyond.get(),
        war,
        new WinSetTeller(assessment, names, scope).tell(),
        beliefs,
        new UntilTeller(dossier, scale)
            .tell(
                prospects.flatMap(p -> p.chances().course()),
                PointAndDraws.tell(assessment, prospects.map(Prospects::chances))),
        prospects.flatMap(p -> p.sensitivity().map(s -> MattersTeller.tell(s, p.chances()))),
        own.and(doubts.get()),
        ledgerView,
        Glossary.TERMS);
  }

  /** What lies beyond the question whether there is a deal; empty if that was not asked. */
  public static Optional<org.winset.desk.report.Prospects> beyond(Assessment assessment) {
    return beyond(assessment, new Names(assessment.dossier()));
  }

  private static Optional<org.winset.desk.report.Prospects> beyond(
      Assessment assessment, Names names) {
    return assessment.openings().map(new ProspectsTeller(assessment, names)::tell);
  }

  /** What the talks are for, without what that means for a deal; empty likewise. */
  public static Optional<BeliefsView> beliefs(Dossier dossier, ProbabilityScale scale) {
    return Aims.of(dossier).map(aims -> BeliefsTeller.tell(dossier, aims, scale, Optional.empty()));
  }

  /** What the talks are for; empty if that was not asked, or the case says nothing of it. */
  public static Optional<BeliefsView> beliefs(Assessment assessment, ProbabilityScale scale) {
    return beliefs(assessment, new Names(assessment.dossier()), scale);
  }

  private static Optional<BeliefsView> beliefs(
      Assessment assessment, Names names, ProbabilityScale scale) {
    return assessment
        .aims()
        .map(aims ->
            BeliefsTeller.tell(
                assessment.dossier(),
                aims,
                scale,
                new TypesTeller(assessment, names, aims).tell()));
  }
}
