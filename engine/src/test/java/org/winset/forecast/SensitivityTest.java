package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityTest {
  /**
   * The only numbers that vary are two reservation values, so indices can be had by brute force.
   */
  private static final String CASE =
      """
      winset: 1
      title: Two unknowns
      as-of: 2025-12-24
      issues:
        dam: {name: Dam, options: {n: N, j: J, s: S}}
      parties:
        north:
          name: North
          leader: {reservation: 30..90}
          wants: {dam: {weight: 1, values: {n: 100, j: 70, s: 0}}}
        south:
          name: South
          leader: {reservation: 40..70}
          wants: {dam: {weight: 1, values: {n: 0, j: 60, s: 100}}}
      """;

  private static final int GRID = 400;

  @TempDir Path folder;

  /** First-order indices of a function of two independent uniforms, by a grid. */
  private static double[] bruteForce(DoubleBinaryOperator f) {
    double[] byFirst = new double[GRID];
    double[] bySecond = new double[GRID];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        double value = f.applyAsDouble((i + .5) / GRID, (j + .5) / GRID);
        byFirst[i] += value / GRID;
        bySecond[j] += value / GRID;
        sum += value;
        squares += value * value;
      }
    }
    double n = (double) GRID * GRID;
    double mean = sum / n;
    double variance = squares / n - mean * mean;
    return new double[] {spread(byFirst, mean) / variance, spread(bySecond, mean) / variance};
  }

  private static double spread(double[] conditional, double mean) {
    double spread = 0;
    for (double value : conditional) {
      spread += (value - mean) * (value - mean) / GRID;
    }
    return spread;
  }

  private static double level(double u, double v) {
    double north = .3 + .6 * u;
    double south = .4 + .3 * v;
    return Math.max(
        Math.max(Math.min(1 - north, -south), Math.min(.7 - north, .6 - south)),
        Math.min(-north, 1 - south));
  }

  private static void assertWithin(Estimate index, double truth) {
    assertThat(Math.abs(index.mean() - truth))
        .as("%s for %s", index, truth)
        .isLessThan(4 * index.error() + .003);
    assertThat(index.error()).isLessThan(.05);
  }

  @Test
  void indices_are_those_of_brute_force_within_their_errors() {
    Sensitivity.Result result =
        Sensitivity.of(TestCases.of(folder, CASE), Conditions.of(5))
            .run(1024, LocalThreads.all(), () -> false)
            .orElseThrow();

    double[] level = bruteForce(SensitivityTest::level);
    double[] deal = bruteForce((u, v) -> level(u, v) >= 0 ? 1 : 0);
    for (int g = 0; g < 2; g++) {
      Sensitivity.OfGroup group = result.groups().get(g);
      assertWithin(group.leastMargin().first(), level[g]);
      assertWithin(group.anyDeal().first(), deal[g]);
      // with two groups the total index of one is what the other leaves
      assertWithin(group.leastMargin().total(), 1 - level[1 - g]);
      assertWithin(group.anyDeal().total(), 1 - deal[1 - g]);
    }
  }

  @Test
  void threads_change_nothing() {
    Sensitivity sensitivity = Sensitivity.of(TestCases.named("two-rivers"), Conditions.of(5));

    assertThat(sensitivity.run(64, new LocalThreads(1), () -> false))
        .isEqualTo(sensitivity.run(64, new LocalThreads(3), () -> false))
        .isPresent();
  }

  @Test
  void what_one_number_is_worth_is_told_by_the_draws_it_divides() {
    Chances chances =
        Ensemble.of(TestCases.of(folder, CASE), Conditions.of(5))
            .run(4096, LocalThreads.all(), Progress.SILENT, () -> false)
            .orElseThrow();

    // a deal needs the north below 70 and the south below 60, both of their ranges' two thirds
    Influence north = chances.influences().getFirst();
    assertThat(chances.zopa().mean()).isBetween(.43, .46);
    assertThat(north.low()).isBetween(.64, .69);
    assertThat(north.high()).isZero();
    double deal = bruteForce((u, v) -> level(u, v) >= 0 ? 1 : 0)[0] * (4.0 / 9 * 5 / 9);
    // five steps see a little less of it than the whole curve
    assertThat(north.worth()).isBetween(.8 * deal, 1.02 * deal);
  }

  @Test
  void a_case_without_ranges_hangs_on_nothing() {
    String certain = CASE.replace("30..90", "50").replace("40..70", "50");

    assertThat(
            Sensitivity.of(TestCases.of(folder, certain), Conditions.of(1))
                .run(64, LocalThreads.all(), () -> false))
        .isEmpty();
  }
}
