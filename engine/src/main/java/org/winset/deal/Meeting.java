package org.winset.deal;

import java.util.Arrays;

/**
 * Counts the pairs of a front and a back half whose sums satisfy some {@link Clauses}, or brackets
 * their number where rows are rounded.
 *
 * <p>Meet in the middle (Horowitz and Sahni 1974). With one row both halves are swept once. With
 * more, the back half is sorted for every row, so that a search for a rank tells which of it are
 * high enough for an entry of the front; {@link Marks} tell which are in all rows. Where rows are
 * rounded up, only what is high enough by less than the rounding is looked at once more.
 */
final class Meeting {
  /** Entries of the front between two looks at whether to go on: a few milliseconds. */
  private static final int ENTRIES = 512;

  /** Entries of the front that tell which row is strictest. */
  private static final int SAMPLE = 1000;

  /** Words of a row's bits that cost about as much to look at as one word's bits to count. */
  private static final long COUNTING = 4;

  /** Likewise: to find how far an entry of the front reaches in a row. */
  private static final long SEEKING = 64;

  /** Likewise: to bring an entry of the back into the order of a row. */
  private static final long SORTING = 128;

  /** Likewise: to keep a word of a row for a block of ranks. */
  private static final long FILLING = 4;

  private final Clauses clauses;
  private final Tally front;
  private final Tally back;
  private final int width;

  /** By row: what a sum has to reach so that the true value, which it may exceed, does. */
  private final long[] slack;

  /** By row: indexes of the back half, highest first. */
  private final int[][] order;

  /** By row: the values in that order. */
  private final long[][] sorted;

  private final Marks marks;

  /** By row: how many of the back half lift the present entry of the front to 0. */
  private final int[] reach;

  /** By row: how many of these lift it to the {@link #slack} too. */
  private final int[] sure;

  private final long[] sum;

  private Meeting(Clauses clauses, Tally front, Tally back, long slack) {
    this.clauses = clauses;
    this.front = front;
    this.back = back;
    this.width = front.width;
    this.slack = new long[width];
    Arrays.fill(this.slack, slack);
    this.order = new int[width][];
    this.sorted = new long[width][back.size()];
    for (int r = 0; r < width; r++) {
      sort(r);
    }
    int strictest = strictest();
    int looked = strictest < 0 ? back.size() : furthest(strictest);
    this.marks = new Marks(clauses, back, order, strictest, looked);
    this.reach = new int[width];
    this.sure = new int[width];
    this.sum = new long[width];
  }

  /** About how many words are looked at while two halves of several rows meet. */
  static long cost(Tally front, Tally back) {
    long words = back.size() / Long.SIZE + 1L;
    long entry = words * (front.width + COUNTING * back.bits()) / 2 + SEEKING * front.width;
    return front.size() * entry + (SORTING * back.size() + FILLING * words * words) * front.width;
  }

  /**
   * The number of pairs, as often as they occur.
   *
   * @param slack a sum exceeds the true value by less than this
   */
  static Count count(Clauses clauses, Tally front, Tally back, long slack, Runnable breath) {
    return new Meeting(clauses, front, back, slack).count(breath);
  }

  /**
   * The same for halves of one row, which has to be at least 0.
   *
   * @param between what is added to each sum
   */
  static Count sweep(Tally front, Tally back, long between, long slack) {
    Products most = new Products();
    Products doubtful = new Products();
    long high = back.total();
    int reached = back.size();
    for (int i = 0; i < front.size(); i++) {
      long value = front.at(i, 0) + between;
      while (reached > 0 && value + back.at(reached - 1, 0) < 0) {
        high -= back.times(--reached);
      }
      most.add(front.times(i), high);
      for (int j = reached; j > 0 && value + back.at(j - 1, 0) < slack; j--) {
        doubtful.add(front.times(i), back.times(j - 1));
      }
    }
    return new Count(most.sum().subtract(doubtful.sum()), most.sum());
  }

  private void sort(int row) {
    long[] keys = new long[back.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = back.at(i, row);
    }
    order[row] = Descending.byDigits(keys);
    for (int i = 0; i < keys.length; i++) {
      sorted[row][i] = keys[order[row][i]];
    }
  }

  /** How many of the values, highest first, are at least so much. */
  private static int reach(long[] values, long least) {
    int low = 0;
    int high = values.length;
    if (high == 0 || values[high - 1] >= least) {
      return high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] >= least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The row that by itself rules out most pairs, of those every package must satisfy; or -1. */
  private int strictest() {
    int strictest = -1;
    long least = Long.MAX_VALUE;
    for (int row : clauses.musts()) {
      long pairs = 0;
      for (int i = 0; i < front.size(); i += 1 + front.size() / SAMPLE) {
        pairs += reach(sorted[row], -front.at(i, row));
      }
      if (pairs < least) {
        least = pairs;
        strictest = row;
      }
    }
    return strictest;
  }

  /** How many of the back half the highest of the front reaches in a row. */
  private int furthest(int row) {
    int furthest = 0;
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < front.size(); i++) {
      if (front.at(i, row) > highest) {
        highest = front.at(i, row);
        furthest = reach(sorted[row], -highest);
      }
    }
    return furthest;
  }

  private Count count(Runnable breath) {
    Products least = new Products();
    Products most = new Products();
    boolean rounded = width > 0 && slack[0] > 0;
    for (int i = 0; i < front.size(); i++) {
      if ((i & (ENTRIES - 1)) == 0) {
        breath.run();
      }
      for (int r = 0; r < width; r++) {
        reach[r] = reach(sorted[r], -front.at(i, r));
      }
      long pairs = marks.count(reach);
      most.add(front.times(i), pairs);
      least.add(front.times(i), rounded && pairs > 0 ? sure(i, pairs) : pairs);
    }
    return new Count(least.sum(), most.sum());
  }

  /** How many of the pairs of a front entry do even if every row is too high by the slack. */
  private long sure(int entry, long pairs) {
    long doubtful = 0;
    for (int r = 0; r < width; r++) {
      long[] values = sorted[r];
      long level = slack[r] - front.at(entry, r);
      int rank = Math.min(reach[r], reach(values, level));
      doubtful += reach[r] - rank;
      sure[r] = rank;
    }
    return doubtful > marks.work() ? marks.count(sure) : pairs - lost(entry);
  }

  /** How many of the pairs marked last do not; every one of them is low in some row. */
  private long lost(int entry) {
    long lost = 0;
    for (int r = 0; r < width; r++) {
      for (int rank = sure[r]; rank < reach[r]; rank++) {
        if (marks.has(r, rank)) {
          int other = order[r][rank];
          for (int i = 0; i < width; i++) {
            sum[i] = front.at(entry, i) + back.at(other, i);
          }
          if (!clauses.hold(sum, slack)) {
            marks.remove(r, rank);
            lost += back.times(other);
          }
        }
      }
    }
    return lost;
  }
}
