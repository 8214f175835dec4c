package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts the pairs of a front and a back half whose sums satisfy some {@link Clauses}.
 *
 * <p>Meet in the middle (Horowitz and Sahni 1974) in several dimensions: for every row the back
 * half is sorted, and bit sets of what is highest in it are kept for every 64th rank. What goes
 * with one entry of the front is then an and, or an or, of a few hundred words. How often entries
 * of the back occur is kept as bit planes.
 */
final class Meeting {
  private final Clauses clauses;
  private final Tally front;
  private final Tally back;
  private final int words;

  /** By row: indexes of the back half, highest first. */
  private final int[][] order;

  /** By row: the values in that order. */
  private final long[][] sorted;

  /** By row, then {@code block * words + word}: the highest {@code 64 * block} of the back half. */
  private final long[][] highest;

  /** By bit, then word: the entries of the back that have this bit in how often they occur. */
  private final long[][] planes;

  private final long[][] able;

  private Meeting(Clauses clauses, Tally front, Tally back) {
    int rows = front.width;
    this.clauses = clauses;
    this.front = front;
    this.back = back;
    this.words = (back.size() + 63) / 64;
    this.order = new int[rows][];
    this.sorted = new long[rows][back.size()];
    this.highest = new long[rows][];
    for (int r = 0; r < rows; r++) {
      sort(r);
    }
    this.planes = planes();
    this.able = new long[rows][words];
  }

  /** The number of pairs, as often as they occur. */
  static BigInteger count(Clauses clauses, Tally front, Tally back) {
    return new Meeting(clauses, front, back).count();
  }

  private void sort(int row) {
    long[] keys = new long[back.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = back.at(i, row);
    }
    order[row] = Descending.order(keys);
    highest[row] = new long[(words + 1) * words];
    long[] seen = new long[words];
    for (int i = 0; i < keys.length; i++) {
      if (i % 64 == 0) {
        System.arraycopy(seen, 0, highest[row], i / 64 * words, words);
      }
      int entry = order[row][i];
      sorted[row][i] = keys[entry];
      seen[entry >> 6] |= 1L << entry;
    }
    System.arraycopy(seen, 0, highest[row], words * words, words);
  }

  private long[][] planes() {
    long all = 0;
    for (int i = 0; i < back.size(); i++) {
      all |= back.times(i);
    }
    long[][] bits = new long[Long.SIZE - Long.numberOfLeadingZeros(all)][words];
    for (int i = 0; i < back.size(); i++) {
      for (int bit = 0; bit < bits.length; bit++) {
        bits[bit][i >> 6] |= (back.times(i) >> bit & 1) << i;
      }
    }
    return bits;
  }

  private BigInteger count() {
    BigInteger total = BigInteger.ZERO;
    long[] together = new long[words];
    for (int i = 0; i < front.size(); i++) {
      for (int r = 0; r < able.length; r++) {
        mark(r, -front.at(i, r));
      }
      Arrays.fill(together, -1);
      for (int[][] ways : clauses.clauses()) {
        restrict(together, ways);
      }
      long pairs = 0;
      for (int bit = 0; bit < planes.length; bit++) {
        pairs += common(together, planes[bit]) << bit;
      }
      if (pairs > 0) {
        total = total.add(BigInteger.valueOf(pairs).multiply(BigInteger.valueOf(front.times(i))));
      }
    }
    return total;
  }

  /** Marks which entries of the back half are at least so much in a row. */
  private void mark(int row, long least) {
    int reach = reach(sorted[row], least);
    int block = reach / 64;
    long[] marks = able[row];
    System.arraycopy(highest[row], block * words, marks, 0, words);
    for (int i = block * 64; i < reach; i++) {
      int entry = order[row][i];
      marks[entry >> 6] |= 1L << entry;
    }
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

  private void restrict(long[] together, int[][] ways) {
    if (ways.length == 1 && ways[0].length == 1) {
      long[] marks = able[ways[0][0]];
      for (int w = 0; w < words; w++) {
        together[w] &= marks[w];
      }
      return;
    }
    for (int w = 0; w < words; w++) {
      long some = 0;
      for (int[] way : ways) {
        long every = together[w];
        for (int row : way) {
          every &= able[row][w];
        }
        some |= every;
      }
      together[w] = some;
    }
  }

  private static long common(long[] a, long[] b) {
    long bits = 0;
    for (int w = 0; w < a.length; w++) {
      bits += Long.bitCount(a[w] & b[w]);
    }
    return bits;
  }
}
