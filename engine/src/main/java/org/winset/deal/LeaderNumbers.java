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

  /** The same with nothing of what no deal is worth: what stays from state to state of a war. */
  LeaderNumbers besideThreshold() {
    return new LeaderNumbers(
        lambda,
        officeInPeace,
        costOfLosing,
        phiWorst,
        phiBest,
        0,
        0,
        0,
        supportIfWon,
        supportIfLost);
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
