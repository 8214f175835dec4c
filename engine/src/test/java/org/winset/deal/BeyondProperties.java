package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.winset.dossier.Choice;
import org.winset.number.Rational;

/**
 * What is said beyond the question whether there is a deal equals what looking at every package in
 * turn says, by the definitions.
 */
class BeyondProperties {
  private static final Solver.Budget UNBOUNDED =
      new Solver.Budget(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 10_000);

  /** A random problem whose numbers mean something, and its packages. */
  private record Problem(Bargain bargain, List<Deal> packages, Solver solver) {
    static Optional<Problem> of(long seed) {
      try {
        Bargain bargain = Bargain.of(new RandomCases(seed).next());
        List<Deal> packages = RandomCases.packages(bargain);
        return packages.isEmpty()
            ? Optional.empty()
            : Optional.of(new Problem(bargain, packages, new Solver(bargain, UNBOUNDED)));
      } catch (UnworkableCase indifferent) {
        return Optional.empty();
      }
    }

    List<Rational> gains(Deal deal) {
      return bargain.signatories().stream().map(p -> p.leaderMargin(deal)).toList();
    }
  }

  private static boolean dominates(List<Rational> a, List<Rational> b) {
    return !a.equals(b)
        && IntStream.range(0, a.size()).allMatch(i -> a.get(i).compareTo(b.get(i)) >= 0);
  }

