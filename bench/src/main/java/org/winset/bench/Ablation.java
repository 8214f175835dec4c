package org.winset.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winset.deal.IntegerInstance;
import org.winset.deal.Tactics;

/**
 * Prints what each part of the search buys: the time for the greatest least margin with the part
 * switched off, as a Markdown table.
 */
public final class Ablation {
  private static final int ROUNDS = 3;
  private static final int WARM_UPS = 20;

  /** A search that needs more nodes than this is given up, and said to be. */
  private static final long BUDGET = 500_000;

  private static final List<String> KINDS =
      List.of(
          "n6-o2-realistic",
          "n6-o4-realistic",
          "n10-o4-realistic",
          "n6-o2-equal",
          "n10-o4-uncorrelated");

  private static final int EACH = 30;

  private Ablation() {}

  public static void main(String[] arguments) {
    Map<String, List<Instance>> kinds = new LinkedHashMap<>();
    KINDS.forEach(kind -> kinds.put(kind, Instance.ofKind(kind, EACH)));
    variants().values().forEach(tactics -> warmUp(tactics, kinds));
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| without | kind | median ms | p99 ms | max ms | nodes, median | given up |");
    System.out.println("|---|---|---|---|---|---|---|");
    variants()
        .forEach((name, tactics) ->
            KINDS.forEach(kind -> print(name, tactics, kind, kinds.getOrDefault(kind, List.of()))));
  }

  private static void warmUp(Tactics tactics, Map<String, List<Instance>> kinds) {
    for (int round = 0; round < WARM_UPS; round++) {
      KINDS.forEach(kind -> maxMin(kinds.getOrDefault(kind, List.of()).getFirst(), tactics));
    }
  }

  private static Map<String, Tactics> variants() {
    Map<String, Tactics> variants = new LinkedHashMap<>();
    variants.put("nothing", Tactics.ALL);
    variants.put("surrogate", new Tactics(false, true, true, true));
    variants.put("ordering", new Tactics(true, false, true, true));
    variants.put("relaxation", new Tactics(true, true, false, true));
    variants.put("surrogate, relaxation", new Tactics(false, true, false, true));
    variants.put("climb", new Tactics(true, true, true, false));
    return variants;
  }

  private static void print(String name, Tactics tactics, String kind, List<Instance> instances) {
    List<IntegerInstance.Level> levels = instances.stream().map(i -> maxMin(i, tactics)).toList();
    double[] times = Clock.medians(instances, ROUNDS, i -> maxMin(i, tactics));
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.0f | %d of %d |%n",
        name,
        kind,
        Clock.cells(times),
        Clock.quantile(levels.stream().mapToDouble(l -> l.nodes()).toArray(), .5),
        levels.stream().filter(l -> !l.complete()).count(),
        levels.size());
  }

  private static IntegerInstance.Level maxMin(Instance instance, Tactics tactics) {
    return instance.compiled().maxMin(tactics, BUDGET, () -> false);
  }
}
