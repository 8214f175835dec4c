package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
  /** The constraints as few clauses, if they can be written so. */
  static Optional<Clauses> of(List<Measure> constraints) {
    List<List<int[]>> found = new ArrayList<>();
    for (Measure constraint : constraints) {
      if (!collect(constraint, found)) {
        return Optional.empty();
      }
    }
    List<List<int[]>> left = simplified(found);
    int[] rows =
        left.stream()
            .flatMap(List::stream)
            .flatMapToInt(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    int[][][] clauses =
        left.stream()
            .map(ways -> ways.stream().map(way -> positions(way, rows)).toArray(int[][]::new))
            .toArray(int[][][]::new);
    return Optional.of(new Clauses(rows, clauses));
  }

  /**
   * An equal formula: what every package must satisfy is not asked again as part of a way, and a
   * way that asks for all that another does, and more, opens nothing.
   */
  private static List<List<int[]>> simplified(List<List<int[]>> clauses) {
    BitSet musts = new BitSet();
    List<List<int[]>> left = clauses;
    int before = -1;
    while (musts.cardinality() > before) {
      before = musts.cardinality();
      List<List<int[]>> open = new ArrayList<>();
      for (List<int[]> ways : left) {
        List<int[]> fewer = widest(ways.stream().map(way -> without(musts, way)).toList());
        if (fewer.size() == 1) {
          Arrays.stream(fewer.getFirst()).forEach(musts::set);
        } else {
          open.add(fewer);
        }
      }
      left = open;
    }
    List<List<int[]>> all = new ArrayList<>();
    musts.stream().forEach(row -> all.add(List.of(new int[] {row})));
    all.addAll(left);
    return all;
  }

  private static int[] without(BitSet musts, int[] way) {
    return Arrays.stream(way).filter(row -> !musts.get(row)).sorted().distinct().toArray();
  }

  /** The ways that ask for nothing which another does without. */
  private static List<int[]> widest(List<int[]> ways) {
    List<int[]> kept = new ArrayList<>();
    for (int[] way : ways) {
      if (kept.stream().noneMatch(k -> within(k, way))) {
        kept.removeIf(k -> within(way, k));
        kept.add(way);
      }
    }
    return kept;
  }

  /** Whether all rows of one way, ascending, are rows of another. */
  private static boolean within(int[] one, int[] other) {
    return Arrays.stream(one).allMatch(row -> Arrays.binarySearch(other, row) >= 0);
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

  /** Positions of rows that must be at least 0 in any case. */
  int[] musts() {
    return Arrays.stream(clauses)
        .filter(ways -> ways.length == 1 && ways[0].length == 1)
        .mapToInt(ways -> ways[0][0])
        .toArray();
  }

  /** Whether they say of one row that it must be at least 0, and no more. */
  boolean isOneRow() {
    return rows.length == 1 && clauses.length == 1 && musts().length == 1;
  }

  /** What the options of a super-issue add, by option, then position. */
  long[] gains(Rows all, int superIssue) {
    int width = rows.length;
    long[] gains = new long[all.sizes[superIssue] * width];
    for (int at = 0; at < gains.length; at++) {
      gains[at] = all.gain[superIssue][at / width * all.rows + rows[at % width]];
    }
    return gains;
  }

  /**
   * Whether the formula holds where each row has to reach something else than 0.
   *
   * @param values by position in {@link #rows}
   * @param levels what they have to reach
   */
  boolean hold(long[] values, long[] levels) {
    for (int[][] ways : clauses) {
      if (!some(ways, values, levels)) {
        return false;
      }
    }
    return true;
  }

  private static boolean some(int[][] ways, long[] values, long[] levels) {
    for (int[] way : ways) {
      boolean held = true;
      for (int position : way) {
        held &= values[position] >= levels[position];
      }
      if (held) {
        return true;
      }
    }
    return false;
  }
}
