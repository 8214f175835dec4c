package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.deal.Acceptance;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.forecast.Assessment;
import org.winset.number.Amount;
import org.winset.number.Rational;

/** Explains in plain sentences why a party would or would not sign a plan. */
public final class Explainer {
  private final Assessment assessment;
  private final Assessment.OfPlan plan;
  private final Party party;
  private final Dossier dossier;
  private final Acceptance acceptance;
  private final Optional<Assessment.OfParty> view;
  private final Grid.Row row;
  private final PartyName name;
  private final Reasons reasons;
  private final Weighing weighing;
  private final List<Explanation.Section> sections = new ArrayList<>();

  private Explainer(Assessment assessment, int planIndex, int partyIndex) {
    this.assessment = assessment;
    this.dossier = assessment.dossier();
    this.plan = assessment.plans().get(planIndex);
    this.party = dossier.parties().get(partyIndex);
    this.acceptance = assessment.bargain().parties().get(partyIndex);
    this.view =
        plan.parties().isEmpty() ? Optional.empty() : Optional.of(plan.parties().get(partyIndex));
    Names names = new Names(dossier);
    this.name = names.parties().get(partyIndex);
    this.reasons = new Reasons(dossier);
    this.weighing = new Weighing(dossier, party, acceptance, names, reasons);
    this.row =
        new GridTeller(assessment, names, new Scope(List.of(), List.of(party.id())))
            .tell(List.of(plan))
            .rows()
            .getFirst();
  }

  /**
   * Why the party at {@code party} would or would not sign the plan at {@code plan}, both as
   * listed.
   */
  public static Explanation explain(Assessment assessment, int plan, int party) {
    return new Explainer(assessment, plan, party).explain();
  }

  private Explanation explain() {
    String planName = "“" + plan.plan().name() + "”";
    if (view.isEmpty()) {
      section(
          "Why there is no verdict",
          row.brokenLinks().stream()
              .map(l ->
                  Explanation.Statement.of(Figures.sentence("it breaks the rule that " + l + ".")))
              .toList());
      return new Explanation(
          planName + " is infeasible, so " + name.name() + " has no verdict on it.", sections);
    }
    Grid.Cell cell = row.cells().getFirst();
    if (cell.verdict() == Verdict.NOT_BOUND) {
      return notBound(planName);
    }
    leader(cell);
    weighs(cell);
    home(cell);
    changes(cell);
    Firmness firmness = new Firmness(dossier, party, cell.basis().isPresent());
    view.ifPresent(v -> section("How firm it is", firmness.firmness(cell, v)));
    section("What it rests on", firmness.basis());
    return new Explanation(headline(cell, planName), sections);
  }

  private Explanation notBound(String planName) {
    section(
        "Why",
        List.of(
            Explanation.Statement.of(
                "Its signature is needed only by packages with "
                    + Figures.or(name.bindsWhen().stream().map(b -> "“" + b + "”").toList())
                    + ", and this plan has none of them.")));
    return new Explanation(
        planName + " does not bind " + name.name() + ", so its signature is not needed.", sections);
  }

  private String headline(Grid.Cell cell, String planName) {
    String margin = " (" + cell.marginText() + " points)";
    return switch (cell.verdict()) {
      case SIGNS -> name.name() + " would sign " + planName + margin + ".";
      case CANNOT_RATIFY ->
          name.name()
              + ": the leader would sign "
              + planName
              + " but could not bring it home"
              + margin
              + ".";
      case REFUSES -> name.name() + " would not sign " + planName + margin + ".";
      case DEPENDS ->
          "Whether "
              + name.name()
              + " would sign "
              + planName
              + " depends on its unknown points"
              + margin
              + ".";
      case NOT_BOUND -> name.name() + " is not bound by " + planName + ".";
    };
  }

  private void leader(Grid.Cell cell) {
    if (!acceptance.restsOnStatedReservation()) {
      WarExplainer.leader(assessment, assessment.plans().indexOf(plan), name)
          .ifPresent(s -> section("The leader", s));
      return;
    }
    Optional<Amount> reservation = amount(".leader.reservation");
    if (cell.best().isEmpty() || cell.worst().isEmpty() || reservation.isEmpty()) {
      return;
    }
    Rational least = reservation.get().typical();
    String low = Figures.level(value(cell.worst().get(), least));
    String high = Figures.level(value(cell.best().get(), least));
    String worth = low.equals(high) ? low : low + " to " + high + " (as the unknown points suit)";
    List<Explanation.Statement> statements = new ArrayList<>();
    statements.add(
        new Explanation.Statement(
            "On a scale of 0 to 100, "
                + name.leader()
                + " finds the plan worth "
                + worth
                + "; the least worth signing for (reservation value) is "
                + Figures.level(least)
                + ".",
            reasons.of(party.path() + ".leader.reservation")));
    String points = cell.worst().get().leader().text();
    String best = cell.best().get().leader().text();
    statements.add(
        Explanation.Statement.of(
            "In points of the leader's own scale that is "
                + (points.equals(best) ? points : points + " to " + best)
                + "."));
    amount(".leader.lambda")
        .filter(l -> !party.constituencies().isEmpty())
        .ifPresent(l ->
            statements.add(
                new Explanation.Statement(
                    "The nation's interest counts for "
                        + Figures.percent(l.typical())
                        + " with the leader (lambda), support at home for the rest.",
                    reasons.of(party.path() + ".leader.lambda"))));
    section("The leader", statements);
  }

