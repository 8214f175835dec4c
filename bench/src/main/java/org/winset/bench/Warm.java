package org.winset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.winset.deal.IntegerInstance;

/**
 * Prints how many draws a second one core decides, each starting from what was learnt about the one
 * before: every weight of an instance times a lognormal factor.
 */
public final class Warm {
  private static final double SPREAD = .2;
  private static final int DRAWS = 2_000;
  private static final int ROUNDS = 5;
  private static final long SEED = 1;

  private Warm() {}

  public static void main(String[] arguments) {
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| instance | emptiness, draws/s | greatest least margin, draws/s | agree |");
    System.out.println("|---|---|---|---|");
    Instance.byKind()
        .forEach((kind, instances) -> {
          if (kind.equals("n6-o2-realistic") || kind.equals("n10-o4-realistic")) {
            instances.subList(0, 3).forEach(Warm::print);
          }
        });
  }

  private static void print(Instance instance) {
    List<Instance> draws = draws(instance);
    double[] emptiness = new double[ROUNDS];
    double[] maxMin = new double[ROUNDS];
    int[] agreed = new int[1];
    for (int round = 0; round < ROUNDS; round++) {
      emptiness[round] = Clock.time(() -> agreed[0] = decide(draws, true));
      maxMin[round] = Clock.time(() -> decide(draws, false));
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %d of %d |%n",
        instance.id(),
        DRAWS * 1e3 / Clock.quantile(emptiness, .5),
        DRAWS * 1e3 / Clock.quantile(maxMin, .5),
        agreed[0],
        DRAWS);
  }

  private static int decide(List<Instance> draws, boolean onlyEmptiness) {
    IntegerInstance.Start start = draws.getFirst().compiled().maxMin().start();
    int agreed = 0;
    for (Instance draw : draws) {
      IntegerInstance.Level level =
          onlyEmptiness ? draw.compiled().agreement(start) : draw.compiled().maxMin(start);
      start = level.start();
      agreed += level.level() >= 0 ? 1 : 0;
    }
    return agreed;
  }

  private static List<Instance> draws(Instance instance) {
    Random random = new Random(SEED);
    List<Instance> draws = new ArrayList<>();
    for (int d = 0; d < DRAWS; d++) {
      draws.add(draw(instance, random));
    }
    return draws;
  }

  private static Instance draw(Instance instance, Random random) {
    long[][][] terms = new long[instance.parties()][instance.issues()][];
    for (int p = 0; p < terms.length; p++) {
      double[] factors = new double[instance.issues()];
      double before = 0;
      double after = 0;
      for (int i = 0; i < factors.length; i++) {
        factors[i] = Math.exp(SPREAD * random.nextGaussian());
        long range = range(instance.contributions()[p][i]);
        before += range;
        after += factors[i] * range;
      }
      for (int i = 0; i < factors.length; i++) {
        terms[p][i] = scaled(instance.contributions()[p][i], factors[i] * before / after);
      }
    }
    return new Instance(instance.id(), instance.base(), terms);
  }

  private static long range(long[] terms) {
    long most = Long.MIN_VALUE;
    long least = Long.MAX_VALUE;
    for (long term : terms) {
      most = Math.max(most, term);
      least = Math.min(least, term);
    }
    return most - least;
  }

  private static long[] scaled(long[] terms, double factor) {
    long[] scaled = new long[terms.length];
    for (int k = 0; k < terms.length; k++) {
      scaled[k] = Math.round(terms[k] * factor);
    }
    return scaled;
  }
}
