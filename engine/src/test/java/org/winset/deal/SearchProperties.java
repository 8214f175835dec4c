package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.winset.dossier.Plan;
import org.winset.number.Rational;

/** What the search finds equals what looking at every package in turn finds, by the definitions. */
class SearchProperties {
  private static final Solver.Budget UNBOUNDED =
      new Solver.Budget(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 10_000);

  /** A random problem whose numbers mean something, and its packages; empty if they do not. */
  private record Problem(Bargain bargain, List<Deal> packages, RandomCases cases) {
    static Optional<Problem> of(long seed) {
      try {
        RandomCases cases = new RandomCases(seed);
        Bargain bargain = Bargain.of(cases.next());
        List<Deal> packages = RandomCases.packages(bargain);
        return packages.isEmpty()
            ? Optional.empty()
            : Optional.of(new Problem(bargain, packages, cases));
      } catch (UnworkableCase indifferent) {
        return Optional.empty();
      }
    }
  }

  private static Count count(long number) {
    return Count.exactly(BigInteger.valueOf(number));
  }

  @Property(tries = 300)
  void zopa_and_win_sets_equal_enumeration(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          Solver solver = new Solver(p.bargain, UNBOUNDED);
          Zopa zopa = solver.zopa();
          List<Deal> inside = p.packages.stream().filter(p.bargain::inZopa).toList();
          assertThat(zopa.packages()).isEqualTo(count(inside.size()));
          assertThat(zopa.first()).isEqualTo(inside.stream().findFirst());
          for (Acceptance party : p.bargain.parties()) {
            long signs = p.packages.stream().filter(party::leaderSigns).count();
            long ratified = p.packages.stream().filter(d -> party.margin(d).signum() >= 0).count();
            assertThat(solver.winSet(party).leaderSigns()).isEqualTo(count(signs));
            assertThat(solver.winSet(party).packages()).isEqualTo(count(ratified));
          }
        });
  }

  private static List<Rational> list(Bargain bargain, Deal deal) {
    return bargain.parties().stream()
        .map(p ->
            !p.isGuarantor()
                ? p.margin(deal)
                : p.binds(deal) ? p.margin(deal).min(Rational.ZERO) : Rational.ZERO)
        .sorted()
        .toList();
  }

  private static int compare(List<Rational> a, List<Rational> b) {
    return IntStream.range(0, a.size())
        .map(i -> a.get(i).compareTo(b.get(i)))
        .filter(c -> c != 0)
        .findFirst()
        .orElse(0);
  }

  @Property(tries = 300)
  void the_closest_package_equals_enumeration(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          Closest closest = new Solver(p.bargain, UNBOUNDED).zopa().closest();
          Comparator<Deal> byList = (a, b) -> compare(list(p.bargain, a), list(p.bargain, b));
          List<Rational> best = list(p.bargain, p.packages.stream().max(byList).orElseThrow());
          List<Deal> tied =
              p.packages.stream().filter(d -> list(p.bargain, d).equals(best)).toList();
          assertThat(closest.sorted()).isEqualTo(best);
          assertThat(closest.deal()).isEqualTo(tied.getFirst());
          assertThat(closest.ties()).isEqualTo(count(tied.size()));
          assertThat(closest.next())
              .isEqualTo(
                  p.packages.stream()
                      .map(d -> list(p.bargain, d))
                      .filter(l -> !l.equals(best))
                      .max(SearchProperties::compare));
        });
  }

  /** Steps down to the least package issue by issue, as where many packages tie. */
  private static final Solver.Budget STEPPING =
      new Solver.Budget(Long.MAX_VALUE, Long.MAX_VALUE, 0, 10_000);

  @Property(tries = 300)
  void the_least_of_the_closest_is_found_without_meeting_all(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          Closest met = new Solver(p.bargain, UNBOUNDED).closest();
          Closest stepped = new Solver(p.bargain, STEPPING).closest();
          assertThat(stepped.deal()).isEqualTo(met.deal());
          assertThat(stepped.sorted()).isEqualTo(met.sorted());
          assertThat(stepped.complete()).isTrue();
        });
  }

  @Property(tries = 300)
  void verdicts_on_plans_with_unknown_points_equal_enumeration(
      @ForAll long seed, @ForAll boolean stepping) {
    Problem.of(seed)
        .ifPresent(p -> {
          List<Plan.Point> plan = p.cases.plan();
          List<Deal> fills = p.packages.stream().filter(d -> fills(plan, d)).toList();
          PlanVerdict verdict =
              new Solver(p.bargain, stepping ? STEPPING : UNBOUNDED).verdict(plan);
          assertThat(verdict.fills()).isEqualTo(count(fills.size()));
          assertThat(verdict.fillsInZopa())
              .isEqualTo(count(fills.stream().filter(p.bargain::inZopa).count()));
          for (int i = 0; i < verdict.parties().size(); i++) {
            Acceptance party = p.bargain.parties().get(i);
            PlanVerdict.PartyVerdict answer = verdict.parties().get(i);
            assertThat(answer.verdict()).isEqualTo(verdictByHand(party, fills));
            assertThat(answer.worst().map(Standing::deal)).isEqualTo(worst(party, fills));
            assertThat(answer.best().map(Standing::deal)).isEqualTo(best(party, fills));
            assertThat(answer.proven()).isTrue();
          }
        });
  }

  @Property(tries = 100)
  void another_solver_of_the_problem_says_the_same_while_the_first_works(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          List<Plan.Point> plan = p.cases.plan();
          Solver first = new Solver(p.bargain, UNBOUNDED);
          Solver other = first.another();
          CompletableFuture<PlanVerdict> beside =
              CompletableFuture.supplyAsync(() -> other.verdict(plan));
          Zopa zopa = first.zopa();
          assertThat(beside.join()).isEqualTo(new Solver(p.bargain, UNBOUNDED).verdict(plan));
          assertThat(other.zopa()).isEqualTo(zopa);
        });
  }

  static boolean fills(List<Plan.Point> plan, Deal deal) {
    return IntStream.range(0, plan.size())
        .allMatch(i -> plan.get(i).options().contains(deal.option(i)));
  }

  private static Optional<Deal> best(Acceptance party, List<Deal> fills) {
    return fills.stream()
        .filter(party::binds)
        .max(Comparator.comparing(party::margin).thenComparing(Comparator.reverseOrder()));
  }

  private static Optional<Deal> worst(Acceptance party, List<Deal> fills) {
    return fills.stream()
        .filter(party::binds)
        .min(Comparator.comparing(party::margin).thenComparing(Comparator.naturalOrder()));
  }

  private static Verdict verdictByHand(Acceptance party, List<Deal> fills) {
    List<Deal> bound = fills.stream().filter(party::binds).toList();
    if (bound.isEmpty()) {
      return Verdict.NOT_BOUND;
    }
    if (fills.stream().allMatch(party::accepts)) {
      return Verdict.SIGNS;
    }
    if (fills.stream().anyMatch(party::accepts)) {
      return Verdict.DEPENDS;
    }
    Deal best =
        bound.stream()
            .min(
                Comparator.comparing(party::margin)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    Deal worst = worst(party, fills).orElseThrow();
    return party.leaderSigns(best) && party.leaderSigns(worst)
        ? Verdict.CANNOT_RATIFY
        : Verdict.REFUSES;
  }

  @Property(tries = 200)
  void killers_and_repairs_equal_enumeration(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          List<Plan.Point> plan = p.cases.plan();
          Solver solver = new Solver(p.bargain, UNBOUNDED);
          for (Acceptance party : p.bargain.parties()) {
            List<Deal> accepted = p.packages.stream().filter(party::accepts).toList();
            assertThat(solver.killers(plan, party))
                .isEqualTo(
                    IntStream.range(0, plan.size())
                        .filter(i -> plan.get(i).known())
                        .filter(i -> accepted.stream().noneMatch(d -> keeps(plan, i, d)))
                        .boxed()
                        .toList());
            Optional<Repair> repair = solver.repair(plan, party);
            List<List<Integer>> changes =
                accepted.stream().map(d -> changed(plan, d)).distinct().toList();
            int least = changes.stream().mapToInt(List::size).min().orElse(-1);
            assertThat(repair.map(Repair::size).orElse(-1)).isEqualTo(least);
            if (least > 0) {
              assertThat(changed(plan, repair.orElseThrow().example()))
                  .isEqualTo(repair.orElseThrow().sets().getFirst().issues());
              assertThat(party.accepts(repair.orElseThrow().example())).isTrue();
              assertThat(
                      repair.orElseThrow().sets().stream().map(Repair.ChangeSet::issues).toList())
                  .containsExactlyInAnyOrderElementsOf(
                      changes.stream().filter(c -> c.size() == least).toList());
            }
          }
        });
  }

  @Property(tries = 150)
  void answers_that_ended_with_their_budget_claim_no_more_than_is_so(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 3_000) long nodes) {
    Problem.of(seed)
        .ifPresent(p -> {
          List<Plan.Point> plan = p.cases.plan();
          Solver full = new Solver(p.bargain, UNBOUNDED);
          Solver tight = new Solver(p.bargain, new Solver.Budget(nodes, nodes, nodes, 3));
          for (Acceptance party : p.bargain.parties()) {
            Optional<Repair> least = full.repair(plan, party);
            tight
                .repair(plan, party)
                .ifPresent(r -> {
                  assertThat(r.size()).isGreaterThanOrEqualTo(least.orElseThrow().size());
                  assertThat(r.sets().isEmpty()).isEqualTo(r.size() == 0);
                  assertThat(party.accepts(r.example())).isTrue();
                });
            assertThat(full.killers(plan, party)).containsAll(tight.killers(plan, party));
          }
          Compensation payments = full.beyond().compensation(Optional.empty());
          Compensation bounds = tight.beyond().compensation(Optional.empty());
          for (int s = 0; s < payments.single().size(); s++) {
            Compensation.Single exact = payments.single().get(s);
            Compensation.Single bound = bounds.single().get(s);
            if (bound.complete()) {
              assertThat(bound.payment()).isEqualTo(exact.payment());
            }
            bound
                .payment()
                .ifPresent(
                    b -> assertThat(b).isGreaterThanOrEqualTo(exact.payment().orElseThrow()));
          }
          assertThat(tight.zopa().first().isPresent() && full.zopa().empty()).isFalse();
        });
  }

  private static boolean keeps(List<Plan.Point> plan, int issue, Deal deal) {
    return plan.get(issue).options().contains(deal.option(issue));
  }

  private static List<Integer> changed(List<Plan.Point> plan, Deal deal) {
    return IntStream.range(0, plan.size()).filter(i -> !keeps(plan, i, deal)).boxed().toList();
  }

  @Property(tries = 200)
  void changes_that_work_whatever_the_fill_do(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          List<Plan.Point> plan = p.cases.plan();
          Solver solver = new Solver(p.bargain, UNBOUNDED);
          for (Acceptance party : p.bargain.parties()) {
            Optional<Repair> repair = solver.repairWhateverTheFill(plan, party);
            int least = leastWhateverTheFill(p, plan, party);
            assertThat(repair.map(Repair::size).orElse(Integer.MAX_VALUE))
                .isGreaterThanOrEqualTo(least);
            boolean plainRows =
                !party.isGuarantor()
                    && !(party.rule() instanceof org.winset.dossier.Resolved.Rule.Quota)
                    && !(party.rule() instanceof org.winset.dossier.Resolved.Rule.All);
            if (plainRows) {
              assertThat(repair.map(Repair::size).orElse(Integer.MAX_VALUE)).isEqualTo(least);
            }
            repair.ifPresent(r ->
                assertThat(fillsOf(p, plan, r.example())).isNotEmpty().allMatch(party::accepts));
          }
        });
  }

  /** Packages that agree with one on every known point of a plan and fill the others. */
  private static List<Deal> fillsOf(Problem p, List<Plan.Point> plan, Deal deal) {
    return p.packages.stream()
        .filter(d ->
            IntStream.range(0, plan.size())
                .allMatch(
                    i -> plan.get(i).known() ? d.option(i) == deal.option(i) : keeps(plan, i, d)))
        .toList();
  }

  private static boolean fillsTheRest(List<Plan.Point> plan, Deal deal) {
    return IntStream.range(0, plan.size())
        .allMatch(i -> plan.get(i).known() || keeps(plan, i, deal));
  }

  private static int leastWhateverTheFill(Problem p, List<Plan.Point> plan, Acceptance party) {
    List<Integer> sizes = new ArrayList<>(List.of(Integer.MAX_VALUE));
    for (Deal deal : p.packages) {
      if (fillsTheRest(plan, deal) && fillsOf(p, plan, deal).stream().allMatch(party::accepts)) {
        sizes.add(changed(plan, deal).size());
      }
    }
    return sizes.stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
