package org.winset.deal;

import java.util.Optional;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.number.Rational;

/**
 * What a leader at war sees in packages, taken apart: the nation's utility, and his own standing.
 */
public final class WarView {
  private final LeaderTerms terms;
  private final Acceptance acceptance;
  private final Score nation;
  private final Score support;
  private final Rational won;
  private final Rational lost;

  private WarView(LeaderTerms terms, Acceptance acceptance, Score nation, Score support) {
    this.terms = terms;
    this.acceptance = acceptance;
    this.nation = nation;
    this.support = support;
    this.won = terms.supportIfWon().map(s -> s.over(Rational.HUNDRED)).orElseGet(support::best);
    this.lost = terms.supportIfLost().map(s -> s.over(Rational.HUNDRED)).orElseGet(support::worst);
  }

  /** That of a party's leader; empty if he is not at war. */
  public static Optional<WarView> of(Bargain bargain, int party) {
    ResolvedParty resolved = bargain.resolved().parties().get(party);
    return bargain
        .terms(resolved.id())
        .map(terms ->
            new WarView(
                terms,
                bargain.parties().get(party),
                Score.utility(resolved.nation()),
                Bargain.support(bargain.resolved(), resolved)));
  }

  /** u(x), 0..1. */
  public Rational utility(Deal deal) {
    return nation.of(deal);
  }

  /** S'(x): support between what defeat leaves (0) and what victory brings (1). */
  public Rational standing(Deal deal) {
    return standingAt(support.of(deal));
  }

  /** S' at a support of 0..1. */
  Rational standingAt(Rational at) {
    return at.minus(lost).over(won.minus(lost));
  }

  /** Product of 1 - e over the enforcement options it has. */
  public Rational escape(Deal deal) {
    return acceptance.threshold().escape(deal);
  }

  /** How far the nation's stake can move his value: lambda times best less worst utility. */
  public Rational stake() {
    return terms.lambda().times(nation.best().minus(nation.worst()));
  }

  /** How far his office can: (1 - lambda)(A + K)(phiWorst - phiBest) times best less worst S'. */
  public Rational office() {
    Rational spread =
        terms
            .officeInPeace()
            .plus(terms.costOfLosing())
            .times(terms.phiWorst().minus(terms.phiBest()))
            .times(support.best().minus(support.worst()))
            .over(won.minus(lost));
    return Rational.ONE.minus(terms.lambda()).times(spread.max(spread.negated()));
  }
}
