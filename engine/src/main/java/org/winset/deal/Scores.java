package org.winset.deal;

/**
 * What every option is worth under weights of the rows, for all options at once.
 *
 * <p>Row after row is added to all options, not option after option over the rows: the sums are the
 * same to the last bit, since each adds its rows in their order, but no addition waits for the one
 * before it, and the compiler makes it four at a time. Not thread-safe.
 */
final class Scores {
  /** Rows in use. */
  private int rows;

  /** By row in use: what it has in every option, place by place. */
  private final double[][] term;

  /** The same, option by option: {@code option * rows + row in use}. */
  private final double[] terms;

  /** By place: its first option; one more for the end. */
  private final int[] first;

  private final double[] score;

  /** By place: the option taken last. */
  private final int[] best;

  /**
   * @param places super-issues, in whatever order
   * @param options of all of them
   * @param rows the most that will be in use
   */
  Scores(int places, int options, int rows) {
    this.term = new double[rows][options];
    this.terms = new double[rows * options];
    this.first = new int[places + 1];
    this.score = new double[options];
    this.best = new int[places];
  }

  /** Begins to take in options of so many rows. */
  void begin(int inUse) {
    rows = inUse;
  }

  /**
   * Takes in the options of the next place; places come in order.
   *
   * @param options {@code option * stride + row}
   * @param used the rows to take, as many as are in use
   */
  void put(int place, long[] options, int stride, int[] used) {
    int to = first[place];
    for (int at = 0; at < options.length; at += stride) {
      for (int i = 0; i < rows; i++) {
        double value = options[at + used[i]];
        term[i][to] = value;
        terms[to * rows + i] = value;
      }
      to++;
    }
    first[place + 1] = to;
  }

  /**
   * Takes the option that is worth most at this place and each after it, the first of equals, and
   * adds what these have to the sums of the rows in use.
   */
  void maximise(double[] weights, int place, double[] sums) {
    weigh(weights, first[place]);
    for (int p = place; p < best.length; p++) {
      best[p] = best(p);
      int at = best[p] * rows;
      for (int i = 0; i < rows; i++) {
        sums[i] += terms[at + i];
      }
    }
  }

  /**
   * The same after {@link #maximise} from that place under other weights: moves the sums it left.
   * As long as they are whole numbers that a double holds, they are the same as if made anew.
   */
  void maximiseAgain(double[] weights, int place, double[] sums) {
    weigh(weights, first[place]);
    for (int p = place; p < best.length; p++) {
      int now = best(p);
      if (now != best[p]) {
        int to = now * rows;
        int from = best[p] * rows;
        for (int i = 0; i < rows; i++) {
          sums[i] += terms[to + i] - terms[from + i];
        }
        best[p] = now;
      }
    }
  }

  /** Writes which option of every place was taken last, counted from its first. */
  void copyTaken(int[] into) {
    for (int p = 0; p < best.length; p++) {
      into[p] = best[p] - first[p];
    }
  }

  private void weigh(double[] weights, int from) {
    int to = first[best.length];
    double[] sum = score;
    scale(sum, weights[0], term[0], from, to);
    int i = 1;
    for (; i + 1 < rows; i += 2) {
      add(sum, weights[i], term[i], weights[i + 1], term[i + 1], from, to);
    }
    if (i < rows) {
      add(sum, weights[i], term[i], from, to);
    }
  }

  private static void scale(double[] sum, double weight, double[] terms, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] = weight * terms[j];
    }
  }

  private static void add(double[] sum, double weight, double[] terms, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] += weight * terms[j];
    }
  }

  private static void add(
      double[] sum, double weight, double[] terms, double next, double[] others, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] = sum[j] + weight * terms[j] + next * others[j];
    }
  }

  private int best(int place) {
    int best = first[place];
    for (int j = best + 1; j < first[place + 1]; j++) {
      if (score[j] > score[best]) {
        best = j;
      }
    }
    return best;
  }
}
