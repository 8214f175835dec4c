package org.winset.war;

import java.util.Arrays;

/**
 * One side's war, solved for its country and for both of its leaders, in its own coordinates:
 * {@code y} is the number of steps it holds itself, 0 its defeat, N its victory.
 *
 * <p>Both the country and the leader may give up in any month and then get what defeat gives. Which
 * balances they give up at is found by policy iteration (Howard 1960) from never giving up: the
 * values under a plan come from one linear system, then each balance is looked at again, until
 * nothing changes. It ends since no plan comes twice; values are exact up to rounding, so no
 * tolerance of convergence enters.
 */
final class Contender {
  /** Less than this is no reason to give up: rounding must not decide between equals. */
  private static final double TIE = 1e-12;

  private final int steps;
  private final int mostRounds;
  private final Motion motion;
  private final double[] scratch;
  private final double[] countryOf;
  private final double[] countryNext;
  private final boolean[] countryStops;
  private final double[][] value;
  private final double[][] national;
  private final double[][] office;
  private final boolean[][] stops;
  private final double[] atDefeat = new double[2];
  private double flowHeld;
  private double lost;
  private double span;
  private double cost;
  private double officeFlow;
  private double lambda;
  private double discount;
  private double hazard;
  private boolean stalemate;

  Contender(int steps) {
    this.steps = steps;
    this.mostRounds = 10 * steps;
    this.motion = new Motion(steps);
    this.scratch = new double[steps + 1];
    this.countryOf = new double[steps + 1];
    this.countryNext = new double[steps + 1];
    this.countryStops = new boolean[steps + 1];
    this.value = new double[2][steps + 1];
    this.national = new double[2][steps + 1];
    this.office = new double[2][steps + 1];
    this.stops = new boolean[2][steps + 1];
  }

  void solve(War war, Side side) {
    Belligerent own = war.side(side);
    Front front = war.believed(side);
    motion.set(front);
    stalemate = front.stalemate();
    discount = war.discount();
    lambda = own.lambda();
    lost = own.nationIfLost();
    span = own.nationIfWon() - lost;
    cost = own.cost();
    hazard = own.hazard();
    flowHeld = (1 - discount) / steps;
    officeFlow = (1 - discount) * (1 + own.warBenefit()) - discount * hazard * own.costOfLosing();
    country();
    for (Leader leader : LEADERS) {
      double blame = own.blame(leader);
      leader(
          leader.index(),
          own.office(blame * own.riskAfterDefeat(), discount),
          own.office(blame * own.riskAfterVictory(), discount));
    }
  }

  /** All leaders, without the copy that values() makes. */
  private static final Leader[] LEADERS = Leader.values();

  /** C*: the country's own optimal stopping, with defeat worth 0 and victory 1. */
  private void country() {
    Arrays.fill(countryStops, false);
    boolean changed = true;
    for (int round = 0; changed && round < mostRounds; round++) {
      countryOf[0] = 0;
      countryOf[steps] = 1;
      for (int y = 1; y < steps; y++) {
        countryOf[y] = countryStops[y] ? 0 : flowHeld * y - cost;
      }
      motion.solve(countryStops, discount, countryOf, scratch);
      changed = false;
      for (int y = 1; y < steps; y++) {
        double going =
            countryStops[y]
                ? flowHeld * y - cost + discount * motion.mean(countryOf, y)
                : countryOf[y];
        changed |= review(countryStops, y, going, 0);
      }
    }
    for (int y = 1; y < steps; y++) {
      countryNext[y] = lost + span * motion.mean(countryOf, y);
    }
  }

  /** W and its two parts: what fighting on is worth to a leader. */
  private void leader(int leader, double officeIfLost, double officeIfWon) {
    double[] own = value[leader];
    double[] forNation = national[leader];
    double[] forOffice = office[leader];
    boolean[] stop = stops[leader];
    double defeat = lambda * lost + (1 - lambda) * officeIfLost;
    atDefeat[leader] = defeat;
    Arrays.fill(stop, false);
    boolean changed = true;
    for (int round = 0; changed && round < mostRounds; round++) {
      forNation[0] = lost;
      forNation[steps] = lost + span;
      forOffice[0] = officeIfLost;
      forOffice[steps] = officeIfWon;
      for (int y = 1; y < steps; y++) {
        forNation[y] = stop[y] ? lost : nationalFlow(y) + discount * hazard * countryNext[y];
        forOffice[y] = stop[y] ? officeIfLost : officeFlow;
      }
      motion.solve(stop, discount * (1 - hazard), forNation, forOffice);
      for (int y = 0; y <= steps; y++) {
        own[y] = lambda * forNation[y] + (1 - lambda) * forOffice[y];
      }
      changed = false;
      for (int y = 1; y < steps; y++) {
        changed |= review(stop, y, stop[y] ? goingOn(own, y) : own[y], defeat);
      }
    }
  }

  /** Decides anew whether to give up at a balance; says whether that is another decision. */
  private static boolean review(boolean[] stops, int y, double going, double defeat) {
    boolean before = stops[y];
    stops[y] = before ? going < defeat : going < defeat - TIE * Math.max(1, Math.abs(defeat));
    return stops[y] != before;
  }

  private double nationalFlow(int y) {
    return (1 - discount) * lost + span * (flowHeld * y - cost);
  }

  /** What a month of war is worth to a leader if values, one per balance, hold from then on. */
  double goingOn(double[] next, int y) {
    return lambda * nationalFlow(y)
        + (1 - lambda) * officeFlow
        + discount * ((1 - hazard) * motion.mean(next, y) + hazard * lambda * countryNext[y]);
  }

  /** W. */
  double value(int leader, int y) {
    return value[leader][y];
  }

  double national(int leader, int y) {
    return national[leader][y];
  }

  double office(int leader, int y) {
    return office[leader][y];
  }

  boolean givesUp(int leader, int y) {
    return stops[leader][y];
  }

  /** W at defeat, which is what giving up gives. */
  double atDefeat(int leader) {
    return atDefeat[leader];
  }

  /** C*, 0..1. */
  double country(int y) {
    return countryOf[y];
  }

  boolean countryGivesUp(int y) {
    return countryStops[y];
  }

  boolean stalemate() {
    return stalemate;
  }
}
