package org.winset.war;

/** Wars to test with, from an ordinary one. */
final class Wars {
  private Wars() {}

  static Belligerent ordinary() {
    return side(.5, .006, .5, 1);
  }

  /** A side whose other numbers are middling. */
  static Belligerent side(double chance, double cost, double lambda, double costOfLosing) {
    return new Belligerent(
        chance, cost, 0, lambda, costOfLosing, .005, .005, .3, 0, .7, .1, .5, .1, 0, 1, 1, 0);
  }

  static War war(int steps, int balance, double chance, double months, Belligerent a) {
    return new War(steps, balance, .99, chance, months, .1, a, ordinary());
  }
}
