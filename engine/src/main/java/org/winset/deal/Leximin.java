package org.winset.deal;

import java.math.BigInteger;
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
   * @param complete whether the optimum, and that no lesser package has it, is proven: else the
   *     package is only the best met so far
   */
  record Found(
      List<Rational> sorted,
      Deal deal,
      Count ties,
      Optional<List<Rational>> next,
      boolean complete) {}

  /** Nodes in which most questions meet all packages that share the greatest list. */
  private static final long MOST_TO_MEET_ALL = 1000;

  private final Question.Topic topic;
  private final Sheet sheet;
  private final Rows rows;
  private final Effort effort;
  private int @Nullable [] known;

  /**
   * @param constraints at least 0 on every package considered
   * @param entries what is compared
   */
  Leximin(Sheet sheet, List<Measure> constraints, List<Measure> entries, Effort effort) {
    this.topic = new Question.Topic(sheet, constraints, entries, effort);
    this.sheet = sheet;
    this.rows = sheet.rows();
    this.effort = effort;
  }

  /** The same question with a package known, to start from. */
  Leximin knowing(Deal deal) {
    known = sheet.classesOf(deal);
    return this;
  }

  /** The greatest value of the one entry there is, given a package that meets the constraints. */
  Rational greatest(Deal deal) {
    return rationals(knowing(deal).best().orElseThrow().list()).getFirst();
  }

  /** The greatest list and the least package that has it; empty if none meets the constraints. */
  Optional<Found> optimum() {
    return best().map(b -> found(b, Count.open(sheet.board().feasible()), Optional.empty()));
  }

  /**
   * The greatest value of the one entry there is, and where it is found, which is sought only when
   * asked for; empty likewise.
   */
  Optional<Peak> peak() {
    return best()
        .map(b ->
            new Peak(
                rows.rational(b.list()[0]),
                () -> found(b, Count.open(sheet.board().feasible()), Optional.empty()).deal()));
  }

  /** The greatest list and some package that has it, not the least; empty likewise. */
  Optional<Found> someOptimum() {
    return best()
        .map(b ->
            new Found(
                rationals(b.list()),
                b.deal(),
                Count.open(sheet.board().feasible()),
                Optional.empty(),
                false));
  }

  /** The greatest list, the least package that has it, how many have it, and the next list. */
  Optional<Found> optimumWithTies() {
    return best().map(this::withTies);
  }

  private Optional<Best> best() {
    if (rows.empty()) {
      return Optional.empty();
    }
    Best goal = new Best();
    goal.meetGoodOnes();
    goal.complete = effort.note(goal.run(effort.optimumNodes()));
    return goal.list == null ? Optional.empty() : Optional.of(goal);
  }

  private Found withTies(Best best) {
    Ties ties = new Ties(best.list(), best.deal());
    ties.meetNeighbours(best.chosen());
    boolean all = ties.run(effort.budget.tieNodes());
    Count count =
        all
            ? Count.exactly(ties.count)
            : new Count(ties.count.max(BigInteger.ONE), sheet.board().feasible());
    Optional<List<Rational>> next =
        all ? Optional.ofNullable(ties.next).map(this::rationals) : Optional.empty();
    return all && best.complete
        ? new Found(rationals(best.list()), ties.least, count, next, true)
        : found(best, count, next);
  }

  private Found found(Best best, Count ties, Optional<List<Rational>> next) {
    if (!best.complete) {
      return new Found(rationals(best.list()), best.deal(), ties, next, false);
    }
    Least least = new Least(best.list(), best.deal());
    boolean proven = least.seek();
    return new Found(rationals(best.list()), least.deal, ties, next, proven);
  }

  private Deal deal(int[] chosen) {
    return sheet.board().deal(rows.combinations(chosen));
  }

  private List<Rational> rationals(BigInteger[] exact) {
    return Arrays.stream(exact).map(rows::rational).toList();
  }

  /** The least package in file order that reaches a list. */
  private final class Least {
    private final BigInteger[] list;
    private Deal deal;

    Least(BigInteger[] list, Deal witness) {
      this.list = list;
      this.deal = witness;
    }

    /**
     * Meets all that reach it where they are few, else steps down issue by issue.
     *
     * @return whether all was searched: the deal is then the least
     */
    boolean seek() {
      Equals equals = new Equals(list, deal);
      boolean all = equals.run(Math.min(MOST_TO_MEET_ALL, effort.budget.tieNodes()));
      deal = equals.least;
      return all || descend();
    }

    /** Ends with the first search cut. */
    private boolean descend() {
      boolean proven = true;
      Effort shared = effort.shared();
      Domain domain = Domain.all(deal.size());
      for (int issue = 0; issue < deal.size() && proven; issue++) {
        boolean lower = deal.option(issue) > 0;
        while (lower && proven) {
          List<Integer> below = IntStream.range(0, deal.option(issue)).boxed().toList();
          Sheet narrowed = sheet.within(domain.only(issue, below));
          lower = !narrowed.rows().empty();
          if (lower) {
            Reach goal = new Reach(topic.within(narrowed, shared), list);
            proven = shared.note(goal.run(shared.optimumNodes()));
            deal = goal.witness != null ? goal.witness : deal;
            lower = goal.witness != null && deal.option(issue) > 0;
          }
        }
        domain = domain.fix(issue, deal.option(issue));
      }
      return proven;
    }
  }

  /** Seeks the greatest list. */
  private final class Best extends Question {
    private BigInteger @Nullable [] list;
    private int[] classes = new int[0];
    private boolean complete;

    Best() {
      super(Leximin.this.topic, true);
    }

    /** Meets good packages before any pass is searched. */
    void meetGoodOnes() {
      if (known != null) {
        arrive(known, rows.sums(known));
      }
      BetterList lists = new BetterList(this);
      int[] top = new int[rows.supers];
      for (Pass pass : topic.passes) {
        seek(pass, pass.thresholds(pass.lowest(rows)));
        if (lists.better(top(), rows.sums(top()))) {
          System.arraycopy(top(), 0, top, 0, top.length);
        }
      }
      new Climb(rows).from(top, new BetterList(this));
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
      return Leximin.this.deal(classes);
    }
  }

  /** Seeks any package that reaches a list. */
  private static final class Reach extends Question {
    private final BigInteger[] target;
    private @Nullable Deal witness;

    Reach(Topic within, BigInteger[] target) {
      super(within, false);
      this.target = target;
      raiseBar(target);
    }

    @Override
    boolean meet(BigInteger[] met, int[] chosen, long[] values) {
      if (Arrays.compare(met, target) < 0) {
        return true;
      }
      witness = topic.sheet.board().deal(topic.rows.combinations(chosen));
      stop();
      return false;
    }
  }

  /** Meets every package that reaches a list and keeps the least. */
  private final class Equals extends Question {
    private final BigInteger[] target;
    private Deal least;

    Equals(BigInteger[] target, Deal witness) {
      super(Leximin.this.topic, false);
      this.target = target;
      this.least = witness;
      raiseBar(target);
    }

    @Override
    boolean matters(int[] chosen) {
      return deal(chosen).compareTo(least) < 0;
    }

    @Override
    boolean meet(BigInteger[] met, int[] chosen, long[] values) {
      if (Arrays.compare(met, target) >= 0) {
        least = deal(chosen);
      }
      return true;
    }
  }

  /** Counts packages that have the greatest list and seeks the next distinct one. */
  private final class Ties extends Question {
    private final BigInteger[] best;
    private final long bestLevel;
    private BigInteger count = BigInteger.ZERO;
    private BigInteger @Nullable [] next;
    private Deal least;

    Ties(BigInteger[] best, Deal witness) {
      super(Leximin.this.topic, true);
      this.best = best;
      this.least = witness;
      this.bestLevel = rows.floor(best[0]);
    }

    /** Meets the neighbours of the best package, one of which may be next. */
    void meetNeighbours(int[] witness) {
      for (int s = 0; s < rows.supers; s++) {
        for (int k = 0; k < rows.sizes[s]; k++) {
          int[] neighbour = witness.clone();
          neighbour[s] = k;
          arrive(neighbour, rows.sums(neighbour));
        }
      }
    }

    @Override
    boolean meet(BigInteger[] met, int[] chosen, long[] values) {
      if (Arrays.equals(met, best)) {
        Deal deal = deal(chosen);
        least = deal.compareTo(least) < 0 ? deal : least;
        if (searching() && metFirst(values)) {
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
      return topic.passes.get(current).reached(values, bestLevel)
          && topic.passes.subList(0, current).stream().noneMatch(p -> p.reached(values, bestLevel));
    }
  }
}
