package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts the pairs of a front and a back half whose sums satisfy some {@link Clauses}, or brackets
 * their number where rows are rounded.
 *
 * <p>Meet in the middle (Horowitz and Sahni 1974). With one row it is enough to sort the back half
 * and to add up how often its entries occur. With more, the back half is sorted for every row, and
 * bit sets of what is highest in it are kept for every 64th rank; what goes with one entry of the
 * front is then an and, or an or, of a few hundred words. Bits stand in the order of the row that
 * excludes most, so that only the first of them need be looked at. How often entries of the back
 * occur is kept as bit planes.
 */
final class Meeting {
  /** Entries of the front between two looks at whether to go on: a few milliseconds. */
  private static final int ENTRIES = 512;

  private final Clauses clauses;
  private final Tally front;
  private final Tally back;
  private final long slack;
  private final int words;

  /** By row: indexes of the back half, highest first. */
  private final int[][] order;

  /** By row: the values in that order. */
  private final long[][] sorted;

  /** By row and rank: how many of the back half are at least as high as the entry there. */
  private final int[] reach;

  /**
   * @param slack a sum exceeds the true value by less than this
   */
  private Meeting(Clauses clauses, Tally front, Tally back, long slack) {
    int rows = front.width;
    this.clauses = clauses;
    this.front = front;
    this.back = back;
    this.slack = slack;
    this.words = (back.size() + 63) / 64;
    this.order = new int[rows][];
    this.sorted = new long[rows][back.size()];
    this.reach = new int[rows];
    for (int r = 0; r < rows; r++) {
      sort(r);
    }
  }

  /** The number of pairs, as often as they occur. */
  static Count count(Clauses clauses, Tally front, Tally back, long slack, Runnable breath) {
    Meeting meeting = new Meeting(clauses, front, back, slack);
    return front.width == 1 ? meeting.countByRank() : meeting.new BySets().count(breath);
  }

  private void sort(int row) {
    long[] keys = new long[back.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = back.at(i, row);
    }
    order[row] = Descending.order(keys);
    for (int i = 0; i < keys.length; i++) {
      sorted[row][i] = keys[order[row][i]];
    }
  }

  /** Finds, for each row, how many of the back half lift a front entry to a level; what changed. */
  private boolean seek(int entry, long level) {
    boolean changed = false;
    for (int r = 0; r < reach.length; r++) {
      int found = reach(sorted[r], level - front.at(entry, r));
      changed |= found != reach[r];
      reach[r] = found;
    }
    return changed;
  }

