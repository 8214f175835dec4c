package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.OverRanges;
import org.winset.deal.PlanVerdict;
import org.winset.deal.Standing;
import org.winset.deal.Verdict;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.number.Rational;

/** Tells who can sign what. */
final class GridTeller {
  static final String STATED = "rests on a stated reservation value";

  private final Assessment assessment;
  private final Names names;
  private final Scope scope;
  private final RepairTeller repairs;
  private final ReceptionTeller receptions;

  GridTeller(Assessment assessment, Names names, Scope scope) {
    this.assessment = assessment;
    this.names = names;
    this.scope = scope;
    this.repairs = new RepairTeller(names);
    this.receptions = new ReceptionTeller(names);
  }

  /** The grid of the plans in that order. */
  Grid tell(List<Assessment.OfPlan> plans) {
    return new Grid(
        shownParties().mapToObj(names.parties()::get).toList(),
        plans.stream().map(this::row).toList());
  }

  private IntStream shownParties() {
    return IntStream.range(0, names.parties().size())
        .filter(p -> scope.showsParty(names.parties().get(p).id()));
  }

  private Grid.Row row(Assessment.OfPlan plan) {
    PlanVerdict verdict = plan.verdict();
    return new Grid.Row(
        names.plan(plan.plan()),
        brokenLinks(verdict),
        plan.parties().isEmpty() ? List.of() : shownParties().mapToObj(p -> cell(plan, p)).toList(),
        fills(plan),
        plan.repairs().isEmpty()
            ? List.of()
            : shownParties().mapToObj(p -> change(plan, p)).toList(),
        repairs.tell(
            plan.plan(),
            "everybody",
            plan.repairForAll(),
            plan.repairWhateverTheFill(),
            plan.proven()),
        killers(plan));
  }

  private Grid.PartyChange change(Assessment.OfPlan plan, int party) {
    PartyName name = names.parties().get(party);
    return new Grid.PartyChange(
        name,
        repairs.tellAtBest(
            plan.plan(), name.name(), plan.repairs().get(party), Optional.empty(), plan.proven()));
  }

  private List<String> brokenLinks(PlanVerdict verdict) {
    if (verdict.feasible()) {
      return List.of();
    }
    return verdict.brokenLinks().isEmpty()
        ? List.of("its known points together break the case's links")
        : verdict.brokenLinks().stream()
            .map(l -> names.link(assessment.dossier().links().get(l)))
            .toList();
  }

  private static Optional<String> fills(Assessment.OfPlan plan) {
    PlanVerdict verdict = plan.verdict();
    if (isKnown(plan.plan()) || !verdict.feasible()) {
      return Optional.empty();
    }
    String all = Figures.quantity(verdict.fills()).text();
    String accepted = Figures.quantity(verdict.fillsInZopa()).text();
    String them =
        switch (accepted) {
          case "0" -> "none of them is";
          case "1" -> "one of them is";
          default -> accepted + " of them are";
        };
    return Optional.of(
        "its unknown points can be filled in "
            + all
            + (all.equals("1") ? " way; " : " ways; ")
            + them
            + " acceptable to everybody");
  }

  private static boolean isKnown(Plan plan) {
    return plan.points().stream().allMatch(Plan.Point::known);
  }

  private List<Grid.Killer> killers(Assessment.OfPlan plan) {
    Map<Integer, List<PartyName>> byIssue = new TreeMap<>();
    if (!plan.parties().isEmpty()) {
      shownParties()
          .forEach(p ->
              plan.parties().get(p).killers().stream()
                  .forEach(issue ->
                      byIssue
                          .computeIfAbsent(issue, i -> new ArrayList<>())
                          .add(names.parties().get(p))));
    }
    return byIssue.entrySet().stream()
        .map(e -> new Grid.Killer(names.point(plan.plan(), e.getKey()), e.getValue()))
        .toList();
  }

  private Grid.Cell cell(Assessment.OfPlan plan, int index) {
    Assessment.OfParty view = plan.parties().get(index);
    PartyName party = names.parties().get(index);
    Acceptance acceptance = assessment.bargain().parties().get(index);
    Verdict verdict = view.answer().verdict();
    return new Grid.Cell(
        party,
        verdict,
        verdict.words(),
        view.answer().best().map(s -> reception(plan.plan(), party, acceptance, s)),
        view.answer().worst().map(s -> reception(plan.plan(), party, acceptance, s)),
        view.holdsOverRanges(),
        view.holdsOverRanges() ? "holds over all ranges" : "depends on ranges",
        view.answer().best().flatMap(s -> span(plan.plan(), index)),
        acceptance.restsOnStatedReservation() ? Optional.of(STATED) : Optional.empty(),
        view.killers().stream().map(i -> names.point(plan.plan(), i)).toList(),
        repairs.tell(
            plan.plan(), party.name(), view.repair(), view.repairWhateverTheFill(), view.proven()));
  }

  private Grid.Reception reception(
      Plan plan, PartyName party, Acceptance acceptance, Standing standing) {
    return receptions.tell(
        party, acceptance, standing.deal(), i -> names.filled(plan, i, standing.deal().option(i)));
  }

  private Optional<Grid.Span> span(Plan plan, int party) {
    return new OverRanges(
            assessment.dossier(), assessment.dossier().parties().get(party), assessment.bargain())
        .leaderSurplus(plan.points().stream().map(Plan.Point::options).toList())
        .map(bounds -> span(bounds.low(), bounds.high()));
  }

  private static Grid.Span span(Rational low, Rational high) {
    Points least = Figures.points(low.over(Rational.HUNDRED));
    Points most = Figures.points(high.over(Rational.HUNDRED));
    return new Grid.Span(least, most, least.text() + " to " + most.text());
  }
}
