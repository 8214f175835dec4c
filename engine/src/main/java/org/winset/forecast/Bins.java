package org.winset.forecast;

import java.util.List;
import org.winset.dossier.Input;
import org.winset.number.Amount;

/**
 * Which fifth of its range every uncertain input lies in, so that draws can be sorted by one input
 * at a time.
 *
 * <p>For a range these are true fifths of its draws; for a place in an order about that.
 */
final class Bins {
  /** Parts a range is cut into. */
  static final int COUNT = 5;

  /** Scores that cut a standard normal variable into fifths. */
  private static final double[] CUTS = {-.8416212335729143, -.2533471031357997};

  private final int[] inputs;
  private final double[] cuts;

  /** The bins of every input that varies. */
  Bins(List<Input> all, java.util.function.Predicate<Input> held, Quantiles quantiles) {
    this.inputs =
        java.util.stream.IntStream.range(0, all.size())
            .filter(i -> !all.get(i).amount().certain() && !held.test(all.get(i)))
            .toArray();
    this.cuts = new double[inputs.length * (COUNT - 1)];
    for (int n = 0; n < inputs.length; n++) {
      Amount amount = all.get(inputs[n]).amount();
      for (int c = 0; c < COUNT - 1; c++) {
        double score = c < 2 ? CUTS[c] : -CUTS[3 - c];
        cuts[n * (COUNT - 1) + c] = cut(amount, score, quantiles);
      }
    }
  }

  private static double cut(Amount amount, double score, Quantiles quantiles) {
    double mean = amount.typical().toDouble();
    return switch (amount) {
      case Amount.Point _, Amount.Uniform _, Amount.Pert _ -> quantiles.of(amount).at(score);
      case Amount.ValueRank(int rank, int size) ->
          mean
              + score
                  * 100
                  * Math.sqrt((double) rank * (size + 1 - rank) / (size + 2))
                  / (size + 1);
      case Amount.WeightRank(int rank, int size) -> mean * (1 + score / Math.sqrt(size + 1.0));
    };
  }

  /** How many inputs vary. */
  int size() {
    return inputs.length;
  }

  /** The n-th of them, by its index in the registry. */
  int input(int n) {
    return inputs[n];
  }

  /** The bin, 0 to 4, the n-th input's value lies in. */
  int bin(int n, double[] values) {
    double value = values[inputs[n]];
    int at = n * (COUNT - 1);
    int bin = 0;
    for (int c = 0; c < COUNT - 1; c++) {
      bin += value > cuts[at + c] ? 1 : 0;
    }
    return bin;
  }
}
