package org.winset.forecast;

/**
 * How a margin is spread over the draws, in points of the party's scale, to the nearest point.
 *
 * @param low one draw in ten lies below
 * @param median half of them lie below
 * @param high one in ten lies above
 */
public record Margins(double low, double median, double high) {
  /** Bins of one point from -200 to 200; what lies beyond goes into the outermost. */
  static final int BINS = 401;

  /** Steps of half a point of a scale: no bin is missed by a margin known in such. */
  static final int LEVEL_STEPS = 200;

  private static final int LEAST = -200;

  /** The bin of a margin in units of the scale. */
  static int bin(double margin) {
    return Math.clamp(Math.round(margin * 100) - LEAST, 0, BINS - 1);
  }

  /** The spread a histogram shows; NaN where it holds nothing. */
  static Margins of(double[] histogram) {
    return new Margins(quantile(histogram, .1), quantile(histogram, .5), quantile(histogram, .9));
  }

  private static double quantile(double[] histogram, double share) {
    double whole = 0;
    for (double weight : histogram) {
      whole += weight;
    }
    double below = 0;
    for (int b = 0; b < BINS; b++) {
      below += histogram[b];
      if (below > 0 && below >= share * whole) {
        return b + LEAST;
      }
    }
    return Double.NaN;
  }
}
