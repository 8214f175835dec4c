package org.winset.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winset.deal.Bargain;
import org.winset.deal.LeaderTerms;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.Resolution;
import org.winset.dossier.Resolved;
import org.winset.dossier.WarKey;
import org.winset.number.Rational;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.War;
import org.winset.war.WarNumbers;
import org.winset.war.WarSolver;

/**
 * The war of one draw, solved, and what it makes of the bargaining problem: the map from room
 * {@code war} to room {@code deal}.
 *
 * <p>W, its shifted versions and A are rounded to 1e-12 and from then on exact; all other numbers
 * are the decimals of the case.
 */
final class Hostilities {
  private static final int DIGITS = 12;

  private final Dossier dossier;
  private final Resolved resolved;
  private final Function<Input, Rational> values;
  private final WarNumbers numbers;
  private final WarSolver solver;

  /** Worked out when it is first asked for; by two threads at once, the same twice. */
  private volatile @Nullable Bargain now;

  private Hostilities(
      Dossier dossier,
      Resolved resolved,
      Function<Input, Rational> values,
      WarNumbers numbers,
      WarSolver solver) {
    this.dossier = dossier;
    this.resolved = resolved;
    this.values = values;
    this.numbers = numbers;
    this.solver = solver;
  }

  /**
   * The war of a case whose inputs have the values a rule picks; empty if nobody is at war.
   *
   * @throws UnworkableCase if the numbers together have no meaning
   */
  static Optional<Hostilities> of(Dossier dossier, Function<Input, Rational> values) {
    return WarNumbers.of(dossier)
        .map(numbers -> {
          War war;
          try {
            war = numbers.at(input -> values.apply(input).toDouble());
          } catch (IllegalArgumentException e) {
            throw new UnworkableCase("war: " + e.getMessage());
          }
          return new Hostilities(
              dossier, Resolution.of(dossier, values), values, numbers, WarSolver.of(war));
        });
  }

  /** The bargaining problem of a case, its leaders at war weighing the war. */
  static Bargain bargain(Dossier dossier, Function<Input, Rational> values) {
    return of(dossier, values)
        .map(Hostilities::now)
        .orElseGet(() -> Bargain.of(Resolution.of(dossier, values)));
  }

  /** The bargaining problem as it stands: present balance, present leaders. */
  Bargain now() {
    return now(Optional.empty());
  }

  /** The same, given one much like it, from which what is the same may be taken over. */
  Bargain now(Optional<Bargain> like) {
    Bargain known = now;
    if (known == null) {
      known =
          Bargain.of(resolved, terms(Leader.INCUMBENT, Leader.INCUMBENT, war().balance()), like);
      now = known;
    }
    return known;
  }

  /** The leaders' terms by party, at a balance. */
  Map<String, LeaderTerms> terms(Leader a, Leader b, int balance) {
    Map<String, LeaderTerms> terms = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      Leader leader = side == Side.A ? a : b;
      terms.put(
          numbers.party(side), terms(side, leader, balance, solver.value(side, leader, balance)));
    }
    return terms;
  }

  /** A leader's terms if fighting on from a balance is worth {@code value} to him. */
  LeaderTerms terms(Side side, Leader leader, int balance, double value) {
    String id = numbers.party(side);
    Party party = party(side);
    boolean alone = party.constituencies().isEmpty();
    Rational blame = leader == Leader.INCUMBENT ? Rational.ONE : number(id, WarKey.SUCCESSOR_BLAME);
    return new LeaderTerms(
        alone ? Rational.ONE : values.apply(dossier.inputs().at(party.path() + ".leader.lambda")),
        rounded(war().side(side).officeInPeace(war().discount())),
        number(id, WarKey.LOSING_OFFICE),
        number(id, WarKey.RISK_AFTER_DEFEAT).times(blame),
        number(id, WarKey.RISK_AFTER_VICTORY).times(blame),
        rounded(value),
        rounded(solver.valueAgainst(side, leader, balance)),
        rounded(solver.valueInFavour(side, leader, balance)),
        alone ? Optional.of(Rational.HUNDRED) : find(id, WarKey.SUPPORT_IF_WON),
        alone ? Optional.of(Rational.ZERO) : find(id, WarKey.SUPPORT_IF_LOST));
  }

  private Rational number(String party, WarKey key) {
    return find(party, key).orElse(Rational.ZERO);
  }

  private Optional<Rational> find(String party, WarKey key) {
    return dossier.inputs().find(Dyad.path(party, key)).map(values);
  }

  /** A double to twelve decimals, halves to even. */
  static Rational rounded(double value) {
    return Rational.ofDecimal(
        new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString());
  }

  Party party(Side side) {
    return dossier.parties().get(index(side));
  }

  /** Index of a side's party. */
  int index(Side side) {
    return dossier.parties().stream().map(Party::id).toList().indexOf(numbers.party(side));
  }

  /** Steps A held when talks began. */
  int balanceThen() {
    List<Input> inputs = numbers.inputs();
    return numbers.balanceThen(
        inputs.stream().mapToDouble(input -> values.apply(input).toDouble()).toArray());
  }

  War war() {
    return solver.war();
  }

  WarSolver solver() {
    return solver;
  }

  Resolved resolved() {
    return resolved;
  }

  WarNumbers numbers() {
    return numbers;
  }
}
