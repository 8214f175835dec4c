package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.winset.number.Rational;

/**
 * The whole Pareto set inside a ZOPA, super-issue by super-issue: every vector so far plus every
 * class of the next, less what is dominated or can no longer reach the ZOPA (Minkowski sums with a
 * filter; Nemhauser and Ullmann 1969 for one row).
 *
 * <p>Columns are the gains first, then the other rows acceptance hangs on. One partial package
 * rules out another if it is at least as good in every column and better in some gain: whatever
 * completes the other then completes it too. Of the other rows only the sign at the end matters, so
 * a value that is sure to end at least 0, or below, is replaced by the nearest such value, and
 * partial packages that differ in nothing that matters become one, with a multiplicity.
 */
final class Merge {
  private final Rows rows;
  private final Function<int[], Deal> packages;
  private final Columns columns;
  private final int gains;
  private final Digits digits;
  private final int stride;
  private final int[] order;
  private final List<Measure> acceptances;

  /** Columns that must end at least 0, if that is all acceptance asks. */
  private final int[] must;

  private final boolean plain;
  private final long[] signs;
  private final long budget;
  private long looked;
  private boolean saturated;
  private final List<Level> levels = new ArrayList<>();

  /**
   * Partial packages of one depth.
   *
   * @param values by entry, {@code stride} longs each
   * @param times packages that each stands for
   * @param from entry of the level above
   * @param taken class of the last super-issue
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
  record Level(int size, long[] values, long[] times, int[] from, int[] taken) {}

  private Merge(
      Columns columns, List<Measure> acceptances, Function<int[], Deal> packages, long budget) {
    this.columns = columns;
    this.rows = columns.rows;
    this.gains = columns.gains;
    this.digits = columns.digits;
    this.stride = columns.stride;
    this.order = columns.order;
    this.packages = packages;
    this.budget = budget;
    this.acceptances = acceptances;
    this.plain =
        acceptances.stream().allMatch(m -> m.ways().size() == 1 && isPlain(m.ways().getFirst()));
    this.must =
        plain
            ? Arrays.stream(Way.ofAll(acceptances).getFirst().reach())
                .map(columns::of)
                .distinct()
                .toArray()
            : new int[0];
    this.signs = new long[rows.rows];
  }

  /**
   * The Pareto set, unless more work than the budget would have to be done.
   *
   * @param acceptances at least 0 iff a party accepts
   * @param gainRows rows that are gains
   * @param packages the package that takes these combinations, by super-issue; those below 0 are
   *     not decided yet and may be any
   */
  static Optional<Frontier> of(
      Rows rows,
      List<Measure> acceptances,
      List<Integer> gainRows,
      Function<int[], Deal> packages,
      long budget) {
    return rows.empty()
        ? Optional.of(new Frontier(none(), none(), List.of()))
        : new Merge(new Columns(rows, gainRows), acceptances, packages, budget).merge();
  }

  private static Count none() {
    return Count.exactly(BigInteger.ZERO);
  }

  /** A least of rows, and nothing that could be met in another way. */
  private static boolean isPlain(Way way) {
    return way.clipped().length == 0 && way.unbound().length == 0;
  }

  private Optional<Frontier> merge() {
    long[] base = columns.base();
    Level level = new Level(1, base, new long[] {1}, new int[1], new int[1]);
    if (!mayEndInZopa(base, 0, 0)) {
      return Optional.of(new Frontier(none(), none(), List.of()));
    }
    for (int d = 0; d < order.length; d++) {
      levels.add(level);
      looked += (long) level.size() * rows.sizes[order[d]];
      if (looked > budget) {
        return Optional.empty();
      }
      Optional<Level> next = filtered(extended(level, d), d + 1);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      level = next.get();
    }
    levels.add(level);
    return Optional.of(frontier(level));
  }

  /** Every entry of a level with every class of the next super-issue, as far as it may matter. */
  private Level extended(Level level, int depth) {
    int classes = rows.sizes[order[depth]];
    int room = level.size() * classes;
    long[] values = new long[room * stride];
    long[] times = new long[room];
    int[] from = new int[room];
    int[] taken = new int[room];
    int size = 0;
    for (int k = 0; k < classes; k++) {
      long members = rows.members[order[depth]][k];
      for (int i = 0; i < level.size(); i++) {
        int at = size * stride;
        digits.add(
            level.values(),
            i * stride,
            columns.terms[depth],
            k * stride,
            values,
            at,
            columns.count);
        if (mayEndInZopa(values, at, depth + 1)) {
          settle(values, at, depth + 1);
          times[size] = times(level.times()[i], members);
          from[size] = i;
          taken[size] = k;
          size++;
        }
      }
    }
    return new Level(size, values, times, from, taken);
  }

