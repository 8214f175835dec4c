package org.winset.deal;

/** Sorts indexes by keys, highest first; equal keys keep their order. */
final class Descending {
  private static final int SHORT = 8;

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
