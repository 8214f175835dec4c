package org.winset.war;

/**
 * Why a leader signs a package or not: Z(x) - W taken apart into four terms that add up to it.
 *
 * <p>Z(x) = (1 - rho) P(x) + rho_j W_against + rho_i W_for with rho = rho_i + rho_j; he signs iff
 * it is at least W.
 *
 * @param national (1 - rho) lambda (u - Cw): what the nation gains by stopping
 * @param political -(1 - rho)(1 - lambda)(O - Omega): what stopping costs his office
 * @param cheated rho_j (W_against - W): the risk that the other breaks the deal
 * @param cheating rho_i (W_for - W): what he expects of breaking it himself
 */
public record Weighing(double national, double political, double cheated, double cheating) {

  /**
   * A leader's view of one package.
   *
   * @param utility u(x), the nation's utility of it, 0..1
   * @param standing S'(x), its support between what defeat leaves (0) and what victory brings (1)
   * @param escape product of (1 - e) over the enforcement options it has
   */
  public static Weighing of(
      WarSolver war,
      Side side,
      Leader leader,
      int balance,
      double utility,
      double standing,
      double escape) {
    Belligerent own = war.war().side(side);
    double cheated = escape * war.war().side(side.other()).reneges();
    double cheats = escape * own.plansToRenege();
    double kept = 1 - cheated - cheats;
    double value = war.value(side, leader, balance);
    double office = own.office(removal(own, leader, standing), war.war().discount());
    return new Weighing(
        kept * own.lambda() * (utility - war.national(side, leader, balance)),
        -kept * (1 - own.lambda()) * (war.office(side, leader, balance) - office),
        cheated * (war.valueAgainst(side, leader, balance) - value),
        cheats * (war.valueInFavour(side, leader, balance) - value));
  }

  /** phi(x): the chance that the leader is removed after signing. */
  static double removal(Belligerent own, Leader leader, double standing) {
    double best = own.riskAfterVictory();
    return own.blame(leader) * (best + (own.riskAfterDefeat() - best) * (1 - standing));
  }

  /** The same in another unit. */
  public Weighing over(double unit) {
    return new Weighing(national / unit, political / unit, cheated / unit, cheating / unit);
  }

  /** Z - W. */
  public double sum() {
    return national + political + cheated + cheating;
  }
}
