package org.winset.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.winset.dossier.Input;

/**
 * How much one uncertain number matters to a chance by itself, all others drawn as ever.
 *
 * @param low the chance among the draws in which it lies in the lowest fifth of its range
 * @param high the same for the highest fifth
 * @param worth value of perfect information: by how much the expected Brier score would fall if one
 *     learnt the number, E(chance given it - chance)^2, noise of sampling taken off
 */
public record Influence(Input input, double low, double high, double worth) {
  /** How far learning the number would typically move the chance: the root of its worth. */
  public double move() {
    return Math.sqrt(worth);
  }

  /** All numbers, those worth most first, then the widest swing, then in file order. */
  static List<Influence> of(Stage stage, InfluenceTally tally, int outcome) {
    List<Input> inputs = List.copyOf(stage.dossier().inputs().all());
    List<Influence> influences = new ArrayList<>();
    for (int n = 0; n < stage.bins().size(); n++) {
      influences.add(of(inputs.get(stage.bins().input(n)), tally, outcome, n));
    }
    influences.sort(
        Comparator.comparingDouble(Influence::worth)
            .thenComparingDouble(i -> Math.abs(i.high - i.low))
            .reversed());
    return List.copyOf(influences);
  }

  private static Influence of(Input input, InfluenceTally tally, int outcome, int n) {
    double whole = 0;
    double sum = 0;
    for (int b = 0; b < Bins.COUNT; b++) {
      double weight = tally.weight(n, b);
      whole += weight;
      sum += weight > 0 ? weight * tally.mean(outcome, n, b) : 0;
    }
    double mean = sum / whole;
    double worth = 0;
    for (int b = 0; b < Bins.COUNT; b++) {
      double weight = tally.weight(n, b);
      if (weight > 0) {
        double chance = tally.mean(outcome, n, b);
        worth += weight / whole * (chance - mean) * (chance - mean);
        worth -= chance * (1 - chance) / whole; // what chance alone would show
      }
    }
    return new Influence(
        input,
        tally.mean(outcome, n, 0),
        tally.mean(outcome, n, Bins.COUNT - 1),
        Math.max(0, worth));
  }
}
