package org.winset.forecast;

/**
 * A number known up to the error of having drawn only so often.
 *
 * @param error standard error; NaN where too few draws tell nothing about it
 */
public record Estimate(double mean, double error) {
  /** A number without error of sampling. */
  public static Estimate exactly(double value) {
    return new Estimate(value, 0);
  }

  /**
   * The ratio of two sums over all replicates, its error by the jackknife over replicates.
   *
   * @param numerators by replicate
   * @param denominators by replicate
   */
  static Estimate ratio(double[] numerators, double[] denominators) {
    double numerator = 0;
    double denominator = 0;
    int replicates = 0;
    for (int r = 0; r < numerators.length; r++) {
      numerator += numerators[r];
      denominator += denominators[r];
      replicates += denominators[r] > 0 ? 1 : 0;
    }
    double whole = numerator / denominator;
    if (replicates < 2) {
      return new Estimate(whole, Double.NaN);
    }
    double mean = 0;
    double squares = 0;
    for (int r = 0; r < numerators.length; r++) {
      if (denominators[r] > 0) {
        double without = (numerator - numerators[r]) / (denominator - denominators[r]);
        mean += without / replicates;
      }
    }
    for (int r = 0; r < numerators.length; r++) {
      if (denominators[r] > 0) {
        double without = (numerator - numerators[r]) / (denominator - denominators[r]);
        squares += (without - mean) * (without - mean);
      }
    }
    return new Estimate(whole, Math.sqrt(squares * (replicates - 1) / replicates));
  }
}
