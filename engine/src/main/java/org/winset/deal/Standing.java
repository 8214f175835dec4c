package org.winset.deal;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * How one party takes one package.
 *
 * @param margin the lesser of the leader's and the ratification margin, in the party's own scale
 * @param ratificationMargin empty where the leader's signature is enough
 * @param acceptingGroups ids of the constituencies that accept
 */
public record Standing(
    Deal deal,
    Rational margin,
    Rational leaderMargin,
    Optional<Rational> ratificationMargin,
    List<String> acceptingGroups) {

  /** Why an agreement fails at this party (Putnam 1988). */
  public enum Defection {
    NONE,
    /** The leader would not sign, whether or not it would be ratified. */
    VOLUNTARY,
    /** The leader would sign, but it would not be ratified. */
    INVOLUNTARY
  }

  static Standing of(Acceptance party, Deal deal) {
    Rational leader = party.leaderMargin(deal);
    Optional<Rational> ratification = party.ratificationMargin(deal);
    return new Standing(
        deal,
        Acceptance.lesser(leader, ratification),
        leader,
        ratification,
        party.acceptingGroups(deal));
  }

  /** How the party would defect if the package bound it. */
  public Defection defection() {
    if (leaderMargin.signum() < 0) {
      return Defection.VOLUNTARY;
    }
    return margin.signum() < 0 ? Defection.INVOLUNTARY : Defection.NONE;
  }

  /** The verdict on this package if it binds the party. */
  Verdict verdict() {
    return switch (defection()) {
      case NONE -> Verdict.SIGNS;
      case INVOLUNTARY -> Verdict.CANNOT_RATIFY;
      case VOLUNTARY -> Verdict.REFUSES;
    };
  }
}
