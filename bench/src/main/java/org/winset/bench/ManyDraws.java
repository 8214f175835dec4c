package org.winset.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.winset.deal.Bargain;
import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Reading;
import org.winset.dossier.Resolved;
import org.winset.forecast.Chances;
import org.winset.forecast.Conditions;
import org.winset.forecast.Ensemble;
import org.winset.forecast.LocalThreads;
import org.winset.forecast.Progress;

/**
 * Prints how many draws of the real case go through everything in a second, on one thread and on
 * two; how much less even points vary than independent ones; and what draws of synthetic instances
 * take with their generation.
 *
 * <p>Arguments: draws of a run of the real case, 512 unless told.
 */
public final class ManyDraws {
  private static final String CASE = "cases/russia-ukraine-2025";
  private static final int USUAL = 512;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 256;
  private static final double SPREAD = .2;

  /** Half points of a party's scale: as finely as an ensemble tells margins. */
  private static final int HALF_POINTS = 200;

  /** What is asked of a draw. */
  private enum Asked {
    EMPTINESS("emptiness"),
    CLOSEST_TO_HALF_A_POINT("closest package, to half a point"),
    CLOSEST("closest package, exactly");

    private final String words;

    Asked(String words) {
      this.words = words;
    }
  }

  private ManyDraws() {}

  public static void main(String[] arguments) {
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| synthetic | draws | with an agreement | s CPU | median ms | p99 ms | max ms |");
    System.out.println("|---|---|---|---|---|---|---|");
    synthetic("n6-o2-realistic", 100_000, Asked.EMPTINESS);
    synthetic("n10-o4-realistic", 10_000, Asked.CLOSEST_TO_HALF_A_POINT);
    synthetic("n10-o4-opposed", 10_000, Asked.CLOSEST_TO_HALF_A_POINT);
    synthetic("n10-o4-realistic", 10_000, Asked.CLOSEST);
    realCase(arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL);
    System.out.println();
    System.out.println(Clock.machine());
  }

  /**
   * Every weight of an instance times a lognormal factor, drawn within what is timed. Emptiness
   * alone, or the package closest to agreement with its margin, which tells emptiness as well. By
   * the CPU time of the thread, so that the longest are not waits for a core.
   */
  private static void synthetic(String kind, int draws, Asked asked) {
    for (Instance instance : Instance.ofKind(kind, 3)) {
      Resolved resolved = Warm.resolved(instance);
      Shape shape = Shape.of(Bargain.of(resolved));
      double[][] weights =
          resolved.parties().stream()
              .map(p -> p.nation().weights().stream().mapToDouble(w -> w.toDouble()).toArray())
              .toArray(double[][]::new);
      decide(shape, weights, new double[draws / 10], asked);
      double[] times = new double[draws];
      int[] agreed = new int[1];
      double whole = Clock.time(() -> agreed[0] = decide(shape, weights, times, asked));
      System.out.printf(
          Locale.ROOT,
          "| %s, %s | %d | %.0f %% | %.2f | %s |%n",
          instance.id(),
          asked.words,
          draws,
          100. * agreed[0] / draws,
          whole / 1e3,
          Clock.cells(times));
    }
  }

  private static int decide(Shape shape, double[][] weights, double[] times, Asked asked) {
    Random random = new Random(1);
    Trial trial = shape.trial();
    Numbers numbers = shape.numbers();
    int agreed = 0;
    for (int d = 0; d < times.length; d++) {
      double from = Clock.now();
      for (int p = 0; p < weights.length; p++) {
        for (int i = 0; i < weights[p].length; i++) {
          double factor = Math.exp(SPREAD * random.nextGaussian());
          numbers.nation(p).weight(i, weights[p][i] * factor);
        }
      }
      trial.take(numbers);
      boolean open =
          switch (asked) {
            case EMPTINESS -> trial.open();
            case CLOSEST_TO_HALF_A_POINT -> trial.level(HALF_POINTS) >= 0;
            case CLOSEST -> trial.level() >= 0;
          };
      agreed += open ? 1 : 0;
      times[d] = Clock.now() - from;
    }
    return agreed;
  }

  private static void realCase(int draws) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("winset.root")));
    if (!(CaseFolder.read(root.resolve(CASE))
        instanceof Reading.Fine(Dossier dossier, var places))) {
      throw new IllegalStateException(CASE + " does not check");
    }
    run(dossier, 1, WARM_UP, 1);
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    double inverse = 0;
    System.out.println();
    System.out.println(
        "| " + CASE + ", seed | draws/s, 1 thread | draws/s, 2 | ratio | ms CPU a draw | gain |");
    System.out.println("|---|---|---|---|---|---|");
    for (int seed = 1; seed <= ROUNDS; seed++) {
      Timed alone = run(dossier, seed, draws, 1);
      Timed both = run(dossier, seed, draws, 2);
      if (!alone.chances().zopa().equals(both.chances().zopa())) {
        throw new IllegalStateException("threads change the result");
      }
      one.add(draws / alone.seconds());
      two.add(draws / both.seconds());
      ratios.add(alone.seconds() / both.seconds());
      cpu.add(alone.cpu() / draws);
      inverse += 1 / alone.chances().gain().mean() / ROUNDS;
      System.out.printf(
          Locale.ROOT,
          "| %d | %.1f | %.1f | %.2f | %.1f | %.2f |%n",
          seed,
          one.getLast(),
          two.getLast(),
          ratios.getLast(),
          cpu.getLast(),
          alone.chances().gain().mean());
    }
    System.out.printf(
        Locale.ROOT,
        "| median | %.1f | %.1f | %.2f | %.1f | %.2f (by the mean variance) |%n",
        median(one),
        median(two),
        median(ratios),
        median(cpu),
        1 / inverse);
  }

  /**
   * A run.
   *
   * @param cpu milliseconds of this process
   */
  private record Timed(Chances chances, double seconds, double cpu) {}

  private static Timed run(Dossier dossier, long seed, int draws, int threads) {
    List<Chances> said = new ArrayList<>();
    long from = System.nanoTime();
    double cpu =
        Clock.timeOfAllThreads(() ->
            Ensemble.of(dossier, Conditions.of(seed))
                .run(draws, new LocalThreads(threads), Progress.SILENT, () -> false)
                .ifPresent(said::add));
    return new Timed(said.getFirst(), (System.nanoTime() - from) / 1e9, cpu);
  }

  private static double median(List<Double> numbers) {
    return Clock.quantile(numbers.stream().mapToDouble(Double::doubleValue).toArray(), .5);
  }
}
