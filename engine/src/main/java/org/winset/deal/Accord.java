package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Decides whether some package reaches a level of agreement, or seeks the highest level any
 * reaches, starting from what was learnt about a problem much like this one.
 *
 * <p>A package's level is the least of the signatories' margins and of those margins of guarantors
 * it binds that are below 0. Whether a level is reached, and which is the highest, does not depend
 * on where the search starts; which package is met does. For rows that are exact whole numbers.
 * Kept from draw to draw: the rows it works on are refilled in place, and nothing is allocated.
 */
final class Accord implements Search.Goal {
  private final Rows rows;
  private final List<Measure> acceptances;
  private final Tactics tactics;
  private final boolean[] clipped;
  private final Surrogate surrogate;
  private final Search search;
  private final Climb climb;
  private final Climb.Judge better = this::better;
  private final long[] thresholds;
  private final long[] sums;

  private List<Way> ways = List.of();
  private boolean waysTellAll;

  /** What every way demands: if that is out of reach, so are they all. */
  private Way common = Way.NOTHING;

  /** By kind of question, and that of the kind at hand. */
  private List<Learnt> memory;

  private Learnt learnt;
  private long level;
  private long enough;
  private long step = 1;
  private long budget;
  private long nodes;
  private boolean complete;
  private int current;
  private boolean searching;

  /** Whether no change of one super-issue makes the package met a better one. */
  private boolean atTop;

  /** The party that made the last package no news: likely to do so again. */
  private int suspect;

  /** A search to the end, with everything there is. */
  Accord(Rows rows, List<Measure> acceptances) {
    this(rows, acceptances, Tactics.ALL, () -> false);
  }

  /**
   * @param acceptances at least 0 iff a party accepts
   */
  Accord(Rows rows, List<Measure> acceptances, Tactics tactics, BooleanSupplier cancelled) {
    this.rows = rows;
    this.acceptances = List.copyOf(acceptances);
    this.tactics = tactics;
    this.clipped = new boolean[acceptances.size()];
    for (int m = 0; m < clipped.length; m++) {
      clipped[m] = acceptances.get(m) instanceof Measure.IfBound;
    }
    this.surrogate = new Surrogate(rows);
    this.search = new Search(rows, cancelled);
    this.climb = new Climb(rows);
    this.thresholds = new long[rows.rows];
    this.sums = new long[rows.rows];
    this.learnt = new Learnt(new int[rows.supers], 0, rows.rows);
    this.memory = List.of(learnt);
    rules();
  }

  /** Notes that the weights in some quota have changed. */
  void rules() {
    List<Way> before = ways;
    ways = Way.ofAll(acceptances);
    waysTellAll = Way.tellAll(acceptances);
    if (Way.same(before, ways)) {
      return; // other weights, the same coalitions: what was learnt still helps
    }
    common = Way.common(ways);
    int kind = memory.indexOf(learnt);
    memory = Learnt.forWays(memory, ways.size(), rows.rows);
    learnt = memory.get(kind);
  }

  /**
   * Turns to questions of some kind: what questions of other kinds taught is set aside for them.
   */
  void turnTo(int kind) {
    if (kind >= memory.size()) {
      List<Learnt> more = new ArrayList<>(memory);
      while (kind >= more.size()) {
        more.add(new Learnt(learnt.met, ways.size(), rows.rows));
      }
      memory = more;
    }
    learnt = memory.get(kind);
  }

  /** Starts from a package and multipliers that may be good, in place of what was learnt last. */
  void start(int[] chosen, int[] warm) {
    learnt.start(chosen, warm);
  }

  /** Multipliers found last for the first way; a copy. */
  int[] multipliers() {
    return learnt.multipliers[0].clone();
  }

  /** Whether some package is accepted by all. */
  boolean reached() {
    return reached(0);
  }

  /** Whether some package's level is at least this. */
  boolean reached(long wanted) {
    seek(wanted, Long.MAX_VALUE);
    return level >= wanted;
  }

  /** The highest level of any package. */
  long highest() {
    return highest(1);
  }

  /** The same rounded down to a whole multiple of some units, which is much sooner known. */
  long highest(long units) {
    step = units;
    seekFrom(Long.MAX_VALUE, Long.MAX_VALUE);
    return Math.floorDiv(level, units) * units;
  }

  /**
   * Seeks the highest level, content with {@code wanted}, within so many nodes.
   *
   * @return whether the level met is the highest there is, or enough, or enough is out of reach
   */
  boolean seek(long wanted, long mostNodes) {
    step = 1;
    return seekFrom(wanted, mostNodes);
  }

