package org.winset.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.winset.number.Amount;

/** Turns orders, and values nobody knows, into amounts by id. */
final class Ranking {
  /** The word for values nobody knows. */
  static final String UNKNOWN = "unknown";

  private Ranking() {}

  /** Values of which only the order is known, highest first. */
  static Map<String, Amount> values(List<String> order) {
    return ranked(order, Amount.ValueRank::new);
  }

  /** Weights of which only the order is known, highest first. */
  static Map<String, Amount> weights(List<String> order) {
    return ranked(order, Amount.WeightRank::new);
  }

  /**
   * Values nobody knows: along the side's order of the options where there is one, its own end
   * highest; else 0..100 each.
   */
  static Map<String, Amount> unknown(Issue issue, Optional<String> side) {
    List<String> options = issue.optionIds();
    if (side.isPresent() && !issue.ordered().isEmpty()) {
      return values(issue.ordered().getFirst().equals(side.get()) ? options : options.reversed());
    }
    Map<String, Amount> free = new LinkedHashMap<>();
    options.forEach(option -> free.put(option, Amount.parse("0..100")));
    return free;
  }

  private static Map<String, Amount> ranked(
      List<String> order, BiFunction<Integer, Integer, Amount> amount) {
    Map<String, Amount> ranked = new LinkedHashMap<>();
    for (String id : order) {
      ranked.put(id, amount.apply(ranked.size() + 1, order.size()));
    }
    return ranked;
  }
}
