package org.winset.belief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the fewest changes that make one hypothesis lead: branch and bound over items, cluster by
 * cluster, deepening by the number of changes.
 *
 * <p>Definition: a set of changes makes column t lead if after it t's score is above every other
 * column's. The bound: for each rival h, what the open clusters can at most add to score(t) -
 * score(h) with the changes left, a max-plus sum over clusters. Within a cluster the discounted sum
 * of one sign is a weighted sum of order statistics with falling weights, hence submodular: raising
 * several items gains at most the sum of the single gains, and lowering j of them cannot leave less
 * than the sum without the j largest. For a cluster of one item the bound is exact.
 *
 * <p>Not thread-safe; one search each.
 */
final class FlipSearch {
  /** What a search may cost: deterministic, so that the same case gives the same answer. */
  static final long WORK = 40_000_000;

  /** Clusters with at most so many ways to treat their items are worked out beforehand. */
  private static final int MOST_COMBINATIONS = 4_096;

  /** Ways listed at most, of those that make one hypothesis lead. */
  private static final int MOST_WAYS = 60;

  /**
   * One way to treat an item: how many changes that is, and its centred logs, one per column.
   *
   * @param key what is changed, whatever into
   */
  record Option(int cost, Row logs, List<Change> changes, List<Object> key) {
    Option(int cost, Row logs, List<Change> changes) {
      this(cost, logs, changes, FlipSearch.key(changes));
    }
  }

  /** Items of one voice, each with its options, the first of which leaves it as it is. */
  record Cluster(double within, List<List<Option>> items) {}

  private final double[] start;
  private final List<Cluster> clusters;
  private final int target;
  private final int[] rivals;
  private final Map<List<Object>, Flip.Way> ways = new LinkedHashMap<>();
  private final List<Change> chosen = new ArrayList<>();
  private double[][][] ahead = new double[0][0][0];
  private long work;
  private boolean more;
  private boolean asking;

  /**
   * A search for one hypothesis.
   *
   * @param start log prior (and silence) of each column
   * @param target the column that should lead
   * @param work how many steps it may take
   */
  FlipSearch(double[] start, List<Cluster> clusters, int target, long work) {
    this.start = start.clone();
    this.target = target;
    this.work = work;
    this.rivals = IntStream.range(0, start.length).filter(h -> h != target).toArray();
    this.clusters = clusters.stream().map(this::reduced).toList();
  }

  /**
   * Every way with exactly {@code changes} changes, or as many as are listed. Whether there is any
   * is asked first, with items that are alike told apart no further than by how many change.
   */
  Collection<Flip.Way> ways(int changes) {
    ways.clear();
    more = false;
    ahead = new double[clusters.size() + 1][changes + 1][rivals.length];
    for (int c = clusters.size() - 1; c >= 0; c--) {
      OpenCluster open = new OpenCluster(clusters.get(c), target);
      for (int r = 0; r < rivals.length; r++) {
        double[] gains = open.most(0, changes, rivals[r]);
        for (int j = 0; j <= changes; j++) {
          ahead[c][j][r] = Double.NEGATIVE_INFINITY;
          for (int here = 0; here <= j; here++) {
            ahead[c][j][r] = Math.max(ahead[c][j][r], gains[here] + ahead[c + 1][j - here][r]);
          }
        }
      }
    }
    asking = true;
    cluster(0, changes, start.clone());
    asking = false;
    if (!ways.isEmpty()) {
      ways.clear();
      cluster(0, changes, start.clone());
    }
    return ways.values();
  }

  /** Whether the last answer is complete but for ways beyond the number listed. */
  boolean finished() {
    return work > 0;
  }

  /** Whether there are more ways than were listed. */
  boolean hasMore() {
    return more;
  }

  /** The greatest number of changes that could be made at once. */
  int mostChanges() {
    return clusters.stream()
        .flatMap(cluster -> cluster.items().stream())
        .mapToInt(options -> options.stream().mapToInt(Option::cost).max().orElse(0))
        .sum();
  }

  private void cluster(int c, int left, double[] scores) {
    work -= rivals.length;
    if (ended()) {
      return;
    }
    for (int r = 0; r < rivals.length; r++) {
      if (!(scores[target] - scores[rivals[r]] + ahead[c][left][r] > Row.TIE)) {
        return;
      }
    }
    if (c == clusters.size()) {
      if (left == 0) {
        found();
      }
      return;
    }
    item(c, 0, left, scores, new OpenCluster(clusters.get(c), target), Integer.MAX_VALUE);
  }

  /**
   * The same cluster with nothing in it that could not matter: no option that another, for no more
   * changes to the same item, beats in every column; and, where that is feasible, all its items as
   * one whose options are their combinations.
   */
  private Cluster reduced(Cluster cluster) {
    boolean alone = cluster.items().size() == 1;
    List<List<Option>> items =
        cluster.items().stream()
            .map(options -> undominated(options, alone))
            .sorted(Comparator.comparing(options -> options.getFirst().logs()))
            .toList();
    long combinations = 1;
    for (List<Option> options : items) {
      combinations = Math.min(Long.MAX_VALUE / 64, combinations * options.size());
    }
    Cluster lean = new Cluster(cluster.within(), items);
    if (alone || combinations > MOST_COMBINATIONS) {
      return lean;
    }
    Map<List<Object>, List<Option>> bySet = new LinkedHashMap<>();
    combine(lean, new ArrayList<>(), bySet);
    return new Cluster(
        0,
        List.of(
            bySet.values().stream()
                .flatMap(options -> undominated(options, true).stream())
                .sorted(Comparator.comparingInt(Option::cost))
                .toList()));
  }

