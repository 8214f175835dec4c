package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * Seeks the least payments that bring about a deal.
 *
 * <p>Paying one party shifts its whole margin, whatever its rule of ratification; so the least
 * payment is what its margin still misses at best where all others accept.
 */
final class CompensationSearch {
  private final Bargain bargain;
  private final Sheet everybody;
  private final Effort effort;

  /**
   * @param everybody every party of the problem, in order
   */
  CompensationSearch(Bargain bargain, Sheet everybody, Effort effort) {
    this.bargain = bargain;
    this.everybody = everybody;
    this.effort = effort;
  }

  /**
   * The least payments.
   *
   * @param rates common units per unit of margin, by signatory, above 0; empty if none are given
   */
  Compensation seek(Optional<List<Rational>> rates) {
    Effort together = effort.shared();
    List<Compensation.Single> single = new ArrayList<>();
    for (int p = 0; p < bargain.parties().size(); p++) {
      if (!bargain.parties().get(p).isGuarantor()) {
        single.add(single(p, together));
      }
    }
    Effort own = effort.shared();
    Optional<Compensation.Total> total =
        rates.flatMap(r -> new LeastTotal(bargain, everybody, r, own).seek());
    return new Compensation(single, total, !own.wasCutShort());
  }

  private Compensation.Single single(int party, Effort together) {
    List<Measure> others = new ArrayList<>(everybody.acceptances());
    others.remove(party);
    Measure margin = everybody.parties().get(party).margin();
    together.wasCutShort();
    Optional<Leximin.Found> best =
        new Leximin(everybody, others, List.of(margin), together).optimum();
    return new Compensation.Single(
        bargain.parties().get(party).party(),
        best.map(b -> b.sorted().getFirst().negated().max(Rational.ZERO)),
        best.map(Leximin.Found::deal),
        best.map(Leximin.Found::complete).orElse(!together.wasCutShort()));
  }
}
