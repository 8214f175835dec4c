package org.winset.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One point of a plan and the 1..6 discrete ways to settle it.
 *
 * @param options in file order
 * @param ifSilent index of the option a plan means when it does not speak of the issue
 * @param ordered the two sides between which the options run, nearest the first side first; empty
 *     if the options follow no such order
 * @param numbers the point's number in each plan that numbers it, by plan id
 */
public record Issue(
    String id,
    String name,
    Optional<String> topic,
    List<Option> options,
    Optional<Integer> ifSilent,
    List<String> ordered,
    Map<String, String> numbers,
    Optional<String> note,
    Grounds grounds) {

  /** One way to settle an issue. */
  public record Option(String id, String name) {}

  public Issue {
    options = List.copyOf(options);
    ordered = List.copyOf(ordered);
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** The ids of its options, in file order. */
  public List<String> optionIds() {
    return options.stream().map(Option::id).toList();
  }

  /** The index of the option with that id, or -1. */
  public int indexOf(String optionId) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).id().equals(optionId)) {
        return i;
      }
    }
    return -1;
  }
}
