package org.winset.deal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bit sets of the entries of a {@link Tally} that satisfy some {@link Clauses}, given how many of
 * them are high enough in each row.
 *
 * <p>What is highest in a row is kept for every 64th rank, so that what satisfies a clause is an
 * and, or an or, of a few hundred words. Bits stand in the order of one row that must be high
 * enough in any case, so that only the first of them need be looked at. How often entries occur is
 * kept as bit planes.
 */
final class Marks {
  private final Clauses clauses;
  private final int size;

  /** The row in whose order bits stand, or -1. */
  private final int first;

  /** Words of bits. */
  private final int words;

  /** By row and rank in that row: the bit of the entry. */
  private final int[][] bit;

  /** By row, then {@code block * words + word}: the highest {@code 64 * block} entries. */
  private final long[][] highest;

  /** By power of two, then word: the entries that occur so many times more. */
  private final long[][] planes;

  /** By word: how often its entries occur together. */
  private final long[] times;

  /** By row: the entries that are high enough, where {@link #marked}. */
  private final long[][] able;

  private final boolean[] marked;
  private final long[] together;
  private final long[] some;
  private final long[] every;

  /** How many words were looked at last. */
  private int used;

  /**
   * @param order by row: indexes of the entries, highest first
   * @param first a row that must be high enough in any case, or -1
   * @param looked how many entries are ever high enough in that row
   */
  Marks(Clauses clauses, Tally entries, int[][] order, int first, int looked) {
    this.clauses = clauses;
    this.size = entries.size();
    this.first = first;
    this.words = (looked + 63) / 64;
    this.bit = new int[order.length][size];
    this.highest = new long[order.length][];
    this.able = new long[order.length][words];
    this.marked = new boolean[order.length];
    this.together = new long[words];
    this.some = new long[words];
    this.every = new long[words];
    int[] bitOf = new int[size];
    for (int i = 0; i < size; i++) {
      bitOf[first < 0 ? i : order[first][i]] = i;
    }
    for (int r = 0; r < order.length; r++) {
      for (int i = 0; i < size; i++) {
        bit[r][i] = bitOf[order[r][i]];
      }
      highest[r] = r == first ? new long[0] : highest(bit[r]);
    }
    this.planes = new long[entries.bits()][words];
    this.times = new long[words];
    for (int i = 0; i < size; i++) {
      if (bitOf[i] >> 6 < words) {
        times[bitOf[i] >> 6] += entries.times(i);
        for (int power = 0; power < planes.length; power++) {
          planes[power][bitOf[i] >> 6] |= (entries.times(i) >> power & 1) << bitOf[i];
        }
      }
    }
  }

  private long[] highest(int[] bits) {
    int blocks = (size + 63) / 64;
    long[] sets = new long[(blocks + 1) * words];
    long[] seen = new long[words];
    for (int i = 0; i < size; i++) {
      if (i % 64 == 0) {
        System.arraycopy(seen, 0, sets, i / 64 * words, words);
      }
      set(seen, bits[i]);
    }
    System.arraycopy(seen, 0, sets, blocks * words, words);
    return sets;
  }

  private static void set(long[] bits, int bit) {
    if (bit >> 6 < bits.length) {
      bits[bit >> 6] |= 1L << bit;
    }
  }

  private static void clear(long[] bits, int bit) {
    if (bit >> 6 < bits.length) {
      bits[bit >> 6] &= ~(1L << bit);
    }
  }

  /** About how many entries can be looked at one by one while {@link #count} counts again. */
  long work() {
    return (used + 16L) * highest.length / 2;
  }

  /** Whether the entry of a rank in a row is one of those counted last. */
  boolean has(int row, int rank) {
    int at = bit[row][rank];
    return at >> 6 < used && (together[at >> 6] >> at & 1) != 0;
  }

  /** Takes it out of them. */
  void remove(int row, int rank) {
    clear(together, bit[row][rank]);
  }

  /**
   * How often entries occur, all together, that satisfy the clauses.
   *
   * @param reach by row: how many entries, highest first, are high enough
   */
  long count(int[] reach) {
    int eligible = first < 0 ? size : reach[first];
    used = (eligible + 63) / 64;
    Arrays.fill(together, 0, used, -1);
    if ((eligible & 63) != 0) {
      together[used - 1] = (1L << eligible) - 1;
    }
    Arrays.fill(marked, false);
    for (int[][] ways : clauses.clauses()) {
      if (!restrict(ways, reach)) {
        used = 0;
        return 0;
      }
    }
    return together();
  }

  private long together() {
    long[] left = together;
    long count = 0;
    if (planes.length == 1) {
      for (int w = 0; w < used; w++) {
        count += left[w] == -1 ? 64 : Long.bitCount(left[w]);
      }
      return count;
    }
    for (int w = 0; w < used; w++) {
      if (left[w] == -1) {
        count += times[w];
      } else if (left[w] != 0) {
        for (int power = 0; power < planes.length; power++) {
          count += (long) Long.bitCount(left[w] & planes[power][w]) << power;
        }
      }
    }
    return count;
  }

  /** Keeps what a clause allows; false if that is nothing. */
  private boolean restrict(int[][] ways, int[] reach) {
    long[] allowed = null;
    for (int[] way : ways) {
      if (nobody(way, reach)) {
        continue;
      }
      long[] more = able(way, reach, allowed == null ? some : every);
      if (more == null) {
        return true;
      }
      if (allowed == null) {
        allowed = more;
      } else {
        or(allowed, more, some, used);
        allowed = some;
      }
    }
    if (allowed == null) {
      return false;
    }
    and(together, allowed, together, used);
    return true;
  }

  private static boolean nobody(int[] way, int[] reach) {
    for (int row : way) {
      if (reach[row] == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The entries that can go a way, as far as they are looked at; null if these all can.
   *
   * @param room for what several rows have in common
   */
  private long @Nullable [] able(int[] way, int[] reach, long[] room) {
    long[] able = null;
    for (int row : way) {
      if (row != first && reach[row] < size) {
        long[] high = marks(row, reach[row]);
        if (able != null) {
          and(able, high, room, used);
        }
        able = able == null ? high : room;
      }
    }
    return able;
  }

  /** The entries that are high enough in a row. */
  private long[] marks(int row, int reach) {
    long[] marks = able[row];
    if (marked[row]) {
      return marks;
    }
    marked[row] = true;
    int block = (reach + 32) / 64;
    int[] bits = bit[row];
    System.arraycopy(highest[row], block * words, marks, 0, used);
    for (int i = block * 64; i < reach; i++) {
      set(marks, bits[i]);
    }
    for (int i = Math.min(block * 64, size) - 1; i >= reach; i--) {
      clear(marks, bits[i]);
    }
    return marks;
  }

  private static void and(long[] one, long[] other, long[] into, int words) {
    for (int w = 0; w < words; w++) {
      into[w] = one[w] & other[w];
    }
  }

  private static void or(long[] one, long[] other, long[] into, int words) {
    for (int w = 0; w < words; w++) {
      into[w] = one[w] | other[w];
    }
  }
}
