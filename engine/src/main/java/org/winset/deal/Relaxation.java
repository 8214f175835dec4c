package org.winset.deal;

/**
 * Shows at a node of the search that no completion reaches all thresholds, by fresh multipliers for
 * what is left to decide.
 *
 * <p>The {@link Surrogate} of the whole problem grows stale as options are fixed. A few subgradient
 * steps from the parent's multipliers often find weights under which even the best completion falls
 * short; whole multipliers then prove it without rounding.
 */
final class Relaxation {
  private static final int STEPS = 8;

  /** Whole multipliers sum to at most this: times sums of rows below 2^49 they fit 64 bits. */
  private static final int WHOLE = 1 << 12;

  private static final int FEWEST_ROWS = 2;

  /**
   * More units than rounding can add to a bound. Surpluses are whole numbers below 2^49 and weights
   * sum to 1, so each product or sum is off by at most 2^-4, and no bound takes 2^13 of them.
   */
  private static final double ROUNDING = 1 << 10;

  /** The rows that have a threshold; the first {@link #rows} of these are in use. */
  private final int[] bound;

  private final long[][] gain;
  private final int width;
  private final long[] threshold;

  /** What bound rows have by depth, then {@code position * rows + place in bound}. */
  private final double[][] term;

  /** By depth: the multipliers found there, one for each bound row. */
  private final double[][] lambda;

  private final double[] slope;
  private final long[] whole;
  private int rows;

  /**
   * @param gain by depth, then {@code position * width + row}; filled by the search
   * @param threshold by row; shared with the search, which raises it
   */
  Relaxation(long[][] gain, int width, long[] threshold) {
    this.gain = gain;
    this.width = width;
    this.threshold = threshold;
    this.bound = new int[width];
    this.term = new double[gain.length][];
    this.lambda = new double[gain.length + 1][width];
    this.slope = new double[width];
    this.whole = new long[width];
  }

  /** Starts from multipliers of the whole problem. */
  void prepare(int[] multipliers) {
    rows = 0;
    for (int r = 0; r < multipliers.length; r++) {
      if (threshold[r] > Search.NONE) {
        bound[rows++] = r;
      }
    }
    if (useful()) {
      gather();
    }
    for (double[] weights : lambda) {
      for (int i = 0; i < rows; i++) {
        weights[i] = Math.max(multipliers[bound[i]], .5) / Surrogate.WHOLE;
      }
    }
  }

  /** Copies the rows that have a threshold as they are read step after step. */
  private void gather() {
    for (int d = 0; d < gain.length; d++) {
      long[] from = gain[d];
      int size = from.length / width * rows;
      if (term[d] == null || term[d].length < from.length) {
        term[d] = new double[from.length];
      }
      double[] into = term[d];
      int at = 0;
      for (int to = 0; to < size; at += width) {
        for (int i = 0; i < rows; i++) {
          into[to++] = from[at + bound[i]];
        }
      }
    }
  }

  /** Whether multipliers can do more than each row does by itself. */
  boolean useful() {
    return rows >= FEWEST_ROWS;
  }

  /**
   * Whether no completion of a node reaches all thresholds.
   *
   * @param depth decisions taken; the parent's multipliers stand at {@code depth - 1}
   * @param partial sums of the rows so far
   */
  boolean dead(int depth, long[] partial) {
    double[] weights = lambda[depth];
    System.arraycopy(lambda[depth - 1], 0, weights, 0, rows);
    for (int step = 0; step < STEPS; step++) {
      normalise(weights);
      double value = value(depth, partial, weights);
      if (value < -ROUNDING || (value < 0 && proven(depth, partial, weights))) {
        return true;
      }
      move(weights, .5 / Math.sqrt(step + 1.0));
    }
    return false;
  }

  private void normalise(double[] weights) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += weights[i];
    }
    for (int i = 0; i < rows; i++) {
      weights[i] /= sum;
    }
  }

  /**
   * The best weighted surplus a completion can have; leaves its rows' surpluses in {@link #slope}.
   */
  private double value(int depth, long[] partial, double[] weights) {
    for (int i = 0; i < rows; i++) {
      slope[i] = partial[bound[i]] - threshold[bound[i]];
    }
    for (int d = depth; d < gain.length; d++) {
      double[] terms = term[d];
      int end = gain[d].length / width * rows;
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int at = 0; at < end; at += rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
          sum += weights[i] * terms[at + i];
        }
        if (sum > most) {
          most = sum;
          best = at;
        }
      }
      for (int i = 0; i < rows; i++) {
        slope[i] += terms[best + i];
      }
    }
    double value = 0;
    for (int i = 0; i < rows; i++) {
      value += weights[i] * slope[i];
    }
    return value;
  }

  private void move(double[] weights, double rate) {
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      largest = Math.max(largest, Math.abs(slope[i]));
    }
    for (int i = 0; i < rows && largest > 0; i++) {
      weights[i] = Math.max(weights[i] * (1 - rate * slope[i] / largest), 1e-6);
    }
  }

  /** Whether whole multipliers near these show it without rounding. */
  private boolean proven(int depth, long[] partial, double[] weights) {
    long sum = 0;
    long all = 0;
    for (int i = 0; i < rows; i++) {
      whole[i] = (long) (weights[i] * WHOLE);
      all += whole[i];
      sum += whole[i] * (partial[bound[i]] - threshold[bound[i]]);
    }
    for (int d = depth; d < gain.length; d++) {
      long[] terms = gain[d];
      long most = Long.MIN_VALUE;
      for (int at = 0; at < terms.length; at += width) {
        long weighted = 0;
        for (int i = 0; i < rows; i++) {
          weighted += whole[i] * terms[at + bound[i]];
        }
        most = Math.max(most, weighted);
      }
      sum += most;
    }
    return sum < 0 && all > 0;
  }
}