  /** How many of the values, highest first, are at least so much. */
  private static int reach(long[] values, long least) {
    int low = 0;
    int high = values.length;
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

  private Count countByRank() {
    long[] upTo = new long[back.size() + 1];
    for (int i = 0; i < back.size(); i++) {
      upTo[i + 1] = upTo[i] + back.times(order[0][i]);
    }
    BigInteger least = BigInteger.ZERO;
    BigInteger most = BigInteger.ZERO;
    for (int i = 0; i < front.size(); i++) {
      seek(i, 0);
      most = most.add(times(front.times(i), upTo[reach[0]]));
      seek(i, slack);
      least = least.add(times(front.times(i), upTo[reach[0]]));
    }
    return new Count(least, most);
  }

  private static BigInteger times(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b >= 0
        ? BigInteger.valueOf(a * b)
        : BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** The row that by itself rules out most pairs, of those every package must satisfy; or -1. */
  private int strictest() {
    int strictest = -1;
    long least = Long.MAX_VALUE;
    for (int[][] ways : clauses.clauses()) {
      if (ways.length == 1 && ways[0].length == 1) {
        int row = ways[0][0];
        long pairs = 0;
        for (int i = 0; i < front.size(); i++) {
          pairs += reach(sorted[row], -front.at(i, row));
        }
        if (pairs < least) {
          least = pairs;
          strictest = row;
        }
      }
    }
    return strictest;
  }

  /** The count by bit sets. */
  private final class BySets {
    /** The row whose order bits stand in, or -1 for the order of the back half. */
    private final int first = strictest();

    /** By row and rank in that row: the bit of the entry. */
    private final int[][] bit = new int[reach.length][];

    /** By row, then {@code block * words + word}: the highest {@code 64 * block} of the back. */
    private final long[][] highest = new long[reach.length][];

    /** By power of two, then word: the entries of the back that occur so many times more. */
    private final long[][] planes;

    private final long[][] able = new long[reach.length][words];
    private final long[] together = new long[words];

    /** How many words there are to look at for the present entry of the front. */
    private int used;

    BySets() {
      int[] bitOf = new int[back.size()];
      for (int i = 0; i < bitOf.length; i++) {
        bitOf[first < 0 ? i : order[first][i]] = i;
      }
      for (int r = 0; r < highest.length; r++) {
        bit[r] = new int[bitOf.length];
        for (int i = 0; i < bitOf.length; i++) {
          bit[r][i] = bitOf[order[r][i]];
        }
        if (r != first) {
          fillHighest(r);
        }
      }
      planes = planes(bitOf);
    }

    private void fillHighest(int row) {
      highest[row] = new long[(words + 1) * words];
      long[] seen = new long[words];
      for (int i = 0; i < back.size(); i++) {
        if (i % 64 == 0) {
          System.arraycopy(seen, 0, highest[row], i / 64 * words, words);
        }
        seen[bit[row][i] >> 6] |= 1L << bit[row][i];
      }
      System.arraycopy(seen, 0, highest[row], words * words, words);
    }

    private long[][] planes(int[] bitOf) {
      long all = 0;
      for (int i = 0; i < back.size(); i++) {
        all |= back.times(i);
      }
      long[][] bits = new long[Long.SIZE - Long.numberOfLeadingZeros(all)][words];
      for (int i = 0; i < back.size(); i++) {
        for (int power = 0; power < bits.length; power++) {
          bits[power][bitOf[i] >> 6] |= (back.times(i) >> power & 1) << bitOf[i];
        }
      }
      return bits;
    }

    Count count(Runnable breath) {
      BigInteger least = BigInteger.ZERO;
      BigInteger most = BigInteger.ZERO;
      for (int i = 0; i < front.size(); i++) {
        if ((i & (ENTRIES - 1)) == 0) {
          breath.run();
        }
        seek(i, 0);
        long high = pairs();
        most = most.add(times(front.times(i), high));
        long low = slack > 0 && seek(i, slack) ? pairs() : high;
        least = least.add(times(front.times(i), low));
      }
      return new Count(least, most);
    }

    /** How many of the back half go with what {@link #reach} says. */
    private long pairs() {
      int eligible = first < 0 ? back.size() : reach[first];
      used = (eligible + 63) / 64;
      Arrays.fill(together, 0, used, -1);
      if ((eligible & 63) != 0) {
        together[used - 1] = (1L << eligible) - 1;
      }
      for (int[][] ways : clauses.clauses()) {
        if (!restrict(ways)) {
          return 0;
        }
      }
      long pairs = 0;
      for (int power = 0; power < planes.length; power++) {
        pairs += common(planes[power]) << power;
      }
      return pairs;
    }

    /** Keeps what a clause allows; false if that is nothing. */
    private boolean restrict(int[][] ways) {
      boolean some = false;
      for (int[] way : ways) {
        int state = state(way);
        if (state > 0) {
          return true;
        }
        some |= state == 0;
      }
      if (some && !(ways.length == 1 && ways[0].length == 1 && ways[0][0] == first)) {
        keep(ways);
      }
      return some;
    }

    /** Whether all of the back half go this way (1), some may (0), or none (-1). */
    private int state(int[] way) {
      int state = 1;
      for (int row : way) {
        if (reach[row] == 0) {
          return -1;
        }
        state = reach[row] < back.size() ? 0 : state;
      }
      return state;
    }

    private void keep(int[][] ways) {
      for (int[] way : ways) {
        for (int row : way) {
          if (row != first) {
            mark(row);
          }
        }
      }
      if (ways.length == 1 && ways[0].length == 1) {
        long[] marks = able[ways[0][0]];
        for (int w = 0; w < used; w++) {
          together[w] &= marks[w];
        }
        return;
      }
      for (int w = 0; w < used; w++) {
        long some = 0;
        for (int[] way : ways) {
          long every = together[w];
          for (int row : way) {
            every &= row == first ? -1 : able[row][w];
          }
          some |= every;
        }
        together[w] = some;
      }
    }

    /** Marks which entries of the back half are high enough in a row. */
    private void mark(int row) {
      int block = reach[row] / 64;
      long[] marks = able[row];
      System.arraycopy(highest[row], block * words, marks, 0, used);
      for (int i = block * 64; i < reach[row]; i++) {
        marks[bit[row][i] >> 6] |= 1L << bit[row][i];
      }
    }

    private long common(long[] plane) {
      long bits = 0;
      for (int w = 0; w < used; w++) {
        bits += Long.bitCount(together[w] & plane[w]);
      }
      return bits;
    }
  }
}
