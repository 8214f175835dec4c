package org.winset.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether some package reaches a level of agreement, or seeks the highest level any
 * reaches, starting from what was learnt about a problem much like this one.
 *
 * <p>A package's level is the least of the signatories' margins and of those margins of guarantors
 * it binds that are below 0. Whether a level is reached, and which is the highest, does not depend
 * on where the search starts; which package is met does. Kept from draw to draw: the rows it works
 * on are refilled in place.
 */
final class Accord implements Search.Goal {
  private final Rows rows;
  private final List<Measure> acceptances;
  private final boolean[] clipped;

  /** The best package met last: where the next question starts. */
  private final int[] met;

  private List<Way> ways = List.of();
  private int[][] multipliers = new int[0][];
  private boolean waysTellAll;
  private long level;
  private long enough;
  private int current;
  private @Nullable Search search;

  /**
   * @param acceptances at least 0 iff a party accepts
   */
  Accord(Rows rows, List<Measure> acceptances) {
    this.rows = rows;
    this.acceptances = List.copyOf(acceptances);
    this.clipped = new boolean[acceptances.size()];
    for (int m = 0; m < clipped.length; m++) {
      clipped[m] = acceptances.get(m) instanceof Measure.IfBound;
    }
    this.met = new int[rows.supers];
    rules();
  }

  /** Notes that the weights in some quota have changed. */
  void rules() {
    ways = Way.ofAll(acceptances);
    waysTellAll = Way.tellAll(acceptances);
    if (multipliers.length != ways.size()) {
      multipliers = new int[ways.size()][rows.rows];
    }
  }

  /** Whether some package is accepted by all. */
  boolean reached() {
    seek(0);
    return level >= 0;
  }

  /** The highest level of any package. */
  long highest() {
    seek(Long.MAX_VALUE);
    return level;
  }

  /** Class by super-issue of the package with the level found; not to be changed. */
  int[] met() {
    return met;
  }

  private void seek(long wanted) {
    enough = wanted;
    level = Long.MIN_VALUE;
    search = null;
    arrive(met.clone(), rows.sums(met));
    for (current = 0; current < ways.size() && level < enough; current++) {
      seek(ways.get(current));
    }
  }

  private void seek(Way way) {
    search = null;
    long[] thresholds = Way.none(rows.rows);
    way.demand(bar(), thresholds);
    Surrogate surrogate = Surrogate.of(rows, thresholds, multipliers[current]);
    multipliers[current] = surrogate.multipliers;
    arrive(surrogate.top, rows.sums(surrogate.top));
    if (level < enough) {
      way.demand(bar(), thresholds);
      search = new Search(rows, thresholds, surrogate.multipliers, Tactics.ALL, () -> false);
      search.run(this, Long.MAX_VALUE);
    }
  }

  /** The level that would be news. */
  private long bar() {
    return enough < Long.MAX_VALUE ? enough : level + 1;
  }

  @Override
  public boolean looksBeyondThresholds() {
    return !waysTellAll;
  }

  @Override
  public boolean promising(long[] upper) {
    return waysTellAll || levelOf(upper) >= bar();
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    long found = levelOf(values);
    if (found > level) {
      level = found;
      System.arraycopy(chosen, 0, met, 0, met.length);
      if (search != null && level < enough) {
        search.raise(ways.get(current), bar());
      }
    }
    return level < enough;
  }

  private long levelOf(long[] values) {
    long least = Long.MAX_VALUE;
    for (int m = 0; m < clipped.length; m++) {
      long value = acceptances.get(m).of(values);
      if (!clipped[m] || value < 0) {
        least = Math.min(least, value);
      }
    }
    return least;
  }
}
