package org.winset.war;

/** One of the two sides of a war. The balance counts the steps of the stake that A holds. */
public enum Side {
  A,
  B;

  public Side other() {
    return this == A ? B : A;
  }

  /** How many of the steps this side holds at a balance. */
  int held(int balance, int steps) {
    return this == A ? balance : steps - balance;
  }
}
