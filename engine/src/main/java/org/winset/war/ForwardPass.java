package org.winset.war;

import java.util.Arrays;

/**
 * What becomes of a war month by month: signed, given up, decided by arms, or still going on.
 *
 * <p>A state is a balance and a pair of leaders. In a month, in this order: where a deal is open it
 * is signed with chance mu; in a capitulation state of its present leader a side gives up; leaders
 * fall, each with its own hazard, and successors take over; the front moves as it does in truth.
 * All of it exact sums over states, no sampling. Memory is kept and used again: nothing is
 * allocated while running. Not thread-safe: one for each thread.
 */
public final class ForwardPass {
  private final int steps;
  private final int mostMonths;
  private final double[][] mass;
  private final double[] moved;
  private final double[] signedThen;
  private final double[] signed;
  private final double[] afterChange;
  private final double[] gaveUpA;
  private final double[] gaveUpB;
  private final double[] gaveUpBoth;
  private final double[] victoryA;
  private final double[] victoryB;
  private final double[] atWar;
  private int months;

  /** A pass over stakes of this many steps and up to this many months. */
  public ForwardPass(int steps, int mostMonths) {
    this.steps = steps;
    this.mostMonths = mostMonths;
    this.mass = new double[OpenStates.PAIRS][steps + 1];
    this.moved = new double[steps + 1];
    this.signedThen = new double[mostMonths + 1];
    this.signed = new double[mostMonths + 1];
    this.afterChange = new double[mostMonths + 1];
    this.gaveUpA = new double[mostMonths + 1];
    this.gaveUpB = new double[mostMonths + 1];
    this.gaveUpBoth = new double[mostMonths + 1];
    this.victoryA = new double[mostMonths + 1];
    this.victoryB = new double[mostMonths + 1];
    this.atWar = new double[mostMonths + 1];
  }

  /** Runs a war from a balance with its incumbents. */
  public void run(WarSolver war, OpenStates open, int balance, int months) {
    run(war, open, balance, months, true);
  }

  /**
   * The same war if successors were their predecessors in everything (psi = 1): what a change of
   * leader does by itself is what differs.
   */
  public void runAsIfUnchanged(WarSolver war, OpenStates open, int balance, int months) {
    run(war, open, balance, months, false);
  }

  private void run(WarSolver war, OpenStates open, int start, int count, boolean successorsDiffer) {
    if (count < 0 || count > mostMonths) {
      throw new IllegalArgumentException("a pass of " + count + " months of " + mostMonths);
    }
    if (open.steps() != steps || start < 1 || start >= steps) {
      throw new IllegalArgumentException("balance " + start + " of " + open.steps() + " steps");
    }
    months = count;
    for (double[] pair : mass) {
      Arrays.fill(pair, 0);
    }
    mass[0][start] = 1;
    atWar[0] = 1;
    double hazardA = war.war().a().hazard();
    double hazardB = war.war().b().hazard();
    for (int month = 1; month <= count; month++) {
      carryOver(month);
      for (int pair = 0; pair < OpenStates.PAIRS; pair++) {
        settle(war, open, month, pair, successorsDiffer ? pair : 0);
      }
      signed[month] = signed[month - 1] + signedThen[month];
      fall(0, 2, hazardA);
      fall(1, 3, hazardA);
      fall(0, 1, hazardB);
      fall(2, 3, hazardB);
      for (double[] pair : mass) {
        move(war.truth(), pair, month);
      }
      atWar[month] = stillAtWar();
    }
  }

  private void carryOver(int month) {
    signedThen[month] = 0;
    afterChange[month] = afterChange[month - 1];
    gaveUpA[month] = gaveUpA[month - 1];
    gaveUpB[month] = gaveUpB[month - 1];
    gaveUpBoth[month] = gaveUpBoth[month - 1];
    victoryA[month] = victoryA[month - 1];
    victoryB[month] = victoryB[month - 1];
  }

  /** Signs where a deal is open, then gives up where a leader does. */
  private void settle(WarSolver war, OpenStates open, int month, int pair, int as) {
    double mu = war.war().signing();
    double[] here = mass[pair];
    Leader a = as < 2 ? Leader.INCUMBENT : Leader.SUCCESSOR;
    Leader b = as % 2 == 0 ? Leader.INCUMBENT : Leader.SUCCESSOR;
    for (int x = 1; x < steps; x++) {
      if (here[x] == 0) {
        continue;
      }
      if (open.isOpen(as, x)) {
        double signing = mu * here[x];
        signedThen[month] += signing;
        if (pair != 0) {
          afterChange[month] += signing;
        }
        here[x] -= signing;
      }
      boolean aGivesUp = war.givesUp(Side.A, a, x);
      boolean bGivesUp = war.givesUp(Side.B, b, x);
      if (aGivesUp || bGivesUp) {
        double[] who = aGivesUp && bGivesUp ? gaveUpBoth : aGivesUp ? gaveUpA : gaveUpB;
        who[month] += here[x];
        here[x] = 0;
      }
    }
  }

  private void fall(int from, int to, double hazard) {
    for (int x = 1; x < steps; x++) {
      double falling = hazard * mass[from][x];
      mass[from][x] -= falling;
      mass[to][x] += falling;
    }
  }

  private void move(Motion truth, double[] pair, int month) {
    Arrays.fill(moved, 0);
    for (int from = 1; from < steps; from++) {
      if (pair[from] != 0) {
        for (int to = truth.least(from); to <= truth.most(from); to++) {
          moved[to] += pair[from] * truth.chance(from, to);
        }
      }
    }
    victoryA[month] += moved[steps];
    victoryB[month] += moved[0];
    moved[0] = 0;
    moved[steps] = 0;
    System.arraycopy(moved, 0, pair, 0, steps + 1);
  }

  private double stillAtWar() {
    double sum = 0;
    for (double[] pair : mass) {
      for (int x = 1; x < steps; x++) {
        sum += pair[x];
      }
    }
    return sum;
  }

  /** Chance of a signature by the end of a month; 0 at month 0. */
  public double signed(int month) {
    return signed[month(month)];
  }

  /** Chance of a signature by then with at least one leader changed. */
  public double signedAfterChange(int month) {
    return afterChange[month(month)];
  }

  /** Chance that there is neither signature nor decision by then: the weight of silence. */
  public double atWar(int month) {
    return atWar[month(month)];
  }

  /** Chance that a side has won at the front by then. */
  public double victory(Side side, int month) {
    return (side == Side.A ? victoryA : victoryB)[month(month)];
  }

  /** Chance that a side alone has given up by then. */
  public double gaveUp(Side side, int month) {
    return (side == Side.A ? gaveUpA : gaveUpB)[month(month)];
  }

  /** Chance that both have given up in the same month by then. */
  public double gaveUpBoth(int month) {
    return gaveUpBoth[month(month)];
  }

  /** Chance that arms have decided by then, giving up included. */
  public double decided(int month) {
    return victoryA[month(month)]
        + victoryB[month]
        + gaveUpA[month]
        + gaveUpB[month]
        + gaveUpBoth[month];
  }

  /** Chance of a signature in a month, from 1, if the war still goes on at its start. */
  public double hazard(int month) {
    double before = atWar[month(month) - 1];
    return before > 0 ? signedThen[month] / before : 0;
  }

  private int month(int month) {
    if (month < 0 || month > months) {
      throw new IllegalArgumentException("month " + month + " of a pass of " + months);
    }
    return month;
  }
}
