package org.winset.deal;

import java.util.Arrays;

/** Distinct vectors of whole numbers, each with how often it occurs. */
final class Tally {
  final int width;
  private long[] vectors;
  private long[] times;
  private int size;

  /** Hash table of indexes plus one; 0 is free. */
  private int[] slots;

  /**
   * Nothing counted yet.
   *
   * @param expected how many vectors there may be; more find room too
   */
  Tally(int width, int expected) {
    int room = Integer.highestOneBit(Math.max(32, expected - 1)) * 2;
    this.width = width;
    this.vectors = new long[room * width];
    this.times = new long[room];
    this.slots = new int[4 * room];
  }

  int size() {
    return size;
  }

  long at(int index, int row) {
    return vectors[index * width + row];
  }

  long times(int index) {
    return times[index];
  }

  /** Counts a vector so many times more. */
  void add(long[] vector, long more) {
    int slot = slot(vector);
    if (slots[slot] == 0) {
      if (size == times.length) {
        grow();
        slot = slot(vector);
      }
      System.arraycopy(vector, 0, vectors, size * width, width);
      slots[slot] = ++size;
    }
    times[slots[slot] - 1] += more;
  }

  /** Where a vector stands, or would. */
  private int slot(long[] vector) {
    long hash = 0;
    for (int r = 0; r < width; r++) {
      hash = (hash ^ vector[r]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && !equals(slots[slot] - 1, vector)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean equals(int index, long[] vector) {
    return Arrays.equals(vectors, index * width, (index + 1) * width, vector, 0, width);
  }

  private void grow() {
    vectors = Arrays.copyOf(vectors, 2 * vectors.length);
    times = Arrays.copyOf(times, 2 * times.length);
    slots = new int[2 * slots.length];
    long[] vector = new long[width];
    for (int i = 0; i < size; i++) {
      System.arraycopy(vectors, i * width, vector, 0, width);
      slots[slot(vector)] = i + 1;
    }
  }
}
