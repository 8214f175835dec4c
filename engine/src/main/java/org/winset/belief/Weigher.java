package org.winset.belief;

import java.util.Arrays;

/**
 * Turns plain numbers into a posterior: Bayes' rule over items of which those of one voice (one
 * cluster) are discounted.
 *
 * <p>With l(i, h) the centred log likelihood of item i ({@link Treatment}) and r the correlation
 * within its cluster: for each hypothesis the positive l of a cluster are sorted from largest to
 * smallest and the k-th counts (1 - r)^(k-1); the negative ones likewise. So the strongest item
 * counts in full, at r = .8 the next a fifth, the next a twenty-fifth; one voice never weighs more
 * than 1/r times its strongest item. r = 0 is naive Bayes. The column <i>none of these</i> has 0
 * throughout: its log likelihood is the mean of the others'.
 *
 * <p>The structure is fixed at the start; numbers may change from call to call, so that draws are
 * cheap. Sums run over sorted numbers: the order of items never matters, not even in the last bit.
 * Not thread-safe: keep one for each thread.
 */
public final class Weigher {
  private final int hypotheses;
  private final boolean residual;
  private final boolean[] clamped;
  private final int[] members;
  private final int[] starts;
  private final double[] logs;
  private final double[] side;
  private final double[] sums;

  /**
   * A weigher for one structure of evidence.
   *
   * @param hypotheses how many are named, at least one
   * @param residual whether a last column stands for none of them
   * @param clamped for each item, whether it is cheap talk
   * @param clusters for each item the index of its cluster, 0..n-1 without gaps
   */
  public Weigher(int hypotheses, boolean residual, boolean[] clamped, int[] clusters) {
    if (hypotheses < 1 || clamped.length != clusters.length) {
      throw new IllegalArgumentException("a weigher needs a hypothesis, and one cluster per item");
    }
    this.hypotheses = hypotheses;
    this.residual = residual;
    this.clamped = clamped.clone();
    int count = Arrays.stream(clusters).max().orElse(-1) + 1;
    this.starts = new int[count + 1];
    for (int cluster : clusters) {
      starts[cluster + 1]++;
    }
    for (int c = 0; c < count; c++) {
      starts[c + 1] += starts[c];
    }
    this.members = new int[clusters.length];
    int[] next = starts.clone();
    for (int item = 0; item < clusters.length; item++) {
      members[next[clusters[item]]++] = item;
    }
    this.logs = new double[clusters.length * hypotheses];
    this.side = new double[clusters.length];
    this.sums = new double[Math.max(count, columns())];
  }

  /** The named hypotheses, and one more where there is a residual. */
  public int columns() {
    return hypotheses + (residual ? 1 : 0);
  }

  /** How many items there are. */
  public int items() {
    return clamped.length;
  }

  /** How many clusters there are. */
  public int clusters() {
    return starts.length - 1;
  }

  /**
   * Writes the posterior.
   *
   * @param prior one per column, at least 0; need not sum to 1
   * @param likelihood P(item | hypothesis), item by item, {@code items x hypotheses}
   * @param credibility one per item, 0..1
   * @param within correlation within each cluster, one per cluster, 0..1; 0 counts every item in
   *     full
   * @param silence what silence says of each column, one per column, at least 0
   * @param posterior takes one probability per column; they sum to 1
   * @throws IllegalArgumentException if prior and silence leave no column possible
   */
  public void weigh(
      double[] prior,
      double[] likelihood,
      double[] credibility,
      double[] within,
      double[] silence,
      double[] posterior) {
    treat(likelihood, credibility);
    for (int h = 0; h < columns(); h++) {
      posterior[h] =
          StrictMath.log(prior[h] * silence[h]) + (h < hypotheses ? score(h, within) : 0);
    }
    normalise(posterior, columns(), sums);
  }

  /** Fills the centred logs of all items. */
  private void treat(double[] likelihood, double[] credibility) {
    for (int i = 0; i < items(); i++) {
      int at = i * hypotheses;
      Treatment.centre(likelihood, at, hypotheses, credibility[i], clamped[i], logs, at);
    }
  }

  private double score(int hypothesis, double[] within) {
    for (int c = 0; c < clusters(); c++) {
      int size = starts[c + 1] - starts[c];
      if (size == 1) {
        sums[c] = logs[members[starts[c]] * hypotheses + hypothesis];
        continue;
      }
      for (int k = 0; k < size; k++) {
        side[k] = logs[members[starts[c] + k] * hypotheses + hypothesis];
      }
      sums[c] = discounted(side, size, within[c]);
    }
    Arrays.sort(sums, 0, clusters());
    double score = 0;
    for (int c = 0; c < clusters(); c++) {
      score += sums[c];
    }
    return score;
  }

  /** The discounted sum of the first {@code size} numbers, which it sorts. */
  static double discounted(double[] numbers, int size, double within) {
    Arrays.sort(numbers, 0, size);
    double sum = 0;
    double factor = 1;
    for (int k = size - 1; k >= 0 && numbers[k] > 0; k--) {
      sum += factor * numbers[k];
      factor *= 1 - within;
    }
    factor = 1;
    for (int k = 0; k < size && numbers[k] < 0; k++) {
      sum += factor * numbers[k];
      factor *= 1 - within;
    }
    return sum;
  }

  /** Turns logs into probabilities that sum to 1, whatever their order. */
  static void normalise(double[] logs, int size, double[] scratch) {
    double most = Double.NEGATIVE_INFINITY;
    for (int h = 0; h < size; h++) {
      most = Math.max(most, logs[h]);
    }
    if (!(most > Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException("prior and silence leave no hypothesis possible");
    }
    for (int h = 0; h < size; h++) {
      logs[h] = StrictMath.exp(logs[h] - most);
      scratch[h] = logs[h];
    }
    Arrays.sort(scratch, 0, size);
    double sum = 0;
    for (int h = 0; h < size; h++) {
      sum += scratch[h];
    }
    for (int h = 0; h < size; h++) {
      logs[h] /= sum;
    }
  }
}
