package org.winset.forecast;

import java.util.List;
import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.war.Belligerent;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.WarSolver;

/**
 * A case's war at point values, of which one number at a time is moved; fast, since only the war
 * and both leaders' thresholds are computed anew.
 */
final class MovedWar {
  private final Hostilities hostilities;
  private final WarWiring wiring;
  private final WarSolver solver;
  private final double[] present;
  private double[] values;
  private final Trial trial;
  private final Numbers rest;

  MovedWar(Dossier dossier) {
    this.hostilities =
        Hostilities.of(dossier, input -> input.amount().typical())
            .orElseThrow(() -> new IllegalArgumentException("nobody is at war in the case"));
    this.wiring = WarWiring.of(dossier).orElseThrow();
    this.solver = new WarSolver(hostilities.war().steps());
    this.present =
        dossier.inputs().all().stream()
            .mapToDouble(input -> input.amount().typical().toDouble())
            .toArray();
    this.values = present;
    Shape shape = Shape.of(hostilities.now());
    this.trial = shape.trial();
    this.rest = shape.numbers();
    for (Side side : Side.values()) {
      rest.reservation(wiring.party(side), Double.NaN);
    }
  }

  /** The numbers that can be moved. */
  List<Input> inputs() {
    return wiring.inputs();
  }

  /** The point value of one of them. */
  double now(int index) {
    return present[wiring.place(index)];
  }

  /** Moves one number, all others at their point values; says whether that has a meaning. */
  boolean move(int index, double value) {
    values = present.clone();
    values[wiring.place(index)] = value;
    try {
      solver.solve(wiring.war(values));
      return true;
    } catch (UnworkableCase e) {
      return false;
    }
  }

  /** Whether a deal is open with the number moved; not where the numbers have no meaning. */
  boolean open() {
    try {
      for (Side side : Side.values()) {
        Belligerent own = solver.war().side(side);
        rest.reneges(wiring.party(side), own.reneges());
        rest.plansToRenege(wiring.party(side), own.plansToRenege());
      }
      trial.take(rest);
      for (Side side : Side.values()) {
        trial.leader(
            wiring.party(side),
            wiring.leader(solver, side, Leader.INCUMBENT, solver.war().balance(), values));
      }
      return trial.open();
    } catch (UnworkableCase e) {
      return false;
    }
  }

  Hostilities hostilities() {
    return hostilities;
  }

  /** The war with the number moved. */
  WarSolver solver() {
    return solver;
  }
}
