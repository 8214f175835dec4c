package org.winset.forecast;

import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Closest;
import org.winset.deal.Deal;
import org.winset.deal.OverRanges;
import org.winset.deal.PlanVerdict;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.deal.Repair;
import org.winset.deal.Solver;
import org.winset.deal.Verdict;
import org.winset.deal.WinSet;
import org.winset.deal.Zopa;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolution;
import org.winset.number.Rational;

/**
 * A case at its point values, exactly: what no deal is worth, who accepts what, and which packages
 * everybody could accept.
 */
public final class PointRun {
  private final Dossier dossier;
  private final Optional<Hostilities> hostilities;
  private final Function<Input, Rational> values;
  private final Solver solver;
  private volatile BooleanSupplier cancelled = () -> false;

  private PointRun(Dossier dossier, Function<Input, Rational> values, Optional<Solver> like) {
    this.dossier = dossier;
    this.hostilities = Hostilities.of(dossier, values);
    this.values = values;
    Optional<Bargain> before = like.map(Solver::bargain);
    Bargain bargain =
        hostilities
            .map(h -> h.now(before))
            .orElseGet(() -> Bargain.of(Resolution.of(dossier, values), Map.of(), before));
    this.solver = new Solver(bargain, Solver.Budget.STANDARD, () -> cancelled.getAsBoolean(), like);
  }

  /** The case at its point values: modes, midpoints and means of orders. */
  static PointRun of(Dossier dossier) {
    return new PointRun(dossier, input -> input.amount().typical(), Optional.empty());
  }

  /** The same, given a memory of runs on numbers much like these. */
  static PointRun of(Dossier dossier, Memory memory) {
    return new PointRun(dossier, input -> input.amount().typical(), memory.last());
  }

  /**
   * Who can sign what, whether there is any deal, and what would change that.
   *
   * @throws org.winset.deal.UnworkableCase if the case's numbers together have no meaning
   */
  public Assessment assess() {
    return assess(() -> false);
  }

  /**
   * The same, unless nobody wants to know any more.
   *
   * @param stop asked between the steps, and every few milliseconds within them
   * @throws CancellationException if it says so
   */
  public Assessment assess(BooleanSupplier stop) {
    return assess(stop, quick -> {});
  }

  /**
   * The same, for somebody who would rather hear something soon.
   *
   * @param soon told everything but what lies beyond, while that is still worked out
   * @throws CancellationException likewise
   */
  public Assessment assess(BooleanSupplier stop, Consumer<Assessment> soon) {
    return unlessStopped(
        stop,
        () -> {
          Beside<Openings> openings = beside(this::openings);
          Assessment answers = answers().withAims();
          soon.accept(answers);
          return answers.with(openings.get());
        });
  }

  /** Does some work; if it fails, ends what is still at work beside it. */
  private <T> T unlessStopped(BooleanSupplier stop, Supplier<T> work) {
    cancelled = stop;
    boolean done = false;
    try {
      T found = work.get();
      done = true;
      return found;
    } finally {
      if (!done) {
        cancelled = () -> true;
      }
    }
  }

  /** Work on a thread beside this one, with a solver of its own. */
  private <T> Beside<T> beside(Function<Solver, T> work) {
    Solver own = solver.another();
    return Beside.start(() -> work.apply(own));
  }

  private Openings openings(Solver own) {
    return Openings.of(dossier, own, plans(), values, () -> cancelled.getAsBoolean());
  }

  /**
   * The same without what the parties are after and what lies beyond the question whether there is
   * a deal.
   *
   * @throws CancellationException likewise
   */
  public Assessment answers(BooleanSupplier stop) {
    return unlessStopped(stop, this::answers);
  }

  private Assessment answers() {
    Optional<Beside<AnticipatedSettlement.Outcome>> anticipated =
        hostilities.map(
            h -> Beside.start(() -> AnticipatedSettlement.of(h, () -> cancelled.getAsBoolean())));
    Beside<Zopa> zopa = beside(Solver::zopa);
    Beside<List<WinSet>> winSets =
        beside(own -> own.bargain().parties().stream().map(own::winSet).toList());
    List<Assessment.OfPlan> plans =
        plans().stream().map(plan -> unlessCancelled(() -> assess(plan))).toList();
    Optional<WarAssessment> war =
        hostilities.map(h ->
            unlessCancelled(() ->
                new WarStudy(dossier, h, solver.bargain(), plans)
                    .assess(anticipated.orElseThrow().get())));
    return new Assessment(
        dossier,
        solver.bargain(),
        winSets.get(),
        plans,
        zopa.get(),
        war,
        Optional.empty(),
        Optional.empty());
  }

  private List<Plan> plans() {
    return dossier.plans().stream().filter(p -> !p.date().isAfter(dossier.asOf())).toList();
  }

  /**
   * What two parties could do for each other.
   *
   * @param one index of a party
   * @param other index of another
   * @param steps about how many packages are sought
   * @throws org.winset.deal.UnworkableCase if the case's numbers together have no meaning
   */
  public Between between(int one, int other, int steps) {
    return new Between(
        Openings.between(solver.beyond(), one, other, steps),
        plans(),
        plans().stream().map(p -> solver.verdict(p.points())).toList(),
        solver.closest(),
        solver.anyDeal().isEmpty());
  }

