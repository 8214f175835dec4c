package org.winset.deal;

/**
 * What the whole board gives one party's rows at most, row by row, in the draw at hand: worked out
 * once for all questions that leave most of the board open.
 */
final class Extremes {
  private final DrawRows draw;
  private final int party;
  private final int from;
  private final int sign;
  private long version = -1;

  /** By row of the party and super-issue: where the combination that is best for the row stands. */
  private final int[][] best;

  /** By row of the party: all its rows, times the sign, where that one is highest. */
  private final long[][] sums;

  /**
   * @param sign 1, or -1 for what the rows are at least
   */
  Extremes(Shape shape, DrawRows draw, int party, int sign) {
    this.draw = draw;
    this.party = party;
    this.from = shape.leaderRow(party);
    this.sign = sign;
    int rows = shape.endRow(party) - from;
    this.best = new int[rows][draw.rows.supers];
    this.sums = new long[rows][rows];
  }

  /** Where the combination of a super-issue that is best for a row stands among its terms. */
  int best(int row, int superIssue) {
    return best[row][superIssue];
  }

  /** The party's rows, times the sign, in the package where one of them is highest. */
  long[] sums(int row) {
    if (version != draw.version(party)) {
      fill();
      version = draw.version(party);
    }
    return sums[row];
  }

  private void fill() {
    int n = draw.rows.rows;
    for (int row = 0; row < sums.length; row++) {
      long[] sum = sums[row];
      for (int r = 0; r < sum.length; r++) {
        sum[r] = sign * draw.rows.base[from + r];
      }
      for (int s = 0; s < draw.rows.supers; s++) {
        long[] gain = draw.rows.gain[s];
        int at = 0;
        for (int other = n; other < gain.length; other += n) {
          at = sign * gain[other + from + row] > sign * gain[at + from + row] ? other : at;
        }
        best[row][s] = at;
        for (int r = 0; r < sum.length; r++) {
          sum[r] += sign * gain[at + from + r];
        }
      }
    }
  }
}