  /** Adds every combination of the options of the items from {@code chosen} on. */
  private void combine(Cluster cluster, List<Option> chosen, Map<List<Object>, List<Option>> to) {
    if (chosen.size() < cluster.items().size()) {
      for (Option option : cluster.items().get(chosen.size())) {
        chosen.add(option);
        combine(cluster, chosen, to);
        chosen.removeLast();
      }
      return;
    }
    double[] sums = new double[start.length];
    double[] values = new double[chosen.size()];
    for (int h = 0; h < sums.length; h++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = chosen.get(i).logs().at(h);
      }
      sums[h] = Weigher.discounted(values, values.length, cluster.within());
    }
    List<Change> changes = chosen.stream().flatMap(option -> option.changes().stream()).toList();
    Option option = new Option(chosen.stream().mapToInt(Option::cost).sum(), Row.of(sums), changes);
    to.computeIfAbsent(option.key(), _ -> new ArrayList<>()).add(option);
  }

  /**
   * The options that no other beats, in their order; of equal ones the first. Among as many changes
   * only those of the same things are compared, so that every least set of things is still found.
   *
   * @param alone whether what counts is the item's own difference between two columns; else it
   *     shares a cluster, where only each column by itself is sure to count
   */
  private List<Option> undominated(List<Option> options, boolean alone) {
    List<Option> kept = new ArrayList<>();
    for (Option option : options) {
      if (kept.stream().noneMatch(other -> beats(other, option, alone))) {
        kept.removeIf(other -> beats(option, other, alone));
        kept.add(option);
      }
    }
    return kept;
  }

  private boolean beats(Option one, Option other, boolean alone) {
    if (one.cost() > other.cost()) {
      return false;
    }
    double ahead = one.logs().at(target) - other.logs().at(target);
    for (int rival : rivals) {
      double rise = one.logs().at(rival) - other.logs().at(rival);
      if (alone ? ahead < rise : ahead < 0 || rise > 0) {
        return false;
      }
    }
    return one.cost() < other.cost() || one.key().equals(other.key());
  }

  private void found() {
    List<Change> changes = new ArrayList<>(chosen);
    changes.sort(Comparator.comparingInt(FlipSearch::place));
    List<Object> key = key(changes);
    if (!ways.containsKey(key) && ways.size() == MOST_WAYS) {
      more = true;
      return;
    }
    ways.putIfAbsent(key, new Flip.Way(changes, target));
  }

  /** Changes of items in file order, then that of the priors. */
  private static int place(Change change) {
    return switch (change) {
      case Change.Dropped(int exhibit) -> exhibit;
      case Change.Regraded(int exhibit, double _) -> exhibit;
      case Change.Reread(int exhibit, Row _) -> exhibit;
      case Change.Reweighted(Row _) -> Integer.MAX_VALUE;
    };
  }

  /** What is changed, whatever into. */
  private static List<Object> key(List<Change> changes) {
    List<Object> key = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.Dropped(int exhibit) -> key.add(exhibit);
        case Change.Regraded(int exhibit, double _) -> key.add(exhibit);
        case Change.Reread(int exhibit, Row _) -> key.add("reading of " + exhibit);
        case Change.Reweighted(Row _) -> key.add("prior");
      }
    }
    return key;
  }

  /** Whether there is nothing left to look for, or nothing to look with. */
  private boolean ended() {
    return work <= 0 || more || (asking && !ways.isEmpty());
  }

  /**
   * Decides an item and all after it.
   *
   * @param before the number of the option taken by the item before it
   */
  private void item(int c, int i, int left, double[] scores, OpenCluster open, int before) {
    Cluster cluster = clusters.get(c);
    if (i == cluster.items().size()) {
      double[] next = scores.clone();
      for (int h = 0; h < next.length; h++) {
        next[h] += open.sum(h);
      }
      cluster(c + 1, left, next);
      return;
    }
    List<Option> options = cluster.items().get(i);
    boolean bound = asking && i > 0 && alike(options, cluster.items().get(i - 1));
    for (int o = 0; o < options.size() && !(bound && o > before); o++) {
      Option option = options.get(o);
      if (option.cost() > left) {
        continue;
      }
      if (ended()) {
        return;
      }
      open.decide(i, option);
      int rest = left - option.cost();
      if (promising(c, i + 1, rest, scores, open)) {
        chosen.addAll(option.changes());
        item(c, i + 1, rest, scores, open, o);
        for (int n = 0; n < option.changes().size(); n++) {
          chosen.removeLast();
        }
      }
      open.undo(i);
    }
  }

  /** Whether two items of a cluster may change places. */
  private static boolean alike(List<Option> one, List<Option> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int o = 0; o < one.size(); o++) {
      if (one.get(o).cost() != other.get(o).cost()
          || !one.get(o).logs().equals(other.get(o).logs())) {
        return false;
      }
    }
    return true;
  }

  private boolean promising(int c, int from, int left, double[] scores, OpenCluster open) {
    if (clusters.get(c).items().size() == 1) {
      return true;
    }
    work -= (long) rivals.length * clusters.get(c).items().size() * (left + 2);
    for (int r = 0; r < rivals.length; r++) {
      double[] gains = open.most(from, left, rivals[r]);
      double most = Double.NEGATIVE_INFINITY;
      for (int here = 0; here <= left; here++) {
        most = Math.max(most, gains[here] + ahead[c + 1][left - here][r]);
      }
      if (!(scores[target] - scores[rivals[r]] + most > Row.TIE)) {
        return false;
      }
    }
    return true;
  }
}
