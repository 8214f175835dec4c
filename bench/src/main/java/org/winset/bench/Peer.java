package org.winset.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.OptionalLong;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.type.CalendarDateUnit;

/** A general solver asked for the greatest least margin of an instance. */
interface Peer {
  /** The greatest least margin, or nothing if the solver did not prove it within a time limit. */
  OptionalLong maxMin(Instance instance, int seconds);

  /** The least margin of a package. */
  static long least(Instance instance, int[] options) {
    long least = Long.MAX_VALUE;
    for (int p = 0; p < instance.parties(); p++) {
      long margin = instance.base()[p];
      for (int i = 0; i < options.length; i++) {
        margin += instance.contributions()[p][i][options[i]];
      }
      least = Math.min(least, margin);
    }
    return least;
  }

  /** Google OR-Tools' CP-SAT with one worker: one literal for each option, whole numbers. */
  final class CpSat implements Peer {
    CpSat() {
      Loader.loadNativeLibraries();
    }

    @Override
    public OptionalLong maxMin(Instance instance, int seconds) {
      CpModel model = new CpModel();
      BoolVar[][] takes = new BoolVar[instance.issues()][];
      for (int i = 0; i < takes.length; i++) {
        takes[i] = new BoolVar[instance.contributions()[0][i].length];
        for (int k = 0; k < takes[i].length; k++) {
          takes[i][k] = model.newBoolVar("");
        }
        model.addExactlyOne(takes[i]);
      }
      IntVar level = model.newIntVar(-10_000_000, 10_000_000, "level");
      for (int p = 0; p < instance.parties(); p++) {
        LinearExprBuilder margin = LinearExpr.newBuilder().add(instance.base()[p]);
        for (int i = 0; i < takes.length; i++) {
          for (int k = 0; k < takes[i].length; k++) {
            margin.addTerm(takes[i][k], instance.contributions()[p][i][k]);
          }
        }
        model.addGreaterOrEqual(margin, level);
      }
      model.maximize(level);
      CpSolver solver = new CpSolver();
      solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds);
      return solver.solve(model) == CpSolverStatus.OPTIMAL
          ? OptionalLong.of(solver.value(level))
          : OptionalLong.empty();
    }
  }

  /** ojAlgo's mixed-integer solver; margins in whole ranges, since it works in doubles. */
  final class OjAlgo implements Peer {
    private static final double UNIT = 1e6;

    @Override
    public OptionalLong maxMin(Instance instance, int seconds) {
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      model.options.time_abort = CalendarDateUnit.SECOND.toDurationInMillis() * seconds;
      model.options.time_suffice = model.options.time_abort;
      Variable level = model.newVariable("level").lower(-10).upper(10).weight(1);
      Variable[][] takes = new Variable[instance.issues()][];
      for (int i = 0; i < takes.length; i++) {
        Expression one = model.newExpression("one " + i).level(1);
        takes[i] = new Variable[instance.contributions()[0][i].length];
        for (int k = 0; k < takes[i].length; k++) {
          takes[i][k] = model.newVariable(i + "=" + k).binary();
          one.set(takes[i][k], 1);
        }
      }
      for (int p = 0; p < instance.parties(); p++) {
        Expression margin = model.newExpression("margin " + p).lower(-instance.base()[p] / UNIT);
        margin.set(level, -1);
        for (int i = 0; i < takes.length; i++) {
          for (int k = 0; k < takes[i].length; k++) {
            margin.set(takes[i][k], instance.contributions()[p][i][k] / UNIT);
          }
        }
      }
      Optimisation.Result result = model.maximise();
      if (result.getState() != Optimisation.State.OPTIMAL) {
        return OptionalLong.empty();
      }
      return OptionalLong.of(
          least(
              instance,
              Arrays.stream(takes).mapToInt(options -> taken(model, options, result)).toArray()));
    }

    private static int taken(
        ExpressionsBasedModel model, Variable[] options, Optimisation.Result result) {
      int most = 0;
      for (int k = 1; k < options.length; k++) {
        if (value(model, options[k], result) > value(model, options[most], result)) {
          most = k;
        }
      }
      return most;
    }

    private static double value(
        ExpressionsBasedModel model, Variable option, Optimisation.Result result) {
      return result.doubleValue(model.indexOf(option));
    }
  }
}
