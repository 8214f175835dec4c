package org.winset.forecast;

/**
 * First-order and total-order sensitivity indices of groups of inputs, gathered point by point.
 *
 * <p>The design is Saltelli's (2010): two independent points A and B, and for each group the point
 * A with the group's coordinates taken from B. The estimators are Jansen's (1999): with V the
 * variance of f, a group's total index is E(f(A) - f(A_B))^2/2V, the share of the variance that
 * would be left if all else were known; its first-order index is 1 - E(f(B) - f(A_B))^2/2V, the
 * share that knowing the group alone would remove. Errors are by the jackknife over replicates.
 */
final class SobolIndices {
  private final int groups;
  private final double[] count;
  private final double[] sum;
  private final double[] square;
  private final double[][] first;
  private final double[][] total;

  SobolIndices(int groups, int replicates) {
    this.groups = groups;
    this.count = new double[replicates];
    this.sum = new double[replicates];
    this.square = new double[replicates];
    this.first = new double[groups][replicates];
    this.total = new double[groups][replicates];
  }

  /**
   * Adds one pair of points.
   *
   * @param a the outcome at A
   * @param b the outcome at B
   * @param mixed by group, the outcome at A with the group's coordinates from B
   */
  void add(int replicate, double a, double b, double[] mixed) {
    count[replicate]++;
    sum[replicate] += a + b;
    square[replicate] += a * a + b * b;
    for (int g = 0; g < groups; g++) {
      first[g][replicate] += (b - mixed[g]) * (b - mixed[g]);
      total[g][replicate] += (a - mixed[g]) * (a - mixed[g]);
    }
  }

  /** Adds what another gathered; always in the same order, so that sums come out the same. */
  void add(SobolIndices other) {
    addTo(count, other.count);
    addTo(sum, other.sum);
    addTo(square, other.square);
    for (int g = 0; g < groups; g++) {
      addTo(first[g], other.first[g]);
      addTo(total[g], other.total[g]);
    }
  }

  private static void addTo(double[] into, double[] more) {
    for (int i = 0; i < into.length; i++) {
      into[i] += more[i];
    }
  }

  /** The variance of the outcome. */
  double variance() {
    return variance(-1);
  }

  /** The first-order index of a group; NaN if the outcome never varies. */
  Estimate first(int group) {
    Estimate half = index(first[group]);
    return new Estimate(1 - half.mean(), half.error());
  }

  /** The total-order index of a group; NaN if the outcome never varies. */
  Estimate total(int group) {
    return index(total[group]);
  }

  private Estimate index(double[] squares) {
    boolean[] present = new boolean[count.length];
    for (int r = 0; r < present.length; r++) {
      present[r] = count[r] > 0;
    }
    return Estimate.jackknife(r -> index(squares, r), present);
  }

  /** The index from all replicates but one (none if negative). */
  private double index(double[] squares, int without) {
    double n = Estimate.sum(count, without);
    return Estimate.sum(squares, without) / (2 * n) / variance(without);
  }

  private double variance(int without) {
    double n = 2 * Estimate.sum(count, without);
    double mean = Estimate.sum(sum, without) / n;
    return Estimate.sum(square, without) / n - mean * mean;
  }
}
