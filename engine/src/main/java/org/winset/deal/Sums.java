package org.winset.deal;

/**
 * The sums of each vector of a {@link Tally} and each option of a super-issue, in descending
 * lexicographic order.
 *
 * <p>What one option gives to all vectors keeps their order, so that as many sequences as there are
 * options have to be merged: a heap tells which goes on with the highest.
 */
final class Sums {
  private final Tally tally;
  private final int width;

  /** By option, then row. */
  private final long[] gains;

  private final long[] members;

  /** By option: the vector it stands at, and the first row of the sum there. */
  private final int[] at;

  private final long[] first;

  /** Options that have sums left, highest at the root. */
  private final int[] heap;

  private int left;

  /**
   * @param gains by option, then row
   * @param members how often each option occurs
   */
  Sums(Tally tally, long[] gains, long[] members) {
    this.tally = tally;
    this.width = tally.width;
    this.gains = gains;
    this.members = members;
    this.at = new int[members.length];
    this.first = new long[members.length];
    this.heap = new int[members.length];
    if (tally.size() > 0) {
      this.left = members.length;
      for (int k = left - 1; k >= 0; k--) {
        heap[k] = k;
        first[k] = tally.at(0, 0) + gains[k * width];
        sink(k);
      }
    }
  }

  /** Whether there is one more. */
  boolean more() {
    return left > 0;
  }

  /** Writes the next one and returns how often it occurs. */
  long next(long[] sum) {
    int option = heap[0];
    int index = at[option];
    for (int r = 0; r < width; r++) {
      sum[r] = tally.at(index, r) + gains[option * width + r];
    }
    if (index + 1 < tally.size()) {
      at[option] = index + 1;
      first[option] = tally.at(index + 1, 0) + gains[option * width];
    } else {
      heap[0] = heap[--left];
    }
    sink(0);
    return tally.times(index) * members[option];
  }

  private void sink(int from) {
    int place = from;
    int option = heap[place];
    for (int child = 2 * place + 1; child < left; child = 2 * place + 1) {
      if (child + 1 < left && above(heap[child + 1], heap[child])) {
        child++;
      }
      if (!above(heap[child], option)) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = option;
  }

  private boolean above(int one, int other) {
    return first[one] != first[other] ? first[one] > first[other] : aboveIn(1, one, other);
  }

  /** The same from a row on. */
  private boolean aboveIn(int row, int one, int other) {
    for (int r = row; r < width; r++) {
      long a = tally.at(at[one], r) + gains[one * width + r];
      long b = tally.at(at[other], r) + gains[other * width + r];
      if (a != b) {
        return a > b;
      }
    }
    return false;
  }
}
