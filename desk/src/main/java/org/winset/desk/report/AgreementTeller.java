package org.winset.desk.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Closest;
import org.winset.deal.Count;
import org.winset.deal.Deal;
import org.winset.deal.Solutions;
import org.winset.deal.Zopa;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.number.Rational;

/** Tells whether there is any deal, what comes closest and how it might be divided. */
final class AgreementTeller {
  static final String ONE_FOR_ONE = "compares parties' points one for one";

  private final Assessment assessment;
  private final Names names;
  private final ReceptionTeller receptions;
  private final PackageTeller packages;

  AgreementTeller(Assessment assessment, Names names) {
    this.assessment = assessment;
    this.names = names;
    this.receptions = new ReceptionTeller(names);
    this.packages =
        new PackageTeller(
            assessment.dossier(),
            assessment.plans().stream().map(Assessment.OfPlan::plan).toList(),
            names);
  }

  Agreement tell() {
    Zopa zopa = assessment.zopa();
    Quantity feasible = Figures.quantity(zopa.feasible());
    Quantity packages = Figures.quantity(zopa.packages());
    return new Agreement(
        !zopa.empty(),
        zopa.decided(),
        words(zopa, feasible, packages),
        feasible,
        packages,
        certificate(zopa),
        zopa.first().map(this::deal),
        closest(zopa.closest()),
        zopa.solutions().map(this::nash),
        zopa.solutions().flatMap(this::kalaiSmorodinsky));
  }

  private static String certificate(Zopa zopa) {
    if (!zopa.empty()) {
      return "the first such package in file order was checked against every threshold";
    }
    if (!zopa.decided()) {
      return "none; the search ended with its budget of steps";
    }
    return zopa.closest().complete()
        ? "no feasible package leaves the party that is worst off better than the closest one does,"
            + " and there somebody is still short"
        : "the search for one went through every branch and found none";
  }

  private static String words(Zopa zopa, Quantity feasible, Quantity packages) {
    if (!zopa.decided()) {
      return "Open: of "
          + feasible.text()
          + " feasible packages, none was met that is acceptable to everybody it needs (the zone of"
          + " possible agreement, ZOPA), but not all were ruled out.";
    }
    return zopa.empty()
        ? "No: of "
            + feasible.text()
            + " feasible packages, none is acceptable to everybody it needs (the zone of possible"
            + " agreement, ZOPA, is empty)."
        : "Yes: "
            + packages.text()
            + " of "
            + feasible.text()
            + " feasible packages "
            + (packages.isOne() ? "is" : "are")
            + " acceptable to everybody they need (the zone of possible agreement, ZOPA): "
            + Figures.share(zopa.packages(), zopa.feasible())
            + ".";
  }

  private Agreement.PackageView deal(Deal deal) {
    return packages.tell(deal);
  }

  private Agreement.Closest closest(Closest closest) {
    List<Agreement.PartyStanding> standings = new ArrayList<>();
    for (int p = 0; p < names.parties().size(); p++) {
      Acceptance acceptance = assessment.bargain().parties().get(p);
      Rational margin = closest.byParty().get(p);
      boolean bound = acceptance.binds(closest.deal());
      standings.add(
          new Agreement.PartyStanding(
              names.parties().get(p),
              bound,
              Figures.points(margin),
              bound ? standing(margin) : "not bound",
              receptions.tell(
                  names.parties().get(p), acceptance, closest.deal(), i -> point(closest, i))));
    }
    return new Agreement.Closest(
        deal(closest.deal()),
        standings,
        ONE_FOR_ONE,
        ties(closest.ties()),
        closest.next().map(next -> behind(closest.sorted(), next, "margin", false)),
        closest.complete());
  }

  private PlanPoint point(Closest closest, int issue) {
    return new PlanPoint(
        names.issue(issue),
        Optional.empty(),
        names.option(issue, closest.deal().option(issue)),
        Plan.Status.STATED,
        "in this package");
  }

  static String standing(Rational margin) {
    return switch (margin.signum()) {
      case -1 -> "short by " + Figures.pointsOf(margin);
      case 0 -> "exactly at its threshold";
      default -> "with " + Figures.pointsOf(margin) + " to spare";
    };
  }

  private Agreement.Solution nash(Solutions solutions) {
    Solutions.Nash nash = solutions.nash();
    return new Agreement.Solution(
        "Greatest product of gains (Nash)",
        deal(nash.deal()),
        gains(nash.gains(), solutions.bestGain()),
        ties(nash.ties()),
        nash.next()
            .map(next ->
                next.gainers() < nash.gainers()
                    ? "in the next distinct package fewer parties gain"
                    : "the product of gains in the next distinct package is "
                        + Figures.percent(next.product().over(nash.product()))
                        + " of this one"),
        nash.complete());
  }

  private Optional<Agreement.Solution> kalaiSmorodinsky(Solutions solutions) {
    return solutions
        .kalaiSmorodinsky()
        .map(ks ->
            new Agreement.Solution(
                "Most equal shares of each party's best gain (Kalai-Smorodinsky)",
                deal(ks.deal()),
                gains(ks.gains(), solutions.bestGain()),
                ties(ks.ties()),
                ks.next().map(next -> behind(ks.sorted(), next, "share", true)),
                ks.complete()));
  }

  private List<Agreement.Gain> gains(List<Rational> gains, List<Rational> best) {
    return gains(names, gains, best);
  }

  static List<Agreement.Gain> gains(Names names, List<Rational> gains, List<Rational> best) {
    List<PartyName> signatories = names.parties().stream().filter(p -> !p.guarantor()).toList();
    return IntStream.range(0, gains.size())
        .mapToObj(s ->
            new Agreement.Gain(
                signatories.get(s), Figures.points(gains.get(s)), Figures.points(best.get(s))))
        .toList();
  }

  static Optional<String> ties(Count packages) {
    Count others =
        new Count(
            packages.atLeast().subtract(BigInteger.ONE).max(BigInteger.ZERO),
            packages.atMost().subtract(BigInteger.ONE).max(BigInteger.ZERO));
    if (others.atMost().signum() == 0) {
      return Optional.empty();
    }
    String many = Figures.quantity(others).text();
    return Optional.of(
        many
            + " other "
            + (many.equals("1") ? "package does" : "packages do")
            + " exactly as well");
  }

  /** How far behind the next distinct list is, at the first place where they differ. */
  static String behind(List<Rational> here, List<Rational> next, String what, boolean percent) {
    int place = 0;
    while (place < here.size() - 1 && here.get(place).equals(next.get(place))) {
      place++;
    }
    Rational gap = here.get(place).minus(next.get(place));
    String size = percent ? Figures.size(gap) + " percentage points" : Figures.pointsOf(gap);
    String whose =
        switch (place) {
          case 0 -> "the smallest " + what;
          case 1 -> "the second smallest " + what;
          case 2 -> "the third smallest " + what;
          default -> "a larger " + what;
        };
    return "the next distinct package is " + size + " behind in " + whose;
  }
}
