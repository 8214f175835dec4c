package org.winset.bench;

import java.util.List;
import java.util.Locale;
import org.winset.deal.Closest;
import org.winset.deal.Solver;

/**
 * Prints how long the package closest to agreement takes in full, as a Markdown table: leximin of
 * all margins, the number of ties, and the next distinct list.
 */
public final class Leximins {
  private static final int EACH = 20;
  private static final int ROUNDS = 3;
  private static final Solver.Budget BUDGET = Solver.Budget.STANDARD;

  private Leximins() {}

  public static void main(String[] arguments) {
    List<String> kinds =
        arguments.length > 0 ? List.of(arguments) : List.copyOf(Instance.byKind().keySet());
    Times.warmUp();
    Instance.ofKind("n6-o2-realistic", EACH).forEach(i -> i.compiled().closest(BUDGET));
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println("| kind | median ms | p99 ms | max ms | proven | ties and next |");
    System.out.println("|---|---|---|---|---|---|");
    kinds.forEach(Leximins::print);
  }

  private static void print(String kind) {
    List<Instance> instances = Instance.ofKind(kind, EACH);
    List<Closest> found = instances.stream().map(i -> i.compiled().closest(BUDGET)).toList();
    double[] times = Clock.medians(instances, ROUNDS, i -> i.compiled().closest(BUDGET));
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d of %d | %d of %d |%n",
        kind,
        Clock.cells(times),
        found.stream().filter(Closest::complete).count(),
        found.size(),
        found.stream().filter(c -> c.ties().exact()).count(),
        found.size());
  }
}
