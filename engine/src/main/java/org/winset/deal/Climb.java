package org.winset.deal;

/**
 * Climbs from a package to better ones by changing one super-issue at a time, then two, until
 * neither helps: a good first package makes a search short.
 *
 * <p>Deterministic; finds some local optimum, never claims more.
 */
final class Climb {
  private static final int MOST_PAIRS = 100_000;

  /** Says how good rows are; may keep the better of what it was shown last as its own. */
  interface Judge {
    /** Whether these rows are better than the last ones it called better. */
    boolean better(long[] rows);
  }

  private final Rows rows;
  private final Judge judge;
  private final int[] chosen;
  private final long[] sums;
  private final long[] trial;

  private Climb(Rows rows, Judge judge, int[] start) {
    this.rows = rows;
    this.judge = judge;
    this.chosen = start.clone();
    this.sums = rows.base.clone();
    this.trial = new long[rows.rows];
    for (int s = 0; s < rows.supers; s++) {
      add(sums, s, chosen[s], 1);
    }
  }

  /** The classes of the best package met on the way up from {@code start}. */
  static int[] from(Rows rows, int[] start, Judge judge) {
    Climb climb = new Climb(rows, judge, start);
    judge.better(climb.sums);
    boolean climbing = true;
    while (climbing) {
      climbing = climb.flipOne() || climb.flipTwo();
    }
    return climb.chosen;
  }

  private boolean flipOne() {
    boolean improved = false;
    for (int s = 0; s < rows.supers; s++) {
      for (int k = 0; k < rows.sizes[s]; k++) {
        if (k != chosen[s]) {
          System.arraycopy(sums, 0, trial, 0, trial.length);
          add(trial, s, chosen[s], -1);
          add(trial, s, k, 1);
          if (judge.better(trial)) {
            take(s, k);
            improved = true;
          }
        }
      }
    }
    return improved;
  }

  private boolean flipTwo() {
    int tried = 0;
    for (int s = 0; s < rows.supers; s++) {
      for (int k = 0; k < rows.sizes[s]; k++) {
        for (int other = s + 1; other < rows.supers && k != chosen[s]; other++) {
          for (int l = 0; l < rows.sizes[other]; l++) {
            if (l == chosen[other] || ++tried > MOST_PAIRS) {
              continue;
            }
            System.arraycopy(sums, 0, trial, 0, trial.length);
            add(trial, s, chosen[s], -1);
            add(trial, s, k, 1);
            add(trial, other, chosen[other], -1);
            add(trial, other, l, 1);
            if (judge.better(trial)) {
              take(s, k);
              take(other, l);
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private void take(int superIssue, int k) {
    add(sums, superIssue, chosen[superIssue], -1);
    add(sums, superIssue, k, 1);
    chosen[superIssue] = k;
  }

  private void add(long[] into, int superIssue, int k, int sign) {
    long[] gain = rows.gain[superIssue];
    for (int r = 0; r < into.length; r++) {
      into[r] += sign * gain[k * rows.rows + r];
    }
  }
}
