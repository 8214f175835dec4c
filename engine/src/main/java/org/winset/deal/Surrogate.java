package org.winset.deal;

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
  private final long[] thresholds;
  private final double[] sums;
  private final int[] chosen;

  /** By row; 0 for rows without threshold. */
  final int[] multipliers;

  /** Class by super-issue of the package met whose worst row misses its threshold by least. */
  final int[] top;

  private Surrogate(Rows rows, long[] thresholds) {
    this.rows = rows;
    this.thresholds = thresholds;
    this.sums = new double[rows.rows];
    this.chosen = new int[rows.supers];
    this.multipliers = new int[rows.rows];
    this.top = new int[rows.supers];
  }

  /** Good multipliers for these thresholds; no super-issue may be empty. */
  static Surrogate of(Rows rows, long[] thresholds) {
    return seek(rows, thresholds, new int[rows.rows], STEPS);
  }

  /** The same, from multipliers that were good for a problem much like this one. */
  static Surrogate of(Rows rows, long[] thresholds, int[] warm) {
    return seek(rows, thresholds, warm, WARM_STEPS);
  }

  private static Surrogate seek(Rows rows, long[] thresholds, int[] from, int steps) {
    Surrogate surrogate = new Surrogate(rows, thresholds);
    double[] lambda = new double[rows.rows];
    int bound = 0;
    for (int r = 0; r < lambda.length; r++) {
      if (thresholds[r] > Search.NONE) {
        lambda[r] = from[r] + 1;
        bound++;
      }
    }
    if (bound > 0) {
      surrogate.descend(lambda, bound == 1 ? 1 : steps);
    }
    return surrogate;
  }

  private void descend(double[] lambda, int steps) {
    double[] best = lambda;
    double least = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < steps; step++) {
      normalise(lambda);
      maximise(lambda);
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
        best = lambda.clone();
      }
      if (worst > highest) {
        highest = worst;
        System.arraycopy(chosen, 0, top, 0, top.length);
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
  private void maximise(double[] lambda) {
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
