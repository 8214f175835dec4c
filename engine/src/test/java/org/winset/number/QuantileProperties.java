package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;

class QuantileProperties {
  @Property(tries = 60)
  void pert_is_the_beta_distribution_of_its_definition(
      @ForAll @IntRange(max = 20) int mode, @ForAll @DoubleRange(min = -6, max = 6) double score) {
    Quantile quantile = Quantile.of(Amount.parse("10.." + (10 + 2 * mode) + "..50"));

    BetaDistribution beta = new BetaDistribution(1 + mode / 5.0, 5 - mode / 5.0);
    double share = (quantile.at(score) - 10) / 40;

    assertThat(share).isBetween(0.0, 1.0);
    assertThat(beta.cumulativeProbability(share))
        .isCloseTo(
            Normal.cdf(score), within(2e-6 * beta.density(Math.clamp(share, .001, .999)) + 1e-9));
  }

  @Property(tries = 200)
  void a_higher_score_never_means_a_lower_value(
      @ForAll @IntRange(max = 10) int mode,
      @ForAll @DoubleRange(min = -8, max = 8) double score,
      @ForAll @DoubleRange(max = .3) double more) {
    Quantile pert = Quantile.of(Amount.parse("0.." + mode + "..10"));
    Quantile even = Quantile.of(Amount.parse("-3..4"));

    assertThat(pert.at(score + more)).isGreaterThanOrEqualTo(pert.at(score) - 1e-12);
    assertThat(even.at(score + more)).isGreaterThanOrEqualTo(even.at(score) - 1e-12);
  }

  @Test
  void a_range_of_one_value_gives_it() {
    assertThat(Quantile.of(Amount.parse("4..4..4")).at(2)).isEqualTo(4);
    assertThat(Quantile.of(Amount.parse("4..4")).at(-1)).isEqualTo(4);
    assertThat(Quantile.of(Amount.parse("4")).at(0)).isEqualTo(4);
  }

  @Test
  void the_mean_of_pert_is_four_parts_mode() {
    Quantile pert = Quantile.of(Amount.parse("2..3..9"));
    double sum = 0;
    int points = 20_000;
    for (int i = 0; i < points; i++) {
      sum += pert.at(Normal.quantile((i + .5) / points));
    }

    assertThat(sum / points).isCloseTo((2 + 4 * 3 + 9) / 6.0, within(1e-4));
  }
}
