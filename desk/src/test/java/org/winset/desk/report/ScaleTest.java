package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void an_axis_runs_between_round_numbers_and_holds_zero() {
    Scale scale = Scale.holding(DoubleStream.of(-76.2, -3, 47));

    assertThat(scale).isEqualTo(new Scale(-100, 50, 50));
    assertThat(scale.ticks()).containsExactly(-100, -50, 0, 50);
  }

  @Test
  void an_axis_of_gains_alone_begins_at_zero() {
    assertThat(Scale.holding(DoubleStream.of(9, 38)).low()).isZero();
  }

  @Test
  void an_axis_of_nothing_still_has_a_middle() {
    assertThat(Scale.holding(DoubleStream.empty()).at(0)).isEqualTo("50.00%");
    assertThat(Scale.balanced(DoubleStream.empty()).at(0)).isEqualTo("50.00%");
  }

  @Test
  void places_stay_clear_of_the_edges() {
    Scale scale = new Scale(-10, 10, 5);

    assertThat(scale.at(-10)).isEqualTo("2.00%");
    assertThat(scale.at(10)).isEqualTo("98.00%");
    assertThat(scale.between(0, -10)).isEqualTo("48.00%");
    assertThat(scale.leftOf(5, -5)).isEqualTo("26.00%");
  }

  @Test
  void ticks_are_labelled_with_their_sign() {
    assertThat(Scale.label(-20)).isEqualTo("−20");
    assertThat(Scale.label(0)).isEqualTo("0");
    assertThat(Scale.label(0.5)).isEqualTo("+0.5");
  }
}
