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

  /**
   * @param extremes of every party's rows, at most and at least
   */
  PlanRows(Shape shape, DrawRows draw, Shape.Fills plan, Extremes[][] extremes) {
    this.shape = shape;
    this.draw = draw;
    this.best = new Side[shape.parties()];
    this.worst = new Side[shape.parties()];
    for (int p = 0; p < best.length; p++) {
      best[p] = new Side(p, plan.domains()[p], 1, extremes[p][0]);
      worst[p] = new Side(p, plan.domains()[p], -1, extremes[p][1]);
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
    private final Corners[] corners;
    private final @Nullable Rows[] rows;
    private final @Nullable Accord[] accords;
    private Measure measure;
    private long rules = -1;

    /** The versions of the party's rows for which its value is known, and whether it is enough. */
    private long valued = -1;

    private long weighed = -1;
    private long value;
    private boolean enough;

    Side(int party, int[][][] domains, int sign, Extremes extremes) {
      this.party = party;
      this.domains = domains;
      this.sign = sign;
      this.measure = draw.margins.get(party);
      this.corners = new Corners[domains.length];
      Arrays.setAll(corners, d -> new Corners(shape, draw, extremes, party, sign, domains[d]));
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
      if (valued != draw.version(party)) {
        follow();
        value = Long.MIN_VALUE;
        for (int d = 0; d < domains.length; d++) {
          value = Math.max(value, value(d));
        }
        valued = draw.version(party);
      }
      return value;
    }

    /** Whether the most it can be is at least 0. */
    boolean isEnough() {
      if (valued == draw.version(party)) {
        return value >= 0;
      }
      if (weighed != draw.version(party)) {
        follow();
        enough = false;
        for (int d = 0; d < domains.length && !enough; d++) {
          enough = isEnough(d);
        }
        weighed = draw.version(party);
      }
      return enough;
    }

    private boolean isEnough(int d) {
      long bound = corners[d].bound(measure);
      if (corners[d].met() >= 0 || bound < 0) {
        return corners[d].met() >= 0;
      }
      return search(d).reached();
    }

    private long value(int d) {
      if (measure instanceof Measure.Row(int row)) {
        return extreme(domains[d], row, sign);
      }
      long bound = corners[d].bound(measure);
      return corners[d].met() == bound ? bound : search(d).highest();
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
