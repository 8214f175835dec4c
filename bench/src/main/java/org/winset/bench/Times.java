package org.winset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winset.deal.IntegerInstance;

/**
 * Prints how long the search takes on every kind of instance, as a Markdown table: whether there is
 * an agreement together with the greatest least margin, from nothing.
 *
 * <p>Arguments: kinds; all if none is named.
 */
public final class Times {
  /** Kinds that are harder than what cases look like. */
  static final List<String> HARD = List.of("n6-o2-equal", "n10-o4-uncorrelated");

  private static final int EACH = 100;
  private static final int ROUNDS = 3;
  private static final int WARM_UPS = 300;

  private Times() {}

  public static void main(String[] arguments) {
    List<String> kinds = new ArrayList<>(List.of(arguments));
    if (kinds.isEmpty()) {
      kinds.addAll(Instance.byKind().keySet());
      kinds.addAll(HARD);
    }
    warmUp();
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println("| kind | median ms | p99 ms | max ms | nodes, median | nodes, max |");
    System.out.println("|---|---|---|---|---|---|");
    kinds.forEach(Times::print);
  }

  static void warmUp() {
    List<Instance> easy =
        Instance.all().stream().filter(i -> i.id().contains("realistic")).toList();
    for (int round = 0; round < WARM_UPS; round++) {
      Instance instance = easy.get(round * 7 % easy.size());
      instance.compiled().maxMin();
    }
  }

  private static void print(String kind) {
    List<Instance> instances = Instance.ofKind(kind, EACH);
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
