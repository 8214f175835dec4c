package org.winset.deal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Entries met so far, asked whether one of them is at least as good as another in every column.
 *
 * <p>Entries come in descending order of the first column, so that only the others are compared
 * (Kung, Luccio and Preparata 1975). Columns in which all entries are equal are left out. One
 * column left is a running maximum, two are a staircase, more a list in which what covers much
 * moves to the front.
 */
final class Skyline {
  /** Values by entry, then column, one long each. */
  private final long[] values;

  private final int stride;
  private final int[] columns;
  private int[] members = new int[64];
  private int size;
  private long highest = Long.MIN_VALUE;
  private long compared;

  /** Steps from high to low in the first column, and so from low to high in the second. */
  private long[] across = new long[64];

  private long[] up = new long[64];

  private Skyline(long[] values, int stride, int[] columns) {
    this.values = values;
    this.stride = stride;
    this.columns = columns;
  }

  /**
   * An empty skyline over some entries.
   *
   * @param digits longs of each number
   * @param sorted the entries that will be added or asked about
   * @param wide longs of an entry that count
   */
  static Skyline over(long[] values, int stride, int digits, int[] sorted, int wide) {
    if (digits == 1) {
      return new Skyline(values, stride, varied(values, stride, sorted, wide));
    }
    int numbers = wide / digits;
    int entries = Arrays.stream(sorted).max().orElse(-1) + 1;
    long[] ranks = new long[entries * numbers];
    for (int c = 1; c < numbers; c++) {
      rank(values, stride, c * digits, digits, sorted, ranks, numbers, c);
    }
    return new Skyline(ranks, numbers, varied(ranks, numbers, sorted, numbers));
  }

  private static int[] varied(long[] values, int stride, int[] sorted, int wide) {
    return IntStream.range(1, wide)
        .filter(c -> {
          for (int entry : sorted) {
            if (values[entry * stride + c] != values[sorted[0] * stride + c]) {
              return true;
            }
          }
          return false;
        })
        .toArray();
  }

  /** Replaces numbers of several longs by their ranks. */
  private static void rank(
      long[] values,
      int stride,
      int at,
      int digits,
      int[] sorted,
      long[] ranks,
      int numbers,
      int c) {
    Integer[] byValue = Arrays.stream(sorted).boxed().toArray(Integer[]::new);
    Arrays.sort(
        byValue,
        (a, b) -> {
          int left = a * stride + at;
          int right = b * stride + at;
          return Arrays.compare(values, left, left + digits, values, right, right + digits);
        });
    long rank = 0;
    for (int i = 0; i < byValue.length; i++) {
      int here = byValue[i] * stride + at;
      if (i > 0) {
        int before = byValue[i - 1] * stride + at;
        boolean same = Arrays.equals(values, before, before + digits, values, here, here + digits);
        rank += same ? 0 : 1;
      }
      ranks[byValue[i] * numbers + c] = rank;
    }
  }

  /** Whether some member is at least as good in every column. */
  boolean covers(int entry) {
    int at = entry * stride;
    return switch (columns.length) {
      case 0 -> size > 0;
      case 1 -> size > 0 && highest >= values[at + columns[0]];
      case 2 -> {
        int step = steps(values[at + columns[0]]) - 1;
        yield step >= 0 && up[step] >= values[at + columns[1]];
      }
      default -> listCovers(at);
    };
  }

  private boolean listCovers(int at) {
    for (int i = 0; i < size; i++) {
      int member = members[i];
      if (atLeast(member * stride, at)) {
        compared += i + 1;
        if (i > 0) {
          members[i] = members[i / 2];
          members[i / 2] = member;
        }
        return true;
      }
    }
    compared += size;
    return false;
  }

  /** How many members of a list were compared with entries. */
  long compared() {
    return compared;
  }

  private boolean atLeast(int member, int entry) {
    for (int c : columns) {
      if (values[member + c] < values[entry + c]) {
        return false;
      }
    }
    return true;
  }

  /** Takes an entry as a member. */
  void add(int entry) {
    int at = entry * stride;
    switch (columns.length) {
      case 0 -> size = 1;
      case 1 -> {
        highest = Math.max(highest, values[at + columns[0]]);
        size = 1;
      }
      case 2 -> step(values[at + columns[0]], values[at + columns[1]]);
      default -> {
        if (size == members.length) {
          members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = entry;
      }
    }
  }

  /** Number of steps at or beyond a place. */
  private int steps(long place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (across[middle] >= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void step(long place, long height) {
    int beyond = steps(place);
    if (beyond > 0 && up[beyond - 1] >= height) {
      return;
    }
    int from = beyond > 0 && across[beyond - 1] == place ? beyond - 1 : beyond;
    int to = from;
    while (to < size && up[to] <= height) {
      to++;
    }
    int grown = size - (to - from) + 1;
    if (grown > across.length) {
      across = Arrays.copyOf(across, 2 * across.length);
      up = Arrays.copyOf(up, 2 * up.length);
    }
    System.arraycopy(across, to, across, from + 1, size - to);
    System.arraycopy(up, to, up, from + 1, size - to);
    across[from] = place;
    up[from] = height;
    size = grown;
  }
}
