package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Against functions whose indices are known in closed form. */
class SobolIndicesTest {
  private static final int PAIRS = 16 * 512;

  /** Every coordinate is a group of its own. */
  private static SobolIndices indices(int dimensions, ToDoubleFunction<double[]> f) {
    Points points = new Points(2 * dimensions, 7);
    SobolIndices indices = new SobolIndices(dimensions, Points.REPLICATES);
    double[] both = new double[2 * dimensions];
    double[] mixed = new double[dimensions];
    for (int k = 0; k < PAIRS; k++) {
      points.point(k, new int[2 * dimensions], both);
      double[] a = Arrays.copyOf(both, dimensions);
      double[] b = Arrays.copyOfRange(both, dimensions, 2 * dimensions);
      for (int g = 0; g < dimensions; g++) {
        double[] ab = a.clone();
        ab[g] = b[g];
        mixed[g] = f.applyAsDouble(ab);
      }
      indices.add(Points.replicate(k), f.applyAsDouble(a), f.applyAsDouble(b), mixed);
    }
    return indices;
  }

  private static void assertNear(Estimate estimate, double truth, String what) {
    assertThat(Math.abs(estimate.mean() - truth))
        .as("%s: %s, truly %s", what, estimate, truth)
        .isLessThan(4 * estimate.error() + 1e-3);
    assertThat(estimate.error()).as(what).isLessThan(.02);
  }

  @Test
  void ishigami() {
    double a = 7;
    double b = .1;
    double pi4 = Math.pow(Math.PI, 4);
    SobolIndices indices =
        indices(
            3,
            u -> {
              double x = Math.PI * (2 * u[0] - 1);
              double y = Math.PI * (2 * u[1] - 1);
              double z = Math.PI * (2 * u[2] - 1);
              return Math.sin(x) + a * Math.pow(Math.sin(y), 2) + b * Math.pow(z, 4) * Math.sin(x);
            });
    double v1 = .5 * Math.pow(1 + b * pi4 / 5, 2);
    double v2 = a * a / 8;
    double v13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    double v = v1 + v2 + v13;

    assertThat(indices.variance()).isCloseTo(v, org.assertj.core.api.Assertions.within(.02 * v));
    assertNear(indices.first(0), v1 / v, "first 1");
    assertNear(indices.first(1), v2 / v, "first 2");
    assertNear(indices.first(2), 0, "first 3");
    assertNear(indices.total(0), (v1 + v13) / v, "total 1");
    assertNear(indices.total(1), v2 / v, "total 2");
    assertNear(indices.total(2), v13 / v, "total 3");
  }

  @Test
  void the_g_function() {
    double[] a = {0, 1, 4.5, 9, 99};
    SobolIndices indices =
        indices(
            5,
            u -> {
              double product = 1;
              for (int i = 0; i < 5; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
              }
              return product;
            });
    double[] part = Arrays.stream(a).map(x -> 1 / (3 * (1 + x) * (1 + x))).toArray();
    double v = Arrays.stream(part).map(p -> 1 + p).reduce(1, (x, y) -> x * y) - 1;
    for (int i = 0; i < 5; i++) {
      double others = (v + 1) / (1 + part[i]);
      assertNear(indices.first(i), part[i] / v, "first " + i);
      assertNear(indices.total(i), part[i] * others / v, "total " + i);
    }
  }

  @Test
  void an_outcome_that_never_varies_has_no_indices() {
    assertThat(indices(2, u -> 3).total(0).mean()).isNaN();
  }
}
