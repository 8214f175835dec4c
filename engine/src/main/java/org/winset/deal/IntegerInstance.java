package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/**
 * A bargaining problem without links whose parties' margins are given as whole numbers: what a draw
 * of an ensemble comes down to.
 *
 * <p>A party's margin in a package is its base plus one contribution for each issue; it accepts
 * where that is at least 0. Immutable; may be searched from several threads at once.
 */
public final class IntegerInstance {
  /**
   * A package and what was learnt on the way to it, from which a similar problem starts sooner.
   *
   * @param multipliers by party
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on as it is
  public record Start(Deal deal, int[] multipliers) {}

  /**
   * What a search for the greatest least margin found.
   *
   * @param level the least margin in {@code start}'s package; the greatest there is if complete
   * @param complete whether the search was neither cancelled nor out of nodes
   * @param nodes nodes visited
   * @param start some package with that level; which one may depend on where the search started
   */
  public record Level(long level, boolean complete, long nodes, Start start) {}

  private final Rows rows;

  /**
   * @param base by party
   * @param contributions by party, issue and option
   */
  public IntegerInstance(long[] base, long[][][] contributions) {
    this.rows = RowCompiler.ofUnits(base, contributions);
  }

  /** Whether some package gives every party at least 0. */
  public boolean hasAgreement() {
    return accord(Tactics.ALL, () -> false).reached();
  }

  /**
   * The same, from what was learnt about a similar problem.
   *
   * @return some package with an agreement or, where there is none, a start of level below 0
   */
  public Level agreement(Start warm) {
    return level(from(warm), 0, Long.MAX_VALUE);
  }

  /** The greatest least margin of any package; there is an agreement iff it is at least 0. */
  public Level maxMin(Tactics tactics, long budget, BooleanSupplier cancelled) {
    return level(accord(tactics, cancelled), Long.MAX_VALUE, budget);
  }

  /** The same, decided in full and from nothing. */
  public Level maxMin() {
    return maxMin(Tactics.ALL, Long.MAX_VALUE, () -> false);
  }

  /** The same, from what was learnt about a similar problem. */
  public Level maxMin(Start warm) {
    return level(from(warm), Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /**
   * The package closest to agreement, in full: leximin of the margins, how many packages tie, and
   * what comes next.
   */
  public Closest closest(Solver.Budget budget) {
    Leximin.Found found =
        new Leximin(Sheet.of(rows), List.of(), margins(), new Effort(budget, Watch.NONE))
            .optimumWithTies()
            .orElseThrow();
    List<Rational> byParty =
        Arrays.stream(rows.sums(found.deal().toArray())).mapToObj(Rational::of).toList();
    return new Closest(
        found.sorted(), found.deal(), byParty, found.ties(), found.next(), found.complete());
  }

  /**
   * The number of packages that give every party at least 0.
   *
   * @param budget nodes after which a count that has no shorter way is given as bounds
   */
  public Count agreements(long budget) {
    return Counting.of(rows, margins(), new Effort(new Solver.Budget(budget, 0, 0, 0), Watch.NONE));
  }

  /**
   * The undominated vectors of margins among packages that give every party at least 0; empty if
   * more work than {@link Frontier.Budget#entries} would have to be done.
   */
  public Optional<Frontier> frontier(long entries) {
    return Merge.of(
        rows,
        margins(),
        IntStream.range(0, rows.rows).boxed().toList(),
        options -> Deal.of(Arrays.stream(options).map(k -> Math.max(k, 0)).toArray()),
        entries);
  }

  private List<Measure> margins() {
    List<Measure> margins = new ArrayList<>();
    for (int party = 0; party < rows.rows; party++) {
      margins.add(new Measure.Row(party));
    }
    return margins;
  }

  private Accord accord(Tactics tactics, BooleanSupplier cancelled) {
    return new Accord(rows, margins(), tactics, cancelled);
  }

  private Accord from(Start warm) {
    Accord accord = accord(Tactics.ALL, () -> false);
    accord.start(warm.deal().toArray(), warm.multipliers());
    return accord;
  }

  private static Level level(Accord accord, long wanted, long budget) {
    boolean complete = accord.seek(wanted, budget);
    return new Level(
        accord.level(),
        complete,
        accord.nodes(),
        new Start(Deal.of(accord.met()), accord.multipliers()));
  }
}
