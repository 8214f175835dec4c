package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winset.number.Rational;
import tools.jackson.databind.JsonNode;

/** The Pareto set and the least payments equal the results of independent code, exactly. */
class BeyondOracleTest {
  @ParameterizedTest
  @MethodSource("org.winset.deal.DealsOracleTest#workable")
  void the_pareto_set_inside_the_zopa_merged_or_one_by_one(OracleInstance oracle) {
    JsonNode solutions = oracle.expected().get("solutions");
    Solver solver = new Solver(oracle.bargain(), DealsOracleTest.UNBOUNDED);
    Frontier merged = solver.beyond().frontier(new Frontier.Budget(Long.MAX_VALUE, 0, 0));
    Frontier sought = solver.beyond().frontier(new Frontier.Budget(0, 5, Long.MAX_VALUE));
    if (solutions.isNull()) {
      assertThat(merged.points()).isEmpty();
      assertThat(sought.points()).isEmpty();
      return;
    }
    JsonNode expected = solutions.get("pareto");
    DealsOracleTest.equalCount("vectors", expected.get("vectors"), merged.vectors());
    DealsOracleTest.equalCount("packages", expected.get("packages"), merged.packages());
    assertThat(DealsOracleTest.sha256(lines(merged))).isEqualTo(expected.get("sha256").asString());
    assertThat(vectors(merged)).containsAll(vectors(sought));
    assertThat(sought.points()).hasSize(Math.min(5, merged.points().size()));
    assertThat(sought.vectors().atLeast().intValue()).isEqualTo(sought.points().size());
    assertThat(sought.complete()).isEqualTo(merged.points().size() < 5);
    for (Frontier.Point point : merged.points()) {
      assertThat(oracle.bargain().inZopa(point.deal())).isTrue();
      assertThat(
              oracle.bargain().signatories().stream()
                  .map(p -> p.leaderMargin(point.deal()))
                  .toList())
          .isEqualTo(point.gains());
    }
  }

  private static List<List<Rational>> vectors(Frontier frontier) {
    return frontier.points().stream().map(Frontier.Point::gains).toList();
  }

  static String lines(Frontier frontier) {
    return frontier.points().stream()
        .map(p -> p.gains().stream().map(Rational::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @MethodSource("org.winset.deal.DealsOracleTest#workable")
  void the_least_payments_that_bring_about_a_deal(OracleInstance oracle) {
    JsonNode expected = oracle.expected().get("compensation");
    Bargain bargain = oracle.bargain();
    Compensation actual =
        new Solver(bargain, DealsOracleTest.UNBOUNDED).beyond().compensation(oracle.exchange());
    for (Compensation.Single single : actual.single()) {
      DealsOracleTest.equalRatio(
          single.party(), expected.get("byParty").get(single.party()), single.payment());
      single
          .payment()
          .ifPresent(t -> {
            Deal deal = single.deal().orElseThrow();
            for (Acceptance party : bargain.parties()) {
              boolean paid = party.party().equals(single.party());
              assertThat(paid ? party.margin(deal).plus(t).signum() >= 0 : party.accepts(deal))
                  .isTrue();
            }
          });
    }
    assertThat(actual.single()).hasSize(expected.get("byParty").size());
    JsonNode total = expected.get("leastTotal");
    assertThat(actual.total().isPresent()).isEqualTo(total != null && !total.isNull());
    actual
        .total()
        .ifPresent(found -> {
          DealsOracleTest.equalRatio("total", total.get("total"), Optional.of(found.units()));
          assertThat(found.deal()).isEqualTo(DealsOracleTest.deal(total.get("package")));
          for (int s = 0; s < found.payments().size(); s++) {
            String id = bargain.signatories().get(s).party();
            DealsOracleTest.equalRatio(
                id, total.get("payments").get(id), Optional.of(found.payments().get(s)));
          }
          assertThat(found.complete()).isTrue();
        });
  }
}
