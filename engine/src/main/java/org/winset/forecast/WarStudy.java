package org.winset.forecast;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.deal.LeaderTerms;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.deal.Solver;
import org.winset.deal.Standing;
import org.winset.deal.WarView;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.war.Belligerent;
import org.winset.war.ForwardPass;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;
import org.winset.war.WarSolver;
import org.winset.war.Weighing;

/** Puts together what a war says about a case at point values. */
final class WarStudy {
  static final int MONTHS = 60;
  private static final List<Integer> TOLD = List.of(1, 3, 6, 12, 24, 36, 60);

  private final Dossier dossier;
  private final Hostilities hostilities;
  private final WarSolver war;
  private final Bargain now;
  private final List<Assessment.OfPlan> plans;
  private final int balance;
  private final int steps;

  WarStudy(Dossier dossier, Hostilities hostilities, Bargain now, List<Assessment.OfPlan> plans) {
    this.dossier = dossier;
    this.hostilities = hostilities;
    this.war = hostilities.solver();
    this.now = now;
    this.plans = plans;
    this.balance = hostilities.war().balance();
    this.steps = hostilities.war().steps();
  }

  /**
   * All of it.
   *
   * @param anticipated what came of the robustness check
   */
  WarAssessment assess(AnticipatedSettlement.Outcome anticipated) {
    OpenStates open = new Openness(hostilities).states();
    return new WarAssessment(
        steps,
        balance,
        List.of(side(Side.A), side(Side.B)),
        plans.stream().map(this::plan).toList(),
        pairs(open),
        war.hurtingStalemate(balance),
        course(open),
        anticipated);
  }

  private WarAssessment.OfSide side(Side side) {
    int party = hostilities.index(side);
    Belligerent own = hostilities.war().side(side);
    WarView view = WarView.of(now, party).orElseThrow();
    double stake = view.stake().toDouble();
    double office = view.office().toDouble();
    double chance = hostilities.war().chance();
    return new WarAssessment.OfSide(
        side,
        party,
        war.countryOnPackageScale(side, balance),
        war.value(side, Leader.INCUMBENT, balance),
        war.national(side, Leader.INCUMBENT, balance),
        war.office(side, Leader.INCUMBENT, balance),
        terms(war.nationalReservation(side, balance)),
        terms(war.reservation(side, Leader.INCUMBENT, balance)),
        war.givesUp(side, Leader.INCUMBENT, balance),
        war.countryGivesUp(side, balance),
        war.hurting(side, balance),
        war.stalemate(side),
        own.hazard(),
        own.perceivedChance(),
        side == Side.A ? chance : 1 - chance,
        office / (stake + office),
        curve(x -> war.countryOnPackageScale(side, x)),
        curve(x -> war.value(side, Leader.INCUMBENT, x)),
        curve(x -> war.office(side, Leader.INCUMBENT, x)),
        stated(side));
  }

  private static OptionalDouble terms(double least) {
    return least == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(least);
  }

  private List<Double> curve(java.util.function.IntToDoubleFunction value) {
    return IntStream.rangeClosed(0, steps).mapToObj(x -> value.applyAsDouble(x)).toList();
  }

  /** The plans as the party would see them if its leader held to his stated reservation value. */
  private Optional<List<WarAssessment.StatedVerdict>> stated(Side side) {
    Party party = hostilities.party(side);
    int index = hostilities.index(side);
    if (hostilities.resolved().parties().get(index).reservation().isEmpty()) {
      return Optional.empty();
    }
    Map<String, LeaderTerms> others =
        new java.util.LinkedHashMap<>(
            hostilities.terms(Leader.INCUMBENT, Leader.INCUMBENT, balance));
    others.remove(party.id());
    Bargain bargain = Bargain.of(hostilities.resolved(), others);
    Solver solver = new Solver(bargain, Solver.Budget.STANDARD);
    List<WarAssessment.StatedVerdict> verdicts = new ArrayList<>();
    for (Assessment.OfPlan plan : plans) {
      if (plan.parties().isEmpty()) {
        verdicts.add(new WarAssessment.StatedVerdict(Optional.empty(), Optional.empty()));
        continue;
      }
      PartyVerdict verdict = solver.verdict(plan.plan().points(), bargain.parties().get(index));
      verdicts.add(
          new WarAssessment.StatedVerdict(
              Optional.of(verdict.verdict()), verdict.best().map(Standing::margin)));
    }
    return Optional.of(verdicts);
  }

  private WarAssessment.OfPlan plan(Assessment.OfPlan plan) {
    List<Optional<WarAssessment.Weighed>> sides = new ArrayList<>();
    for (Side side : Side.values()) {
      int party = hostilities.index(side);
      sides.add(
          plan.parties().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new WarAssessment.Weighed(
                      weigh(side, party, deal(plan, party, false)),
                      weigh(side, party, deal(plan, party, true)))));
    }
    return new WarAssessment.OfPlan(sides);
  }

  private static Deal deal(Assessment.OfPlan plan, int party, boolean best) {
    PartyVerdict answer = plan.parties().get(party).answer();
    return (best ? answer.best() : answer.worst()).orElseThrow().deal();
  }

  /** The four terms of Z - W, in units of the margin. */
  private Weighing weigh(Side side, int party, Deal deal) {
    WarView view = WarView.of(now, party).orElseThrow();
    Acceptance acceptance = now.parties().get(party);
    double escape = view.escape(deal).toDouble();
    Belligerent own = hostilities.war().side(side);
    double kept =
        1 - escape * hostilities.war().side(side.other()).reneges() - escape * own.plansToRenege();
    return Weighing.of(
            war,
            side,
            Leader.INCUMBENT,
            balance,
            view.utility(deal).toDouble(),
            view.standing(deal).toDouble(),
            escape)
        .over(kept * acceptance.scale().toDouble());
  }

  private List<WarAssessment.OpenPair> pairs(OpenStates open) {
    List<WarAssessment.OpenPair> pairs = new ArrayList<>();
    for (Leader a : Leader.values()) {
      for (Leader b : Leader.values()) {
        pairs.add(
            new WarAssessment.OpenPair(
                a,
                b,
                IntStream.range(1, steps).filter(x -> open.isOpen(a, b, x)).boxed().toList()));
      }
    }
    return pairs;
  }

  private WarAssessment.Course course(OpenStates open) {
    ForwardPass pass = new ForwardPass(steps, MONTHS);
    ForwardPass blamed = new ForwardPass(steps, MONTHS);
    pass.run(war, open, balance, MONTHS);
    blamed.runAsIfUnchanged(war, open, balance, MONTHS);
    return new WarAssessment.Course(
        TOLD.stream()
            .map(t ->
                new WarAssessment.Month(
                    t,
                    pass.signed(t),
                    pass.decided(t),
                    pass.atWar(t),
                    pass.hazard(t),
                    blamed.signed(t)))
            .toList(),
        share(pass),
        share(blamed),
        silence(open));
  }

  private static double share(ForwardPass pass) {
    return pass.signed(MONTHS) > 0 ? pass.signedAfterChange(MONTHS) / pass.signed(MONTHS) : 0;
  }

  private Optional<WarAssessment.Silence> silence(OpenStates open) {
    return hostilities
        .numbers()
        .dyad()
        .talksSince()
        .map(since -> (int) ChronoUnit.MONTHS.between(since, dossier.asOf()))
        .map(months -> {
          ForwardPass pass = new ForwardPass(steps, Math.max(1, months));
          pass.run(war, open, hostilities.balanceThen(), months);
          return new WarAssessment.Silence(months, pass.atWar(months));
        });
  }
}
