package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winset.deal.Bargain;
import org.winset.deal.Solver;
import org.winset.deal.UnworkableCase;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.number.Rational;

/** Numbers moved in their places, over and over, against the case resolved anew each time. */
class WhatIfTest {
  private static final int MOVES = 150;

  @ParameterizedTest
  @ValueSource(strings = {"two-rivers", "two-rivers-war"})
  void whatever_was_moved_before_answers_are_those_of_the_case_resolved_anew(String name) {
    Dossier dossier = TestCases.named(name);
    WhatIf whatIf = new WhatIf(dossier, dossier.plans(), () -> false);
    SplittableRandom random = new SplittableRandom(8);
    int open = 0;
    int unworkable = 0;
    for (int k = 0; k < MOVES; k++) {
      Map<String, Rational> moved = moves(dossier, random);
      Optional<Solver> exact = exact(dossier, moved);
      Optional<Boolean> found = whatIf.open(moved);
      assertThat(found).as("%s", moved).isEqualTo(exact.map(s -> s.anyDeal().isPresent()));
      open += found.orElse(false) ? 1 : 0;
      unworkable += found.isEmpty() ? 1 : 0;
      if (exact.isPresent()) {
        assertThat(whatIf.see(moved).orElseThrow().answers())
            .as("%s", moved)
            .isNotEmpty()
            .allSatisfy(
                of -> assertThat(of.byPlan()).isEqualTo(verdicts(exact, dossier, of.party())));
      }
    }
    assertThat(open).isBetween(1, MOVES - unworkable - 1);
    assertThat(unworkable > 0).isEqualTo(dossier.dyad().isPresent());
  }

  private static List<Optional<Verdict>> verdicts(
      Optional<Solver> exact, Dossier dossier, int party) {
    Solver solver = exact.orElseThrow();
    return dossier.plans().stream()
        .map(plan ->
            Optional.of(plan.points())
                .filter(solver::feasible)
                .map(points ->
                    solver.verdict(points, solver.bargain().parties().get(party)).verdict()))
        .toList();
  }

  private static Optional<Solver> exact(Dossier dossier, Map<String, Rational> moved) {
    try {
      Bargain bargain =
          Hostilities.bargain(
              dossier, input -> moved.getOrDefault(input.path(), input.amount().typical()));
      return Optional.of(new Solver(bargain, Solver.Budget.STANDARD));
    } catch (UnworkableCase e) {
      return Optional.empty();
    }
  }

  /** One to three numbers that bear on who accepts what, each at some value that it may have. */
  private static Map<String, Rational> moves(Dossier dossier, SplittableRandom random) {
    List<Input> inputs =
        dossier.inputs().all().stream()
            .filter(i -> i.path().startsWith("parties.") || i.path().startsWith("war."))
            .filter(i -> !i.path().startsWith("war.balance"))
            .toList();
    Map<String, Rational> moved = new HashMap<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      Input input = inputs.get(random.nextInt(inputs.size()));
      moved.put(input.path(), near(input, random));
    }
    return moved;
  }

  /** Between half as much and half as much again, and never outside what a share can be. */
  private static Rational near(Input input, SplittableRandom random) {
    Rational typical = input.amount().typical();
    Rational value = typical.times(Rational.of(500 + random.nextInt(1001), 1000));
    boolean share = typical.compareTo(Rational.ONE) <= 0;
    return share ? value.min(Rational.ONE) : value;
  }
}
