package org.winset.deal;

import java.util.Arrays;

/**
 * Multipliers that fold several threshold rows into one: if a package reaches every threshold, the
 * weighted sum of its rows reaches the weighted sum of the thresholds.
 *
 * <p>Found by minimising the Lagrangian bound max over packages of sum lambda_r (row_r -
 * threshold_r) with multiplicative subgradient steps (Fisher 1981). Any multipliers are valid; good
 * ones prune more. The packages met on the way are good ones too.
 */
final class Surrogate {
  /** Multipliers sum to about this. */
  static final int WHOLE = 1024;

  private static final int STEPS = 60;

  /** Steps from multipliers that were good for a problem much like this one. */
  private static final int WARM_STEPS = 10;

  private final Rows rows;
  private final double[] sums;
  private final double[] lambda;
  private final double[] best;
  private final int[] chosen;

  /** By row; 0 for rows without threshold. */
  final int[] multipliers;

  /** Class by super-issue of the package met whose worst row misses its threshold by least. */
  final int[] top;

  /** A workplace for these rows, which may be filled anew between searches for multipliers. */
  Surrogate(Rows rows) {
    this.rows = rows;
    this.sums = new double[rows.rows];
    this.lambda = new double[rows.rows];
    this.best = new double[rows.rows];
    this.chosen = new int[rows.supers];
    this.multipliers = new int[rows.rows];
    this.top = new int[rows.supers];
  }

  /** Seeks multipliers for these thresholds from nothing; no super-issue may be empty. */
  void seek(long[] thresholds) {
    Arrays.fill(multipliers, 0);
    seek(thresholds, STEPS, false);
  }

  /**
   * Seeks them from multipliers that were good for a problem much like this one; ends as soon as
   * the thresholds are proven out of reach, or a package reaches them.
   */
  void seek(long[] thresholds, int[] warm) {
    System.arraycopy(warm, 0, multipliers, 0, warm.length);
    seek(thresholds, WARM_STEPS, true);
  }

  /**
   * Whether these multipliers prove that no package reaches all thresholds: the weighted sum of its
   * rows would have to reach the weighted sum of the thresholds, and none does. Exact.
   */
  boolean outOfReach(long[] thresholds, int[] weights) {
    long most = 0;
    for (int r = 0; r < weights.length; r++) {
      if (weights[r] > 0) {
        if (thresholds[r] == Search.NONE) {
          return false;
        }
        most += weights[r] * (rows.base[r] - thresholds[r]);
      }
    }
    for (long[] gain : rows.gain) {
      long best = Long.MIN_VALUE;
      for (int at = 0; at < gain.length; at += weights.length) {
        long sum = 0;
        for (int r = 0; r < weights.length; r++) {
          sum += weights[r] * gain[at + r];
        }
        best = Math.max(best, sum);
      }
      most += best;
    }
    return most < 0;
  }

  private void seek(long[] thresholds, int steps, boolean hasty) {
    int bound = 0;
    for (int r = 0; r < lambda.length; r++) {
      boolean has = thresholds[r] > Search.NONE;
      lambda[r] = has ? multipliers[r] + 1 : 0;
      bound += has ? 1 : 0;
    }
    Arrays.fill(multipliers, 0);
    if (bound > 0) {
      descend(thresholds, bound == 1 ? 1 : steps, hasty);
    }
  }

  private void descend(long[] thresholds, int steps, boolean hasty) {
    double least = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < steps; step++) {
      normalise(lambda);
      maximise();
      double value = 0;
      double largest = 0;
      double worst = Double.POSITIVE_INFINITY;
      for (int r = 0; r < sums.length; r++) {
        if (thresholds[r] > Search.NONE) {
          sums[r] -= thresholds[r];
          value += lambda[r] * sums[r];
          largest = Math.max(largest, Math.abs(sums[r]));
          worst = Math.min(worst, sums[r]);
        }
      }
      if (value < least) {
        least = value;
        System.arraycopy(lambda, 0, best, 0, lambda.length);
      }
      if (worst > highest) {
        highest = worst;
        System.arraycopy(chosen, 0, top, 0, top.length);
      }
      if (hasty && (value < 0 || worst >= 0)) {
        break;
      }
      double rate = .6 / Math.sqrt(step + 1.0);
      for (int r = 0; r < sums.length && largest > 0; r++) {
        if (thresholds[r] > Search.NONE) {
          lambda[r] = Math.max(lambda[r] * (1 - rate * sums[r] / largest), 1e-6);
        }
      }
    }
    normalise(best);
    for (int r = 0; r < multipliers.length; r++) {
      multipliers[r] = (int) Math.round(best[r] * WHOLE);
    }
  }

  private static void normalise(double[] lambda) {
    double sum = 0;
    for (double weight : lambda) {
      sum += weight;
    }
    for (int r = 0; r < lambda.length; r++) {
      lambda[r] /= sum;
    }
  }

  /** Chooses the package that is best for the weighted sum. */
  private void maximise() {
    int n = sums.length;
    for (int r = 0; r < n; r++) {
      sums[r] = rows.base[r];
    }
    for (int s = 0; s < chosen.length; s++) {
      long[] gain = rows.gain[s];
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int at = 0; at < gain.length; at += n) {
        double sum = 0;
        for (int r = 0; r < n; r++) {
          sum += lambda[r] * gain[at + r];
        }
        if (sum > most) {
          most = sum;
          best = at;
        }
      }
      for (int r = 0; r < n; r++) {
        sums[r] += gain[best + r];
      }
      chosen[s] = best / n;
    }
  }
}
