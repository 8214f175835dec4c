package org.winset.deal;

import java.util.Arrays;

/**
 * Distinct vectors of whole numbers, each with how often it occurs, in descending lexicographic
 * order.
 */
final class Tally {
  final int width;
  private long[] vectors;
  private long[] times;
  private int size;

  /**
   * Nothing counted yet.
   *
   * @param expected how many vectors there may be, at least 1; more find room too
   */
  Tally(int width, int expected) {
    this.width = width;
    this.vectors = new long[expected * width];
    this.times = new long[expected];
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

  /** Counts a vector, which no vector counted before is below, so many times more. */
  void add(long[] vector, long more) {
    int end = size * width;
    if (size > 0 && isLast(vector)) {
      times[size - 1] += more;
      return;
    }
    if (size == times.length) {
      vectors = Arrays.copyOf(vectors, 2 * vectors.length);
      times = Arrays.copyOf(times, 2 * times.length);
    }
    System.arraycopy(vector, 0, vectors, end, width);
    times[size++] = more;
  }

  private boolean isLast(long[] vector) {
    int start = (size - 1) * width;
    for (int r = 0; r < width; r++) {
      if (vectors[start + r] != vector[r]) {
        return false;
      }
    }
    return true;
  }

  /** How often all of them occur together. */
  long total() {
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += times[i];
    }
    return total;
  }

  /** Bits that tell how often any of them occurs. */
  int bits() {
    long all = 0;
    for (int i = 0; i < size; i++) {
      all |= times[i];
    }
    return Long.SIZE - Long.numberOfLeadingZeros(all);
  }
}
