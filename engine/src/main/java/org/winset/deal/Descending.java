package org.winset.deal;

/** Sorts indexes by keys, highest first; equal keys keep their order. */
final class Descending {
  private static final int SHORT = 8;

  /** Bits of a digit. */
  private static final int DIGIT = 11;

  private final int[] spare;

  /** Sorts up to so many keys again and again, without allocating. */
  Descending(int most) {
    this.spare = new int[most];
  }

  /** The indexes 0, 1, ... of the keys in descending order of key. */
  static int[] order(long[] keys) {
    int[] order = new int[keys.length];
    new Descending(keys.length).order(keys, keys.length, order);
    return order;
  }

  /**
   * The same digit by digit, which is quicker for thousands of keys.
   *
   * @param keys less than 2^63 apart
   */
  static int[] byDigits(long[] keys) {
    long highest = Long.MIN_VALUE;
    long lowest = Long.MAX_VALUE;
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      highest = Math.max(highest, keys[i]);
      lowest = Math.min(lowest, keys[i]);
      order[i] = i;
    }
    int[] next = new int[keys.length];
    for (int shift = 0; shift < Long.SIZE && (highest - lowest) >>> shift > 0; shift += DIGIT) {
      int[] starts = new int[(1 << DIGIT) + 1];
      for (long key : keys) {
        starts[digit(highest - key, shift) + 1]++;
      }
      for (int d = 1; d < starts.length; d++) {
        starts[d] += starts[d - 1];
      }
      for (int index : order) {
        next[starts[digit(highest - keys[index], shift)]++] = index;
      }
      int[] sorted = next;
      next = order;
      order = sorted;
    }
    return order;
  }

  private static int digit(long number, int shift) {
    return (int) (number >>> shift) & ((1 << DIGIT) - 1);
  }

  /** Writes the indexes of the first {@code count} keys in descending order of key. */
  void order(long[] keys, int count, int[] order) {
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    sort(keys, order, 0, count);
  }

  private void sort(long[] keys, int[] order, int from, int to) {
    if (to - from <= SHORT) {
      insert(keys, order, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, order, from, middle);
    sort(keys, order, middle, to);
    System.arraycopy(order, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      boolean fromRight = right < to && keys[order[right]] > keys[spare[left]];
      order[at] = fromRight ? order[right++] : spare[left++];
    }
  }

  private static void insert(long[] keys, int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int at = i;
      while (at > from && keys[order[at - 1]] < keys[moved]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }
}
