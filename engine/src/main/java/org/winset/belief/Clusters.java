package org.winset.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items are of one voice. Items that name the same cluster are; an item that names none
 * stands alone.
 *
 * @param indexes for each item the index of its cluster
 * @param correlations of each cluster, 0..1
 */
record Clusters(List<Integer> indexes, List<Double> correlations) {
  Clusters {
    indexes = List.copyOf(indexes);
    correlations = List.copyOf(correlations);
  }

  static Clusters of(List<Exhibit> exhibits, Question.Within within) {
    Map<String, Integer> byName = new HashMap<>();
    List<Integer> indexes = new ArrayList<>();
    List<Double> correlations = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      if (exhibit.cluster().isPresent()) {
        String name = exhibit.cluster().get();
        indexes.add(
            byName.computeIfAbsent(
                name,
                _ -> {
                  correlations.add(within.of(name));
                  return correlations.size() - 1;
                }));
      } else {
        indexes.add(correlations.size());
        correlations.add(within.usual());
      }
    }
    return new Clusters(indexes, correlations);
  }

  /** For each item the index of its cluster. */
  int[] ofItem() {
    return indexes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Correlation of each cluster. */
  double[] within() {
    return correlations.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The items of each cluster, in file order. */
  List<List<Integer>> members() {
    List<List<Integer>> members = new ArrayList<>();
    correlations.forEach(_ -> members.add(new ArrayList<>()));
    for (int i = 0; i < indexes.size(); i++) {
      members.get(indexes.get(i)).add(i);
    }
    return members;
  }
}
