package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Overrides;
import org.winset.number.Rational;

class SamplerTest {
  private static final String CASE =
      """
      winset: 1
      title: A case
      as-of: 2025-12-24
      sides: [north, south]
      issues:
        dam: {name: Dam, ordered: [north, south], options: {n: N, j: J, s: S}}
        fees: {name: Fees, options: {none: None, low: Low}}
        flag: {name: Flag, options: {red: Red, blue: Blue}}
      parties:
        north:
          name: North
          side: north
          leader: {reservation: 40..50..70}
          weights: dam > fees > flag
          wants:
            dam: {values: unknown}
            fees: {values: {none: 10..30, low: 20..60}}
            flag: {values: {red: 5, blue: 0..5..90}}
      """;

  @TempDir Path folder;
  private Dossier dossier;
  private List<Input> inputs;

  @BeforeEach
  void read() {
    dossier = TestCases.of(folder, CASE);
    inputs = List.copyOf(dossier.inputs().all());
  }

  /** Values by draw and input. */
  private List<double[]> draws(Dossier of, double kappa, int count) {
    Coordinates coordinates = Coordinates.of(of);
    Points points = new Points(coordinates.dimensions(), 1);
    Sampler sampler = new Sampler(of, coordinates, kappa, i -> false);
    double[] point = new double[coordinates.dimensions()];
    List<double[]> draws = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double[] values = new double[sampler.size()];
      points.point(k, new int[point.length], point);
      sampler.sample(point, values, new double[sampler.room()]);
      draws.add(values);
    }
    return draws;
  }

  private int index(String path) {
    return inputs.indexOf(dossier.inputs().at("parties.north." + path));
  }

  private static double mean(List<double[]> draws, int input) {
    return draws.stream().mapToDouble(d -> d[input]).average().orElseThrow();
  }

  private static double correlation(List<double[]> draws, int a, int b) {
    double ma = mean(draws, a);
    double mb = mean(draws, b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (double[] d : draws) {
      ab += (d[a] - ma) * (d[b] - mb);
      aa += (d[a] - ma) * (d[a] - ma);
      bb += (d[b] - mb) * (d[b] - mb);
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void every_value_lies_in_its_range_and_a_known_one_stays() {
    for (double[] draw : draws(dossier, .5, 2_000)) {
      for (int i = 0; i < draw.length; i++) {
        assertThat(draw[i])
            .as(inputs.get(i).path())
            .isBetween(
                inputs.get(i).amount().low().toDouble() - 1e-9,
                inputs.get(i).amount().high().toDouble() + 1e-9);
      }
    }
  }

  @Test
  void values_in_an_order_keep_it_and_so_do_weights() {
    for (double[] draw : draws(dossier, .5, 500)) {
      assertThat(draw[index("wants.dam.values.n")])
          .isGreaterThanOrEqualTo(draw[index("wants.dam.values.j")]);
      assertThat(draw[index("wants.dam.values.j")])
          .isGreaterThanOrEqualTo(draw[index("wants.dam.values.s")]);
      double dam = draw[index("wants.dam.weight")];
      double fees = draw[index("wants.fees.weight")];
      double flag = draw[index("wants.flag.weight")];
      assertThat(dam).isGreaterThanOrEqualTo(fees);
      assertThat(fees).isGreaterThanOrEqualTo(flag);
      assertThat(dam + fees + flag).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void kappa_ties_the_values_of_an_actor_together_and_nothing_else() {
    int low = index("wants.fees.values.low");
    int none = index("wants.fees.values.none");
    // uniform ranks of a Gaussian copula correlate by 6/pi asin(kappa/2)
    for (double kappa : new double[] {0, .5, .9}) {
      assertThat(correlation(draws(dossier, kappa, 16_000), low, none))
          .isCloseTo(6 / Math.PI * Math.asin(kappa / 2), within(.02));
    }
    assertThat(correlation(draws(dossier, .9, 16_000), low, index("leader.reservation")))
        .isCloseTo(0, within(.02));
  }

  @Test
  void means_are_those_of_the_ranges_whatever_kappa_is() {
    for (double kappa : new double[] {0, .5, 1}) {
      List<double[]> draws = draws(dossier, kappa, 8_000);
      assertThat(mean(draws, index("wants.fees.values.low"))).isCloseTo(40, within(.3));
      assertThat(mean(draws, index("wants.flag.values.blue")))
          .isCloseTo((0 + 4 * 5 + 90) / 6.0, within(.3));
      assertThat(mean(draws, index("leader.reservation")))
          .isCloseTo((40 + 4 * 50 + 70) / 6.0, within(.1));
    }
    List<double[]> free = draws(dossier, 0, 8_000);
    assertThat(mean(free, index("wants.dam.values.n"))).isCloseTo(75, within(.5));
    assertThat(mean(free, index("wants.dam.values.s"))).isCloseTo(25, within(.5));
  }

  @Test
  void fixing_one_input_leaves_all_others_where_they_were() {
    Dossier fixed = TestCases.of(folder, CASE.replace("low: 20..60", "low: 33"));
    List<double[]> before = draws(dossier, .5, 50);
    List<double[]> after = draws(fixed, .5, 50);
    int changed = index("wants.fees.values.low");
    for (int k = 0; k < 50; k++) {
      double[] expected = before.get(k).clone();
      expected[changed] = 33;
      assertThat(after.get(k)).isEqualTo(expected);
    }
  }

  @Test
  void what_is_held_stays_at_its_point_value() {
    Coordinates coordinates = Coordinates.of(dossier);
    Sampler sampler = new Sampler(dossier, coordinates, .5, i -> true);
    double[] values = new double[sampler.size()];
    double[] point = new double[coordinates.dimensions()];
    java.util.Arrays.fill(point, .123);
    sampler.sample(point, values, new double[sampler.room()]);

    assertThat(values)
        .isEqualTo(
            inputs.stream()
                .map(Input::amount)
                .map(a -> a.typical())
                .mapToDouble(Rational::toDouble)
                .toArray());
  }

  @Test
  void a_world_beside_the_first_draws_what_it_draws_by_itself() {
    Dossier other =
        switch (Overrides.apply(
            dossier,
            List.of(
                "parties.north.wants.dam.values.j=3",
                "parties.north.wants.fees.weight=0.1..0.2",
                "parties.north.leader.reservation=10..20..60"))) {
          case Overrides.Outcome.Applied(Dossier set) -> set;
          case Overrides.Outcome.Refused(var problems) -> throw new AssertionError(problems);
        };
    Coordinates coordinates = Coordinates.of(dossier);
    Points points = new Points(coordinates.dimensions(), 1);
    Sampler first = new Sampler(dossier, coordinates, .5, i -> false);
    Sampler beside =
        new Sampler(other, Optional.of(dossier), coordinates, .5, i -> false, new Quantiles());
    List<double[]> alone = draws(other, .5, 20);
    double[] point = new double[coordinates.dimensions()];
    for (int k = 0; k < 20; k++) {
      double[] values = new double[first.size()];
      points.point(k, new int[point.length], point);
      first.sample(point, values, new double[first.room()]);
      double[] before = values.clone();
      beside.sample(point, values, new double[beside.room()]);
      assertThat(values).isEqualTo(alone.get(k)).isNotEqualTo(before);
    }
  }
}
