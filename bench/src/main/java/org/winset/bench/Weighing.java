package org.winset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.winset.belief.Flip;
import org.winset.belief.Flips;
import org.winset.belief.Posterior;
import org.winset.belief.Weigher;

/** Prints how long weighing evidence takes, and finding what would turn the answer. */
public final class Weighing {
  private static final int ROUNDS = 200;
  private static final List<Double> LEVELS = List.of(0.95, 0.8, 0.6, 0.4, 0.2);

  private Weighing() {}

  public static void main(String[] arguments) {
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println("| posterior, plain arrays | median ms | p99 ms | max ms |");
    System.out.println("|---|---|---|---|");
    for (int[] size : new int[][] {{40, 6}, {1_000, 10}, {5_000, 200}}) {
      posterior(size[0], size[1]);
    }
    System.out.println();
    System.out.println(
        "| smallest flip, 30 items | voices | median ms | p99 ms | max ms | proven | largest |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int[] shape : new int[][] {{30, 1}, {10, 3}, {5, 6}, {1, 30}}) {
      flips("removals", shape[0], shape[1]);
    }
    flips("regrades", 10, 3);
    flips("regrades", 30, 1);
  }

  private static void posterior(int items, int hypotheses) {
    SplittableRandom random = new SplittableRandom(1);
    int[] clusters = IntStream.range(0, items).map(i -> i / 3).toArray();
    Weigher weigher = new Weigher(hypotheses, true, new boolean[items], clusters);
    double[] prior = uniform(random, hypotheses + 1);
    double[] likelihood = uniform(random, items * hypotheses);
    double[] credibility = uniform(random, items);
    double[] within = uniform(random, weigher.clusters());
    double[] silence = uniform(random, hypotheses + 1);
    double[] to = new double[hypotheses + 1];
    Runnable once = () -> weigher.weigh(prior, likelihood, credibility, within, silence, to);
    for (int i = 0; i < ROUNDS / 2; i++) {
      once.run();
    }
    double[] times = IntStream.range(0, ROUNDS).mapToDouble(_ -> Clock.time(once)).toArray();
    System.out.printf(
        Locale.ROOT, "| %d items x %d hypotheses | %s |%n", items, hypotheses, Clock.cells(times));
  }

  private static double[] uniform(SplittableRandom random, int size) {
    return random.doubles(size, 0.05, 0.95).toArray();
  }

  private static void flips(String kind, int voices, int itemsPerVoice) {
    List<Posterior> posteriors = new ArrayList<>();
    SimulatedEvidence evidence = new SimulatedEvidence(3, 5, voices, itemsPerVoice, 0);
    for (int i = 0; i < 20; i++) {
      posteriors.add(evidence.next().question().weigh());
    }
    List<Flip> found = posteriors.stream().map(posterior -> flip(kind, posterior)).toList();
    double[] times = Clock.medians(posteriors, 3, posterior -> flip(kind, posterior));
    System.out.printf(
        Locale.ROOT,
        "| %s | %d of %d | %s | %d of %d | %d |%n",
        kind,
        voices,
        itemsPerVoice,
        Clock.cells(times),
        found.stream().filter(Flip::proven).count(),
        found.size(),
        found.stream().mapToInt(Flip::atLeast).max().orElse(0));
  }

  private static Flip flip(String kind, Posterior posterior) {
    return kind.equals("removals") ? Flips.removals(posterior) : Flips.regrades(posterior, LEVELS);
  }
}
