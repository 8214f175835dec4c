package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved;
import org.winset.number.Rational;
import tools.jackson.databind.JsonNode;

/** What a {@link Trial} says of a draw equals what independent code found for the same numbers. */
class TrialOracleTest {
  static List<OracleInstance> workable() {
    return DealsOracleTest.workable();
  }

  static List<OracleInstance> unworkable() {
    return DealsOracleTest.unworkable();
  }

  static List<OracleInstance> big() {
    return OracleInstance.all("big.json");
  }

  private static Trial taken(Shape shape, Resolved resolved, Map<String, LeaderTerms> terms) {
    Trial trial = shape.trial();
    Numbers numbers = shape.numbers();
    numbers.set(resolved);
    trial.take(numbers);
    leaders(trial, resolved, terms);
    return trial;
  }

  private static void leaders(Trial trial, Resolved resolved, Map<String, LeaderTerms> terms) {
    for (int p = 0; p < resolved.parties().size(); p++) {
      LeaderTerms leader = terms.get(resolved.parties().get(p).id());
      if (leader != null) {
        trial.leader(p, LeaderNumbers.of(leader));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workable")
  void openness_and_verdicts(OracleInstance oracle) {
    Bargain bargain = oracle.bargain();
    Shape shape = Shape.of(bargain);
    Trial trial = taken(shape, oracle.resolved(), oracle.terms());
    JsonNode expected = oracle.expected();
    assertThat(trial.open()).isEqualTo(!expected.get("zopa").asString().equals("0"));
    assertThat(trial.level() >= 0).isEqualTo(trial.open());
    Rational closest =
        OracleInstance.ratio(expected.get("closest").get("sorted").get(0).asString());
    if (bargain.parties().stream().noneMatch(Acceptance::isGuarantor) || closest.signum() < 0) {
      assertThat(trial.level()).isCloseTo(closest.toDouble(), within(1e-8));
    }
    for (JsonNode plan : oracle.instance().get("plans")) {
      List<Plan.Point> points = oracle.points(plan);
      Shape.Fills fills = shape.fills(points);
      JsonNode wanted = expected.get("plans").get(plan.get("id").asString());
      assertThat(fills.feasible()).isEqualTo(wanted.get("feasible").asBoolean());
      for (int p = 0; p < bargain.parties().size() && fills.feasible(); p++) {
        Acceptance party = bargain.parties().get(p);
        JsonNode verdict = wanted.get("parties").get(party.party());
        assertThat(DealsOracleTest.word(trial.verdict(p, fills)))
            .isEqualTo(verdict.get("verdict").asString());
        if (verdict.has("best") && !party.isGuarantor()) {
          assertThat(trial.best(p, fills)).isCloseTo(margin(verdict.get("best")), within(1e-8));
          assertThat(trial.worst(p, fills)).isCloseTo(margin(verdict.get("worst")), within(1e-8));
        }
      }
    }
  }

  private static double margin(JsonNode fill) {
    return OracleInstance.ratio(fill.get("margin").asString()).toDouble();
  }

  @ParameterizedTest
  @MethodSource("big")
  void openness_and_level_on_large_spaces(OracleInstance oracle) {
    Trial trial = taken(Shape.of(oracle.bargain()), oracle.resolved(), oracle.terms());
    JsonNode expected = oracle.expected();
    assertThat(trial.open()).isEqualTo(!expected.get("zopa").asString().equals("0"));
    assertThat(trial.level())
        .isCloseTo(
            OracleInstance.ratio(expected.get("maximin").asString()).toDouble(), within(1e-8));
  }

  private static Resolved withReservations(Resolved resolved) {
    return new Resolved(
        resolved.optionCounts(),
        resolved.links(),
        resolved.enforcement(),
        resolved.parties().stream()
            .map(p ->
                new Resolved.ResolvedParty(
                    p.id(),
                    p.role(),
                    p.bindsWhen(),
                    p.nation(),
                    p.lambda(),
                    Optional.of(Rational.of(50)),
                    p.groups(),
                    p.ratification(),
                    p.reneges(),
                    p.plansToRenege()))
            .toList(),
        resolved.dyad());
  }

  @ParameterizedTest
  @MethodSource("unworkable")
  void numbers_without_a_meaning_together_are_refused(OracleInstance oracle) {
    // A shape wants numbers that mean something; the draw then brings those that do not.
    Shape shape = Shape.of(Bargain.of(withReservations(oracle.resolved())));
    String rule = oracle.expected().get("error").asString();
    assertThatThrownBy(() -> taken(shape, oracle.resolved(), oracle.terms()))
        .isInstanceOf(UnworkableCase.class)
        .hasMessageContaining(rule.startsWith("phi") ? "phi" : "renege");
  }
}
