package org.winset.deal;

/**
 * What no deal is worth to a leader at war in one draw and one state of the war: {@link
 * LeaderTerms} as doubles, on the scale 0..1.
 *
 * @param supportIfWon in points; NaN for the best support over all options
 * @param supportIfLost in points; NaN for the worst support over all options
 */
public record LeaderNumbers(
    double lambda,
    double officeInPeace,
    double costOfLosing,
    double phiWorst,
    double phiBest,
    double war,
    double warAgainst,
    double warFor,
    double supportIfWon,
    double supportIfLost) {

  /**
   * Whether nothing differs but what no deal is worth: from state to state of a war all else stays.
   */
  public boolean equalsBesideWar(LeaderNumbers other) {
    return same(lambda, other.lambda)
        && same(officeInPeace, other.officeInPeace)
        && same(costOfLosing, other.costOfLosing)
        && same(phiWorst, other.phiWorst)
        && same(phiBest, other.phiBest)
        && same(supportIfWon, other.supportIfWon)
        && same(supportIfLost, other.supportIfLost);
  }

  private static boolean same(double left, double right) {
    return Double.compare(left, right) == 0; // an anchor that is not given is one too
  }

  /** The nearest doubles of exact terms. */
  public static LeaderNumbers of(LeaderTerms terms) {
    return new LeaderNumbers(
        terms.lambda().toDouble(),
        terms.officeInPeace().toDouble(),
        terms.costOfLosing().toDouble(),
        terms.phiWorst().toDouble(),
        terms.phiBest().toDouble(),
        terms.war().toDouble(),
        terms.warAgainst().toDouble(),
        terms.warFor().toDouble(),
        terms.supportIfWon().map(s -> s.toDouble()).orElse(Double.NaN),
        terms.supportIfLost().map(s -> s.toDouble()).orElse(Double.NaN));
  }
}
