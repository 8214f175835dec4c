package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
   * @param empty whether the ZOPA is
   */
  Drift seek(boolean empty) {
    List<Acceptance> within = empty ? List.of() : bargain.parties();
    Drift.Aim envoys = best(within, value(terms.beta())).orElseThrow();
    Drift.Aim principals = best(within, margin).orElseThrow();
    List<Integer> partings =
        IntStream.range(0, envoys.deal().size())
            .filter(i -> envoys.deal().option(i) != principals.deal().option(i))
            .boxed()
            .toList();
    return new Drift(!empty, envoys, principals, partings, partsFrom(within, principals), others());
  }

  /** What the envoy weighs. */
  private Form value(Rational beta) {
    return margin.times(Rational.ONE.minus(beta)).plus(served.times(beta));
  }

  /** What is best of what some parties accept. */
  private Leximin leximin(List<Acceptance> accepting, Form value) {
    Sheet sheet = sheets.apply(accepting, List.of(value)).inOwnUnits();
    return new Leximin(sheet, sheet.acceptances(), List.of(new Measure.Row(sheet.extra())), effort);
  }

  private Optional<Drift.Aim> best(List<Acceptance> accepting, Form value) {
    return leximin(accepting, value)
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
  private Optional<Rational> partsFrom(List<Acceptance> within, Drift.Aim principals) {
    Deal keeps = principals.deal();
    Deal loses = leximin(within, Rational.ONE).optimum().orElseThrow().deal();
    if (!loses(loses, principals)) {
      return Optional.empty();
    }
    Rational parting = crossing(keeps, loses);
    Deal above = leximin(within, parting).knowing(keeps).someOptimum().orElseThrow().deal();
    while (value(above, parting).compareTo(value(keeps, parting)) > 0) {
      if (loses(above, principals)) {
        loses = above;
      } else {
        keeps = above;
      }
      parting = crossing(keeps, loses);
      above = leximin(within, parting).knowing(keeps).someOptimum().orElseThrow().deal();
    }
    Rational least = parting.roundedUp(DIGITS);
    boolean tie = least.equals(parting);
    boolean parts =
        !tie || loses(leximin(within, parting).optimum().orElseThrow().deal(), principals);
    return Optional.of(parts ? least : least.plus(Rational.of(1, THOUSAND)));
  }

  private Leximin leximin(List<Acceptance> within, Rational beta) {
    return leximin(within, value(beta));
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

  private Drift.Others others() {
    List<Acceptance> accepting = new ArrayList<>(bargain.parties());
    accepting.remove(terms.principal());
    Optional<Drift.Aim> envoys = best(accepting, value(terms.beta()));
    if (envoys.isEmpty()) {
      Count none = Count.exactly(BigInteger.ZERO);
      return new Drift.Others(none, none, none, envoys);
    }
    Sheet everybody = sheets.apply(bargain.parties(), List.of()).inOwnUnits();
    List<Measure> all = everybody.acceptances();
    List<Measure> others = new ArrayList<>(all);
    others.remove(terms.principal());
    Sheet.PartyRows own = everybody.parties().get(terms.principal());
    Rows rows = everybody.rows();
    List<Measure> signed = new ArrayList<>(others);
    Measure signs = new Measure.Row(own.leader());
    signed.add(
        own.acceptance() instanceof Measure.IfBound(int unbound, Measure _)
            ? new Measure.IfBound(unbound, signs)
            : signs);
    return new Drift.Others(
        Counting.of(rows, others, effort),
        Counting.of(rows, all, effort),
        Counting.of(rows, signed, effort),
        envoys);
  }
}
