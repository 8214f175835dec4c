package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/** Seeks what an envoy would aim at beside what his principal would. */
final class EnvoySearch {
  /** The beta from which the two part is given to a thousandth. */
  private static final int DIGITS = 3;

  private static final int THOUSAND = 1000;

  private final Board board;
  private final Bargain bargain;
  private final BiFunction<List<Acceptance>, List<Form>, Sheet> sheets;
  private final Effort effort;
  private final EnvoyTerms terms;
  private final Acceptance principal;
  private final Form margin;
  private final Form served;

  EnvoySearch(
      Board board,
      Bargain bargain,
      BiFunction<List<Acceptance>, List<Form>, Sheet> sheets,
      Effort effort,
      EnvoyTerms terms) {
    this.board = board;
    this.bargain = bargain;
    this.sheets = sheets;
    this.effort = effort;
    this.terms = terms;
    this.principal = bargain.parties().get(terms.principal());
    this.margin = Form.leaderMargin(board, principal);
    this.served = Form.of(board, served());
  }

  /** Share of the private interests a package serves: points over the most there can be. */
  private Score served() {
    Score sum = Score.zero(bargain.optionCounts());
    for (EnvoyTerms.Profit profit : terms.profits()) {
      sum = sum.plus(Score.ofOption(bargain.optionCounts(), profit.from(), profit.points()));
    }
    Rational most = sum.best();
    return most.isZero() ? sum : sum.times(Rational.ONE.over(most));
  }

  /**
   * How far the envoy drifts.
   *
   * @param agreed what is known of packages that everybody accepts
   * @param agreements how many there are
   */
  Drift seek(Existence.Found agreed, Supplier<Count> agreements) {
    List<Acceptance> within = agreed.deal().isPresent() ? bargain.parties() : List.of();
    Drift.Aim envoys = best(within, value(terms.beta()), agreed.deal(), effort).orElseThrow();
    Drift.Aim principals = best(within, margin, agreed.deal(), effort).orElseThrow();
    List<Integer> partings =
        IntStream.range(0, envoys.deal().size())
            .filter(i -> envoys.deal().option(i) != principals.deal().option(i))
            .boxed()
            .toList();
    return new Drift(
        !within.isEmpty(),
        agreed.proven(),
        envoys,
        principals,
        partings,
        parting(within, principals),
        others(agreements));
  }

  /** What the envoy weighs. */
  private Form value(Rational beta) {
    return margin.times(Rational.ONE.minus(beta)).plus(served.times(beta));
  }

  /** What is best of what some parties accept. */
  private Leximin leximin(List<Acceptance> accepting, Form value, Effort spending) {
    Sheet sheet = sheets.apply(accepting, List.of(value)).inOwnUnits();
    Measure entry = new Measure.Row(sheet.extra());
    return new Leximin(sheet, sheet.acceptances(), List.of(entry), spending);
  }

  /**
   * The same with all there is to say about it.
   *
   * @param known a package they accept, if one is known: then something is found, whatever the
   *     budget
   */
  private Optional<Drift.Aim> best(
      List<Acceptance> accepting, Form value, Optional<Deal> known, Effort spending) {
    Leximin search = leximin(accepting, value, spending);
    known.ifPresent(search::knowing);
    return search
        .optimumWithTies()
        .map(found ->
            new Drift.Aim(
                found.deal(),
                Standing.of(principal, found.deal()),
                served.of(board, found.deal()),
                found.ties(),
                found.complete()));
  }

  /**
   * Loss never falls as beta rises: what the envoy can have is the upper envelope of one line for
   * each package, over beta. From the line that is best at 0 and the one that is best at 1, their
   * crossing is replaced by the best line there until no other is above it.
   */
  private Drift.Parting parting(List<Acceptance> within, Drift.Aim principals) {
    Effort shared = effort.shared();
    Optional<Rational> from = partsFrom(within, principals, shared);
    return new Drift.Parting(from, principals.complete() && !shared.wasCutShort());
  }

