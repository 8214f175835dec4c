package org.winset.belief;

/**
 * What one item says, as log likelihoods that sum to zero over the named hypotheses.
 *
 * <p>In this order: likelihoods are clamped to .02...98 (no item settles a question by itself);
 * shrunk to their mean over the hypotheses by 1 - credibility; taken as logs less their mean; and
 * for cheap talk scaled so that their spread is at most log 1.5 (Farrell and Rabin 1996: words that
 * cost nothing tell little).
 */
final class Treatment {
  /** Least likelihood that is taken at its word. */
  static final double LEAST = 0.02;

  /** Greatest likelihood that is taken at its word. */
  static final double MOST = 0.98;

  /** Greatest likelihood ratio of cheap talk. */
  static final double CHEAP_TALK_RATIO = 1.5;

  private static final double CHEAP_TALK_SPREAD = StrictMath.log(CHEAP_TALK_RATIO);

  private Treatment() {}

  /**
   * Treats one item.
   *
   * @param likelihood holds its {@code width} likelihoods from {@code from} on
   * @param to takes as many centred logs from {@code start} on
   */
  static void centre(
      double[] likelihood,
      int from,
      int width,
      double credibility,
      boolean clamped,
      double[] to,
      int start) {
    double sum = 0;
    for (int h = 0; h < width; h++) {
      to[start + h] = Math.clamp(likelihood[from + h], LEAST, MOST);
      sum += to[start + h];
    }
    double mean = sum / width;
    double sumOfLogs = 0;
    for (int h = start; h < start + width; h++) {
      to[h] = StrictMath.log(credibility * to[h] + (1 - credibility) * mean);
      sumOfLogs += to[h];
    }
    double meanLog = sumOfLogs / width;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int h = start; h < start + width; h++) {
      to[h] -= meanLog;
      least = Math.min(least, to[h]);
      most = Math.max(most, to[h]);
    }
    if (clamped && most - least > CHEAP_TALK_SPREAD) {
      for (int h = start; h < start + width; h++) {
        to[h] *= CHEAP_TALK_SPREAD / (most - least);
      }
    }
  }
}
