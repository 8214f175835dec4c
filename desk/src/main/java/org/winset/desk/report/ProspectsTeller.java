package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.deal.Compensation;
import org.winset.deal.Frontier;
import org.winset.deal.Solutions;
import org.winset.deal.TradeOff;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.forecast.Between;
import org.winset.forecast.Openings;
import org.winset.number.Rational;

/** Tells what lies beyond the question whether there is a deal. */
final class ProspectsTeller {
  private final Assessment assessment;
  private final Names names;
  private final PackageTeller packages;
  private final List<Plan> plans;
  private final List<PartyName> signatories;

  ProspectsTeller(Assessment assessment, Names names) {
    this.assessment = assessment;
    this.names = names;
    this.plans = assessment.plans().stream().map(Assessment.OfPlan::plan).toList();
    this.packages = new PackageTeller(assessment.dossier(), plans, names);
    this.signatories = names.parties().stream().filter(p -> !p.guarantor()).toList();
  }

  Prospects tell(Openings openings) {
    return new Prospects(
        assessment.zopa().solutions().map(this::divisions).orElse(List.of()),
        assessment.zopa().empty() ? Optional.empty() : Optional.of(frontier(openings.frontier())),
        openings.tradeOffs().isEmpty()
            ? Optional.empty()
            : Optional.of(tradeOff(openings.tradeOffs())),
        payments(openings.compensation()),
        openings
            .levers()
            .map(l -> LeversTeller.tell(assessment.dossier(), plans, l, openings.map(), names)),
        IntStream.range(0, openings.drifts().size())
            .mapToObj(e -> new EnvoyTeller(assessment, names).tell(e, openings.drifts().get(e)))
            .toList());
  }

  private TradeOffView tradeOff(List<TradeOff> tradeOffs) {
    return TradeOffTeller.tell(
        assessment.dossier(),
        new Between(
            tradeOffs,
            plans,
            assessment.plans().stream().map(Assessment.OfPlan::verdict).toList(),
            assessment.zopa().closest(),
            assessment.zopa().empty()),
        names);
  }

  private List<Prospects.Division> divisions(Solutions solutions) {
    List<Prospects.Division> divisions = new ArrayList<>();
    solutions
        .relativeUtilitarian()
        .ifPresent(p ->
            divisions.add(
                division(
                    "Greatest sum of shares of each party's best gain (relative utilitarian)",
                    "",
                    p,
                    solutions,
                    true)));
    divisions.add(
        division(
            "Most for the party that gains least (egalitarian)",
            AgreementTeller.ONE_FOR_ONE,
            solutions.egalitarian(),
            solutions,
            false));
    divisions.add(
        division(
            "Greatest sum of gains (utilitarian)",
            AgreementTeller.ONE_FOR_ONE,
            solutions.utilitarian(),
            solutions,
            false));
    return divisions;
  }

  private Prospects.Division division(
      String name, String label, Solutions.Pick pick, Solutions all, boolean percent) {
    boolean sum = pick.value().size() == 1 && signatories.size() > 1;
    return new Prospects.Division(
        new Agreement.Solution(
            name,
            packages.tell(pick.deal()),
            AgreementTeller.gains(names, pick.gains(), all.bestGain()),
            AgreementTeller.ties(pick.ties()),
            pick.next()
                .map(next ->
                    sum
                        ? "the next distinct package is "
                            + behind(pick.value().getFirst().minus(next.getFirst()), percent)
                            + " behind in the sum"
                        : AgreementTeller.behind(pick.value(), next, "gain", percent)),
            pick.complete()),
        label);
  }

  private static String behind(Rational gap, boolean percent) {
    return percent ? Figures.size(gap) + " percentage points" : Figures.pointsOf(gap);
  }

  private Prospects.FrontierView frontier(Frontier frontier) {
    Quantity vectors = Figures.quantity(frontier.vectors());
    Quantity found = Figures.quantity(frontier.packages());
    String sets = vectors.text() + (vectors.text().equals("1") ? " set" : " sets");
    String words =
        frontier.complete()
            ? sets
                + " of gains cannot be bettered for one without costing another (the Pareto set);"
                + " "
                + (found.text().equals("1")
                    ? "1 package has it"
                    : found.text() + " packages have them")
                + "."
            : "At "
                + sets.substring(3)
                + " of gains cannot be bettered for one without costing another (the Pareto set);"
                + " the search for more ended at its budget.";
    return new Prospects.FrontierView(
        vectors,
        found,
        Figures.sentence(words),
        signatories,
        frontier.points().stream()
            .map(p ->
                new Prospects.FrontierPoint(
                    p.gains().stream().map(Figures::points).toList(), packages.tell(p.deal())))
            .toList());
  }

  private Prospects.Payments payments(Compensation compensation) {
    List<Prospects.Payment> single = new ArrayList<>();
    for (int s = 0; s < signatories.size(); s++) {
      Compensation.Single least = compensation.single().get(s);
      single.add(
          new Prospects.Payment(
              signatories.get(s),
              least.payment().map(Figures::points),
              words(least),
              least.deal().map(packages::tell)));
    }
    return new Prospects.Payments(
        single, compensation.total().map(this::total), noTotal(compensation));
  }

  private Optional<String> noTotal(Compensation compensation) {
    if (compensation.total().isPresent() || !assessment.zopa().empty()) {
      return Optional.empty();
    }
    return Optional.of(
        assessment.dossier().diplomacy().exchange().isEmpty()
            ? "The case gives no rates of exchange between the parties' points, so payments to"
                + " several are not added up."
            : compensation.decided()
                ? "No package suits every guarantor, so payments to signatories cannot bring a deal"
                    + " about."
                : "No package that suits every guarantor was found before the search ended with its"
                    + " budget.");
  }

  private static String words(Compensation.Single least) {
    if (least.payment().isEmpty()) {
      return least.complete()
          ? "no payment to it alone does it, as the others never accept a package together"
          : "none found, as the search for a package that the others accept ended with its budget";
    }
    Rational payment = least.payment().get();
    String bound = least.complete() ? "" : "at most ";
    return payment.isZero()
        ? "nothing, as there is a deal already"
        : bound + Figures.pointsOf(payment) + " of its own scale";
  }

  private Prospects.Total total(Compensation.Total total) {
    String unit = assessment.dossier().diplomacy().exchange().map(e -> e.unit()).orElse("units");
    List<Prospects.Payment> payments = new ArrayList<>();
    for (int s = 0; s < signatories.size(); s++) {
      Rational payment = total.payments().get(s);
      payments.add(
          new Prospects.Payment(
              signatories.get(s),
              Optional.of(Figures.points(payment)),
              payment.isZero() ? "nothing" : Figures.pointsOf(payment),
              Optional.empty()));
    }
    Rational units = total.units().times(Rational.HUNDRED);
    return new Prospects.Total(
        units,
        (total.complete() ? "" : "at most ") + units.toDecimal(1) + " " + unit,
        payments,
        packages.tell(total.deal()));
  }
}
