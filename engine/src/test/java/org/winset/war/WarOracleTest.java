package org.winset.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every result of the war oracle, within its tolerance: slow reference code, independent of ours.
 */
class WarOracleTest {
  static List<WarOracle> sets() {
    return WarOracle.sets();
  }

  static Stream<JsonNode> invalid() {
    return WarOracle.entries("invalid");
  }

  static Stream<JsonNode> pairs() {
    return WarOracle.entries("pairs");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void chances_and_durations_give_the_front(JsonNode pair) {
    int steps = pair.get("N").asInt();
    int held = pair.get("x").asInt();
    double chance = WarOracle.number(pair, "pi");
    double months = WarOracle.number(pair, "D");
    if (!pair.get("valid").asBoolean()) {
      Belligerent side = Wars.ordinary();
      assertThatThrownBy(() -> new War(steps, held, .99, chance, months, .1, side, side))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Front front = Front.elicited(steps, held, chance, months);

    assertThat(front.gain()).isCloseTo(WarOracle.number(pair, "p"), within(1e-9));
    assertThat(front.loss()).isCloseTo(WarOracle.number(pair, "q"), within(1e-9));
    assertThat(front.moves()).isEqualTo(pair.get("subSteps").asInt());
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void impossible_wars_are_refused(JsonNode entry) {
    assertThatThrownBy(() -> WarOracle.war(entry.get("instance")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hazard of removal in war");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_front_is_as_each_side_believes_and_as_it_is(WarOracle oracle) {
    War war = oracle.war();
    front(war.front(), oracle.expected().get("true"), "p", "q", oracle.tolerance());
    front(war.believed(Side.A), oracle.expected().get("A"), "p", "q", oracle.tolerance());
    front(war.believed(Side.B), oracle.expected().get("B"), "q", "p", oracle.tolerance());
  }

  private static void front(
      Front front, JsonNode expected, String gain, String loss, double tolerance) {
    assertThat(front.gain()).isCloseTo(WarOracle.number(expected, gain), within(tolerance));
    assertThat(front.loss()).isCloseTo(WarOracle.number(expected, loss), within(tolerance));
    assertThat(front.moves()).isEqualTo(expected.get("subSteps").asInt());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void values_of_both_countries_and_all_leaders(WarOracle oracle) {
    WarSolver solver = WarSolver.of(oracle.war());
    double tolerance = oracle.tolerance();
    for (Side side : Side.values()) {
      JsonNode expected = oracle.expected().get(side.name());
      Belligerent own = oracle.war().side(side);
      assertThat(own.cost()).isCloseTo(WarOracle.number(expected, "c"), within(tolerance));
      assertThat(own.hazard()).isCloseTo(WarOracle.number(expected, "h"), within(tolerance));
      assertThat(own.officeInPeace(oracle.war().discount()))
          .isCloseTo(WarOracle.number(expected, "A"), within(tolerance));
      same(expected.get("Cstar"), x -> solver.country(side, x), tolerance);
      same(expected.get("Cpackage"), x -> solver.countryOnPackageScale(side, x), tolerance);
      states(expected.get("countryGivesUp"), oracle, x -> solver.countryGivesUp(side, x));
      same(expected.get("rNation"), x -> solver.nationalReservation(side, x), tolerance);
      holds(expected.get("hurting"), x -> solver.hurting(side, x));
      assertThat(solver.stalemate(side)).isEqualTo(expected.get("stalemate").asBoolean());
      for (Leader leader : Leader.values()) {
        JsonNode of = expected.get(leader == Leader.INCUMBENT ? "leader" : "successor");
        same(of.get("W"), x -> solver.value(side, leader, x), tolerance);
        same(of.get("nationalPart"), x -> solver.national(side, leader, x), tolerance);
        same(of.get("officePart"), x -> solver.office(side, leader, x), tolerance);
        same(of.get("Wagainst"), x -> solver.valueAgainst(side, leader, x), tolerance);
        same(of.get("Wfor"), x -> solver.valueInFavour(side, leader, x), tolerance);
        same(of.get("r"), x -> solver.reservation(side, leader, x), tolerance);
        states(of.get("givesUp"), oracle, x -> solver.givesUp(side, leader, x));
      }
    }
  }

  /** A null among numbers is an end, or no terms where there should be some. */
  private static void same(JsonNode expected, IntToDoubleFunction actual, double tolerance) {
    for (int x = 0; x < expected.size(); x++) {
      if (!expected.get(x).isNull()) {
        assertThat(actual.applyAsDouble(x))
            .as("at balance %s", x)
            .isCloseTo(expected.get(x).asDouble(), within(tolerance));
      } else if (x > 0 && x < expected.size() - 1) {
        assertThat(actual.applyAsDouble(x)).as("at balance %s", x).isInfinite();
      }
    }
  }

  private static void holds(JsonNode expected, IntPredicate actual) {
    for (int x = 1; x < expected.size() - 1; x++) {
      assertThat(actual.test(x)).as("at balance %s", x).isEqualTo(expected.get(x).asBoolean());
    }
  }

  private static void states(JsonNode expected, WarOracle oracle, IntPredicate actual) {
    List<Integer> listed = WarOracle.stream(expected).map(JsonNode::asInt).toList();
    assertThat(IntStream.range(1, oracle.steps()).filter(actual).boxed().toList())
        .isEqualTo(listed);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void packages_are_taken_apart_for_the_incumbents(WarOracle oracle) {
    WarSolver solver = WarSolver.of(oracle.war());
    for (Side side : Side.values()) {
      JsonNode expected = oracle.expected().get(side.name());
      double won = WarOracle.number(expected, "supportIfWon") / 100;
      double lost = WarOracle.number(expected, "supportIfLost") / 100;
      for (JsonNode entry : expected.get("packagesAtX0")) {
        JsonNode deal = entry.get("package");
        double utility = WarOracle.utility(oracle.party(side).get("nation"), deal);
        double standing = (oracle.support(side, deal) - lost) / (won - lost);
        Weighing weighing =
            Weighing.of(
                solver,
                side,
                Leader.INCUMBENT,
                oracle.balance(),
                utility,
                standing,
                oracle.escape(deal));

        double tolerance = oracle.tolerance();
        JsonNode terms = entry.get("terms");
        assertThat(weighing.sum()).isCloseTo(WarOracle.number(entry, "ZminusW"), within(tolerance));
        assertThat(weighing.national())
            .isCloseTo(WarOracle.number(terms, "national"), within(tolerance));
        assertThat(weighing.political())
            .isCloseTo(WarOracle.number(terms, "political"), within(tolerance));
        assertThat(weighing.cheated())
            .isCloseTo(WarOracle.number(terms, "cheated"), within(tolerance));
        assertThat(weighing.cheating())
            .isCloseTo(WarOracle.number(terms, "cheating"), within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_war_month_by_month(WarOracle oracle) {
    WarSolver solver = WarSolver.of(oracle.war());
    OpenStates open = open(oracle);
    ForwardPass pass = new ForwardPass(oracle.steps(), 60);
    pass.run(solver, open, oracle.balance(), 60);
    double tolerance = oracle.tolerance();
    for (Map.Entry<String, JsonNode> entry : fields(oracle.expected().get("forward"))) {
      int month = Integer.parseInt(entry.getKey());
      JsonNode at = entry.getValue();
      close(pass.signed(month), at, "signed", tolerance);
      close(pass.signedAfterChange(month), at, "via", tolerance);
      close(pass.gaveUp(Side.A, month), at, "capA", tolerance);
      close(pass.gaveUp(Side.B, month), at, "capB", tolerance);
      close(pass.gaveUpBoth(month), at, "capBoth", tolerance);
      close(pass.victory(Side.A, month), at, "armsA", tolerance);
      close(pass.victory(Side.B, month), at, "armsB", tolerance);
      close(pass.decided(month), at, "decided", tolerance);
      close(pass.atWar(month), at, "war", tolerance);
      close(pass.hazard(month), at, "hazard", tolerance);
    }
    for (Map.Entry<String, JsonNode> entry : fields(oracle.expected().get("silenceWeight"))) {
      assertThat(pass.atWar(Integer.parseInt(entry.getKey())))
          .isCloseTo(entry.getValue().asDouble(), within(tolerance));
    }
    pass.runAsIfUnchanged(solver, open, oracle.balance(), 60);
    for (Map.Entry<String, JsonNode> entry : fields(oracle.expected().get("forwardPsi1"))) {
      int month = Integer.parseInt(entry.getKey());
      JsonNode at = entry.getValue();
      close(pass.signed(month), at, "signed", tolerance);
      close(pass.decided(month), at, "decided", tolerance);
      close(pass.atWar(month), at, "war", tolerance);
      close(pass.signedAfterChange(month), at, "via", tolerance);
    }
  }

  private static void close(double actual, JsonNode at, String name, double tolerance) {
    assertThat(actual).as(name).isCloseTo(WarOracle.number(at, name), within(tolerance));
  }

  private static List<Map.Entry<String, JsonNode>> fields(JsonNode node) {
    return new ArrayList<>(node.properties());
  }

  private static OpenStates open(WarOracle oracle) {
    OpenStates open = new OpenStates(oracle.steps());
    JsonNode counts = oracle.expected().get("zopaPackages");
    for (Leader a : Leader.values()) {
      for (Leader b : Leader.values()) {
        JsonNode row = counts.get(name(a) + "/" + name(b));
        for (int x = 1; x < oracle.steps(); x++) {
          open.set(a, b, x, row.get(x).asInt() > 0);
        }
      }
    }
    return open;
  }

  private static String name(Leader leader) {
    return leader == Leader.INCUMBENT ? "leader" : "successor";
  }

  @ParameterizedTest
  @MethodSource("sets")
  void ripe_is_hurting_both_in_a_stalemate_with_a_deal_open(WarOracle oracle) {
    WarSolver solver = WarSolver.of(oracle.war());
    int x0 = oracle.balance();
    boolean ripe =
        solver.hurtingStalemate(x0) && open(oracle).isOpen(Leader.INCUMBENT, Leader.INCUMBENT, x0);

    assertThat(ripe).isEqualTo(oracle.expected().get("ripe").asBoolean());
  }
}
