package org.winset.war;

/**
 * One side of a war: what it believes, what the war costs, and what its leader has to lose.
 *
 * <p>Rates are per month, chances and shares 0..1. National values are on the package scale divided
 * by 100: 1 is the nation's best package. Office is worth 1 to whoever holds it for good; losing it
 * costs {@code costOfLosing} on the same scale.
 *
 * @param perceivedChance chance that it prevails itself if nobody ever settles, as it sees it; in
 *     (0, 1)
 * @param monthlyCost cost of a month of war as a share of the stake, at least 0
 * @param talksRelief share of that cost, 0..1, that talks take off
 * @param lambda weight of the nation's interest with the leader, 0..1
 * @param costOfLosing K (0 retires, .5 exile, 1 prison, 2 death), at least 0
 * @param hazardInPeace monthly hazard of removal in peace, in [0, 1)
 * @param hazardInWar monthly hazard of removal in a war that costs nothing, in [0, 1)
 * @param hazardPerCost eta: what the monthly cost, as a share, adds to that hazard, at least 0
 * @param warBenefit tau: private benefit of war, as a share of the flow of office, at least 0
 * @param riskAfterDefeat phi_worst: chance of removal after defeat
 * @param riskAfterVictory phi_best: chance of removal after victory
 * @param successorBlame psi: what part of those two chances a successor bears, 0..1
 * @param reneges chance that it breaks a deal later
 * @param plansToRenege chance that it means to, as it knows itself
 * @param shift steps by which the balance moves against the other when it does, at least 1
 * @param nationIfWon what victory is worth to the nation; above {@code nationIfLost}
 * @param nationIfLost what defeat leaves it
 */
public record Belligerent(
    double perceivedChance,
    double monthlyCost,
    double talksRelief,
    double lambda,
    double costOfLosing,
    double hazardInPeace,
    double hazardInWar,
    double hazardPerCost,
    double warBenefit,
    double riskAfterDefeat,
    double riskAfterVictory,
    double successorBlame,
    double reneges,
    double plansToRenege,
    int shift,
    double nationIfWon,
    double nationIfLost) {

  public Belligerent {
    Rules.open("the chance of prevailing", perceivedChance);
    Rules.atLeastZero("the monthly cost", monthlyCost);
    Rules.share("the talks relief", talksRelief);
    Rules.share("lambda", lambda);
    Rules.atLeastZero("the cost of losing office", costOfLosing);
    Rules.hazard("the hazard of removal in peace", hazardInPeace);
    Rules.atLeastZero("the hazard of removal in war", hazardInWar);
    Rules.atLeastZero("the hazard per cost", hazardPerCost);
    Rules.atLeastZero("the private benefit of war", warBenefit);
    Rules.share("the risk after defeat", riskAfterDefeat);
    Rules.share("the risk after victory", riskAfterVictory);
    Rules.share("the blame of a successor", successorBlame);
    Rules.share("the chance of reneging", reneges);
    Rules.share("the plan to renege", plansToRenege);
    Rules.that(shift >= 1, "the shift", shift, "be at least 1 step");
    Rules.that(
        nationIfWon > nationIfLost && nationIfWon < Double.POSITIVE_INFINITY,
        "what victory is worth to the nation",
        nationIfWon,
        "be more than what defeat leaves it");
    Rules.that(
        nationIfLost > Double.NEGATIVE_INFINITY, "what defeat leaves", nationIfLost, "be a number");
    Rules.hazard(
        "the hazard of removal in war, with what the cost adds,",
        hazardInWar + hazardPerCost * monthlyCost * (1 - talksRelief));
  }

  /** c: what a month of war costs while talks run, as a share of the stake. */
  public double cost() {
    return monthlyCost * (1 - talksRelief);
  }

  /** h: the monthly hazard of removal in war while talks run. */
  public double hazard() {
    return hazardInWar + hazardPerCost * cost();
  }

  /** A: what holding office in peace is worth, the chance of losing it by and by taken in. */
  public double officeInPeace(double discount) {
    double flow = 1 - discount;
    return (flow - discount * hazardInPeace * costOfLosing) / (1 - discount * (1 - hazardInPeace));
  }

  /** Omega(phi) = (1 - phi) A - phi K: what office is worth where it is lost at once by chance. */
  public double office(double removal, double discount) {
    return (1 - removal) * officeInPeace(discount) - removal * costOfLosing;
  }

  /** What part of the chances of removal a leader bears. */
  double blame(Leader leader) {
    return leader == Leader.INCUMBENT ? 1 : successorBlame;
  }
}
