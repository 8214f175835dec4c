package org.winset.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winset.dossier.Input;

/**
 * The named sets of inputs that are varied together in sensitivity analysis, and the coordinates
 * that move each: those of its inputs, and the factors their values share.
 *
 * @param names of groups with at least one uncertain input, in file order
 * @param coordinates by group, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
record Groups(List<String> names, List<int[]> coordinates) {
  /** Which account of the parties' aims is true: the last coordinate of a {@link Probe}. */
  static final String ACCOUNT = "which account of the aims is true";

  static Groups of(Stage stage) {
    Map<String, Set<Integer>> byName = new LinkedHashMap<>();
    for (Input input : stage.dossier().inputs().all()) {
      if (!input.amount().certain() && !stage.conditions().held().test(input)) {
        Set<Integer> own = byName.computeIfAbsent(input.group(), _ -> new TreeSet<>());
        own.add(stage.coordinates().of(input.path()));
        int factor = stage.coordinates().factorOf(input);
        if (factor >= 0) {
          own.add(factor);
        }
      }
    }
    List<int[]> coordinates = new ArrayList<>();
    byName
        .values()
        .forEach(own -> coordinates.add(own.stream().mapToInt(Integer::intValue).toArray()));
    List<String> names = new ArrayList<>(byName.keySet());
    if (stage.worlds().size() > 1) {
      names.add(ACCOUNT);
      coordinates.add(new int[] {Probe.dimensions(stage) - 1});
    }
    return new Groups(List.copyOf(names), List.copyOf(coordinates));
  }

  int size() {
    return names.size();
  }
}
