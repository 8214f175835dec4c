package org.winset.deal;

/**
 * Climbs from a package to better ones by changing one super-issue at a time, then two, until
 * neither helps: a good first package makes a search short.
 *
 * <p>Deterministic; finds some local optimum, never claims more.
 */
final class Climb {
  private static final int MOST_PAIRS = 100_000;

  /** Says how good packages are, and keeps the best it was shown. */
  interface Judge {
    /**
     * Whether a package is better than the last it called better.
     *
     * @param chosen class by super-issue; reused
     * @param values its rows; reused
     */
    boolean better(int[] chosen, long[] values);
  }

  private final Rows rows;
  private final int[] chosen;
  private final long[] sums;

  /** The super-issue whose pairs are tried first: those before it have just been tried in vain. */
  private int first;

  /** A workplace for climbs over these rows, which may be filled anew between them. */
  Climb(Rows rows) {
    this.rows = rows;
    this.chosen = new int[rows.supers];
    this.sums = new long[rows.rows];
  }

  /** Shows the judge every step of the way up from {@code start}. */
  void from(int[] start, Judge judge) {
    singly(start, judge);
    first = 0;
    while (flipTwo(judge)) {
      climbSingly(judge);
    }
  }

  /**
   * The same, changing one super-issue at a time only: where much is asked of packages much alike,
   * a search that follows is sooner done than pairs are tried.
   */
  void singly(int[] start, Judge judge) {
    System.arraycopy(start, 0, chosen, 0, chosen.length);
    rows.sums(chosen, sums);
    judge.better(chosen, sums);
    climbSingly(judge);
  }

  private void climbSingly(Judge judge) {
    boolean climbing = true;
    while (climbing) {
      climbing = flipOne(judge);
    }
  }

  private boolean flipOne(Judge judge) {
    boolean improved = false;
    for (int s = 0; s < rows.supers; s++) {
      int kept = chosen[s];
      for (int k = 0; k < rows.sizes[s]; k++) {
        if (k != kept) {
          flip(s, k);
          if (judge.better(chosen, sums)) {
            kept = k;
            improved = true;
          }
        }
      }
      flip(s, kept);
    }
    return improved;
  }

  private boolean flipTwo(Judge judge) {
    int tried = 0;
    for (int turn = 0; turn < rows.supers; turn++) {
      int s = (first + turn) % rows.supers;
      int kept = chosen[s];
      for (int k = 0; k < rows.sizes[s]; k++) {
        flip(s, k);
        for (int other = s + 1; other < rows.supers && k != kept; other++) {
          int otherKept = chosen[other];
          for (int l = 0; l < rows.sizes[other]; l++) {
            if (l == otherKept || ++tried > MOST_PAIRS) {
              continue;
            }
            flip(other, l);
            if (judge.better(chosen, sums)) {
              first = s;
              return true;
            }
          }
          flip(other, otherKept);
        }
      }
      flip(s, kept);
    }
    return false;
  }

  private void flip(int superIssue, int k) {
    long[] gain = rows.gain[superIssue];
    int from = chosen[superIssue] * rows.rows;
    int to = k * rows.rows;
    for (int r = 0; r < sums.length; r++) {
      sums[r] += gain[to + r] - gain[from + r];
    }
    chosen[superIssue] = k;
  }
}
