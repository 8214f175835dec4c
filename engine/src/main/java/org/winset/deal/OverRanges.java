package org.winset.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Party;
import org.winset.dossier.Ratification;
import org.winset.number.Amount;
import org.winset.number.Rational;

/**
 * What a party makes of a package over all values its inputs may take, not just their point values.
 *
 * <p>A package is given as the options each issue may take. With one option each, bounds are exact;
 * with more (the fills of a plan's unknown points) they enclose every fill, links ignored.
 *
 * <p>Every bound is attained: every actor's inputs vary by themselves, so the leader's value is
 * least where each actor's utility is least. A utility sum w v / sum w over boxes is least where
 * every v is at its lower bound and every w at the bound that pulls the mean down
 * (linear-fractional programming: the optimum is a threshold rule in v); weights in an order are
 * tried at the corners of the ordered simplex.
 */
public final class OverRanges {
  /** Least and greatest value of something, in points. */
  public record Bounds(Rational low, Rational high) {}

  private final Dossier dossier;
  private final Party party;
  private final Optional<WarRanges> war;

  /** One option for every issue. */
  public static List<List<Integer>> just(Deal deal) {
    return IntStream.range(0, deal.size()).mapToObj(i -> List.of(deal.option(i))).toList();
  }

  /**
   * A party of a case.
   *
   * @param bargain the case at point values, which says what no deal is worth to leaders at war
   */
  public OverRanges(Dossier dossier, Party party, Bargain bargain) {
    this.dossier = dossier;
    this.party = party;
    this.war = bargain.terms(party.id()).map(_ -> new WarRanges(bargain, dossier, party));
  }

  /**
   * The leader's value less his threshold, in points; empty if the numbers of a war he is in vary,
   * for then nothing is proven of it.
   */
  public Optional<Bounds> leaderSurplus(List<List<Integer>> options) {
    if (war.isPresent()) {
      Bounds support =
          party.constituencies().isEmpty()
              ? new Bounds(Rational.ZERO, Rational.ZERO)
              : support(options);
      return war.get().leaderSurplus(options, utility(party.nation(), options), support);
    }
    return Optional.of(statedSurplus(options));
  }

  private Bounds statedSurplus(List<List<Integer>> options) {
    Bounds nation = utility(party.nation(), options);
    Bounds value = nation;
    if (!party.constituencies().isEmpty()) {
      Bounds support = support(options);
      Amount lambda = amount(party.path() + ".leader.lambda");
      value =
          new Bounds(
              mix(lambda, nation.low(), support.low())
                  .min(mix(lambda.high(), nation.low(), support.low())),
              mix(lambda, nation.high(), support.high())
                  .max(mix(lambda.high(), nation.high(), support.high())));
    }
    Amount reservation = amount(party.path() + ".leader.reservation");
    return new Bounds(value.low().minus(reservation.high()), value.high().minus(reservation.low()));
  }

  private static Rational mix(Amount lambda, Rational nation, Rational support) {
    return mix(lambda.low(), nation, support);
  }

  private static Rational mix(Rational lambda, Rational nation, Rational support) {
    return lambda.times(nation).plus(Rational.ONE.minus(lambda).times(support));
  }

  /** A constituency's utility less its acceptance level, in points. */
  public Bounds groupSurplus(int group, List<List<Integer>> options) {
    Party.Constituency constituency = party.constituencies().get(group);
    Bounds utility = utility(constituency.actor(), options);
    Amount level = amount(constituency.actor().path() + ".accepts-at");
    return new Bounds(utility.low().minus(level.high()), utility.high().minus(level.low()));
  }

