package org.winset.deal;

/** Sorts indexes by keys, highest first; equal keys keep their order. */
final class Descending {
  private static final int SHORT = 8;

  private Descending() {}

  /** The indexes 0, 1, ... of the keys in descending order of key. */
  static int[] order(long[] keys) {
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    sort(keys, order, new int[order.length], 0, order.length);
    return order;
  }

  private static void sort(long[] keys, int[] order, int[] spare, int from, int to) {
    if (to - from <= SHORT) {
      insert(keys, order, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, order, spare, from, middle);
    sort(keys, order, spare, middle, to);
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
