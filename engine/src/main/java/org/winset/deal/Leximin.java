package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Finds the packages whose least entry is greatest, then whose second least is, and so on.
 *
 * <p>Definition: sort a package's entries ascending; the leximin package has the greatest such list
 * in dictionary order among packages on which every constraint is at least 0. With a single entry
 * this is plain maximisation. Three questions are asked of the same search: the greatest list, the
 * least package in file order that has it, and how many have it and what comes next.
 */
final class Leximin {
  /**
   * What was found.
   *
   * @param sorted entries of the best package, ascending
   * @param deal the least package that has them
   * @param ties number of packages that have them
   * @param next the next distinct list, if there is one and the ties were all counted
   * @param complete whether the optimum is proven: else the package is only the best met so far
   */
  record Found(
      List<Rational> sorted,
      Deal deal,
      Count ties,
      Optional<List<Rational>> next,
      boolean complete) {}

  private final Sheet sheet;
  private final Rows rows;
  private final List<Measure> constraints;
  private final List<Measure> entries;

  /**
   * @param constraints at least 0 on every package considered
   * @param entries what is compared
   */
  Leximin(Sheet sheet, List<Measure> constraints, List<Measure> entries) {
    this.sheet = sheet;
    this.rows = sheet.rows();
    this.constraints = constraints;
    this.entries = entries;
  }

  /** The greatest list alone and some package that has it; empty if none meets the constraints. */
  private Optional<Best> best(long budget) {
    Best goal = new Best();
    goal.complete = goal.run(budget);
    return goal.list == null ? Optional.empty() : Optional.of(goal);
  }

  /** The greatest list and the least package that has it. */
  Optional<Found> optimum(long budget) {
    return best(budget).map(b -> found(b, Count.open(sheet.board().feasible()), Optional.empty()));
  }

  /** The greatest list, the least package that has it, how many have it, and the next list. */
  Optional<Found> optimumWithTies(long budget, long tieBudget) {
    return best(budget).map(b -> withTies(b, tieBudget));
  }

  private Found withTies(Best best, long budget) {
    Ties ties = new Ties(best.list(), best.chosen());
    boolean all = ties.run(budget);
    Count count =
        all
            ? Count.exactly(ties.count)
            : new Count(ties.count.max(BigInteger.ONE), sheet.board().feasible());
    return found(
        best, count, all ? Optional.ofNullable(ties.next).map(this::rationals) : Optional.empty());
  }

  private Found found(Best best, Count ties, Optional<List<Rational>> next) {
    Deal least = best.complete ? least(best.list(), best.deal()) : best.deal();
    return new Found(rationals(best.list()), least, ties, next, best.complete);
  }

  /** The least package in file order whose list is {@code list}, given one that has it. */
  private Deal least(BigInteger[] list, Deal witness) {
    Domain domain = Domain.all(witness.size());
    Deal best = witness;
    for (int issue = 0; issue < best.size(); issue++) {
      for (int option = 0; option < best.option(issue); option++) {
        Sheet narrowed = sheet.within(domain.fix(issue, option));
        Reach goal = new Leximin(narrowed, constraints, entries).new Reach(list);
        goal.run(Long.MAX_VALUE);
        if (goal.witness != null) {
          best = goal.witness;
        }
      }
      domain = domain.fix(issue, best.option(issue));
    }
    return best;
  }

  private List<Rational> rationals(BigInteger[] exact) {
    return Arrays.stream(exact).map(rows::rational).toList();
  }

  /** What the three questions share: constraints, lists, and a bar that lists must reach. */
  private abstract class Question implements Search.Goal {
    private final boolean mustBeatBar;
    private final long[] bounds = new long[entries.size()];
    private long @Nullable [] bar;
    private @Nullable Search search;
    final List<Pass> passes = new ArrayList<>();
    int current;
    private boolean enough;

    Question(boolean mustBeatBar) {
      this.mustBeatBar = mustBeatBar;
    }

    /** Searches way by way; returns whether all was searched within the budget. */
    final boolean run(long budget) {
      if (rows.empty()) {
        return true;
      }
      for (Way constraint : Way.ofAll(constraints)) {
        for (Way entry : Way.ofAll(entries)) {
          passes.add(new Pass(constraint, entry, rows.rows));
        }
      }
      passes.forEach(this::prepare);
      boolean complete = true;
      for (current = 0; current < passes.size() && !enough; current++) {
        Pass pass = passes.get(current);
        long level = bar == null ? lowest(pass.entry()) : bar[0];
        search = new Search(rows, pass.thresholds(level));
        complete &= search.run(this, budget);
      }
      return complete;
    }

    /** One way to the constraints together with one to the entries. */
    record Pass(Way constraint, Way entry, int rows) {
      boolean reached(long[] values, long level) {
        long[] thresholds = thresholds(level);
        return IntStream.range(0, rows).allMatch(r -> values[r] >= thresholds[r]);
      }

      long[] thresholds(long level) {
        long[] thresholds = Way.none(rows);
        constraint.demand(0, thresholds);
        entry.demand(level, thresholds);
        return thresholds;
      }
    }

    /** Meets good packages before any pass is searched. */
    void prepare(Pass pass) {}