  private boolean seekFrom(long wanted, long mostNodes) {
    enough = wanted;
    budget = mostNodes;
    nodes = 0;
    complete = true;
    level = Long.MIN_VALUE;
    searching = false;
    atTop = false;
    look(learnt.met);
    if (level < enough && enough < Long.MAX_VALUE && ways.size() > 1 && isBeyondAllWays()) {
      return true;
    }
    for (current = 0; current < ways.size() && level < enough; current++) {
      seek(ways.get(current));
    }
    return complete;
  }

  /** The highest level met. */
  long level() {
    return level;
  }

  /** Nodes of the last search, beyond what was seen before it. */
  long nodes() {
    return nodes;
  }

  /** Class by super-issue of a package with the level found; not to be changed. */
  int[] met() {
    return learnt.met;
  }

  private void look(int[] chosen) {
    rows.sums(chosen, sums);
    arrive(chosen, sums);
  }

  private void seek(Way way) {
    searching = false;
    boolean warm = learnt.seasoned[current];
    if (warm) {
      if (outOfReach(way)) {
        return;
      }
      surrogate.seek(thresholds, learnt.multipliers[current]);
    } else {
      demand(way);
      surrogate.seek(thresholds);
      learnt.seasoned[current] = true;
    }
    System.arraycopy(surrogate.multipliers, 0, learnt.multipliers[current], 0, rows.rows);
    look(surrogate.top);
    if (level >= enough || outOfReach(way)) {
      return;
    }
    if (tactics.climb()) {
      climb();
    }
    if (level < enough && !outOfReach(way)) {
      search.prepare(thresholds, surrogate.multipliers, tactics);
      searching = true;
      complete &= search.run(this, budget - nodes);
      nodes += search.nodes();
      searching = false;
    }
  }

  /** Climbs from the package met; not again from one that was climbed to. */
  private void climb() {
    if (!atTop) {
      climb.singly(learnt.met, better);
    }
    atTop = true;
  }

  /** Whether the multipliers found last prove that nothing is news this way. */
  private boolean outOfReach(Way way) {
    demand(way);
    return tactics.surrogate() && surrogate.outOfReach(thresholds, learnt.multipliers[current]);
  }

  /** Whether multipliers prove that not even what all ways demand is met by any package. */
  private boolean isBeyondAllWays() {
    if (!tactics.surrogate() || !common.demandsAnything()) {
      return false;
    }
    current = ways.size();
    if (outOfReach(common)) {
      return true;
    }
    surrogate.seek(thresholds, learnt.multipliers[current]);
    System.arraycopy(surrogate.multipliers, 0, learnt.multipliers[current], 0, rows.rows);
    look(surrogate.top);
    return level < enough && outOfReach(common);
  }

  private boolean better(int[] chosen, long[] values) {
    long before = level;
    arrive(chosen, values);
    return level > before;
  }

  private void demand(Way way) {
    Arrays.fill(thresholds, Search.NONE);
    way.demand(bar(), thresholds);
  }

  /** The level that would be news. */
  private long bar() {
    return enough < Long.MAX_VALUE ? enough : (Math.floorDiv(level, step) + 1) * step;
  }

  @Override
  public boolean looksBeyondThresholds() {
    return !waysTellAll;
  }

  @Override
  public boolean promising(long[] upper) {
    return waysTellAll || levelOf(upper, bar() - 1) >= bar();
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    long found = levelOf(values, level);
    if (found > level) {
      level = found;
      atTop = false;
      System.arraycopy(chosen, 0, learnt.met, 0, chosen.length);
      if (searching && level < enough) {
        search.raise(ways.get(current), bar());
      }
    }
    return level < enough;
  }

  /** The level of a package with these rows; where that is not above a floor, no more than it. */
  private long levelOf(long[] values, long floor) {
    if (valueOf(suspect, values) <= floor) {
      return floor;
    }
    long least = Long.MAX_VALUE;
    for (int m = 0; m < clipped.length; m++) {
      long value = valueOf(m, values);
      if (value <= floor) {
        suspect = m;
        return floor;
      }
      least = Math.min(least, value);
    }
    return least;
  }

  /** A party's part in a level: what it makes of the package, where that may count. */
  private long valueOf(int party, long[] values) {
    long value = acceptances.get(party).of(values);
    return clipped[party] && value >= 0 ? Long.MAX_VALUE : value;
  }
}
