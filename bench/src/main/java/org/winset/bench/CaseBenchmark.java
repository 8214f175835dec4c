package org.winset.bench;

import java.nio.file.Path;
import java.util.Objects;
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
import org.openjdk.jmh.infra.Blackhole;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Solver;
import org.winset.deal.Zopa;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;
import org.winset.dossier.Reading;
import org.winset.dossier.Resolution;

/** What assessing a real case asks of the search. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class CaseBenchmark {
  private static final String CASE = "cases/russia-ukraine-2025";

  private Dossier dossier = read();
  private Bargain bargain = Bargain.of(Resolution.atPointValues(dossier));

  private static Dossier read() {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("winset.root")));
    if (CaseFolder.read(root.resolve(CASE)) instanceof Reading.Fine fine) {
      return fine.dossier();
    }
    throw new IllegalStateException(CASE + " does not check");
  }

  @Setup
  public void reset() {
    dossier = read();
    bargain = Bargain.of(Resolution.atPointValues(dossier));
  }

  @Benchmark
  public Zopa zopa() {
    return new Solver(bargain, Solver.Budget.STANDARD).zopa();
  }

  /** All of it: the zone, win-sets, and every plan's verdicts, killers and repairs. */
  @Benchmark
  public void assess(Blackhole hole) {
    Solver solver = new Solver(bargain, Solver.Budget.STANDARD);
    hole.consume(solver.zopa());
    for (Acceptance party : bargain.parties()) {
      hole.consume(solver.winSet(party));
    }
    for (Plan plan : dossier.plans()) {
      hole.consume(solver.verdict(plan.points()));
      hole.consume(solver.repairForAll(plan.points()));
      for (Acceptance party : bargain.parties()) {
        hole.consume(solver.killers(plan.points(), party));
        hole.consume(solver.repair(plan.points(), party));
      }
    }
  }
}
