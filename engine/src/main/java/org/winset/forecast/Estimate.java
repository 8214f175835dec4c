package org.winset.forecast;

import java.util.function.IntToDoubleFunction;

/**
 * A number known up to the error of having drawn only so often.
 *
 * @param error standard error; NaN where too few draws tell nothing about it
 */
public record Estimate(double mean, double error) {
  /**
   * A function of sums over all replicates, its error by the jackknife: how much it changes when
   * one replicate is left out.
   *
   * @param without its value with one replicate left out, with none if negative
   * @param present whether a replicate has any draws
   */
  static Estimate jackknife(IntToDoubleFunction without, boolean[] present) {
    double whole = without.applyAsDouble(-1);
    int replicates = 0;
    for (boolean has : present) {
      replicates += has ? 1 : 0;
    }
    if (replicates < 2) {
      return new Estimate(whole, Double.NaN);
    }
    double[] left = new double[present.length];
    double mean = 0;
    for (int r = 0; r < left.length; r++) {
      if (present[r]) {
        left[r] = without.applyAsDouble(r);
        mean += left[r] / replicates;
      }
    }
    double squares = 0;
    for (int r = 0; r < left.length; r++) {
      squares += present[r] ? (left[r] - mean) * (left[r] - mean) : 0;
    }
    return new Estimate(whole, Math.sqrt(squares * (replicates - 1) / replicates));
  }

  /**
   * The ratio of two sums over all replicates.
   *
   * @param numerators by replicate
   * @param denominators by replicate
   */
  static Estimate ratio(double[] numerators, double[] denominators) {
    boolean[] present = new boolean[denominators.length];
    for (int r = 0; r < present.length; r++) {
      present[r] = denominators[r] > 0;
    }
    return jackknife(r -> sum(numerators, r) / sum(denominators, r), present);
  }

  /** The sum of all but one; of all if {@code without} is negative. */
  static double sum(double[] byReplicate, int without) {
    double sum = 0;
    for (int r = 0; r < byReplicate.length; r++) {
      sum += r == without ? 0 : byReplicate[r];
    }
    return sum;
  }
}
