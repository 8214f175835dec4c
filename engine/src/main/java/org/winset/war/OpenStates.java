package org.winset.war;

/**
 * Where a deal is open: for every balance and pair of leaders, whether some package suits
 * everybody. Mutable, so that one can be kept and filled again.
 */
public final class OpenStates {
  private final int steps;
  private final boolean[][] open;

  /** Nowhere, for stakes of this many steps. */
  public OpenStates(int steps) {
    this.steps = steps;
    this.open = new boolean[PAIRS][steps + 1];
  }

  /** Pairs of leaders, one of each side. */
  public static final int PAIRS = 4;

  /** Where a pair stands among them, from 0. */
  public static int pair(Leader a, Leader b) {
    return 2 * a.index() + b.index();
  }

  public void set(Leader a, Leader b, int balance, boolean isOpen) {
    if (balance < 1 || balance >= steps) {
      throw new IllegalArgumentException("balance " + balance + " is no state of war");
    }
    open[pair(a, b)][balance] = isOpen;
  }

  public boolean isOpen(Leader a, Leader b, int balance) {
    return open[pair(a, b)][balance];
  }

  boolean isOpen(int pair, int balance) {
    return open[pair][balance];
  }

  int steps() {
    return steps;
  }
}