  private <T> T unlessCancelled(Supplier<T> step) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    return step.get();
  }

  /**
   * Who can sign what, and whether there is any deal: the first of the answers of {@link #assess}.
   *
   * @param memory what earlier runs said; this one is remembered in it too
   * @throws org.winset.deal.UnworkableCase likewise
   */
  public Glance glance(Memory memory) {
    return glance(memory, () -> false);
  }

  /**
   * The same, unless nobody wants to know any more.
   *
   * @throws CancellationException likewise
   */
  public Glance glance(Memory memory, BooleanSupplier stop) {
    return unlessStopped(stop, () -> seen(memory));
  }

  private Glance seen(Memory memory) {
    Memory.Asked asked = memory.on(dossier);
    List<Plan> plans = plans();
    Map<Opinion, Glance.OfParty> known = new HashMap<>();
    Deque<Opinion> open = new ConcurrentLinkedDeque<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      boolean feasible = solver.feasible(plans.get(plan).points());
      for (int party = 0; feasible && party < dossier.parties().size(); party++) {
        Opinion opinion = new Opinion(plan, party);
        asked
            .of(dossier.parties().get(party), plans.get(plan))
            .ifPresentOrElse(answer -> known.put(opinion, answer), () -> open.add(opinion));
      }
    }
    Optional<Beside<Map<Opinion, Glance.OfParty>>> rest =
        open.size() < 2
            ? Optional.empty()
            : Optional.of(beside(own -> ask(plans, asked, open::pollLast, own)));
    Optional<Deal> deal = solver.anyDeal();
    known.putAll(ask(plans, asked, open::pollFirst, solver));
    rest.ifPresent(r -> known.putAll(r.get()));
    memory.keep(solver);
    return new Glance(
        dossier,
        solver.bargain(),
        IntStream.range(0, plans.size())
            .mapToObj(plan ->
                new Glance.OfPlan(
                    plans.get(plan),
                    IntStream.range(0, dossier.parties().size())
                        .mapToObj(party -> new Opinion(plan, party))
                        .filter(known::containsKey)
                        .map(known::get)
                        .toList()))
            .toList(),
        deal);
  }

  /** What a party says of a plan, each by its place. */
  private record Opinion(int plan, int party) {}

  /** Asks until nothing is left to be asked; on two threads at once if each has its solver. */
  private Map<Opinion, Glance.OfParty> ask(
      List<Plan> plans, Memory.Asked asked, Supplier<@Nullable Opinion> next, Solver own) {
    Map<Opinion, Glance.OfParty> answers = new HashMap<>();
    for (Opinion opinion = next.get(); opinion != null; opinion = next.get()) {
      Plan plan = plans.get(opinion.plan());
      int party = opinion.party();
      Acceptance acceptance = own.bargain().parties().get(party);
      PartyVerdict verdict = unlessCancelled(() -> own.verdict(plan.points(), acceptance));
      Glance.OfParty answer = new Glance.OfParty(verdict, holds(plan, party, verdict));
      answers.put(opinion, answer);
      asked.remember(dossier.parties().get(party), plan, answer);
    }
    return answers;
  }

  /** Who accepts which package, by definition. */
  public Bargain bargain() {
    return solver.bargain();
  }

  /** The package closest to agreement, as {@link #assess} tells it. */
  public Closest closest() {
    return solver.closest();
  }

  /**
   * The same, unless nobody wants to know any more.
   *
   * @throws CancellationException likewise
   */
  public Closest closest(BooleanSupplier stop) {
    cancelled = stop;
    return solver.closest();
  }

  private Assessment.OfPlan assess(Plan plan) {
    PlanVerdict verdict = solver.verdict(plan.points());
    List<Assessment.OfParty> parties =
        IntStream.range(0, verdict.parties().size())
            .mapToObj(p -> assess(plan, p, verdict.parties().get(p)))
            .toList();
    boolean known = plan.points().stream().allMatch(Plan.Point::known);
    return new Assessment.OfPlan(
        plan,
        verdict,
        parties,
        verdict.feasible() ? List.of() : repairs(plan),
        solver.repairForAll(plan.points()),
        known ? Optional.empty() : solver.repairWhateverTheFill(plan.points()),
        !solver.wasCutShort());
  }

  private List<Optional<Repair>> repairs(Plan plan) {
    return solver.bargain().parties().stream().map(p -> solver.repair(plan.points(), p)).toList();
  }

  private Assessment.OfParty assess(Plan plan, int party, PartyVerdict verdict) {
    Acceptance acceptance = solver.bargain().parties().get(party);
    boolean known = plan.points().stream().allMatch(Plan.Point::known);
    return new Assessment.OfParty(
        verdict,
        holds(plan, party, verdict),
        solver.killers(plan.points(), acceptance),
        solver.repair(plan.points(), acceptance),
        known ? Optional.empty() : solver.repairWhateverTheFill(plan.points(), acceptance),
        !solver.wasCutShort() && verdict.proven());
  }

  /** Whether the verdict holds at all values of all inputs; never claimed unless proven. */
  private boolean holds(Plan plan, int party, PartyVerdict verdict) {
    if (verdict.best().isEmpty() || verdict.worst().isEmpty()) {
      return verdict.verdict() == Verdict.NOT_BOUND;
    }
    OverRanges ranges = new OverRanges(dossier, dossier.parties().get(party), solver.bargain());
    if (verdict.verdict() == Verdict.DEPENDS) {
      return ranges.surelyAccepts(OverRanges.just(verdict.best().get().deal()))
          && ranges.surelyRejects(OverRanges.just(verdict.worst().get().deal()));
    }
    List<List<Integer>> fills = plan.points().stream().map(Plan.Point::options).toList();
    boolean oneFill = verdict.best().get().deal().equals(verdict.worst().get().deal());
    return (verdict.verdict() == Verdict.REFUSES && !oneFill)
        ? ranges.surelyRejects(fills)
        : ranges.holds(verdict.verdict(), fills);
  }
}
