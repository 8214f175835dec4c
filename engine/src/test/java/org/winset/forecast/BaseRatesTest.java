package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.winset.dossier.ReferenceClass;

class BaseRatesTest {
  private final BaseRates rates = BaseRates.read();

  @Test
  void a_war_of_46_months_is_held_against_those_that_lasted_45() {
    BaseRates.Rate rate = rates.within(ReferenceClass.COW_INTERSTATE, 46, 6).orElseThrow();

    assertThat(rate.age()).isEqualTo(45);
    assertThat(rate.atRisk()).isEqualTo(9);
    assertThat(rate.chance()).isCloseTo(.1671, within(1e-12));
    assertThat(rate.low()).isCloseTo(.0972, within(1e-12));
    assertThat(rate.high()).isCloseTo(.2506, within(1e-12));
  }

  @Test
  void between_tabulated_horizons_the_hazard_is_constant() {
    double three = rates.within(ReferenceClass.GLEDITSCH_INTERSTATE, 45, 3).orElseThrow().chance();
    double four = rates.within(ReferenceClass.GLEDITSCH_INTERSTATE, 45, 4).orElseThrow().chance();
    double five = rates.within(ReferenceClass.GLEDITSCH_INTERSTATE, 45, 5).orElseThrow().chance();

    assertThat((1 - four) / (1 - three)).isCloseTo((1 - five) / (1 - four), within(1e-12));
    assertThat(rates.within(ReferenceClass.GLEDITSCH_INTERSTATE, 45, .5).orElseThrow().chance())
        .isCloseTo(1 - Math.sqrt(1 - .0356), within(1e-12));
  }

  @Test
  void every_class_has_rates_at_every_age() {
    for (ReferenceClass wars : ReferenceClass.values()) {
      for (double age : new double[] {0, 2, 45, 600}) {
        BaseRates.Rate rate = rates.within(wars, age, 24).orElseThrow();
        assertThat(rate.atRisk()).as("%s at %s", wars, age).isPositive();
        assertThat(rate.chance()).isBetween(rate.low(), rate.high());
      }
    }
  }

  @Test
  void nothing_is_said_beyond_two_years() {
    assertThat(rates.within(ReferenceClass.COW_INTERSTATE, 45, 24.1)).isEmpty();
  }
}
