package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScrambledSobolTest {
  private static double[] point(ScrambledSobol points, int index) {
    double[] into = new double[points.dimensions()];
    points.point(index, new int[points.dimensions()], into);
    return into;
  }

  @Test
  void a_point_depends_on_nothing_but_seed_and_index() {
    ScrambledSobol points = SobolSequence.of(7).scrambled(3);
    ScrambledSobol again = SobolSequence.of(7).scrambled(3);
    point(again, 5);

    assertThat(point(points, 1_234_567)).isEqualTo(point(again, 1_234_567));
    assertThat(point(points, 0)).isNotEqualTo(point(SobolSequence.of(7).scrambled(4), 0));
  }

  @Test
  void every_coordinate_has_one_point_in_each_equal_cell() {
    ScrambledSobol points = SobolSequence.of(300).scrambled(99);
    boolean[][] taken = new boolean[300][256];
    for (int i = 512; i < 768; i++) {
      double[] point = point(points, i);
      for (int d = 0; d < 300; d++) {
        taken[d][(int) (point[d] * 256)] = true;
      }
    }
    for (int d = 0; d < 300; d++) {
      assertThat(taken[d]).as("coordinate %s", d).doesNotContain(false);
    }
  }

  @Test
  void the_first_two_coordinates_fill_every_elementary_box() {
    ScrambledSobol points = SobolSequence.of(2).scrambled(5);
    for (int bits = 0; bits <= 8; bits++) {
      boolean[] taken = new boolean[256];
      for (int i = 0; i < 256; i++) {
        double[] point = point(points, i);
        int column = (int) (point[0] * (1 << bits));
        int row = (int) (point[1] * (1 << (8 - bits)));
        taken[column << (8 - bits) | row] = true;
      }
      assertThat(taken).as("%s bits of the first coordinate", bits).doesNotContain(false);
    }
  }

  @Test
  void an_integral_comes_out_far_better_than_by_independent_points() {
    double squaredError = 0;
    int n = 1024;
    for (int seed = 0; seed < 20; seed++) {
      ScrambledSobol points = SobolSequence.of(5).scrambled(seed);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += Arrays.stream(point(points, i)).map(u -> 1 + (u - .5)).reduce(1, (a, b) -> a * b);
      }
      squaredError += Math.pow(sum / n - 1, 2) / 20;
    }
    double independent = (Math.pow(13.0 / 12, 5) - 1) / n;

    assertThat(squaredError).isLessThan(independent / 1_000);
  }

  @Test
  void beyond_the_known_directions_coordinates_are_uniform_and_apart() {
    ScrambledSobol points = SobolSequence.of(21_203).scrambled(1);
    double[] sums = new double[3];
    for (int i = 0; i < 2_000; i++) {
      double[] point = point(points, i);
      sums[0] += point[21_201];
      sums[1] += point[21_202];
      sums[2] += (point[21_201] - .5) * (point[21_202] - .5);
    }
    assertThat(sums[0] / 2_000).isCloseTo(.5, within(.03));
    assertThat(sums[1] / 2_000).isCloseTo(.5, within(.03));
    assertThat(sums[2] / 2_000).isCloseTo(0, within(.01));
  }
}
