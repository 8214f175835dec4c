package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the frontier between two parties: again and again the best margin of one where the
 * other's has reached a level, then the best of the other where the first has kept that (the
 * epsilon-constraint method; Haimes, Lasdon and Wismer 1971).
 *
 * <p>Margins are exact. Where rows are rounded, margins less than some 1e-12 apart count as equal,
 * since packages that differ in neither would have to be told apart one by one.
 */
final class TradeOffSearch {
  private final Sheet sheet;
  private final Rows rows;
  private final int one;
  private final int other;
  private final boolean othersAccept;
  private final Measure margin;
  private final Measure otherMargin;
  private final List<Measure> constraints = new ArrayList<>();
  private final long budget;
  private final Effort effort;
  private boolean complete = true;

  /** A package that was best before: a good one to climb from. */
  private int @Nullable [] start;

  /**
   * @param one index of a party
   * @param other index of another
   * @param budget nodes of each search
   */
  TradeOffSearch(
      Bargain bargain,
      BiFunction<List<Acceptance>, List<Form>, Sheet> sheets,
      int one,
      int other,
      boolean othersAccept,
      long budget,
      Effort effort) {
    List<Acceptance> parties =
        new ArrayList<>(List.of(bargain.parties().get(one), bargain.parties().get(other)));
    for (Acceptance party : bargain.parties()) {
      if (othersAccept && !parties.contains(party)) {
        parties.add(party);
      }
    }
    this.sheet = sheets.apply(parties, List.of());
    this.rows = sheet.rows();
    this.one = one;
    this.other = other;
    this.othersAccept = othersAccept;
    this.margin = sheet.parties().get(0).margin();
    this.otherMargin = sheet.parties().get(1).margin();
    sheet.parties().stream().skip(2).forEach(p -> constraints.add(p.acceptance()));
    this.budget = budget;
    this.effort = effort;
  }

  /**
   * About so many undominated pairs, evenly spread.
   *
   * @param steps 0 for all of them
   */
  TradeOff seek(int steps) {
    List<TradeOff.Point> points = new ArrayList<>();
    Optional<Pair> first = best(margin, otherMargin, Optional.empty());
    if (first.isEmpty()) {
      return new TradeOff(one, other, othersAccept, points, true, complete);
    }
    Pair corner = first.get();
    BigInteger most = best(otherMargin, margin, Optional.empty()).orElseThrow().wanted();
    points.add(point(corner));
    BigInteger step = BigInteger.ONE;
    if (steps > 0) {
      step = most.subtract(corner.held()).divide(BigInteger.valueOf(steps)).max(step);
    }
    while (corner.held().compareTo(most) < 0 && complete) {
      BigInteger level = corner.held().add(step).min(most);
      Optional<Pair> next = best(margin, otherMargin, Optional.of(level));
      if (next.isPresent()) {
        corner = next.get();
        points.add(point(corner));
      }
    }
    Collections.reverse(points);
    boolean whole = step.equals(BigInteger.ONE) && complete;
    return new TradeOff(one, other, othersAccept, points, whole, complete);
  }

  private TradeOff.Point point(Pair pair) {
    return new TradeOff.Point(
        rows.rational(pair.wanted()),
        rows.rational(pair.held()),
        sheet.board().deal(rows.combinations(pair.chosen())));
  }

  /** Two margins' numerators, and classes of a package that has them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
  private record Pair(BigInteger wanted, BigInteger held, int[] chosen) {}

  /** The greatest margin where another has reached a level, and the greatest of that beside it. */
  private Optional<Pair> best(Measure wanted, Measure held, Optional<BigInteger> level) {
    Hunt hunt = new Hunt(wanted, held, level);
    if (start != null) {
      new Climb(rows).from(start, hunt.new Steps()::better);
    }
    for (Way constraint : Way.ofAll(constraints)) {
      for (Way holding : level.isPresent() ? held.ways() : List.of(Way.NOTHING)) {
        for (Way want : wanted.ways()) {
          complete &= effort.note(hunt.run(constraint, holding, want));
        }
      }
    }
    start = hunt.best == null ? start : hunt.best.chosen();
    return Optional.ofNullable(hunt.best);
  }

  private final class Hunt implements Search.Goal {
    private final Measure wanted;
    private final Measure held;
    private final Optional<BigInteger> level;
    private final long floor;
    private @Nullable Pair best;
    private long bar = Search.NONE;
    private long heldBar = Search.NONE;
    private @Nullable Search search;
    private Way want = Way.NOTHING;

    Hunt(Measure wanted, Measure held, Optional<BigInteger> level) {
      this.wanted = wanted;
      this.held = held;
      this.level = level;
      this.floor = level.map(rows::floor).orElse(Search.NONE);
    }

    boolean run(Way constraint, Way holding, Way wanting) {
      want = wanting;
      long[] thresholds = Way.none(rows.rows);
      constraint.demand(0, thresholds);
      holding.demand(floor, thresholds);
      want.demand(Math.max(bar, lowest()), thresholds);
      search = Beyond.search(rows, thresholds, effort);
      return search.run(this, budget);
    }

    /** A value that no row wanted can lie below, so that the search knows what to raise. */
    private long lowest() {
      return Arrays.stream(want.reach()).mapToLong(rows::least).min().orElse(Search.NONE);
    }

    @Override
    public boolean promising(long[] upper) {
      for (Measure constraint : constraints) {
        if (constraint.of(upper) < 0) {
          return false;
        }
      }
      long reach = wanted.of(upper);
      long beside = held.of(upper);
      boolean beats = reach > bar + rows.slack || (reach >= bar && beside > heldBar + rows.slack);
      return beside >= floor && beats;
    }

    @Override
    public boolean arrive(int[] chosen, long[] values) {
      if (!promising(values)) {
        return true;
      }
      ExactRows exact = rows.exact(chosen);
      Pair met = new Pair(wanted.of(exact), held.of(exact), chosen.clone());
      boolean accepted =
          exact.meet(constraints, values)
              && level.filter(l -> met.held().compareTo(l) < 0).isEmpty();
      if (accepted && (best == null || better(met, best))) {
        best = met;
        bar = rows.floor(met.wanted());
        heldBar = rows.floor(met.held());
        if (search != null) {
          search.raise(want, bar);
        }
      }
      return true;
    }

    /** Compares packages by how far they miss what is demanded, then by both margins. */
    private final class Steps {
      private final Misses misses = new Misses(constraints);
      private long mostWanted = Long.MIN_VALUE;
      private long mostHeld = Long.MIN_VALUE;

      boolean better(int[] chosen, long[] values) {
        long reach = wanted.of(values);
        if (misses.none() && reach < mostWanted) {
          return false;
        }
        long beside = held.of(values);
        boolean higher = reach > mostWanted || (reach == mostWanted && beside > mostHeld);
        if (!misses.better(values, beside - floor, higher)) {
          return false;
        }
        mostWanted = reach;
        mostHeld = beside;
        arrive(chosen, values);
        return true;
      }
    }

    private static boolean better(Pair met, Pair best) {
      int order = met.wanted().compareTo(best.wanted());
      return order > 0 || (order == 0 && met.held().compareTo(best.held()) > 0);
    }
  }
}
