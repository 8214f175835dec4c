package org.winset.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.winset.deal.LeaderNumbers;
import org.winset.deal.Numbers;
import org.winset.deal.Trial;
import org.winset.war.ForwardPass;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;
import org.winset.war.WarSolver;

/**
 * The war of one draw: what it is worth to fight on, in which states of the war a deal is open, and
 * how it goes on from here. One for each thread.
 */
final class WarDraw {
  private final WarWiring wiring;
  private final Trial trial;
  private final WarSolver solver;
  private final OpenStates open;
  private final ForwardPass pass;
  private final int silence;
  private final List<Staircase> known;
  private double[] values = {};

  WarDraw(WarWiring wiring, Stage stage, Numbers numbers, Trial trial) {
    int steps = stage.dossier().dyad().orElseThrow().steps();
    this.wiring = wiring;
    this.trial = trial;
    this.known = Stream.generate(Staircase::new).limit(OpenStates.PAIRS).toList();
    this.silence = stage.silence();
    this.solver = new WarSolver(steps);
    this.open = new OpenStates(steps);
    this.pass = new ForwardPass(steps, Math.max(Stage.MONTHS, silence));
    for (Side side : Side.values()) {
      numbers.reservation(wiring.party(side), Double.NaN);
    }
  }

  /**
   * Solves the war and tells the leaders what no deal is worth at present.
   *
   * @param drawn by input, in the order of the registry
   */
  void solve(double[] drawn) {
    values = drawn;
    solver.solve(wiring.war(drawn));
    stand();
  }

  /** Forgets where a deal was found open: numbers of the packages have changed. */
  void forget() {
    known.forEach(Staircase::forget);
  }

  /** Tells the leaders again what no deal is worth at present, in the war last solved. */
  void stand() {
    standAt(Leader.INCUMBENT, Leader.INCUMBENT, solver.war().balance());
  }

  /** Whether some package is acceptable to everybody at present, in the war last solved. */
  boolean isOpen() {
    return isOpen(Leader.INCUMBENT, Leader.INCUMBENT, solver.war().balance());
  }

  /** What no deal is worth at present to either side's leader, in the war last solved. */
  List<LeaderNumbers> now() {
    return Arrays.stream(Side.values())
        .map(side -> wiring.leader(solver, side, Leader.INCUMBENT, solver.war().balance(), values))
        .toList();
  }

  /**
   * Follows the war from here, and from the beginning of the talks, which says how likely it was.
   */
  void follow(Outcome outcome) {
    for (Leader a : Leader.values()) {
      for (Leader b : Leader.values()) {
        for (int x = 1; x < solver.war().steps(); x++) {
          open.set(a, b, x, isOpen(a, b, x));
        }
      }
    }
    pass.run(solver, open, solver.war().balance(), Stage.MONTHS);
    for (int month = 0; month <= Stage.MONTHS; month++) {
      outcome.signed[month] = pass.signed(month);
      outcome.decided[month] = pass.decided(month);
    }
    outcome.weight = 1;
    if (silence > 0) {
      pass.run(solver, open, wiring.balanceThen(values), silence);
      outcome.weight = pass.atWar(silence);
    }
  }

  /**
   * Whether a deal is open in a state. Asks the packages' search at what it learnt from other
   * leaders at the same balance: they are more alike than one leader at two.
   */
  private boolean isOpen(Leader a, Leader b, int balance) {
    Staircase.Terms ofA = terms(Side.A, a, balance);
    Staircase.Terms ofB = terms(Side.B, b, balance);
    return known
        .get(OpenStates.pair(a, b))
        .isOpen(
            ofA,
            ofB,
            () -> {
              trial.turnTo(balance);
              trial.leader(wiring.party(Side.A), ofA.leader());
              trial.leader(wiring.party(Side.B), ofB.leader());
              return trial.open();
            });
  }

  private Staircase.Terms terms(Side side, Leader leader, int balance) {
    return new Staircase.Terms(
        wiring.leader(solver, side, leader, balance, values),
        solver.war().side(side.other()).reneges(),
        solver.war().side(side).plansToRenege());
  }

  private void standAt(Leader a, Leader b, int balance) {
    tell(Side.A, a, balance);
    tell(Side.B, b, balance);
  }

  private void tell(Side side, Leader leader, int balance) {
    LeaderNumbers terms = wiring.leader(solver, side, leader, balance, values);
    trial.leader(wiring.party(side), terms);
  }
}
