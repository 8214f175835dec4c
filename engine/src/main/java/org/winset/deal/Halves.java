package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts packages by splitting the super-issues into a front and a back half, merging what has the
 * same rows in each, and letting the two meet.
 *
 * <p>A front entry that cannot satisfy the constraints any more is dropped; one that satisfies them
 * whatever follows is counted whole. If both halves are full before they meet, what is left of the
 * front bounds the number.
 */
final class Halves {
  /** Most distinct entries of a half. */
  static final int MOST = 1 << 16;

  /** Most words of bit sets looked at while the halves meet: half a second. */
  private static final long MOST_WORDS = 1_000_000_000L;

  /** Entries of a half occur so many times in all at most, so that sums of them fit 64 bits. */
  private static final double MOST_TIMES = 0x1p62;

  /** Most sums looked at while halves grow: half a second, where many merge into few. */
  private static final long MOST_SUMS = 10_000_000;

  /** Sums between two looks at whether to go on. */
  private static final int SUMS = 1 << 16;

  /** Halves of one row are swept so often at most: that is quicker than merging once more. */
  private static final int SWEEPS = 16;

  private final Rows rows;
  private final Clauses clauses;
  private final int width;

  /** Most distinct entries of a half here. */
  private final int room;

  private final Runnable breath;

  /** Super-issues on which something hangs, widest first. */
  private final int[] order;

  /** Packages of the others. */
  private BigInteger factor = BigInteger.ONE;

  /** Sums looked at so far. */
  private long looked;

  private final Sieve sieve;
  private final Half front;
  private final Half back;

  /** The front is of the super-issues {@code order[0..from)}, the back of {@code order[to..)}. */
  private int from;

  private int to;

  /** Packages of the front's entries that were counted whole. */
  private BigInteger whole = BigInteger.ZERO;

  private Halves(Rows rows, Clauses clauses, int room, Runnable breath) {
    this.rows = rows;
    this.clauses = clauses;
    this.width = clauses.rows().length;
    this.room = room;
    this.breath = breath;
    long[] base = new long[width];
    for (int r = 0; r < width; r++) {
      base[r] = rows.base[clauses.rows()[r]];
    }
    int[] widest = widestFirst();
    int live = widest.length;
    for (; live > 0 && idle(widest[live - 1]); live--) {
      int superIssue = widest[live - 1];
      factor = factor.multiply(members(superIssue));
      for (int r = 0; r < width; r++) {
        base[r] += rows.mostGain(superIssue, clauses.rows()[r]);
      }
    }
    this.order = Arrays.copyOf(widest, live);
    this.sieve = new Sieve(rows, clauses, order);
    this.front = new Half(base);
    this.back = new Half(new long[width]);
    this.to = live;
  }

  /** Super-issues by how much of the rows' spread is theirs; rows have units of their own. */
  private int[] widestFirst() {
    double[] share = new double[rows.supers];
    double[] spread = new double[rows.supers];
    for (int row : clauses.rows()) {
      double all = 0;
      for (int s = 0; s < spread.length; s++) {
        spread[s] = (double) rows.mostGain(s, row) - rows.leastGain(s, row);
        all += spread[s];
      }
      for (int s = 0; s < spread.length && all > 0; s++) {
        share[s] += spread[s] / all;
      }
    }
    long[] keys = new long[share.length];
    for (int s = 0; s < keys.length; s++) {
      keys[s] = Math.round(share[s] * (1L << Rows.BITS));
    }
    return Descending.order(keys);
  }

  /** Whether all options of a super-issue give the same. */
  private boolean idle(int superIssue) {
    for (int row : clauses.rows()) {
      if (rows.mostGain(superIssue, row) != rows.leastGain(superIssue, row)) {
        return false;
      }
    }
    return true;
  }

  private BigInteger members(int superIssue) {
    return BigInteger.valueOf(Arrays.stream(rows.members[superIssue]).sum());
  }

  /** The number of packages that satisfy the clauses, or bounds on it. */
  static Count count(Rows rows, Clauses clauses, Runnable breath) {
    return count(rows, clauses, MOST, breath);
  }

  /**
   * The same with halves of another size.
   *
   * @param room distinct entries of a half at most, 1 or more
   */
  static Count count(Rows rows, Clauses clauses, int room, Runnable breath) {
    Halves halves = new Halves(rows, clauses, room, breath);
    Count met = halves.grow() ? halves.meet() : halves.bounds();
    BigInteger whole = halves.whole;
    return new Count(
        met.atLeast().add(whole).multiply(halves.factor),
        met.atMost().add(whole).multiply(halves.factor));
  }

