package org.winset.deal;

import java.util.Optional;
import org.winset.number.Rational;

/**
 * What no deal is worth to a leader at war, as numbers: the war model's answer, handed in by
 * whoever runs it.
 *
 * <p>With support S'(x) between the anchors, the chance of removal is phi(x) = phiBest + (phiWorst
 * - phiBest)(1 - S'(x)) and office is worth Omega(phi) = (1 - phi) A - phi K; he signs iff Z(x) >=
 * W.
 *
 * @param lambda weight of the nation's interest, 0..1
 * @param officeInPeace A, value of holding office in peace
 * @param costOfLosing K, cost of losing office (0 retires, 1 prison, 2 death)
 * @param phiWorst chance of removal after defeat
 * @param phiBest chance of removal after victory
 * @param war W, value of fighting on
 * @param warAgainst W once the balance has shifted against him
 * @param warFor W once it has shifted in his favour
 * @param supportIfWon support (points) that victory would bring; the best over all options if
 *     absent
 * @param supportIfLost support (points) that defeat would leave; the worst over all options if
 *     absent
 */
public record LeaderTerms(
    Rational lambda,
    Rational officeInPeace,
    Rational costOfLosing,
    Rational phiWorst,
    Rational phiBest,
    Rational war,
    Rational warAgainst,
    Rational warFor,
    Optional<Rational> supportIfWon,
    Optional<Rational> supportIfLost) {
  /** Whether these differ from others at most in what fighting on is worth. */
  boolean samePeace(LeaderTerms other) {
    return equals(
        new LeaderTerms(
            other.lambda,
            other.officeInPeace,
            other.costOfLosing,
            other.phiWorst,
            other.phiBest,
            war,
            warAgainst,
            warFor,
            other.supportIfWon,
            other.supportIfLost));
  }
}
