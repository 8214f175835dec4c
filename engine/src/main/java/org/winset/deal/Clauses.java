package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Constraints as a formula over rows: every clause holds, and a clause holds if in one of its ways
 * every row is at least 0.
 *
 * @param rows the rows that matter, ascending
 * @param clauses by clause, then way: positions in {@code rows}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
record Clauses(int[] rows, int[][][] clauses) {
  /** The constraints as clauses, if they can be written so. */
  static Optional<Clauses> of(List<Measure> constraints) {
    List<List<int[]>> found = new ArrayList<>();
    for (Measure constraint : constraints) {
      if (!collect(constraint, found)) {
        return Optional.empty();
      }
    }
    int[] rows =
        found.stream()
            .flatMap(List::stream)
            .flatMapToInt(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    int[][][] clauses =
        found.stream()
            .map(ways -> ways.stream().map(way -> positions(way, rows)).toArray(int[][]::new))
            .toArray(int[][][]::new);
    return Optional.of(new Clauses(rows, clauses));
  }

  private static int[] positions(int[] way, int[] rows) {
    return Arrays.stream(way).map(row -> Arrays.binarySearch(rows, row)).toArray();
  }

  private static boolean collect(Measure measure, List<List<int[]>> into) {
    return switch (measure) {
      case Measure.Row(int row) -> into.add(List.of(new int[] {row}));
      case Measure.Least(List<Measure> parts) -> parts.stream().allMatch(p -> collect(p, into));
      case Measure.Quantile quota when quota.rows().length <= Measure.Quantile.MOST_GROUPS ->
          into.add(quota.ways().stream().map(Way::reach).toList());
      case Measure.IfBound(int unbound, Measure margin) -> collectUnless(unbound, margin, into);
      case Measure.Quantile tooMany -> false;
      case Measure.Greatest parts -> false;
    };
  }

  private static boolean collectUnless(int unbound, Measure margin, List<List<int[]>> into) {
    List<List<int[]>> bound = new ArrayList<>();
    if (!collect(margin, bound)) {
      return false;
    }
    for (List<int[]> ways : bound) {
      List<int[]> more = new ArrayList<>(ways);
      more.add(new int[] {unbound});
      into.add(more);
    }
    return true;
  }

  /**
   * Whether the formula holds.
   *
   * @param values by position in {@link #rows}
   */
  boolean hold(long[] values) {
    for (int[][] ways : clauses) {
      boolean held = false;
      for (int w = 0; w < ways.length && !held; w++) {
        held = true;
        for (int position : ways[w]) {
          held &= values[position] >= 0;
        }
      }
      if (!held) {
        return false;
      }
    }
    return true;
  }
}
