package org.winset.deal;

/**
 * Sorts entries of a flat array by their leading values, highest first: merges the runs that are in
 * order already, of which there are few where sorted lists were put one after another.
 */
final class NaturalSort {
  private final long[] values;
  private final int stride;
  private final int wide;

  private NaturalSort(long[] values, int stride, int wide) {
    this.values = values;
    this.stride = stride;
    this.wide = wide;
  }

  /**
   * Indexes of the entries in descending dictionary order; equal ones keep their order.
   *
   * @param stride longs of an entry
   * @param wide how many of them are compared
   */
  static int[] descending(long[] values, int stride, int wide, int size) {
    return new NaturalSort(values, stride, wide).sort(size);
  }

  private int[] sort(int size) {
    int[] order = new int[size];
    int[] ends = new int[size];
    int runs = 0;
    for (int i = 0; i < size; i++) {
      order[i] = i;
      if (i > 0 && compare(i - 1, i) < 0) {
        ends[runs++] = i;
      }
    }
    if (size > 0) {
      ends[runs++] = size;
    }
    int[] spare = new int[size];
    while (runs > 1) {
      int start = 0;
      int left = 0;
      for (int run = 0; run < runs; run += 2) {
        int middle = ends[run];
        int end = run + 1 < runs ? ends[run + 1] : middle;
        merge(order, start, middle, end, spare);
        ends[left++] = end;
        start = end;
      }
      runs = left;
      int[] swap = order;
      order = spare;
      spare = swap;
    }
    return order;
  }

  private void merge(int[] from, int start, int middle, int end, int[] into) {
    int left = start;
    int right = middle;
    for (int at = start; at < end; at++) {
      boolean fromLeft = right >= end || (left < middle && compare(from[left], from[right]) >= 0);
      into[at] = fromLeft ? from[left++] : from[right++];
    }
  }

  private int compare(int a, int b) {
    int at = a * stride;
    int bt = b * stride;
    for (int i = 0; i < wide; i++) {
      long left = values[at + i];
      long right = values[bt + i];
      if (left != right) {
        return left < right ? -1 : 1;
      }
    }
    return 0;
  }
}