  private boolean mayEndInZopa(long[] values, int at, int depth) {
    if (plain) {
      for (int c : must) {
        int digit = c * digits.count;
        if (digits.sumIsNegative(values, at + digit, columns.most[depth], digit)) {
          return false;
        }
      }
      return true;
    }
    for (int c = 0; c < columns.count; c++) {
      int digit = c * digits.count;
      signs[columns.row[c]] =
          digits.sumIsNegative(values, at + digit, columns.most[depth], digit) ? -1 : 0;
    }
    for (Measure acceptance : acceptances) {
      if (acceptance.of(signs) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Replaces values that are sure to end at least 0, or below 0, by the nearest that are. */
  private void settle(long[] values, int at, int depth) {
    for (int c = gains; c < columns.count; c++) {
      int digit = c * digits.count;
      if (!digits.sumIsNegative(values, at + digit, columns.least[depth], digit)) {
        digits.writeNegated(columns.least[depth], digit, values, at + digit, 0);
      } else if (digits.sumIsNegative(values, at + digit, columns.most[depth], digit)) {
        digits.writeNegated(columns.most[depth], digit, values, at + digit, -1);
      }
    }
  }

  private long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    if (high != 0 || a * b < 0) {
      saturated = true;
      return Long.MAX_VALUE;
    }
    return a * b;
  }

  private long plus(long a, long b) {
    if (a + b < 0) {
      saturated = true;
      return Long.MAX_VALUE;
    }
    return a + b;
  }

  /**
   * What is not dominated; entries alike in every column become one. Empty if the budget is spent.
   */
  private Optional<Level> filtered(Level level, int depth) {
    boolean last = depth == order.length;
    int wide = last ? gains * digits.count : stride;
    int[] sorted = NaturalSort.descending(level.values(), stride, wide, level.size());
    Skyline skyline = Skyline.over(level.values(), stride, digits.count, sorted, wide);
    int[] kept = new int[level.size()];
    long[] times = level.times();
    int size = 0;
    int group = 0;
    for (int i = 0; i < sorted.length; i++) {
      int entry = sorted[i];
      if (i > 0 && !alike(level, sorted[i - 1], entry, gains * digits.count)) {
        for (; group < size; group++) {
          skyline.add(kept[group]);
        }
      }
      boolean same = size > group && alike(level, kept[size - 1], entry, wide);
      if (same) {
        int twin = kept[size - 1];
        long both = plus(times[twin], times[entry]);
        boolean earlier = comesFirst(level, entry, twin, depth);
        kept[size - 1] = earlier ? entry : twin;
        times[kept[size - 1]] = both;
      } else if (!skyline.covers(entry)) {
        kept[size++] = entry;
      }
      if (looked + skyline.compared() > budget) {
        return Optional.empty();
      }
    }
    looked += skyline.compared();
    return Optional.of(picked(level, kept, size));
  }

  private boolean alike(Level level, int a, int b, int wide) {
    int at = a * stride;
    int bt = b * stride;
    return Arrays.equals(level.values(), at, at + wide, level.values(), bt, bt + wide);
  }

  private Level picked(Level level, int[] kept, int size) {
    long[] values = new long[size * stride];
    long[] times = new long[size];
    int[] from = new int[size];
    int[] taken = new int[size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(level.values(), kept[i] * stride, values, i * stride, stride);
      times[i] = level.times()[kept[i]];
      from[i] = level.from()[kept[i]];
      taken[i] = level.taken()[kept[i]];
    }
    return new Level(size, values, times, from, taken);
  }

  /** Whether the package an entry stands for comes before another's in file order. */
  private boolean comesFirst(Level level, int entry, int other, int depth) {
    int[] a = path(level, entry, depth);
    int[] b = path(level, other, depth);
    return packages.apply(a).compareTo(packages.apply(b)) < 0;
  }

  /** Combination of each super-issue decided so far; -1 for the others. */
  private int[] path(Level level, int entry, int depth) {
    int[] combinations = new int[order.length];
    Arrays.fill(combinations, -1);
    Level at = level;
    int index = entry;
    for (int d = depth; d > 0; d--) {
      int s = order[d - 1];
      combinations[s] = rows.least[s][at.taken()[index]];
      index = at.from()[index];
      at = levels.get(d - 1);
    }
    return combinations;
  }

  private Frontier frontier(Level level) {
    List<Frontier.Point> points = new ArrayList<>();
    BigInteger counted = BigInteger.ZERO;
    for (int i = 0; i < level.size(); i++) {
      counted = counted.add(BigInteger.valueOf(level.times()[i]));
      List<Rational> vector = new ArrayList<>();
      for (int c = 0; c < gains; c++) {
        vector.add(columns.value(c, level.values(), i * stride));
      }
      Deal deal = packages.apply(path(level, i, order.length));
      points.add(new Frontier.Point(vector, deal));
    }
    return new Frontier(
        Count.exactly(BigInteger.valueOf(level.size())),
        saturated ? new Count(counted, counted.max(rows.packages())) : Count.exactly(counted),
        points);
  }
}