  /** Takes super-issues into the halves until they can meet; false if both are full before. */
  private boolean grow() {
    while (from < to && !(clauses.isOneRow() && combinations() <= SWEEPS)) {
      breath.run();
      if (front.full && back.full) {
        return false;
      }
      if (front.next(order[from]) <= back.next(order[to - 1])) {
        growFront();
      } else {
        growBack();
      }
    }
    return clauses.isOneRow() || words() <= MOST_WORDS;
  }

  private long words() {
    long large = Math.max(front.tally.size(), back.tally.size());
    return large * (Math.min(front.tally.size(), back.tally.size()) / Long.SIZE + 1) * width;
  }

  private void growFront() {
    int superIssue = order[from];
    sieve.decided(from + 1);
    long sure = front.grow(superIssue, sieve);
    if (!front.full) {
      from++;
      whole = whole.add(BigInteger.valueOf(sure).multiply(packages(from, order.length)));
    }
  }

  private void growBack() {
    back.grow(order[to - 1], null);
    if (!back.full) {
      to--;
    }
  }

  /** Packages of some of the super-issues that are in neither half, as the order goes. */
  private BigInteger packages(int start, int end) {
    BigInteger packages = BigInteger.ONE;
    for (int i = start; i < end; i++) {
      packages = packages.multiply(members(order[i]));
    }
    return packages;
  }

  /** Combinations of what is in neither half, or one more than matter. */
  private int combinations() {
    int combinations = 1;
    for (int i = from; i < to && combinations <= SWEEPS; i++) {
      combinations *= rows.sizes[order[i]];
    }
    return combinations;
  }

  /** Packages that have an entry of the front, as far as that is all that is known. */
  private Count bounds() {
    BigInteger entries = BigInteger.valueOf(front.tally.total());
    return new Count(BigInteger.ZERO, entries.multiply(packages(from, order.length)));
  }

  private Count meet() {
    if (clauses.isOneRow()) {
      return sweep(0);
    }
    Tally one = front.tally;
    Tally other = back.tally;
    boolean swapped = Meeting.cost(other, one) < Meeting.cost(one, other);
    return swapped
        ? Meeting.count(clauses, other, one, rows.slack, breath)
        : Meeting.count(clauses, one, other, rows.slack, breath);
  }

  /** Lets halves of one row meet for each combination of what is in neither. */
  private Count sweep(long between) {
    if (from == to) {
      return Meeting.sweep(front.tally, back.tally, between, rows.slack);
    }
    int superIssue = order[from++];
    long[] gains = clauses.gains(rows, superIssue);
    BigInteger least = BigInteger.ZERO;
    BigInteger most = BigInteger.ZERO;
    for (int k = 0; k < gains.length; k++) {
      BigInteger times = BigInteger.valueOf(rows.members[superIssue][k]);
      Count some = sweep(between + gains[k]);
      least = least.add(some.atLeast().multiply(times));
      most = most.add(some.atMost().multiply(times));
    }
    from--;
    return new Count(least, most);
  }

  /** One of the two halves. */
  private final class Half {
    private Tally tally = new Tally(width, 1);
    private boolean full;

    /** Share of the sums that were new to it and kept when it grew last. */
    private double share = 1;

    Half(long[] vector) {
      tally.add(vector, 1);
    }

    /** About how many entries it has with a super-issue more; infinitely many if it is full. */
    double next(int superIssue) {
      return full ? Double.POSITIVE_INFINITY : share * tally.size() * rows.sizes[superIssue];
    }

    /**
     * Takes a super-issue in; if it were too large then, or too much work, stays as it is and is
     * full.
     *
     * @param sifting what is not kept; null if all is
     * @return how often those sums occur that satisfy the clauses whatever follows
     */
    long grow(int superIssue, @Nullable Sieve sifting) {
      long[] sum = new long[width];
      long sums = (long) tally.size() * rows.sizes[superIssue];
      long sure = 0;
      full = tally.total() * members(superIssue).doubleValue() > MOST_TIMES;
      Tally longer = new Tally(width, (int) Math.min(room + 1, Math.max(1, sums)));
      Sums all = new Sums(tally, clauses.gains(rows, superIssue), rows.members[superIssue]);
      while (!full && all.more()) {
        long times = all.next(sum);
        full = ++looked > MOST_SUMS;
        if ((looked & (SUMS - 1)) == 0) {
          breath.run();
        }
        if (sifting != null && sifting.over(sum)) {
          break;
        }
        if (sifting != null && sifting.sure(sum)) {
          sure += times;
        } else if (sifting == null || sifting.open(sum)) {
          longer.add(sum, times);
          full |= longer.size() > room;
        }
      }
      if (!full) {
        tally = longer;
        share = (double) longer.size() / Math.max(1, sums);
      }
      return sure;
    }
  }
}
