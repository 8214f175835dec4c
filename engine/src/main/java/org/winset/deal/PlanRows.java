package org.winset.deal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best and the worst that a plan with unknown points can turn out for each party, in the draw
 * at hand.
 */
final class PlanRows {
  private final Shape shape;
  private final DrawRows draw;
  private final Side[] best;
  private final Side[] worst;
  private long shown = -1;

  PlanRows(Shape shape, DrawRows draw, Shape.Fills plan) {
    this.shape = shape;
    this.draw = draw;
    this.best = new Side[shape.parties()];
    this.worst = new Side[shape.parties()];
    for (int p = 0; p < best.length; p++) {
      best[p] = new Side(p, plan.domains()[p], 1);
      worst[p] = new Side(p, plan.domains()[p], -1);
    }
  }

  /** Notes which state of the draw is asked about, so that what was answered is kept. */
  void show(long version) {
    if (version != shown) {
      shown = version;
      for (int p = 0; p < best.length; p++) {
        best[p].known = false;
        worst[p].known = false;
      }
    }
  }

  boolean neverBinds(int party) {
    return best[party].domains.length == 0;
  }

  long best(int party) {
    return best[party].value();
  }

  /** Whether the best is at least 0, which costs less to know than how much it is. */
  boolean bestIsEnough(int party) {
    return best[party].isEnough();
  }

  long worst(int party) {
    return -worst[party].value();
  }

  /** The leader's margin where it is least. */
  long worstOfLeader(int party) {
    int row = shape.leaderRow(party);
    long least = Long.MAX_VALUE;
    for (int[][] domain : worst[party].domains) {
      least = Math.min(least, -extreme(domain, row, -1));
    }
    return least;
  }

  /** The most that {@code sign} times a row can be within a domain. */
  private long extreme(int[][] domain, int row, int sign) {
    long sum = sign * draw.rows.base[row];
    for (int s = 0; s < domain.length; s++) {
      long most = Long.MIN_VALUE;
      for (int c : domain[s]) {
        most = Math.max(most, sign * draw.rows.gain[s][c * draw.rows.rows + row]);
      }
      sum += most;
    }
    return sum;
  }

  /** One party's margin, or minus its margin, over the domains in which a plan binds it. */
  private final class Side {
    private final int party;
    private final int[][][] domains;
    private final int sign;
    private final @Nullable Rows[] rows;
    private final @Nullable Accord[] accords;
    private Measure measure;
    private long rules = -1;
    private final long[] here = new long[shape.rows()];
    private final long[] top = new long[shape.rows()];
    private boolean known;
    private long value;
    private long met;

    Side(int party, int[][][] domains, int sign) {
      this.party = party;
      this.domains = domains;
      this.sign = sign;
      this.measure = draw.margins.get(party);
      this.rows = new Rows[domains.length];
      this.accords = new Accord[domains.length];
    }

    /** Follows the quotas of the draw: what a quota's worst means depends on the groups' powers. */
    private void follow() {
      if (rules != draw.rules()) {
        rules = draw.rules();
        measure = sign > 0 ? draw.margins.get(party) : draw.margins.get(party).mirrored();
        Arrays.fill(accords, null);
      }
    }

    /** The search over a domain, made where corners leave anything to search for. */
    private Accord search(int d) {
      Rows within = rows[d];
      if (within == null) {
        within = Rows.blank(shape.rows(), domains[d]);
        rows[d] = within;
      }
      Accord accord = accords[d];
      if (accord == null) {
        accord = new Accord(within, List.of(measure));
        accords[d] = accord;
      }
      fill(d, within);
      return accord;
    }

    /** The most it can be. */
    long value() {
      if (!known) {
        follow();
        value = Long.MIN_VALUE;
        for (int d = 0; d < domains.length; d++) {
          value = Math.max(value, value(d));
        }
        known = true;
      }
      return value;
    }

    /** Whether the most it can be is at least 0. */
    boolean isEnough() {
      if (known) {
        return value >= 0;
      }
      follow();
      for (int d = 0; d < domains.length; d++) {
        if (isEnough(d)) {
          return true;
        }
      }
      return false;
    }

    private boolean isEnough(int d) {
      long bound = corners(domains[d]);
      if (met >= 0 || bound < 0) {
        return met >= 0;
      }
      return search(d).reached();
    }

    private long value(int d) {
      if (measure instanceof Measure.Row(int row)) {
        return extreme(domains[d], row, sign);
      }
      long bound = corners(domains[d]);
      if (met == bound) {
        return bound;
      }
      return search(d).highest();
    }

    /**
     * An upper bound of the measure: its value were every row as high as it gets by itself. Notes
     * in {@link #met} the best value among the packages where one row is that high.
     */
    private long corners(int[][] domain) {
      int from = shape.leaderRow(party);
      int to = shape.endRow(party);
      met = Long.MIN_VALUE;
      for (int r = from; r < to; r++) {
        top[r] = corner(domain, r, from, to);
        met = Math.max(met, measure.of(here));
      }
      return measure.of(top);
    }

    /** Writes the party's rows where one of them is highest, and gives that one. */
    private long corner(int[][] domain, int row, int from, int to) {
      int n = shape.rows();
      for (int r = from; r < to; r++) {
        here[r] = sign * draw.rows.base[r];
      }
      for (int s = 0; s < domain.length; s++) {
        long[] gain = draw.rows.gain[s];
        int best = domain[s][0] * n;
        for (int c : domain[s]) {
          best = sign * gain[c * n + row] > sign * gain[best + row] ? c * n : best;
        }
        for (int r = from; r < to; r++) {
          here[r] += sign * gain[best + r];
        }
      }
      return here[row];
    }

    private void fill(int d, Rows within) {
      int from = shape.leaderRow(party);
      int to = shape.endRow(party);
      int n = shape.rows();
      for (int r = from; r < to; r++) {
        within.base[r] = sign * draw.rows.base[r];
        for (int s = 0; s < domains[d].length; s++) {
          for (int k = 0; k < domains[d][s].length; k++) {
            within.gain[s][k * n + r] = sign * draw.rows.gain[s][domains[d][s][k] * n + r];
          }
        }
      }
    }
  }
}
