package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {
  private static final int POINTS = 6;

  /** What is kept from point to point changes nothing: every point alone says the same. */
  @ParameterizedTest
  @ValueSource(strings = {"two-rivers", "russia-ukraine-2025"})
  void near_a_known_point_it_says_what_it_says_from_nothing(String name) {
    Stage stage = Stage.of(TestCases.named(name), Conditions.of(7));
    List<int[]> groups = Groups.of(stage).coordinates();
    Random random = new Random(7);
    Probe probe = new Probe(stage);
    Set<Double> levels = new HashSet<>();
    for (int k = 0; k < POINTS; k++) {
      double[] from = point(stage, random);
      double[] other = point(stage, random);
      List<double[]> near = new ArrayList<>();
      for (int[] group : groups) {
        double[] moved = from.clone();
        for (int coordinate : group) {
          moved[coordinate] = other[coordinate];
        }
        near.add(moved);
      }
      levels.add(probe.at(from));
      probe.stay();
      for (double[] point : near) {
        double level = probe.at(point);
        assertThat((Double) level).isEqualTo((Double) new Probe(stage).at(point));
        levels.add(level);
      }
    }
    assertThat(levels).hasSizeGreaterThan(POINTS);
  }

  private static double[] point(Stage stage, Random random) {
    return random.doubles(Probe.dimensions(stage)).map(u -> (u + 1e-9) / (1 + 2e-9)).toArray();
  }
}
