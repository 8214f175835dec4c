package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way in which measures can reach a level: rows that must each reach it.
 *
 * <p>A quota is reached through some least coalition, a guarantor's consent because nothing binds
 * it or because it gains. Searched way by way, every rule becomes plain rows, which one {@link
 * Surrogate} can sum; every package that reaches the level does so in at least one way.
 *
 * @param reach rows that must reach the level
 * @param clipped rows that must reach the level or 0, whichever is lower
 * @param unbound rows that must be at least 0 whatever the level
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
record Way(int[] reach, int[] clipped, int[] unbound) {
  private static final int[] NO_ROWS = {};

  /** More ways than this are not told apart; the rules left over are checked as they are. */
  private static final int MOST = 32;

  static final Way NOTHING = of();

  /** Rows that must reach the level. */
  static Way of(int... reach) {
    return new Way(reach, NO_ROWS, NO_ROWS);
  }

  /** A row that must be at least 0, whatever the level. */
  static Way unbound(int row) {
    return new Way(NO_ROWS, NO_ROWS, new int[] {row});
  }

  /** All ways in which every one of the measures can reach a level. */
  static List<Way> ofAll(List<Measure> measures) {
    List<Way> ways = List.of(NOTHING);
    for (Measure measure : measures) {
      List<Way> more = measure.ways();
      if (ways.size() * more.size() <= MOST) {
        ways = product(ways, more);
      }
    }
    return ways;
  }

  /** What every one of these ways demands. */
  static Way common(List<Way> ways) {
    Way common = ways.getFirst();
    for (Way way : ways) {
      int[] reach = both(common.reach, way.reach);
      int[] any = both(join(common.reach, common.clipped), join(way.reach, way.clipped));
      common =
          new Way(
              reach,
              Arrays.stream(any).filter(r -> !contains(reach, r)).toArray(),
              both(common.unbound, way.unbound));
    }
    return common;
  }

  private static int[] both(int[] a, int[] b) {
    return Arrays.stream(a).filter(row -> contains(b, row)).toArray();
  }

  private static boolean contains(int[] rows, int row) {
    return Arrays.stream(rows).anyMatch(r -> r == row);
  }

  /** Whether it demands something of some row. */
  boolean demandsAnything() {
    return reach.length + clipped.length + unbound.length > 0;
  }

  /** Whether {@link #ofAll} leaves no measure out: reaching a way's rows is reaching the level. */
  static boolean tellAll(List<Measure> measures) {
    long ways = 1;
    for (Measure measure : measures) {
      if (!measure.isToldByWays()) {
        return false;
      }
      ways *= measure.ways().size();
      if (ways > MOST) {
        return false;
      }
    }
    return true;
  }

  /** Whether two lists of ways demand the same rows, way by way. */
  static boolean same(List<Way> left, List<Way> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int w = 0; w < left.size(); w++) {
      Way a = left.get(w);
      Way b = right.get(w);
      if (!Arrays.equals(a.reach, b.reach)
          || !Arrays.equals(a.clipped, b.clipped)
          || !Arrays.equals(a.unbound, b.unbound)) {
        return false;
      }
    }
    return true;
  }

  static List<Way> product(List<Way> left, List<Way> right) {
    List<Way> both = new ArrayList<>();
    for (Way a : left) {
      for (Way b : right) {
        both.add(
            new Way(
                join(a.reach, b.reach), join(a.clipped, b.clipped), join(a.unbound, b.unbound)));
      }
    }
    return both;
  }

  private static int[] join(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().toArray();
  }

  /** The same rows, needed only up to 0. */
  Way asClipped() {
    return new Way(NO_ROWS, join(reach, clipped), unbound);
  }

  /** Raises thresholds to what this way to a level demands. */
  void demand(long level, long[] thresholds) {
    for (int row : reach) {
      thresholds[row] = Math.max(thresholds[row], level);
    }
    for (int row : clipped) {
      thresholds[row] = Math.max(thresholds[row], Math.min(0, level));
    }
    for (int row : unbound) {
      thresholds[row] = Math.max(thresholds[row], 0);
    }
  }

  /** Thresholds for so many rows that demand nothing yet. */
  static long[] none(int rows) {
    long[] thresholds = new long[rows];
    Arrays.fill(thresholds, Search.NONE);
    return thresholds;
  }
}
