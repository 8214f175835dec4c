package org.winset.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Puts the search beside general solvers on the same instances: the greatest least margin. A peer's
 * time is the CPU time of all threads, since its work is not all done by the calling one; the
 * search's is its thread's. Wall times would flatter whoever is short where a machine is busy.
 *
 * <p>Stops with an error if an optimum differs.
 */
public final class Peers {
  /** A peer that needs longer than this on an instance is given up there. */
  private static final int SECONDS = 20;

  /** Instances of each kind that are tried. */
  private static final int EACH = 3;

  private static final int WARM_UPS = 50;
  private static final int ROUNDS = 25;

  private Peers() {}

  public static void main(String[] arguments) {
    Map<String, Peer> peers = new LinkedHashMap<>();
    peers.put("OR-Tools CP-SAT", new Peer.CpSat());
    peers.put("ojAlgo", new Peer.OjAlgo());
    List<String> kinds =
        arguments.length > 0 ? List.of(arguments) : List.copyOf(Instance.byKind().keySet());
    warmUp(peers);
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| kind | peer | proven | peer, median ms | search, median ms | ratio, median |");
    System.out.println("|---|---|---|---|---|---|");
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (String kind : kinds) {
      peers.forEach((name, peer) ->
          ratios.computeIfAbsent(name, n -> new ArrayList<>()).addAll(row(kind, name, peer)));
    }
    ratios.forEach((name, all) ->
        System.out.printf(
            Locale.ROOT,
            "%n%s: median ratio %.0f over %d proven instances%n",
            name,
            median(all),
            all.size()));
  }

  private static void warmUp(Map<String, Peer> peers) {
    List<Instance> easy = Instance.byKind().getOrDefault("n3-o2-realistic", List.of());
    peers.values().forEach(peer -> peer.maxMin(easy.getFirst(), SECONDS));
    for (int round = 0; round < WARM_UPS; round++) {
      List<Instance> all = Instance.all();
      all.forEach(i -> i.compiled().maxMin());
    }
  }

  /** Prints one row; returns how many times longer the peer took on each instance it proved. */
  private static List<Double> row(String kind, String name, Peer peer) {
    List<Double> theirs = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Instance> instances = Instance.byKind().getOrDefault(kind, List.of());
    for (Instance instance : instances.subList(0, Math.min(EACH, instances.size()))) {
      OptionalLong[] found = {OptionalLong.empty()};
      double took = Clock.timeOfAllThreads(() -> found[0] = peer.maxMin(instance, SECONDS));
      OptionalLong level = found[0];
      double own = ownTime(instance);
      ours.add(own);
      theirs.add(took);
      if (level.isPresent()) {
        ratios.add(took / own);
        requireSame(instance, name, level.getAsLong());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d of %d | %.0f | %.3f | %s |%n",
        kind,
        name,
        ratios.size(),
        theirs.size(),
        median(theirs),
        median(ours),
        ratios.isEmpty() ? "-" : String.format(Locale.ROOT, "%.0f", median(ratios)));
    return ratios;
  }

  private static void requireSame(Instance instance, String name, long level) {
    long expected = instance.compiled().maxMin().level();
    if (level != expected) {
      throw new IllegalStateException(
          instance.id() + ": " + name + " found " + level + ", the search " + expected);
    }
  }

  private static double ownTime(Instance instance) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      times.add(Clock.time(() -> instance.compiled().maxMin()));
    }
    return median(times);
  }

  private static double median(List<Double> values) {
    return Clock.quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), .5);
  }
}
