package org.winset.war;

import java.util.Arrays;

/**
 * Where a month takes the front from every balance, and systems of linear equations over that.
 *
 * <p>Balances are steps held, 0..N; both ends hold what reaches them. A front with n moves a month
 * reaches n steps at most, so the matrix has a band. Equations are solved by elimination without
 * pivoting: their diagonal outweighs the rest of each row, as the factor on the matrix is below 1.
 */
final class Motion {
  private final int steps;
  private final double[] band;
  private final double[] work;
  private final double[] row;
  private final double[] moved;
  private int reach;

  Motion(int steps) {
    this.steps = steps;
    this.band = new double[(steps + 1) * (2 * steps + 1)];
    this.work = new double[(steps + 1) * (2 * steps + 1)];
    this.row = new double[steps + 1];
    this.moved = new double[steps + 1];
  }

  void set(Front front) {
    reach = Math.min(front.moves(), steps);
    double gain = front.gain() / front.moves();
    double loss = front.loss() / front.moves();
    double stay = Math.max(0, 1 - gain - loss);
    if (front.moves() == 1) {
      for (int from = 1; from < steps; from++) {
        int at = from * 3;
        band[at] = loss;
        band[at + 1] = stay;
        band[at + 2] = gain;
      }
      return;
    }
    int width = 2 * reach + 1;
    for (int from = 1; from < steps; from++) {
      Arrays.fill(row, 0);
      row[from] = 1;
      for (int move = 0; move < front.moves(); move++) {
        moveOnce(gain, loss, stay);
      }
      for (int to = least(from); to <= most(from); to++) {
        band[from * width + to - from + reach] = row[to];
      }
    }
  }

  private void moveOnce(double gain, double loss, double stay) {
    moved[0] = row[0] + loss * row[1];
    moved[steps] = row[steps] + gain * row[steps - 1];
    for (int i = 1; i < steps; i++) {
      moved[i] =
          stay * row[i] + (i > 1 ? gain * row[i - 1] : 0) + (i < steps - 1 ? loss * row[i + 1] : 0);
    }
    System.arraycopy(moved, 0, row, 0, steps + 1);
  }

  /** The least balance a month can take the front to. */
  int least(int from) {
    return Math.max(0, from - reach);
  }

  /** The greatest balance a month can take the front to. */
  int most(int from) {
    return Math.min(steps, from + reach);
  }

  /** Chance that a month takes the front from one balance to another within reach. */
  double chance(int from, int to) {
    return band[from * (2 * reach + 1) + to - from + reach];
  }

  /** Mean of values, one per balance, a month on from one between the ends. */
  double mean(double[] values, int from) {
    double mean = 0;
    int at = from * (2 * reach + 1) - from + reach;
    for (int to = least(from); to <= most(from); to++) {
      mean += band[at + to] * values[to];
    }
    return mean;
  }

  /**
   * Solves v(x) = flow(x) + factor E v(x') between the ends for two flows at once.
   *
   * @param fixed balances whose value is given, besides the ends
   * @param first flows on entry, where not fixed, and given values; values on return
   * @param second likewise
   */
  void solve(boolean[] fixed, double factor, double[] first, double[] second) {
    int width = 2 * reach + 1;
    int end = steps - 1;
    for (int i = 1; i <= end; i++) {
      int at = i * width - i + reach;
      int from = least(i);
      int to = most(i);
      if (fixed[i]) {
        for (int j = Math.max(1, from); j <= Math.min(end, to); j++) {
          work[at + j] = 0;
        }
        work[at + i] = 1;
        continue;
      }
      for (int j = Math.max(1, from); j <= Math.min(end, to); j++) {
        work[at + j] = -factor * band[at + j];
      }
      work[at + i] += 1;
      if (from == 0) {
        double weight = factor * band[at];
        first[i] += weight * first[0];
        second[i] += weight * second[0];
      }
      if (to == steps) {
        double weight = factor * band[at + steps];
        first[i] += weight * first[steps];
        second[i] += weight * second[steps];
      }
    }
    eliminate(first, second, width, end);
  }

  private void eliminate(double[] first, double[] second, int width, int end) {
    for (int k = 1; k < end; k++) {
      int pivotRow = k * width - k + reach;
      double pivot = work[pivotRow + k];
      int last = Math.min(end, k + reach);
      for (int i = k + 1; i <= last; i++) {
        int rowAt = i * width - i + reach;
        double ratio = work[rowAt + k] / pivot;
        if (ratio != 0) {
          for (int j = k + 1; j <= last; j++) {
            work[rowAt + j] -= ratio * work[pivotRow + j];
          }
          first[i] -= ratio * first[k];
          second[i] -= ratio * second[k];
        }
      }
    }
    for (int k = end; k >= 1; k--) {
      int at = k * width - k + reach;
      double one = first[k];
      double two = second[k];
      for (int j = k + 1; j <= Math.min(end, k + reach); j++) {
        one -= work[at + j] * first[j];
        two -= work[at + j] * second[j];
      }
      first[k] = one / work[at + k];
      second[k] = two / work[at + k];
    }
  }
}
