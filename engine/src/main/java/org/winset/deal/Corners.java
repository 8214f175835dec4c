package org.winset.deal;

import java.util.stream.IntStream;

/**
 * The corners of a domain for one party: for each of its rows, the package in which that row is
 * highest. They bound every measure of the party, and the best of them is a good package.
 *
 * <p>A domain that narrows few super-issues starts from the {@link Extremes} of the whole board;
 * one that leaves few open starts from what is settled.
 */
final class Corners {
  private final DrawRows draw;
  private final Extremes whole;
  private final int[][] domain;
  private final int from;
  private final int sign;

  /** Super-issues that leave a choice, and those that leave none. */
  private final int[] open;

  private final int[] settled;

  /** Super-issues that leave less than the board does. */
  private final int[] narrowed;

  private final boolean nearlyWhole;
  private final long[] start;

  /** All rows of the draw, where those of the party are filled in. */
  private final long[] here;

  private final long[] top;
  private long met;

  /**
   * @param sign 1, or -1 for where rows are lowest; everything then is minus what it is
   * @param domain combinations left by super-issue, at least one each
   */
  Corners(Shape shape, DrawRows draw, Extremes whole, int party, int sign, int[][] domain) {
    this.draw = draw;
    this.whole = whole;
    this.domain = domain;
    this.from = shape.leaderRow(party);
    this.sign = sign;
    this.open = IntStream.range(0, domain.length).filter(s -> domain[s].length > 1).toArray();
    this.settled = IntStream.range(0, domain.length).filter(s -> domain[s].length == 1).toArray();
    this.narrowed =
        IntStream.range(0, domain.length)
            .filter(s -> domain[s].length < draw.rows.sizes[s])
            .toArray();
    this.nearlyWhole = narrowed.length < open.length;
    this.start = new long[shape.endRow(party) - from];
    this.here = new long[shape.rows()];
    this.top = new long[shape.rows()];
  }

  /** An upper bound of a measure of the party: its value were every row as high as it gets. */
  long bound(Measure measure) {
    if (!nearlyWhole) {
      settle();
    }
    met = Long.MIN_VALUE;
    for (int row = 0; row < start.length; row++) {
      if (nearlyWhole) {
        narrow(row);
      } else {
        complete(row);
      }
      top[from + row] = here[from + row];
      met = Math.max(met, measure.of(here));
    }
    return measure.of(top);
  }

  /** The measure's value in the best corner, once it has been bounded. */
  long met() {
    return met;
  }

  /** The base and all that is settled. */
  private void settle() {
    int n = draw.rows.rows;
    for (int r = 0; r < start.length; r++) {
      start[r] = draw.rows.base[from + r];
    }
    for (int s : settled) {
      long[] gain = draw.rows.gain[s];
      int at = domain[s][0] * n + from;
      for (int r = 0; r < start.length; r++) {
        start[r] += gain[at + r];
      }
    }
  }

  /** The corner of a row, from what is settled. */
  private void complete(int row) {
    for (int r = 0; r < start.length; r++) {
      here[from + r] = sign * start[r];
    }
    for (int s : open) {
      int best = best(row, s) + from;
      for (int r = 0; r < start.length; r++) {
        here[from + r] += sign * draw.rows.gain[s][best + r];
      }
    }
  }

  /** The corner of a row, from that of the whole board. */
  private void narrow(int row) {
    System.arraycopy(whole.sums(row), 0, here, from, start.length);
    for (int s : narrowed) {
      long[] gain = draw.rows.gain[s];
      int best = best(row, s) + from;
      int instead = whole.best(row, s) + from;
      for (int r = 0; r < start.length; r++) {
        here[from + r] += sign * (gain[best + r] - gain[instead + r]);
      }
    }
  }

  /** Where the combination that is best for a row stands, of those a super-issue leaves. */
  private int best(int row, int superIssue) {
    int n = draw.rows.rows;
    long[] gain = draw.rows.gain[superIssue];
    int best = domain[superIssue][0] * n;
    for (int c : domain[superIssue]) {
      best = sign * gain[c * n + from + row] > sign * gain[best + from + row] ? c * n : best;
    }
    return best;
  }
}
