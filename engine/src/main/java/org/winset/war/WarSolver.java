package org.winset.war;

import org.jspecify.annotations.Nullable;

/**
 * Solves wars of one size, one after another, in memory it keeps: what no deal is worth at every
 * balance to both countries and to both sides' leaders, incumbents and successors.
 *
 * <p>The model (leader-survival random walk). Each month the balance gains or loses a step with
 * fixed chances; who holds steps draws their flow, war costs, and both end at victory or defeat.
 * The country compares going on with giving up: C* = max(0, (1 - delta) x/N - c + delta E C*'). A
 * leader weighs that by lambda against his office, which he loses with hazard h a month: W =
 * max(W(0), lambda c(x) + (1 - lambda) o + delta[(1 - h) E W' + h lambda E C']), where C is C* on
 * the package scale. W is the sum lambda x national part + (1 - lambda) x office part under his own
 * plan.
 *
 * <p>Balances are counted as in {@link War}, in steps that A holds, for both sides. Answers are
 * those of the last {@link #solve}. Not thread-safe: one for each thread.
 */
public final class WarSolver {
  private final int steps;
  private final Contender a;
  private final Contender b;
  private final Motion truth;
  private @Nullable War war;

  /** A solver for stakes of this many steps. */
  public WarSolver(int steps) {
    this.steps = steps;
    this.a = new Contender(steps);
    this.b = new Contender(steps);
    this.truth = new Motion(steps);
  }

  /** A solver that holds the answers to one war. */
  public static WarSolver of(War war) {
    WarSolver solver = new WarSolver(war.steps());
    solver.solve(war);
    return solver;
  }

  /** Solves a war; its answers replace those held before. */
  public void solve(War next) {
    if (next.steps() != steps) {
      throw new IllegalArgumentException(
          "a solver for " + steps + " steps got a war of " + next.steps());
    }
    war = next;
    truth.set(next.front());
    a.solve(next, Side.A);
    b.solve(next, Side.B);
  }

  /** The war that was solved. */
  public War war() {
    if (war == null) {
      throw new IllegalStateException("no war has been solved yet");
    }
    return war;
  }

  /** W: what fighting on from a balance is worth to a leader. */
  public double value(Side side, Leader leader, int balance) {
    return of(side).value(leader.index(), held(side, balance));
  }

  /** W once the other side has broken a deal and moved the balance its way. */
  public double valueAgainst(Side side, Leader leader, int balance) {
    return of(side).value(leader.index(), against(side, balance));
  }

  /** W once this side has broken a deal and moved the balance its way. */
  public double valueInFavour(Side side, Leader leader, int balance) {
    return of(side).value(leader.index(), inFavour(side, balance));
  }

  /** Cw, the national part of W: lambda Cw + (1 - lambda) O = W. */
  public double national(Side side, Leader leader, int balance) {
    return of(side).national(leader.index(), held(side, balance));
  }

  /** O, the office part of W. */
  public double office(Side side, Leader leader, int balance) {
    return of(side).office(leader.index(), held(side, balance));
  }

  /** Whether a leader gives up at a balance: going on would be worth strictly less than defeat. */
  public boolean givesUp(Side side, Leader leader, int balance) {
    return of(side).givesUp(leader.index(), held(side, balance));
  }

  /** C*: what fighting on is worth to the country, which may give up; 0 defeat, 1 victory. */
  public double country(Side side, int balance) {
    return of(side).country(held(side, balance));
  }

  /** C: the same on the package scale. */
  public double countryOnPackageScale(Side side, int balance) {
    return onPackageScale(side, of(side).country(held(side, balance)));
  }

  /** Whether the country would give up at a balance if it could choose. */
  public boolean countryGivesUp(Side side, int balance) {
    return of(side).countryGivesUp(held(side, balance));
  }

  /** Whether going on is worth less to the country than the present lines in peace. */
  public boolean hurting(Side side, int balance) {
    return of(side).country(held(side, balance)) < (double) held(side, balance) / steps;
  }

  /** Whether a side believes that neither is on the move. */
  public boolean stalemate(Side side) {
    return of(side).stalemate();
  }

  /**
   * A mutually hurting stalemate (Zartman 2000): both hurt, and neither believes in winning soon.
   */
  public boolean hurtingStalemate(int balance) {
    return hurting(Side.A, balance)
        && hurting(Side.B, balance)
        && stalemate(Side.A)
        && stalemate(Side.B);
  }

  /**
   * Least national utility, 0..1, of a deal that a leader prefers to fighting on, if support rises
   * with it from what defeat leaves to what victory brings; {@code +Infinity} if he takes no terms.
   *
   * <p>An index for summaries. A package is weighed by {@link Weighing}, never by this.
   */
  public double reservation(Side side, Leader leader, int balance) {
    Belligerent own = war().side(side);
    double blame = own.blame(leader);
    double best = own.office(blame * own.riskAfterVictory(), war().discount());
    double worst = own.office(blame * own.riskAfterDefeat(), war().discount());
    double least =
        threshold(
            side,
            value(side, leader, balance),
            valueAgainst(side, leader, balance),
            valueInFavour(side, leader, balance));
    return Reservation.least(
        own.lambda(), worst, best, own.nationIfLost(), own.nationIfWon(), least);
  }

  /** The same for the country itself; {@code +Infinity} if it takes no terms. */
  public double nationalReservation(Side side, int balance) {
    Contender own = of(side);
    double least =
        threshold(
            side,
            onPackageScale(side, own.country(held(side, balance))),
            onPackageScale(side, own.country(against(side, balance))),
            onPackageScale(side, own.country(inFavour(side, balance))));
    return least > 1 + Reservation.TIE ? Double.POSITIVE_INFINITY : Math.clamp(least, 0, 1);
  }

  /**
   * What going on for a month is worth to an incumbent if other values hold from then on.
   *
   * @param nextByHeld those values by the number of steps this side itself holds, 0 to N
   */
  public double goingOn(Side side, double[] nextByHeld, int balance) {
    return of(side).goingOn(nextByHeld, held(side, balance));
  }

  /** (W - rho_j W_against - rho_i W_for)/(1 - rho_i - rho_j), without any enforcement. */
  private double threshold(Side side, double value, double against, double inFavour) {
    double cheated = war().side(side.other()).reneges();
    double cheats = war().side(side).plansToRenege();
    return (value - cheated * against - cheats * inFavour) / (1 - cheated - cheats);
  }

  private double onPackageScale(Side side, double country) {
    Belligerent own = war().side(side);
    return own.nationIfLost() + (own.nationIfWon() - own.nationIfLost()) * country;
  }

  private int held(Side side, int balance) {
    return side.held(balance, steps);
  }

  private int against(Side side, int balance) {
    return Math.max(0, held(side, balance) - war().side(side.other()).shift());
  }

  private int inFavour(Side side, int balance) {
    return Math.min(steps, held(side, balance) + war().side(side).shift());
  }

  private Contender of(Side side) {
    return side == Side.A ? a : b;
  }

  /** How the front moves in truth. */
  Motion truth() {
    return truth;
  }
}
