package org.winset.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.winset.deal.Frontier;
import org.winset.deal.IntegerInstance;
import org.winset.deal.Solver;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;
import org.winset.dossier.Reading;
import org.winset.forecast.Draw;
import org.winset.forecast.LeverScan;
import org.winset.forecast.Openings;

/**
 * Prints how long the Pareto set inside the ZOPA takes on every kind of instance, for the first two
 * parties, the first three, and so on; and what a real case's frontier, payments and levers take.
 */
public final class Frontiers {
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 400;
  private static final String CASE = "cases/russia-ukraine-2025";

  private Frontiers() {}

  public static void main(String[] arguments) {
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| parties | kind | vectors, median | median ms | p99 ms | max ms | in part |");
    System.out.println("|---|---|---|---|---|---|---|");
    warmUp();
    for (int parties = 2; parties <= 6; parties++) {
      int first = parties;
      Instance.byKind().forEach((kind, instances) -> print(first, kind, instances));
    }
    realCase();
  }

  /** Until the optimising compiler has seen it all, so that the first kind is not the slowest. */
  private static void warmUp() {
    List<Instance> first = Instance.byKind().values().iterator().next();
    for (int i = 0; i < 5 * WARM_UPS; i++) {
      whole(firstParties(first.get(i % first.size()), 2));
    }
  }

  private static void print(int parties, String kind, List<Instance> instances) {
    if (instances.getFirst().parties() < parties) {
      return;
    }
    List<IntegerInstance> cut = instances.stream().map(i -> firstParties(i, parties)).toList();
    for (int i = 0; i < WARM_UPS / parties / parties; i++) {
      whole(cut.get(i % cut.size()));
    }
    List<Double> vectors = new ArrayList<>();
    long part = 0;
    for (IntegerInstance instance : cut) {
      Optional<Frontier> found = whole(instance);
      part += found.isEmpty() ? 1 : 0;
      found.ifPresent(f -> vectors.add((double) f.points().size()));
    }
    double[] times = Clock.medians(cut, ROUNDS, Frontiers::whole);
    double[] sizes = vectors.stream().mapToDouble(Double::doubleValue).toArray();
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %s | %s | %d of %d |%n",
        parties,
        kind,
        sizes.length == 0 ? "" : Long.toString(Math.round(Clock.quantile(sizes, .5))),
        Clock.cells(times),
        part,
        cut.size());
  }

  private static Optional<Frontier> whole(IntegerInstance instance) {
    return instance.frontier(Frontier.Budget.STANDARD.entries());
  }

  private static IntegerInstance firstParties(Instance instance, int parties) {
    return new IntegerInstance(
        Arrays.copyOf(instance.base(), parties), Arrays.copyOf(instance.contributions(), parties));
  }

  private static void realCase() {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("winset.root")));
    if (!(CaseFolder.read(root.resolve(CASE))
        instanceof Reading.Fine(Dossier dossier, var places))) {
      throw new IllegalStateException(CASE + " does not check");
    }
    List<Plan> plans = dossier.plans();
    Solver solver =
        new Solver(Draw.atPointValues(dossier).assess().bargain(), Solver.Budget.STANDARD);
    System.out.println();
    System.out.println("| " + CASE + " | first ms | warm ms |");
    System.out.println("|---|---|---|");
    row("all levers, crossings and pairs", () -> new LeverScan(dossier, plans).scan());
    row(
        "the same, and a map of two",
        () -> {
          LeverScan scan = new LeverScan(dossier, plans);
          Openings.map(scan, scan.scan());
        });
    row(
        "frontier between two parties",
        () -> Openings.between(solver.beyond(), 0, 1, Openings.STEPS));
    row("least payments", () -> solver.beyond().compensation(Optional.empty()));
    row("Pareto set", () -> solver.beyond().frontier(Frontier.Budget.STANDARD));
  }

  private static void row(String what, Runnable work) {
    double first = Clock.time(work);
    double[] warm = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      warm[i] = Clock.time(work);
    }
    System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, first, Clock.quantile(warm, .5));
  }
}
