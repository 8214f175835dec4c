package org.winset.deal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/**
 * Answers what lies beyond the question whether there is a deal: what is on the frontier, what a
 * deal would cost, and where envoys aim (model, section 4).
 *
 * <p>Exact, within the budgets of the {@link Solver} it comes from; not thread-safe.
 */
public final class Beyond {
  /** Nodes for each point of a frontier between two parties. */
  private static final long PER_STEP = 300_000;

  private final Board board;
  private final Bargain bargain;
  private final Sheet everybody;
  private final BiFunction<List<Acceptance>, List<Form>, Sheet> sheets;
  private final Function<Existence.Found, Count> agreements;
  private final Effort effort;

  /**
   * @param sheets the rows of some parties, and extra rows
   * @param agreements how many packages everybody accepts, given whether there is one
   */
  Beyond(
      Board board,
      Bargain bargain,
      Sheet everybody,
      BiFunction<List<Acceptance>, List<Form>, Sheet> sheets,
      Function<Existence.Found, Count> agreements,
      Effort effort) {
    this.board = board;
    this.bargain = bargain;
    this.everybody = everybody;
    this.sheets = sheets;
    this.agreements = agreements;
    this.effort = effort;
  }

  /** A search over rows, with multipliers sought for its thresholds. */
  static Search search(Rows rows, long[] thresholds, Effort effort) {
    Surrogate surrogate = new Surrogate(rows);
    surrogate.seek(thresholds);
    Search search = new Search(rows, effort);
    search.prepare(thresholds, surrogate.multipliers, Tactics.ALL);
    return search;
  }

  /** The Pareto set inside the ZOPA. */
  public Frontier frontier(Frontier.Budget within) {
    List<Integer> gains =
        IntStream.range(0, bargain.parties().size())
            .filter(p -> !bargain.parties().get(p).isGuarantor())
            .mapToObj(p -> everybody.parties().get(p).leader())
            .toList();
    return OneByOne.frontier(everybody, gains, within.among(bargain.parties().size()), effort);
  }

  /** How far an envoy aims away from his principal. */
  public Drift drift(EnvoyTerms envoy) {
    Existence.Found agreed = Existence.of(everybody, effort);
    return new EnvoySearch(board, bargain, sheets, effort, envoy)
        .seek(agreed, () -> agreements.apply(agreed));
  }

  /**
   * What two parties could do for each other: the undominated pairs of their margins.
   *
   * @param one index of a party
   * @param other index of another
   * @param othersAccept whether everybody else has to accept too
   * @param steps about how many pairs are sought, evenly spread; 0 for all of them
   */
  public TradeOff tradeOff(int one, int other, boolean othersAccept, int steps) {
    long nodes = Solver.Budget.among(PER_STEP, bargain.parties().size());
    return new TradeOffSearch(bargain, sheets, one, other, othersAccept, nodes, effort).seek(steps);
  }

  /**
   * The least payments on the side that bring about a deal.
   *
   * @param rates common units per unit of a signatory's margin, in file order, above 0; empty if
   *     the case gives none
   */
  public Compensation compensation(Optional<List<Rational>> rates) {
    return new CompensationSearch(bargain, everybody, effort).seek(rates);
  }
}
