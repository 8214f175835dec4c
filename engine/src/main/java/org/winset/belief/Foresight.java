package org.winset.belief;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much something not yet seen would tell: the expected information of looking (Lindley 1956).
 *
 * <p>With p(h) the present posterior and q(h) = P(seen | h), the mutual information between the
 * hypotheses and whether it is seen, in bits. Likelihoods are clamped like those of items. The
 * residual sees it with the geometric mean of the others' odds, as it does with items, so it is no
 * wiser for it; the two outcomes then sum to 1 for every column.
 *
 * @param probability that it will be seen
 * @param ifSeen posterior then, one per column
 * @param ifNot posterior once it is clear that it is not seen
 * @param bits expected information, 0..1
 */
public record Foresight(double probability, Row ifSeen, Row ifNot, double bits) {
  /**
   * What looking would tell.
   *
   * @param posterior present beliefs, one per column
   * @param seen P(seen | hypothesis), one per named hypothesis: as many as {@code posterior}, or
   *     one fewer where that ends with a residual
   */
  public static Foresight of(Row posterior, Row seen) {
    int columns = posterior.size();
    double[] likelihood = new double[columns];
    double logOdds = 0;
    for (int h = 0; h < seen.size(); h++) {
      likelihood[h] = Math.clamp(seen.at(h), Treatment.LEAST, Treatment.MOST);
      logOdds += StrictMath.log(likelihood[h] / (1 - likelihood[h]));
    }
    if (columns > seen.size()) {
      likelihood[columns - 1] = 1 / (1 + StrictMath.exp(-logOdds / seen.size()));
    }
    double probability =
        IntStream.range(0, columns).mapToDouble(h -> posterior.at(h) * likelihood[h]).sum();
    Row ifSeen = update(posterior, h -> likelihood[h] / probability);
    Row ifNot = update(posterior, h -> (1 - likelihood[h]) / (1 - probability));
    double bits =
        probability * surprise(ifSeen, posterior) + (1 - probability) * surprise(ifNot, posterior);
    return new Foresight(probability, ifSeen, ifNot, Math.max(0, bits));
  }

  private static Row update(Row posterior, IntToDoubleFunction factor) {
    return Row.of(
        IntStream.range(0, posterior.size())
            .mapToDouble(h -> posterior.at(h) * factor.applyAsDouble(h))
            .toArray());
  }

  /** Kullback-Leibler divergence of new beliefs from old, in bits. */
  private static double surprise(Row after, Row before) {
    return IntStream.range(0, after.size())
            .filter(h -> after.at(h) > 0)
            .mapToDouble(h -> after.at(h) * StrictMath.log(after.at(h) / before.at(h)))
            .sum()
        / StrictMath.log(2);
  }
}
