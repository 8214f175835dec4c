package org.winset.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the literature and a sheet of paper say, against what is computed. */
class ClosedFormsTest {
  static Stream<JsonNode> walks() {
    return of("walk");
  }

  static Stream<JsonNode> fearons() {
    return of("fearon");
  }

  static Stream<JsonNode> annuities() {
    return of("annuity");
  }

  static Stream<JsonNode> oneStates() {
    return of("oneState");
  }

  private static Stream<JsonNode> of(String kind) {
    return WarOracle.entries("closedForms").filter(n -> n.get("kind").asString().equals(kind));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void the_gamblers_ruin_gives_back_the_front_from_every_balance(JsonNode form) {
    int steps = form.get("N").asInt();
    for (int x = 1; x < steps; x++) {
      double chance = form.get("winProbability").get(x).asDouble();
      Front front = Front.elicited(steps, x, chance, form.get("meanDuration").get(x).asDouble());

      assertThat(front.gain()).isCloseTo(WarOracle.number(form, "p"), within(1e-9));
      assertThat(front.loss()).isCloseTo(WarOracle.number(form, "q"), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("walks")
  void a_victory_is_worth_its_discounted_chance(JsonNode form) {
    int steps = form.get("N").asInt();
    Motion motion = new Motion(steps);
    motion.set(Front.of(WarOracle.number(form, "p"), WarOracle.number(form, "q")));
    double[] victory = new double[steps + 1];
    double[] none = new double[steps + 1];
    victory[steps] = 1;
    motion.solve(new boolean[steps + 1], WarOracle.number(form, "delta"), victory, none);

    for (int x = 0; x <= steps; x++) {
      assertThat(victory[x]).isCloseTo(form.get("discountedWin").get(x).asDouble(), within(1e-9));
    }
    assertThat(none).containsOnly(0);
  }

  /** Fearon (1995): the range of deals is as wide as what war costs both. */
  @ParameterizedTest
  @MethodSource("fearons")
  void the_bargaining_range_is_as_wide_as_the_costs_of_war(JsonNode form) {
    double p = WarOracle.number(form, "p");
    War war =
        new War(
            2,
            1,
            WarOracle.number(form, "delta"),
            p,
            1,
            .1,
            Wars.side(p, WarOracle.number(form, "cPercentA") / 100, 1, 0),
            Wars.side(1 - p, WarOracle.number(form, "cPercentB") / 100, 1, 0));
    WarSolver solver = WarSolver.of(war);
    double a = solver.country(Side.A, 1);
    double b = solver.country(Side.B, 1);

    assertThat(a).isCloseTo(WarOracle.number(form, "CA"), within(1e-9));
    assertThat(b).isCloseTo(WarOracle.number(form, "CB"), within(1e-9));
    assertThat(1 - a - b).isCloseTo(WarOracle.number(form, "rangeWidth"), within(1e-9));
    assertThat(1 - a - b).isCloseTo(war.a().cost() + war.b().cost(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("annuities")
  void office_in_a_war_that_never_moves_is_an_annuity(JsonNode form) {
    Belligerent leader =
        new Belligerent(
            .5,
            0,
            0,
            0,
            WarOracle.number(form, "K"),
            WarOracle.number(form, "hPeace"),
            WarOracle.number(form, "h"),
            0,
            WarOracle.number(form, "tau"),
            1,
            0,
            1,
            0,
            0,
            1,
            1,
            0);
    double discount = WarOracle.number(form, "delta");
    War war = new War(10, 5, discount, .5, 1e13, 0, leader, leader);
    WarSolver solver = WarSolver.of(war);

    assertThat(leader.officeInPeace(discount)).isCloseTo(WarOracle.number(form, "A"), within(1e-9));
    assertThat(solver.office(Side.A, Leader.INCUMBENT, 5))
        .isCloseTo(WarOracle.number(form, "OatZeroMoves"), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("oneStates")
  void one_step_from_both_ends_the_country_stops_or_goes_on_by_one_equation(JsonNode form) {
    double p = WarOracle.number(form, "p");
    double q = WarOracle.number(form, "q");
    double discount = WarOracle.number(form, "delta");
    Belligerent side = Wars.side(p / (p + q), WarOracle.number(form, "cPercent") / 100, 1, 0);
    War war = new War(2, 1, discount, p / (p + q), 1 / (p + q), 0, side, side);
    WarSolver solver = WarSolver.of(war);

    assertThat(solver.country(Side.A, 1))
        .isCloseTo(WarOracle.number(form, "Cstar"), within(1e-9))
        .isCloseTo(
            Math.max(
                0,
                ((1 - discount) / 2 - side.cost() + discount * p) / (1 - discount * (1 - p - q))),
            within(1e-9));
    assertThat(solver.countryGivesUp(Side.A, 1)).isEqualTo(form.get("countryGivesUp").asBoolean());
  }

  @Test
  void fair_chances_need_no_ratio_near_one() {
    Front fair = Front.elicited(10, 3, .3, 105);
    assertThat(fair.gain()).isEqualTo(fair.loss()).isCloseTo(3 * 7 / 210.0, within(1e-15));

    Front near = Front.elicited(10, 3, .3 + 1e-13, 105);
    assertThat(near.gain()).isGreaterThan(near.loss()).isCloseTo(.1, within(1e-12));
  }

  @Test
  void chances_near_zero_and_one_have_a_front() {
    Front losing = Front.elicited(10, 1, 1e-12, 40);
    Front winning = Front.elicited(10, 9, 1 - 1e-12, 40);

    assertThat(losing.gain()).isPositive().isLessThan(losing.loss());
    assertThat(winning.gain()).isFinite().isGreaterThan(winning.loss());
    assertThat(winning.loss()).isPositive();
  }
}
