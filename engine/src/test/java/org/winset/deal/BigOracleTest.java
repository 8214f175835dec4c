package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winset.number.Rational;
import tools.jackson.databind.JsonNode;

/**
 * The search on spaces of up to nine million million packages equals what other programs counted in
 * full or on the exact grid of scores.
 */
class BigOracleTest {
  private static final Solver.Budget BUDGET =
      new Solver.Budget(20_000, Long.MAX_VALUE, Long.MAX_VALUE, 60);

  static List<OracleInstance> all() {
    return OracleInstance.all("big.json");
  }

  private static List<Rational> ratios(JsonNode list) {
    return OracleInstance.stream(list).map(n -> OracleInstance.ratio(n.asString())).toList();
  }

  private static Deal deal(JsonNode options) {
    return Deal.of(OracleInstance.stream(options).mapToInt(JsonNode::asInt).toArray());
  }

  @ParameterizedTest
  @MethodSource("all")
  void closest_package_solutions_and_counts_are_exact(OracleInstance oracle) {
    JsonNode expected = oracle.expected();
    Zopa zopa = new Solver(oracle.bargain(), BUDGET).zopa();

    assertThat(zopa.feasible().toString()).isEqualTo(expected.get("packages").asString());
    assertThat(zopa.packages())
        .isEqualTo(Count.exactly(new BigInteger(expected.get("zopa").asString())));
    if (expected.has("zopaFirst")) {
      assertThat(zopa.first())
          .isEqualTo(
              expected.get("zopaFirst").isNull()
                  ? Optional.empty()
                  : Optional.of(deal(expected.get("zopaFirst"))));
    }
    Bargain bargain = oracle.bargain();
    for (Acceptance party : bargain.parties()) {
      assertThat(new Solver(bargain, BUDGET).winSet(party).packages())
          .isEqualTo(
              Count.exactly(new BigInteger(expected.get("winset").get(party.party()).asString())));
    }
    JsonNode closest = expected.get("closest");
    assertThat(zopa.closest().sorted()).isEqualTo(ratios(closest.get("sorted")));
    assertThat(zopa.closest().deal()).isEqualTo(deal(closest.get("package")));
    assertThat(zopa.closest().byParty()).isEqualTo(ratios(closest.get("byParty")));
    assertThat(zopa.closest().ties())
        .isEqualTo(Count.exactly(new BigInteger(closest.get("ties").asString())));
    Solver warm = new Solver(bargain, BUDGET);
    warm.startFrom(zopa.closest().deal());
    assertThat(warm.closest()).isEqualTo(zopa.closest());
    if (expected.has("nash")) {
      Solutions solutions = zopa.solutions().orElseThrow();
      JsonNode nash = expected.get("nash");
      assertThat(solutions.nash().product())
          .isEqualTo(OracleInstance.ratio(nash.get("value").get("product").asString()));
      assertThat(solutions.nash().deal()).isEqualTo(deal(nash.get("package")));
      assertThat(solutions.nash().ties())
          .isEqualTo(Count.exactly(new BigInteger(nash.get("ties").asString())));
    }
    if (expected.has("ks")) {
      Solutions.KalaiSmorodinsky ks =
          zopa.solutions().orElseThrow().kalaiSmorodinsky().orElseThrow();
      assertThat(ks.sorted()).isEqualTo(ratios(expected.get("ks").get("sorted")));
      assertThat(ks.deal()).isEqualTo(deal(expected.get("ks").get("package")));
    }
    if (zopa.solutions().isPresent()) {
      Solutions solutions = zopa.solutions().get();
      equalPick(expected.get("egalitarian"), solutions.egalitarian());
      equalPick(expected.get("utilitarian"), solutions.utilitarian());
      for (int s = 0; s < bargain.signatories().size(); s++) {
        String id = bargain.signatories().get(s).party();
        assertThat(solutions.bestGain().get(s))
            .isEqualTo(OracleInstance.ratio(expected.get("bestGain").get(id).asString()));
      }
    }
    for (Acceptance party : bargain.parties()) {
      assertThat(party.scale())
          .isEqualTo(OracleInstance.ratio(expected.get("scale").get(party.party()).asString()));
    }
  }

  private static void equalPick(JsonNode expected, Solutions.Pick actual) {
    assertThat(actual.deal()).isEqualTo(deal(expected.get("package")));
    if (expected.has("sorted")) {
      assertThat(actual.value()).isEqualTo(ratios(expected.get("sorted")));
    }
    if (expected.has("value")) {
      assertThat(actual.value())
          .containsExactly(OracleInstance.ratio(expected.get("value").asString()));
    }
    if (expected.has("ties")) {
      assertThat(actual.ties())
          .isEqualTo(Count.exactly(new BigInteger(expected.get("ties").asString())));
    }
    assertThat(actual.complete()).isTrue();
  }

  static List<OracleInstance> withParetoSet() {
    return all().stream().filter(i -> i.expected().has("pareto")).toList();
  }

  @ParameterizedTest
  @MethodSource("withParetoSet")
  void the_pareto_set_of_millions_of_millions_of_packages(OracleInstance oracle) {
    JsonNode expected = oracle.expected().get("pareto");
    Frontier frontier =
        new Solver(oracle.bargain(), BUDGET).beyond().frontier(Frontier.Budget.STANDARD);
    assertThat(frontier.vectors())
        .isEqualTo(Count.exactly(new BigInteger(expected.get("vectors").asString())));
    assertThat(frontier.packages())
        .isEqualTo(Count.exactly(new BigInteger(expected.get("packages").asString())));
    assertThat(DealsOracleTest.sha256(BeyondOracleTest.lines(frontier)))
        .isEqualTo(expected.get("sha256").asString());
  }
}
