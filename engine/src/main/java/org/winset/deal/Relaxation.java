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
  private static final int STEPS = 4;

  /** Whole multipliers sum to at most this: times sums of rows below 2^49 they fit 64 bits. */
  private static final int WHOLE = 1 << 12;

  private static final int FEWEST_ROWS = 2;

  /** No sum or product is off by more than half of this share of itself; the rest is to spare. */
  private static final double ROUNDING = 0x1p-52;

  /** The rows that have a threshold; the first {@link #rows} of these are in use. */
  private final int[] bound;

  private final Branching branching;
  private final long[] threshold;

  /** What bound rows have, depth by depth. */
  private final Scores scores;

  /** By depth: the multipliers found there, one for each bound row. */
  private final double[][] lambda;

  /** The surpluses of bound rows in the completion that is best for the weights. */
  private final double[] slope;

  private final long[] whole;
  private int rows;
  private int[] start = {};
  private boolean gathered;

  /** No row gains or loses more than this by all options taken. */
  private double reach;

  /**
   * @param threshold by row; shared with the search, which raises it
   */
  Relaxation(Branching branching, long[] threshold) {
    int width = branching.width;
    int supers = branching.gain.length;
    this.branching = branching;
    this.threshold = threshold;
    this.bound = new int[width];
    this.scores = new Scores(supers, branching.options(), width);
    this.lambda = new double[supers + 1][width];
    this.slope = new double[width];
    this.whole = new long[width];
  }

  /**
   * Starts from multipliers of the whole problem.
   *
   * @param multipliers by row; read when the first node is asked about
   */
  void prepare(int[] multipliers) {
    start = multipliers;
    gathered = false;
    rows = 0;
    for (int r = 0; r < multipliers.length; r++) {
      if (threshold[r] > Search.NONE) {
        bound[rows++] = r;
      }
    }
  }

  /** Makes ready what nodes need, if one is ever asked about: most searches end before. */
  private void gather() {
    gathered = true;
    for (double[] weights : lambda) {
      for (int i = 0; i < rows; i++) {
        weights[i] = Math.max(start[bound[i]], .5) / Surrogate.WHOLE;
      }
    }
    scores.begin(rows);
    for (int d = 0; d < branching.gain.length; d++) {
      scores.put(d, branching.gain[d], branching.width, bound);
    }
    reach = 0;
    for (int i = 0; i < rows; i++) {
      int r = bound[i];
      double sum = 0;
      for (int d = 0; d < branching.gain.length; d++) {
        sum += Math.max(Math.abs(branching.most[d][r]), Math.abs(branching.least[d][r]));
      }
      reach = Math.max(reach, sum);
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
    if (!gathered) {
      gather();
    }
    double[] weights = lambda[depth];
    System.arraycopy(lambda[depth - 1], 0, weights, 0, rows);
    for (int i = 0; i < rows; i++) {
      slope[i] = partial[bound[i]] - threshold[bound[i]];
    }
    for (int step = 0; step < STEPS; step++) {
      normalise(weights);
      if (step == 0) {
        scores.maximise(weights, depth, slope);
      } else {
        scores.maximiseAgain(weights, depth, slope);
      }
      double value = value(weights);
      double largest = largest();
      if (value < 0 && (value < -error(largest) || proven(depth, partial, weights))) {
        return true;
      }
      move(weights, .5 / Math.sqrt(step + 1.0), largest);
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

  /** The best weighted surplus a completion can have. */
  private double value(double[] weights) {
    double value = 0;
    for (int i = 0; i < rows; i++) {
      value += weights[i] * slope[i];
    }
    return value;
  }

  /**
   * More than rounding can hide of the bound: surpluses are whole numbers that doubles hold, so
   * only their weighted sum is rounded and, in choosing the best option of each depth, the weighted
   * sums of two options; each has a product and an addition for every row, and weights sum to 1.
   */
  private double error(double largest) {
    return ROUNDING * (rows + 1) * (2 * reach + largest);
  }

  private double largest() {
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      largest = Math.max(largest, Math.abs(slope[i]));
    }
    return largest;
  }

  private void move(double[] weights, double rate, double largest) {
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
    for (int d = depth; d < branching.gain.length; d++) {
      long[] terms = branching.gain[d];
      long most = Long.MIN_VALUE;
      for (int at = 0; at < terms.length; at += branching.width) {
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
