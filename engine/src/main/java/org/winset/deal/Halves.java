package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Counts packages by splitting the super-issues into a front and a back half, merging what has the
 * same rows in each, and letting the two meet.
 *
 * <p>A front entry that cannot satisfy the constraints any more is dropped; one that satisfies them
 * whatever follows is counted whole.
 */
final class Halves {
  /** Most distinct entries of a half. */
  private static final int MOST = 1 << 16;

  /** Most words of bit sets looked at while the halves meet: half a second. */
  private static final long MOST_WORDS = 1_000_000_000L;

  /** Entries of a half occur so many times in all at most, so that sums of them fit 64 bits. */
  private static final double MOST_TIMES = 0x1p62;

  private final Rows rows;
  private final Clauses clauses;
  private final int[] order;
  private final int width;

  /** Best and worst that super-issues {@code order[0..i)} can add, by i and row. */
  private final long[][] most;

  private final long[][] least;
  private BigInteger whole = BigInteger.ZERO;

  private Halves(Rows rows, Clauses clauses) {
    this.rows = rows;
    this.clauses = clauses;
    this.width = clauses.rows().length;
    long[] spread = new long[rows.supers];
    for (int s = 0; s < spread.length; s++) {
      for (int row : clauses.rows()) {
        spread[s] += rows.mostGain(s, row) - rows.leastGain(s, row);
      }
    }
    this.order = Descending.order(spread);
    this.most = new long[rows.supers + 1][width];
    this.least = new long[rows.supers + 1][width];
    for (int i = 0; i < rows.supers; i++) {
      for (int r = 0; r < width; r++) {
        most[i + 1][r] = most[i][r] + rows.mostGain(order[i], clauses.rows()[r]);
        least[i + 1][r] = least[i][r] + rows.leastGain(order[i], clauses.rows()[r]);
      }
    }
  }

  /** The number of packages that satisfy the clauses, or bounds on it; empty if too many differ. */
  static Optional<Count> count(Rows rows, Clauses clauses, Runnable breath) {
    return new Halves(rows, clauses).count(breath);
  }

  private Optional<Count> count(Runnable breath) {
    Tally front = start(true);
    Tally back = start(false);
    double frontTimes = 1;
    double backTimes = 1;
    int from = 0;
    int to = order.length;
    while (from < to) {
      if (front.size() <= back.size()) {
        frontTimes *= members(order[from]);
        front = extended(front, from++, true);
      } else {
        backTimes *= members(order[--to]);
        back = extended(back, to, false);
      }
      if (front.size() > MOST
          || back.size() > MOST
          || Math.max(frontTimes, backTimes) > MOST_TIMES) {
        return Optional.empty();
      }
    }
    boolean swapped = back.size() > front.size();
    Tally small = swapped ? front : back;
    Tally large = swapped ? back : front;
    long words = (long) large.size() * (small.size() / 64 + 1) * width;
    if (width > 1 && words > MOST_WORDS) {
      return Optional.empty();
    }
    Count met = Meeting.count(clauses, large, small, rows.slack, breath);
    return Optional.of(new Count(met.atLeast().add(whole), met.atMost().add(whole)));
  }

  private double members(int superIssue) {
    return Arrays.stream(rows.members[superIssue]).asDoubleStream().sum();
  }

  private Tally start(boolean withBase) {
    Tally tally = new Tally(width, 1);
    long[] vector = new long[width];
    for (int r = 0; r < width && withBase; r++) {
      vector[r] = rows.base[clauses.rows()[r]];
    }
    tally.add(vector, 1);
    return tally;
  }

  /** A half with the super-issue that stands at a place in the order. */
  private Tally extended(Tally half, int place, boolean isFront) {
    int superIssue = order[place];
    Tally longer = new Tally(width, Math.min(MOST, half.size() * rows.sizes[superIssue]));
    long[] vector = new long[width];
    long[] bound = new long[width];
    for (int i = 0; i < half.size() && longer.size() <= MOST; i++) {
      for (int k = 0; k < rows.sizes[superIssue]; k++) {
        for (int r = 0; r < width; r++) {
          vector[r] = half.at(i, r) + rows.gain[superIssue][k * rows.rows + clauses.rows()[r]];
        }
        long times = half.times(i) * rows.members[superIssue][k];
        if (isFront) {
          keep(vector, bound, place + 1, times, longer);
        } else {
          longer.add(vector, times);
        }
      }
    }
    return longer;
  }

  private void keep(long[] vector, long[] bound, int decided, long times, Tally into) {
    int all = order.length;
    for (int r = 0; r < width; r++) {
      bound[r] = vector[r] + most[all][r] - most[decided][r];
    }
    if (!clauses.hold(bound)) {
      return;
    }
    for (int r = 0; r < width; r++) {
      bound[r] = vector[r] + least[all][r] - least[decided][r] - rows.slack;
    }
    if (clauses.hold(bound)) {
      BigInteger rest = BigInteger.valueOf(times);
      for (int i = decided; i < all; i++) {
        rest = rest.multiply(BigInteger.valueOf(Arrays.stream(rows.members[order[i]]).sum()));
      }
      whole = whole.add(rest);
    } else {
      into.add(vector, times);
    }
  }
}
