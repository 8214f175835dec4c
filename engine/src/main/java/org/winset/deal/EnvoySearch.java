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

  /** Some parties' rows, and what is to be made greatest. */
  private Sheet sheet(List<Acceptance> accepting, Form value) {
    return sheets.apply(accepting, List.of(value)).inOwnUnits();
  }

  private Optional<Drift.Aim> best(List<Acceptance> accepting, Form value) {
    Sheet sheet = sheet(accepting, value);
    return new Leximin(sheet, sheet.acceptances(), List.of(new Measure.Row(sheet.extra())), effort)
        .optimumWithTies()
        .map(found ->
            new Drift.Aim(
                found.deal(),
                Standing.of(principal, found.deal()),
                served.of(board, found.deal()),
                found.ties(),
                found.complete()));
  }

  /** Loss never falls as beta rises, so the least beta with a loss is found by halving. */
  private Optional<Rational> partsFrom(List<Acceptance> within, Drift.Aim principals) {
    if (!loses(Rational.ONE, within, principals)) {
      return Optional.empty();
    }
    int low = 0;
    int high = THOUSAND;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (loses(Rational.of(middle, THOUSAND), within, principals)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Optional.of(Rational.of(high, THOUSAND));
  }

  private boolean loses(Rational beta, List<Acceptance> within, Drift.Aim principals) {
    Sheet sheet = sheet(within, value(beta));
    Deal best =
        new Leximin(sheet, sheet.acceptances(), List.of(new Measure.Row(sheet.extra())), effort)
            .optimum()
            .orElseThrow()
            .deal();
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
