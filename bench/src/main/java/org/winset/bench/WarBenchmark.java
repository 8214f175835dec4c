package org.winset.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winset.war.Belligerent;
import org.winset.war.ForwardPass;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;
import org.winset.war.War;
import org.winset.war.WarSolver;

/**
 * Wars of ten steps, each unlike the one before: what fighting on is worth everywhere, with every
 * reservation value, and five years of the forward pass.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WarBenchmark {
  private static final int STEPS = 10;
  private static final int MONTHS = 60;
  private static final int WARS = 1_024;

  private final War[] wars = new War[WARS];
  private final WarSolver solver = new WarSolver(STEPS);
  private final WarSolver solved = new WarSolver(STEPS);
  private final ForwardPass pass = new ForwardPass(STEPS, MONTHS);
  private final OpenStates open = new OpenStates(STEPS);
  private int next;

  @Setup
  public void prepare() {
    for (int i = 0; i < WARS; i++) {
      double share = (i + .5) / WARS;
      wars[i] =
          new War(
              STEPS,
              1 + i % (STEPS - 1),
              .99,
              .1 + .8 * share,
              30 + 100 * share,
              .1,
              side(.15 + .7 * share, .002 + .01 * share, 1),
              side(.75 - .6 * share, .012 - .01 * share, .5));
    }
    solved.solve(wars[0]);
    for (int x = 1; x < STEPS; x++) {
      open.set(Leader.INCUMBENT, Leader.SUCCESSOR, x, x % 2 == 0);
      open.set(Leader.SUCCESSOR, Leader.SUCCESSOR, x, x % 3 == 0);
    }
  }

  private static Belligerent side(double chance, double cost, double costOfLosing) {
    return new Belligerent(
        chance, cost, .2, .5, costOfLosing, .005, .008, .3, 0, .7, .1, .5, .2, 0, 1, 1, 0);
  }

  /** Both sides, both leaders, all balances, and every reservation value. */
  @Benchmark
  public double solve() {
    next = (next + 1) % WARS;
    solver.solve(wars[next]);
    double sum = 0;
    for (int x = 1; x < STEPS; x++) {
      sum +=
          solver.reservation(Side.A, Leader.INCUMBENT, x)
              + solver.reservation(Side.A, Leader.SUCCESSOR, x)
              + solver.reservation(Side.B, Leader.INCUMBENT, x)
              + solver.reservation(Side.B, Leader.SUCCESSOR, x)
              + solver.nationalReservation(Side.A, x)
              + solver.nationalReservation(Side.B, x);
    }
    return sum;
  }

  /** Sixty months over all balances and pairs of leaders. */
  @Benchmark
  public double forward() {
    pass.run(solved, open, 1 + next++ % (STEPS - 1), MONTHS);
    return pass.signed(MONTHS) + pass.decided(MONTHS);
  }
}
