package org.winset.deal;

import java.util.Arrays;

/**
 * Multipliers that fold several threshold rows into one: if a package reaches every threshold, the
 * weighted sum of its rows reaches the weighted sum of the thresholds.
 *
 * <p>Found by minimising the Lagrangian bound max over packages of sum lambda_r (row_r -
 * threshold_r) with multiplicative subgradient steps (Fisher 1981). Any multipliers are valid; good
 * ones prune more.
 */
final class Surrogate {
  /** Multipliers sum to about this. */
  static final int WHOLE = 1024;

  private static final int STEPS = 60;

  private Surrogate() {}

  /** Whole multipliers, 0 for rows without threshold. */
  static int[] multipliers(Rows rows, long[] thresholds) {
    int n = rows.rows;
    double[] lambda = new double[n];
    int bound = 0;
    for (int r = 0; r < n; r++) {
      if (thresholds[r] > Search.NONE) {
        lambda[r] = 1;
        bound++;
      }
    }
    if (bound == 0) {
      return new int[n];
    }
    double[] best = lambda.clone();
    double least = Double.POSITIVE_INFINITY;
    double[] sums = new double[n];
    for (int step = 0; step < (bound == 1 ? 1 : STEPS); step++) {
      normalise(lambda);
      maximise(rows, lambda, sums);
      double value = 0;
      double largest = 0;
      for (int r = 0; r < n; r++) {
        if (thresholds[r] > Search.NONE) {
          sums[r] -= thresholds[r];
          value += lambda[r] * sums[r];
          largest = Math.max(largest, Math.abs(sums[r]));
        }
      }
      if (value < least) {
        least = value;
        best = lambda.clone();
      }
      double rate = .6 / Math.sqrt(step + 1.0);
      for (int r = 0; r < n && largest > 0; r++) {
        if (thresholds[r] > Search.NONE) {
          lambda[r] *= 1 - rate * sums[r] / largest;
          lambda[r] = Math.max(lambda[r], 1e-6);
        }
      }
    }
    normalise(best);
    int[] whole = new int[n];
    for (int r = 0; r < n; r++) {
      whole[r] = (int) Math.round(best[r] * WHOLE);
    }
    if (Arrays.stream(whole).allMatch(w -> w == 0)) {
      throw new IllegalStateException("multipliers vanish");
    }
    return whole;
  }

  private static void normalise(double[] lambda) {
    double sum = Arrays.stream(lambda).sum();
    for (int r = 0; r < lambda.length; r++) {
      lambda[r] /= sum;
    }
  }

  /** Rows of the package that is best for the weighted sum. */
  private static void maximise(Rows rows, double[] lambda, double[] sums) {
    int n = rows.rows;
    for (int r = 0; r < n; r++) {
      sums[r] = rows.base[r];
    }
    for (int s = 0; s < rows.supers; s++) {
      long[] gain = rows.gain[s];
      int top = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < rows.sizes[s]; k++) {
        double sum = 0;
        for (int r = 0; r < n; r++) {
          sum += lambda[r] * gain[k * n + r];
        }
        if (sum > most) {
          most = sum;
          top = k;
        }
      }
      for (int r = 0; r < n; r++) {
        sums[r] += gain[top * n + r];
      }
    }
  }
}