  /** Whether one verdict on a package the party is bound by holds at every value of every input. */
  public boolean holds(Verdict verdict, List<List<Integer>> options) {
    Optional<Bounds> leader = leaderSurplus(options);
    boolean surelySigns = leader.filter(l -> l.low().signum() >= 0).isPresent();
    return switch (verdict) {
      case SIGNS -> surelySigns && surelyRatified(party.ratification(), options);
      case CANNOT_RATIFY -> surelySigns && !perhapsRatified(options);
      case REFUSES -> leader.filter(l -> l.high().signum() < 0).isPresent();
      case NOT_BOUND -> true;
      case DEPENDS -> false;
    };
  }

  /** Whether the party accepts the package at every value of every input. */
  public boolean surelyAccepts(List<List<Integer>> options) {
    return holds(Verdict.SIGNS, options);
  }

  /**
   * Whether the party rejects the package, in one way or the other, at every value of every input.
   */
  public boolean surelyRejects(List<List<Integer>> options) {
    return holds(Verdict.REFUSES, options) || !perhapsRatified(options);
  }

  private boolean surelyRatified(Ratification rule, List<List<Integer>> options) {
    return ratified(rule, g -> groupSurplus(g, options).low().signum() >= 0, true);
  }

  private boolean perhapsRatified(List<List<Integer>> options) {
    return ratified(
        party.ratification(), g -> groupSurplus(g, options).high().signum() >= 0, false);
  }

  private boolean ratified(
      Ratification rule, Function<Integer, Boolean> accepts, boolean pessimistic) {
    return switch (rule) {
      case Ratification.LeaderAlone() -> true;
      case Ratification.Vetoes(List<Integer> groups) -> groups.stream().allMatch(accepts::apply);
      case Ratification.All(List<Ratification> rules) ->
          rules.stream().allMatch(r -> ratified(r, accepts, pessimistic));
      case Ratification.Quota(String path) -> {
        Rational yes = power(accepts, true, pessimistic);
        Rational no = power(accepts, false, !pessimistic);
        Amount quota = amount(path);
        Rational needed = pessimistic ? quota.high() : quota.low();
        yield yes.compareTo(needed.times(yes.plus(no))) >= 0;
      }
    };
  }