    /** A value that no row of the way can lie below, from which thresholds rise. */
    final long lowest(Way entry) {
      long least = 0;
      for (int row : entry.reach()) {
        least = Math.min(least, rows.least(row));
      }
      for (int row : entry.clipped()) {
        least = Math.min(least, rows.least(row));
      }
      return least;
    }

    final void raiseBar(BigInteger[] to) {
      bar = Arrays.stream(to).mapToLong(rows::floor).toArray();
      if (search != null) {
        search.raise(passes.get(current).entry(), bar[0]);
      }
    }

    final void stop() {
      enough = true;
    }

    @Override
    public final boolean promising(long[] upper) {
      for (Measure constraint : constraints) {
        if (constraint.of(upper) < 0) {
          return false;
        }
      }
      if (bar == null) {
        return true;
      }
      for (int e = 0; e < bounds.length; e++) {
        bounds[e] = entries.get(e).of(upper);
      }
      Arrays.sort(bounds);
      int beats = Arrays.compare(bounds, bar);
      return mustBeatBar ? beats > 0 : beats >= 0;
    }

    @Override
    public final boolean arrive(int[] chosen, long[] values) {
      if (!promising(values)) {
        return true;
      }
      BigInteger[] exact = rows.exact(chosen);
      for (Measure constraint : constraints) {
        if (constraint.of(exact).signum() < 0) {
          return true;
        }
      }
      return meet(
          entries.stream().map(e -> e.of(exact)).sorted().toArray(BigInteger[]::new),
          chosen,
          values);
    }

    /** Takes a package that meets the constraints; returns whether to go on. */
    abstract boolean meet(BigInteger[] list, int[] chosen, long[] values);
  }

  /** Compares packages by how far they miss the constraints, then by their lists. */
  private final class Lists {
    private long @Nullable [] best;

    boolean better(long[] values) {
      long[] list = new long[entries.size() + 1];
      for (int e = 0; e < entries.size(); e++) {
        list[e + 1] = entries.get(e).of(values);
      }
      Arrays.sort(list, 1, list.length);
      for (Measure constraint : constraints) {
        list[0] = Math.min(list[0], constraint.of(values));
      }
      if (best != null && Arrays.compare(list, best) <= 0) {
        return false;
      }
      best = list;
      return true;
    }
  }

  /** Seeks the greatest list. */
  private final class Best extends Question {
    private BigInteger @Nullable [] list;
    private int[] classes = new int[0];
    private boolean complete;

    Best() {
      super(true);
    }

    @Override
    void prepare(Pass pass) {
      Surrogate surrogate = Surrogate.of(rows, pass.thresholds(lowest(pass.entry())));
      Lists lists = new Lists();
      int[] top = Climb.from(rows, surrogate.top, lists::better);
      arrive(top, rows.sums(top));
    }

    @Override
    boolean meet(BigInteger[] met, int[] chosen, long[] values) {
      if (list == null || Arrays.compare(met, list) > 0) {
        list = met;
        classes = chosen.clone();
        raiseBar(met);
      }
      return true;
    }

    BigInteger[] list() {
      return Objects.requireNonNull(list);
    }

    int[] chosen() {
      return classes;
    }

    Deal deal() {
      return sheet.board().deal(rows.combinations(classes));
    }
  }

  /** Seeks any package that reaches a list. */
  private final class Reach extends Question {
    private final BigInteger[] target;
    private @Nullable Deal witness;

    Reach(BigInteger[] target) {
      super(false);
      this.target = target;
      raiseBar(target);
    }

    @Override
    boolean meet(BigInteger[] met, int[] chosen, long[] values) {
      if (Arrays.compare(met, target) < 0) {
        return true;
      }
      witness = sheet.board().deal(rows.combinations(chosen));
      stop();
      return false;
    }
  }

  /** Counts packages that have the greatest list and seeks the next distinct one. */
  private final class Ties extends Question {
    private final BigInteger[] best;
    private final int[] witness;
    private BigInteger count = BigInteger.ZERO;
    private BigInteger @Nullable [] next;
    private boolean searching;

    /**
     * @param witness classes of a package that has the list
     */
    Ties(BigInteger[] best, int[] witness) {
      super(true);
      this.best = best;
      this.witness = witness;
    }

    /** Meets the neighbours of the best package, one of which may be next. */
    @Override
    void prepare(Pass pass) {
      searching = false;
      for (int s = 0; s < rows.supers; s++) {
        for (int k = 0; k < rows.sizes[s]; k++) {
          int[] neighbour = witness.clone();
          neighbour[s] = k;
          arrive(neighbour, rows.sums(neighbour));
        }
      }
      searching = true;
    }

    @Override
    boolean meet(BigInteger[] met, int[] chosen, long[] values) {
      if (Arrays.equals(met, best)) {
        if (searching && metFirst(values)) {
          count = count.add(rows.packages(chosen));
        }
      } else if (next == null || Arrays.compare(met, next) > 0) {
        next = met;
        raiseBar(met);
      }
      return true;
    }

    /** Whether this pass, and none before it, is a way in which these rows reach the best level. */
    private boolean metFirst(long[] values) {
      long level = rows.floor(best[0]);
      return passes.get(current).reached(values, level)
          && passes.subList(0, current).stream().noneMatch(p -> p.reached(values, level));
    }
  }
}
