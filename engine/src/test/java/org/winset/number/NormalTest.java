package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalTest {
  private static final NormalDistribution REFERENCE = new NormalDistribution(0, 1);

  @Test
  void the_distribution_function_is_that_of_the_library() {
    for (double z = -9.5; z < 9.5; z += .0137) {
      assertThat(Normal.cdf(z))
          .as("at %s", z)
          .isCloseTo(REFERENCE.cumulativeProbability(z), within(2e-15));
    }
  }

  @Test
  void the_quantile_is_that_of_the_library() {
    for (double p = 1e-10; p < 1; p = p < .01 ? p * 1.7 : p + .0113) {
      assertThat(Normal.quantile(p))
          .as("at %s", p)
          .isCloseTo(REFERENCE.inverseCumulativeProbability(p), within(2e-8));
    }
  }

  @Test
  void the_quantile_turns_the_distribution_function_round() {
    for (double z = -6; z < 6; z += .0171) {
      double p = Normal.cdf(z);
      double slack = 1e-15 / Math.min(Normal.density(z), 1);
      assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-12 + 4 * slack));
    }
  }

  @Test
  void a_chance_of_0_or_1_has_no_quantile() {
    assertThatThrownBy(() -> Normal.quantile(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Normal.quantile(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
