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

  /** The rows that have a threshold; the first {@link #width} of these are in use. */
  private final int[] bound;

  private int width;

  /** What these rows have, super-issue by super-issue. */
  private final Scores scores;

  private final double[] start;

  /** Rows with a multiplier above 0 in the proof at hand, and the multipliers. */
  private final int[] weighed;

  private final long[] weight;
  private final double[] sums;
  private final double[] lambda;
  private final double[] best;

  /** By row; 0 for rows without threshold. */
  final int[] multipliers;

  /** Class by super-issue of the package met whose worst row misses its threshold by least. */
  final int[] top;

  /** A workplace for these rows, which may be filled anew between searches for multipliers. */
  Surrogate(Rows rows) {
    this.rows = rows;
    this.bound = new int[rows.rows];
    this.scores = new Scores(rows.supers, Arrays.stream(rows.sizes).sum(), rows.rows);
    this.weighed = new int[rows.rows];
    this.weight = new long[rows.rows];
    this.start = new double[rows.rows];
    this.sums = new double[rows.rows];
    this.lambda = new double[rows.rows];
    this.best = new double[rows.rows];
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
    int n = rows.rows;
    int used = 0;
    for (int r = 0; r < n; r++) {
      if (weights[r] > 0) {
        if (thresholds[r] == Search.NONE) {
          return false;
        }
        most += weights[r] * (rows.base[r] - thresholds[r]);
        weight[used] = weights[r];
        weighed[used++] = r;
      }
    }
    for (long[] terms : rows.gain) {
      long best = Long.MIN_VALUE;
      for (int at = 0; at < terms.length; at += n) {
        long sum = 0;
        for (int i = 0; i < used; i++) {
          sum += weight[i] * terms[at + weighed[i]];
        }
        best = Math.max(best, sum);
      }
      most += best;
    }
    return most < 0;
  }

  private void seek(long[] thresholds, int steps, boolean hasty) {
    gather(thresholds);
    for (int i = 0; i < width; i++) {
      lambda[i] = multipliers[bound[i]] + 1;
    }
    Arrays.fill(multipliers, 0);
    if (width > 0) {
      descend(width == 1 ? 1 : steps, hasty);
    }
  }

  /** Copies the rows that have a threshold as they are read step after step. */
  private void gather(long[] thresholds) {
    width = 0;
    for (int r = 0; r < thresholds.length; r++) {
      if (thresholds[r] > Search.NONE) {
        start[width] = rows.base[r] - thresholds[r];
        bound[width++] = r;
      }
    }
    scores.begin(width);
    for (int s = 0; s < rows.supers; s++) {
      scores.put(s, rows.gain[s], rows.rows, bound);
    }
  }

  private void descend(int steps, boolean hasty) {
    double least = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < steps; step++) {
      normalise(lambda);
      if (step == 0) {
        System.arraycopy(start, 0, sums, 0, width);
        scores.maximise(lambda, 0, sums);
      } else {
        scores.maximiseAgain(lambda, 0, sums);
      }
      double value = 0;
      double largest = 0;
      double worst = Double.POSITIVE_INFINITY;
      for (int i = 0; i < width; i++) {
        value += lambda[i] * sums[i];
        largest = Math.max(largest, Math.abs(sums[i]));
        worst = Math.min(worst, sums[i]);
      }
      if (value < least) {
        least = value;
        System.arraycopy(lambda, 0, best, 0, width);
      }
      if (worst > highest) {
        highest = worst;
        scores.copyTaken(top);
      }
      if (hasty && (value < 0 || worst >= 0)) {
        break;
      }
      double rate = .6 / Math.sqrt(step + 1.0);
      for (int i = 0; i < width && largest > 0; i++) {
        lambda[i] = Math.max(lambda[i] * (1 - rate * sums[i] / largest), 1e-6);
      }
    }
    normalise(best);
    for (int i = 0; i < width; i++) {
      multipliers[bound[i]] = (int) Math.round(best[i] * WHOLE);
    }
  }

  private void normalise(double[] weights) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += weights[i];
    }
    for (int i = 0; i < width; i++) {
      weights[i] /= sum;
    }
  }
}
