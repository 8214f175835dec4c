package org.winset.war;

/**
 * The war of one dyad as plain numbers: what one point run or one draw is computed on.
 *
 * <p>The balance is the number of steps, of {@code steps}, that A holds; 0 is A's defeat and {@code
 * steps} its victory.
 *
 * @param steps N, at least 2
 * @param balance x0 where the chances and the duration are elicited, between 1 and N - 1
 * @param discount delta, per month, in (0, 1)
 * @param chance pi: chance that A prevails by arms if nobody ever settles, in (0, 1)
 * @param months D: mean months to a military decision if nobody ever settles, above 0
 * @param signing mu: chance a month that a deal open to both leaders is signed, 0..1
 */
public record War(
    int steps,
    int balance,
    double discount,
    double chance,
    double months,
    double signing,
    Belligerent a,
    Belligerent b) {

  /** The most steps a stake is cut into. */
  public static final int MOST_STEPS = 50;

  public War {
    Rules.that(
        steps >= 2 && steps <= MOST_STEPS, "the number of steps", steps, "be 2 to " + MOST_STEPS);
    Rules.that(
        balance >= 1 && balance < steps, "the balance", balance, "be a step between the two ends");
    Rules.open("the monthly discount", discount);
    Rules.open("the chance that A prevails", chance);
    Rules.that(
        months > 0 && months < Double.POSITIVE_INFINITY, "the duration", months, "be above 0");
    Rules.share("the chance a month of signing", signing);
    keptDeals(a, b);
    keptDeals(b, a);
  }

  private static void keptDeals(Belligerent own, Belligerent other) {
    double broken = own.plansToRenege() + other.reneges();
    Rules.that(
        broken < 1,
        "the chance that either breaks a deal, as one side sees it,",
        broken,
        "be below 1");
  }

  public Belligerent side(Side side) {
    return side == Side.A ? a : b;
  }

  /** How the front moves in truth, in steps that A gains and loses. */
  public Front front() {
    return Front.elicited(steps, balance, chance, months);
  }

  /** How it moves as a side believes, in steps that this side itself gains and loses. */
  public Front believed(Side side) {
    return Front.elicited(steps, side.held(balance, steps), side(side).perceivedChance(), months);
  }
}