  /** The leader's value of a package on the scale of the reservation value. */
  private Rational value(Grid.Reception reception, Rational least) {
    return least.plus(reception.leader().exact().times(acceptance.scale()).times(Rational.HUNDRED));
  }

  private Optional<Amount> amount(String key) {
    return dossier.inputs().find(party.path() + key).map(Input::amount);
  }

  private void weighs(Grid.Cell cell) {
    cell.worst()
        .ifPresent(r ->
            section(
                "What weighs against it" + (cell.fillsMatter() ? ", at the worst fill" : ""),
                weighing.against(r)));
    view.flatMap(v -> v.answer().best())
        .ifPresent(b ->
            section(
                "What weighs for it" + (cell.fillsMatter() ? ", at the best fill" : ""),
                weighing.favouring(b.deal())));
  }

  private void home(Grid.Cell cell) {
    List<Explanation.Statement> statements = new ArrayList<>();
    cell.worst()
        .ifPresent(worst -> {
          for (int g = 0; g < worst.groups().size(); g++) {
            statements.add(group(worst.groups().get(g), party.constituencies().get(g)));
          }
          statements.add(
              Explanation.Statement.of(
                  "What a signature needs: "
                      + name.ratification()
                      + worst
                          .ratification()
                          .map(r ->
                              r.negative()
                                  ? "; it is short by " + Figures.pointsOf(r.exact())
                                  : "; it has " + Figures.pointsOf(r.exact()) + " to spare")
                          .orElse("")
                      + "."));
        });
    section("At home" + (cell.fillsMatter() ? ", at the worst fill" : ""), statements);
  }

  private Explanation.Statement group(Grid.GroupReception group, Party.Constituency constituency) {
    Optional<Grid.Loss> largest = group.losses().stream().findFirst();
    String most =
        largest
            .map(l ->
                "; what costs it most is “"
                    + l.point().option()
                    + "” on “"
                    + l.point().issue().name()
                    + "” ("
                    + l.loss().text()
                    + ")")
            .orElse("");
    return new Explanation.Statement(
        group.name()
            + (group.accepts() ? ": accepts (" : ": refuses (")
            + group.margin().text()
            + ")"
            + (group.accepts() ? "" : most)
            + ".",
        group.accepts()
            ? List.of()
            : largest
                .map(l ->
                    reasons.of(
                        constituency.actor(),
                        l.point().issue().index(),
                        weighing.optionId(l.point().issue().index(), l.point().option())))
                .orElse(List.of()));
  }

  private void changes(Grid.Cell cell) {
    List<Explanation.Statement> statements = new ArrayList<>();
    RepairView change = cell.smallestChange();
    statements.add(
        new Explanation.Statement(
            "The smallest change that brings " + name.name() + " in: " + change.words() + ".",
            change.example().stream()
                .map(e ->
                    "For example, "
                        + e.from().issue().name()
                        + ": “"
                        + e.to()
                        + "” in place of “"
                        + e.from().option()
                        + "”")
                .toList()));
    change
        .whateverTheFill()
        .ifPresent(v ->
            statements.add(
                Explanation.Statement.of(
                    "So that it works whatever the unknown points are: " + v.words() + ".")));
    for (PlanPoint killer : cell.killers()) {
      statements.add(
          Explanation.Statement.of(
              "No package with “"
                  + killer.issue().name()
                  + ": "
                  + killer.option()
                  + "” is acceptable to "
                  + name.name()
                  + " (deal killer)."));
    }
    if (cell.killers().isEmpty()) {
      statements.add(
          Explanation.Statement.of(
              "No single known point of the plan rules its agreement out (no deal killer)."));
    }
    section("What would change that", statements);
  }

  private void section(String heading, List<Explanation.Statement> statements) {
    if (!statements.isEmpty()) {
      sections.add(new Explanation.Section(heading, statements));
    }
  }
}
