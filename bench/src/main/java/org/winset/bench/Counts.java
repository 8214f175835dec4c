package org.winset.bench;

import java.util.List;
import java.util.Locale;
import org.winset.deal.Count;
import org.winset.deal.IntegerInstance;

/**
 * Prints how long it takes to count the agreements among 2^28 packages of 6 parties, at several
 * densities: all thresholds of an instance are moved alike.
 */
public final class Counts {
  private static final List<Double> MOVES = List.of(-.1, -.05, 0., .05, .1, .15, .2, .3, .4);
  private static final long BUDGET = 100_000;
  private static final double MILLIONTHS = 1e6;
  private static final int EACH = 5;
  private static final int ROUNDS = 3;

  private Counts() {}

  public static void main(String[] arguments) {
    List<Instance> instances = Instance.ofKind("n6-o2-realistic", EACH);
    instances.forEach(i -> moved(i, .1).agreements(BUDGET));
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| thresholds moved by | packages that agree | median ms | max ms | exact |");
    System.out.println("|---|---|---|---|---|");
    MOVES.forEach(by -> print(instances, by));
  }

  private static void print(List<Instance> instances, double by) {
    List<Count> counts = instances.stream().map(i -> moved(i, by).agreements(BUDGET)).toList();
    double[] times = Clock.medians(instances, ROUNDS, i -> moved(i, by).agreements(BUDGET));
    double[] shares =
        counts.stream().mapToDouble(c -> c.atLeast().doubleValue() / (1L << 28)).toArray();
    System.out.printf(
        Locale.ROOT,
        "| %+.2f | %.2g to %.2g of all | %.1f | %.1f | %d of %d |%n",
        by,
        Clock.quantile(shares, 0),
        Clock.quantile(shares, 1),
        Clock.quantile(times, .5),
        Clock.quantile(times, 1),
        counts.stream().filter(Count::exact).count(),
        counts.size());
  }

  private static IntegerInstance moved(Instance instance, double by) {
    long[] base = instance.base().clone();
    for (int p = 0; p < base.length; p++) {
      base[p] += Math.round(by * MILLIONTHS);
    }
    return new IntegerInstance(base, instance.contributions());
  }
}
