package org.winset.bench;

import java.util.List;
import java.util.Locale;
import org.winset.deal.IntegerInstance;

/**
 * Prints how long the search takes on every kind of instance, as a Markdown table: whether there is
 * an agreement together with the greatest least margin, from nothing.
 */
public final class Times {
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 300;

  private Times() {}

  public static void main(String[] arguments) {
    warmUp();
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println("| kind | median ms | p99 ms | max ms | nodes, median | nodes, max |");
    System.out.println("|---|---|---|---|---|---|");
    Instance.byKind().forEach(Times::print);
  }

  private static void warmUp() {
    List<Instance> easy =
        Instance.all().stream().filter(i -> i.id().contains("realistic")).toList();
    for (int round = 0; round < WARM_UPS; round++) {
      Instance instance = easy.get(round * 7 % easy.size());
      instance.compiled().maxMin();
    }
  }

  private static void print(String kind, List<Instance> instances) {
    double[] nodes = instances.stream().mapToDouble(i -> i.compiled().maxMin().nodes()).toArray();
    double[] times = Clock.medians(instances, ROUNDS, i -> maxMin(i));
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.0f | %.0f |%n",
        kind,
        Clock.cells(times),
        Clock.quantile(nodes, .5),
        Clock.quantile(nodes, 1));
  }

  private static IntegerInstance.Level maxMin(Instance instance) {
    return instance.compiled().maxMin();
  }
}
