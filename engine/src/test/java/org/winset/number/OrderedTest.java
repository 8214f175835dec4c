package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrderedTest {
  @Test
  void weights_are_highest_first_and_share_one() {
    double[] weights = {.9, .2, .01, .6};
    Ordered.weights(weights, 0, 4);

    assertThat(weights[0] + weights[1] + weights[2] + weights[3]).isCloseTo(1, within(1e-15));
    assertThat(weights).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void the_mean_of_each_place_is_its_typical_value() {
    ScrambledSobol points = SobolSequence.of(4).scrambled(1);
    double[] means = new double[4];
    double[] u = new double[4];
    int n = 1 << 14;
    for (int i = 0; i < n; i++) {
      points.point(i, new int[4], u);
      Ordered.weights(u, 0, 4);
      for (int r = 0; r < 4; r++) {
        means[r] += u[r] / n;
      }
    }
    for (int r = 0; r < 4; r++) {
      assertThat(means[r])
          .isCloseTo(new Amount.WeightRank(r + 1, 4).typical().toDouble(), within(1e-3));
    }
  }

  @Test
  void sorting_keeps_what_lies_beyond_the_count() {
    double[] numbers = {1, 3, 2, 9};
    Ordered.descending(numbers, 0, 3);

    assertThat(numbers).containsExactly(3, 2, 1, 9);
  }
}