  private Optional<Rational> partsFrom(
      List<Acceptance> within, Drift.Aim principals, Effort shared) {
    Deal keeps = principals.deal();
    Deal loses = least(within, Rational.ONE, keeps, shared);
    if (!loses(loses, principals)) {
      return Optional.empty();
    }
    Rational parting = crossing(keeps, loses);
    Deal above = some(within, parting, keeps, shared);
    while (value(above, parting).compareTo(value(keeps, parting)) > 0) {
      if (loses(above, principals)) {
        loses = above;
      } else {
        keeps = above;
      }
      parting = crossing(keeps, loses);
      above = some(within, parting, keeps, shared);
    }
    Rational least = parting.roundedUp(DIGITS);
    boolean tie = least.equals(parting);
    boolean parts = !tie || loses(least(within, parting, keeps, shared), principals);
    return Optional.of(parts ? least : least.plus(Rational.of(1, THOUSAND)));
  }

  /** The least of the packages that are best for the envoy at a beta, given one that is allowed. */
  private Deal least(List<Acceptance> within, Rational beta, Deal known, Effort shared) {
    Leximin search = leximin(within, value(beta), shared).knowing(known);
    return search.optimum().orElseThrow().deal();
  }

  /** Some package that is best for the envoy at a beta, given one that is allowed. */
  private Deal some(List<Acceptance> within, Rational beta, Deal known, Effort shared) {
    Leximin search = leximin(within, value(beta), shared).knowing(known);
    return search.someOptimum().orElseThrow().deal();
  }

  private Rational value(Deal deal, Rational beta) {
    return principal
        .leaderMargin(deal)
        .times(Rational.ONE.minus(beta))
        .plus(served.of(board, deal).times(beta));
  }

  /** The beta at which two packages are as good for the envoy; 1 if the first is better below. */
  private Rational crossing(Deal keeps, Deal loses) {
    Rational loss = principal.leaderMargin(keeps).minus(principal.leaderMargin(loses));
    Rational gain = served.of(board, loses).minus(served.of(board, keeps));
    return gain.signum() <= 0 ? Rational.ONE : loss.over(loss.plus(gain));
  }

  private boolean loses(Deal best, Drift.Aim principals) {
    return principal.leaderMargin(best).compareTo(principals.principal().leaderMargin()) < 0;
  }

  private Drift.Others others(Supplier<Count> agreements) {
    List<Acceptance> accepting = new ArrayList<>(bargain.parties());
    accepting.remove(terms.principal());
    Effort own = effort.shared();
    Optional<Drift.Aim> envoys = best(accepting, value(terms.beta()), Optional.empty(), own);
    boolean proven = !own.wasCutShort();
    if (envoys.isEmpty() && proven) {
      Count none = Count.exactly(BigInteger.ZERO);
      return new Drift.Others(none, none, none, envoys, true);
    }
    Sheet everybody = sheets.apply(bargain.parties(), List.of()).inOwnUnits();
    List<Measure> others = new ArrayList<>(everybody.acceptances());
    others.remove(terms.principal());
    Count packages = Counting.of(everybody.rows(), others, effort);
    Count ratified = agreements.get();
    boolean alike = packages.exact() && packages.equals(ratified);
    return new Drift.Others(
        packages,
        ratified,
        alike ? packages : signed(everybody, others).within(ratified, packages),
        envoys,
        proven || envoys.isPresent());
  }

  /** Packages that the others accept and the principal's leader would sign. */
  private Count signed(Sheet everybody, List<Measure> others) {
    Sheet.PartyRows place = everybody.parties().get(terms.principal());
    Measure signs = new Measure.Row(place.leader());
    List<Measure> signed = new ArrayList<>(others);
    signed.add(
        place.acceptance() instanceof Measure.IfBound(int unbound, Measure _)
            ? new Measure.IfBound(unbound, signs)
            : signs);
    return Counting.of(everybody.rows(), signed, effort);
  }
}
