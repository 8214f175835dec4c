package org.winset.war;

/** The least point of a line of deals, from national utility 0 to 1, that a leader would sign. */
final class Reservation {
  /** What rounding may take from a deal that is exactly good enough. */
  static final double TIE = 1e-12;

  private Reservation() {}

  /**
   * Least u in [0, 1] with lambda u + (1 - lambda) Omega >= {@code least}, where Omega goes evenly
   * from {@code worst} at {@code lost} to {@code best} at {@code won} and stays there beyond;
   * {@code +Infinity} if there is none.
   */
  static double least(
      double lambda, double worst, double best, double lost, double won, double least) {
    double slope = (1 - lambda) * (best - worst) / (won - lost);
    double from = 0;
    double value = (1 - lambda) * worst + slope * (clip(0, lost, won) - lost);
    if (value >= least - TIE) {
      return 0;
    }
    double[] ends = {clip(lost, 0, 1), clip(won, 0, 1), 1};
    for (double to : ends) {
      boolean within = from >= lost && to <= won;
      double rise = lambda + (within ? slope : 0);
      double reached = value + rise * (to - from);
      if (reached >= least - TIE && to > from) {
        return Math.min(to, from + (least - value) / rise);
      }
      value = reached;
      from = to;
    }
    return Double.POSITIVE_INFINITY;
  }

  private static double clip(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