  @Property(tries = 300)
  void the_pareto_set_equals_enumeration_merged_or_one_by_one(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          List<Deal> inside = p.packages.stream().filter(p.bargain::inZopa).toList();
          List<Deal> undominated =
              inside.stream()
                  .filter(d -> inside.stream().noneMatch(e -> dominates(p.gains(e), p.gains(d))))
                  .toList();
          List<List<Rational>> vectors = undominated.stream().map(p::gains).distinct().toList();
          Frontier merged = p.solver.beyond().frontier(new Frontier.Budget(Long.MAX_VALUE, 0, 0));
          assertThat(merged.packages())
              .isEqualTo(Count.exactly(BigInteger.valueOf(undominated.size())));
          assertThat(merged.points().stream().map(Frontier.Point::gains).toList())
              .containsExactlyInAnyOrderElementsOf(vectors);
          for (Frontier.Point point : merged.points()) {
            assertThat(point.deal())
                .isEqualTo(
                    undominated.stream()
                        .filter(d -> p.gains(d).equals(point.gains()))
                        .findFirst()
                        .orElseThrow());
          }
          Frontier sought =
              p.solver.beyond().frontier(new Frontier.Budget(0, 10_000, Long.MAX_VALUE));
          assertThat(sought.complete()).isTrue();
          assertThat(sought.points().stream().map(Frontier.Point::gains).toList())
              .isEqualTo(merged.points().stream().map(Frontier.Point::gains).toList());
        });
  }

  @Property(tries = 200)
  void a_frontier_cut_short_holds_only_undominated_vectors(@ForAll long seed, @ForAll int vectors) {
    Problem.of(seed)
        .ifPresent(p -> {
          Frontier whole = p.solver.beyond().frontier(new Frontier.Budget(Long.MAX_VALUE, 0, 0));
          int most = Math.floorMod(vectors, 4);
          Frontier part = p.solver.beyond().frontier(new Frontier.Budget(0, most, Long.MAX_VALUE));
          List<List<Rational>> all = whole.points().stream().map(Frontier.Point::gains).toList();
          assertThat(all).containsAll(part.points().stream().map(Frontier.Point::gains).toList());
          assertThat(part.vectors().atLeast()).isLessThanOrEqualTo(whole.vectors().atLeast());
          assertThat(part.vectors().atMost()).isGreaterThanOrEqualTo(whole.vectors().atLeast());
        });
  }

  @Property(tries = 200)
  void a_frontier_between_two_parties_equals_enumeration(
      @ForAll long seed, @ForAll boolean othersAccept) {
    Problem.of(seed)
        .ifPresent(p -> {
          Acceptance one = p.bargain.parties().get(0);
          Acceptance other = p.bargain.parties().get(1);
          List<List<Rational>> pairs =
              p.packages.stream()
                  .filter(d ->
                      !othersAccept
                          || p.bargain.parties().stream()
                              .allMatch(q -> q == one || q == other || q.accepts(d)))
                  .map(d -> List.of(one.margin(d), other.margin(d)))
                  .distinct()
                  .toList();
          List<List<Rational>> undominated =
              pairs.stream()
                  .filter(a -> pairs.stream().noneMatch(b -> dominates(b, a)))
                  .sorted(Comparator.comparing(List::getFirst))
                  .toList();
          TradeOff all = p.solver.beyond().tradeOff(0, 1, othersAccept, 0);
          assertThat(all.points().stream().map(q -> List.of(q.one(), q.other())).toList())
              .isEqualTo(undominated);
          assertThat(all.complete()).isTrue();
          for (TradeOff.Point point : all.points()) {
            assertThat(one.margin(point.deal())).isEqualTo(point.one());
            assertThat(other.margin(point.deal())).isEqualTo(point.other());
          }
          TradeOff some = p.solver.beyond().tradeOff(0, 1, othersAccept, 3);
          assertThat(undominated)
              .containsAll(some.points().stream().map(q -> List.of(q.one(), q.other())).toList());
        });
  }

  @Property(tries = 200)
  void the_least_payments_equal_enumeration(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          Random random = new Random(seed);
          List<Rational> rates =
              p.bargain.signatories().stream()
                  .map(s -> Rational.of(1 + random.nextInt(30), 10))
                  .toList();
          Compensation found = p.solver.beyond().compensation(Optional.of(rates));
          for (int s = 0; s < rates.size(); s++) {
            Acceptance paid = p.bargain.signatories().get(s);
            assertThat(found.single().get(s).payment())
                .isEqualTo(
                    p.packages.stream()
                        .filter(d ->
                            p.bargain.parties().stream().allMatch(q -> q == paid || q.accepts(d)))
                        .map(d -> shortfall(paid, d))
                        .min(Comparator.naturalOrder()));
          }
          List<Deal> consented =
              p.packages.stream()
                  .filter(d ->
                      p.bargain.parties().stream()
                          .filter(Acceptance::isGuarantor)
                          .allMatch(q -> q.accepts(d)))
                  .toList();
          Optional<Rational> least =
              consented.stream().map(d -> total(p, rates, d)).min(Comparator.naturalOrder());
          assertThat(found.total().map(Compensation.Total::units)).isEqualTo(least);
          found
              .total()
              .ifPresent(t ->
                  assertThat(t.deal())
                      .isEqualTo(
                          consented.stream()
                              .filter(d -> total(p, rates, d).equals(t.units()))
                              .findFirst()
                              .orElseThrow()));
        });
  }

  private static Rational shortfall(Acceptance party, Deal deal) {
    return party.margin(deal).negated().max(Rational.ZERO);
  }

  private static Rational total(Problem p, List<Rational> rates, Deal deal) {
    Rational sum = Rational.ZERO;
    for (int s = 0; s < rates.size(); s++) {
      sum = sum.plus(rates.get(s).times(shortfall(p.bargain.signatories().get(s), deal)));
    }
    return sum;
  }

  @Property(tries = 200)
  void where_an_envoy_aims_equals_enumeration(@ForAll long seed) {
    Problem.of(seed)
        .ifPresent(p -> {
          EnvoyTerms terms = envoy(p, new Random(seed));
          Acceptance principal = p.bargain.parties().get(terms.principal());
          Drift drift = p.solver.beyond().drift(terms);
          List<Deal> inside = p.packages.stream().filter(p.bargain::inZopa).toList();
          List<Deal> among = inside.isEmpty() ? p.packages : inside;
          assertThat(drift.insideZopa()).isEqualTo(!inside.isEmpty());
          assertThat(drift.envoys().deal()).isEqualTo(best(p, terms, among));
          assertThat(drift.principals().deal())
              .isEqualTo(best(p, terms.withBeta(Rational.ZERO), among));
          assertThat(drift.loss())
              .isEqualTo(
                  principal
                      .leaderMargin(drift.principals().deal())
                      .minus(principal.leaderMargin(drift.envoys().deal())));
          assertThat(drift.loss().signum()).isNotNegative();
          assertThat(drift.parting().from().filter(b -> terms.beta().compareTo(b) >= 0).isPresent())
              .isEqualTo(drift.loss().signum() > 0);
          List<Deal> others =
              p.packages.stream()
                  .filter(d ->
                      p.bargain.parties().stream().allMatch(q -> q == principal || q.accepts(d)))
                  .toList();
          assertThat(drift.others().packages())
              .isEqualTo(Count.exactly(BigInteger.valueOf(others.size())));
          assertThat(drift.others().ratified())
              .isEqualTo(
                  Count.exactly(
                      BigInteger.valueOf(others.stream().filter(principal::accepts).count())));
          assertThat(drift.others().signed())
              .isEqualTo(
                  Count.exactly(
                      BigInteger.valueOf(
                          others.stream()
                              .filter(d -> !principal.binds(d) || principal.leaderSigns(d))
                              .count())));
          assertThat(drift.others().envoys().map(Drift.Aim::deal))
              .isEqualTo(others.isEmpty() ? Optional.empty() : Optional.of(best(p, terms, others)));
        });
  }

  @Property(tries = 150)
  void payments_and_envoys_cut_short_claim_no_more_than_is_so(
      @ForAll long seed, @ForAll @LongRange(min = 0, max = 300) long nodes) {
    Problem.of(seed)
        .ifPresent(p -> {
          EnvoyTerms terms = envoy(p, new Random(seed));
          Solver tight = new Solver(p.bargain, new Solver.Budget(nodes, nodes, nodes, 3));
          Drift full = p.solver.beyond().drift(terms);
          Drift drift = tight.beyond().drift(terms);
          if (drift.insideZopa() || drift.decided()) {
            assertThat(drift.insideZopa()).isEqualTo(full.insideZopa());
          }
          if (drift.parting().proven() && drift.insideZopa() == full.insideZopa()) {
            assertThat(drift.parting()).isEqualTo(full.parting());
          }
          if (drift.others().proven()) {
            assertThat(drift.others().envoys().isPresent())
                .isEqualTo(full.others().envoys().isPresent());
          }
          List<Rational> rates = p.bargain.signatories().stream().map(q -> Rational.ONE).toList();
          Compensation exact = p.solver.beyond().compensation(Optional.of(rates));
          Compensation bound = tight.beyond().compensation(Optional.of(rates));
          if (bound.decided()) {
            assertThat(bound.total().isPresent()).isEqualTo(exact.total().isPresent());
          }
          bound
              .total()
              .ifPresent(t -> {
                Rational least = exact.total().orElseThrow().units();
                assertThat(t.units()).isEqualTo(total(p, rates, t.deal()));
                assertThat(t.units()).isGreaterThanOrEqualTo(least);
                if (t.complete()) {
                  assertThat(t.units()).isEqualTo(least);
                }
              });
        });
  }

  /** Betas of whole tenths, so that none lies between two thousandths. */
  private static EnvoyTerms envoy(Problem p, Random random) {
    List<EnvoyTerms.Profit> profits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int issue = random.nextInt(p.bargain.optionCounts().size());
      int option = random.nextInt(p.bargain.optionCounts().get(issue));
      profits.add(new EnvoyTerms.Profit(new Choice(issue, option), Rational.of(random.nextInt(5))));
    }
    return new EnvoyTerms(
        random.nextInt(p.bargain.parties().size()), Rational.of(random.nextInt(11), 10), profits);
  }

  private static Deal best(Problem p, EnvoyTerms terms, List<Deal> among) {
    Comparator<Deal> byValue = Comparator.comparing(d -> value(p, terms, d));
    Rational most = value(p, terms, among.stream().max(byValue).orElseThrow());
    return among.stream().filter(d -> value(p, terms, d).equals(most)).findFirst().orElseThrow();
  }

  private static Rational value(Problem p, EnvoyTerms terms, Deal deal) {
    Rational most = Rational.ZERO;
    Rational served = Rational.ZERO;
    for (int i = 0; i < deal.size(); i++) {
      int issue = i;
      most =
          most.plus(
              IntStream.range(0, p.bargain.optionCounts().get(i))
                  .mapToObj(o -> points(terms, new Choice(issue, o)))
                  .max(Comparator.naturalOrder())
                  .orElseThrow());
      served = served.plus(points(terms, new Choice(i, deal.option(i))));
    }
    Rational share = most.isZero() ? Rational.ZERO : served.over(most);
    Rational margin = p.bargain.parties().get(terms.principal()).leaderMargin(deal);
    return Rational.ONE.minus(terms.beta()).times(margin).plus(terms.beta().times(share));
  }

  private static Rational points(EnvoyTerms terms, Choice choice) {
    return terms.profits().stream()
        .filter(f -> f.from().equals(choice))
        .map(EnvoyTerms.Profit::points)
        .reduce(Rational.ZERO, Rational::plus);
  }
}