  /** Power of the groups that do or do not accept, at its least or greatest. */
  private Rational power(Function<Integer, Boolean> accepts, boolean wanted, boolean least) {
    return IntStream.range(0, party.constituencies().size())
        .filter(g -> accepts.apply(g) == wanted)
        .mapToObj(g -> amount(party.constituencies().get(g).actor().path() + ".power"))
        .map(a -> least ? a.low() : a.high())
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** S(x) in points: a mean of the groups' utilities weighted by power. */
  private Bounds support(List<List<Integer>> options) {
    List<Term> terms = new ArrayList<>();
    for (Party.Constituency constituency : party.constituencies()) {
      Bounds utility = utility(constituency.actor(), options);
      terms.add(
          new Term(amount(constituency.actor().path() + ".power"), utility.low(), utility.high()));
    }
    return mean(terms);
  }

  /** A weight and the range of what it weighs. */
  private record Term(Amount weight, Rational low, Rational high) {
    /** With its weight where the first k places of the order share everything. */
    Term atCorner(int k) {
      return weight instanceof Amount.WeightRank(int rank, int size)
          ? new Term(new Amount.Point(rank <= k ? Rational.of(1, k) : Rational.ZERO), low, high)
          : this;
    }
  }

  private Bounds utility(Party.Actor actor, List<List<Integer>> options) {
    List<Term> terms = new ArrayList<>();
    for (int i : actor.wants()) {
      Issue issue = dossier.issues().get(i);
      String want = actor.path() + ".wants." + issue.id();
      List<Amount> values =
          options.get(i).stream()
              .map(k -> amount(want + ".values." + issue.options().get(k).id()))
              .toList();
      terms.add(
          new Term(
              amount(want + ".weight"),
              values.stream().map(Amount::low).min(Comparator.naturalOrder()).orElseThrow(),
              values.stream().map(Amount::high).max(Comparator.naturalOrder()).orElseThrow()));
    }
    Bounds mean =
        terms.stream().anyMatch(t -> t.weight() instanceof Amount.WeightRank)
            ? meanInOrder(terms)
            : mean(terms);
    Rational low = mean.low();
    Rational high = mean.high();
    for (Party.Worth worth : actor.worth()) {
      List<Integer> left = options.get(worth.left().issue());
      List<Integer> right = options.get(worth.right().issue());
      if (left.contains(worth.left().option()) && right.contains(worth.right().option())) {
        Amount points = amount(worth.path() + ".points");
        boolean certain = left.size() == 1 && right.size() == 1;
        low = low.plus(certain ? points.low() : points.low().min(Rational.ZERO));
        high = high.plus(certain ? points.high() : points.high().max(Rational.ZERO));
      }
    }
    return new Bounds(low, high);
  }

  /** Least and greatest weighted mean when every weight varies within its own range. */
  private static Bounds mean(List<Term> terms) {
    return new Bounds(
        bestSplit(byLow(terms), Term::low, Comparator.naturalOrder()),
        bestSplit(byHigh(terms), Term::high, Comparator.reverseOrder()));
  }

  private static List<Term> byLow(List<Term> terms) {
    return terms.stream().sorted(Comparator.comparing(Term::low)).toList();
  }

  private static List<Term> byHigh(List<Term> terms) {
    return terms.stream().sorted(Comparator.comparing(Term::high).reversed()).toList();
  }

  /**
   * The extreme mean over all splits: terms before the split at full weight, the others at their
   * least. From one split to the next a single weight changes, if it varies at all.
   */
  private static Rational bestSplit(
      List<Term> sorted, Function<Term, Rational> value, Comparator<Rational> order) {
    Rational sum = Rational.ZERO;
    Rational weights = Rational.ZERO;
    for (Term term : sorted) {
      Rational least = term.weight().low();
      if (!least.isZero()) {
        sum = sum.plus(least.times(value.apply(term)));
        weights = weights.plus(least);
      }
    }
    @Nullable Rational best = weights.isZero() ? null : sum.over(weights);
    for (Term term : sorted) {
      Rational more = term.weight().high().minus(term.weight().low());
      if (!more.isZero()) {
        sum = sum.plus(more.times(value.apply(term)));
        weights = weights.plus(more);
        Rational mean = sum.over(weights);
        best = best == null || order.compare(mean, best) < 0 ? mean : best;
      }
    }
    return best == null ? Rational.ZERO : best;
  }

  /**
   * Least and greatest mean over the corners of the ordered simplex: the first k weights equal, the
   * rest 0. A weight set apart from the order varies within its own range.
   */
  private static Bounds meanInOrder(List<Term> terms) {
    List<Term> byLow = byLow(terms);
    List<Term> byHigh = byHigh(terms);
    List<Bounds> corners = new ArrayList<>();
    for (int k = 1; k <= placesInOrder(terms); k++) {
      corners.add(
          new Bounds(
              bestSplit(atCorner(byLow, k), Term::low, Comparator.naturalOrder()),
              bestSplit(atCorner(byHigh, k), Term::high, Comparator.reverseOrder())));
    }
    return new Bounds(
        corners.stream().map(Bounds::low).min(Comparator.naturalOrder()).orElseThrow(),
        corners.stream().map(Bounds::high).max(Comparator.naturalOrder()).orElseThrow());
  }

  private static List<Term> atCorner(List<Term> terms, int k) {
    return terms.stream().map(t -> t.atCorner(k)).toList();
  }

  private static int placesInOrder(List<Term> terms) {
    return terms.stream()
        .mapToInt(t -> t.weight() instanceof Amount.WeightRank(int rank, int size) ? size : 0)
        .max()
        .orElse(0);
  }

  private Amount amount(String path) {
    Optional<Input> input = dossier.inputs().find(path);
    return input.map(Input::amount).orElse(new Amount.Point(Rational.ONE));
  }
}
