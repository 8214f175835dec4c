package org.winset.forecast;

import java.util.stream.IntStream;
import org.winset.number.ScrambledSobol;
import org.winset.number.Seeds;
import org.winset.number.SobolSequence;

/**
 * The points an ensemble draws: replicates of one Sobol sequence, each scrambled by itself, taken
 * in turn (randomised quasi-Monte Carlo; L'Ecuyer and Lemieux 2002).
 *
 * <p>Draw k is point k / 16 of replicate k mod 16, whatever the number of draws. How far the
 * replicates' results lie apart says how far off their mean may be.
 */
final class Points {
  /** Independent replicates. */
  static final int REPLICATES = 16;

  private final ScrambledSobol[] replicates;

  Points(int dimensions, long seed) {
    SobolSequence sequence = SobolSequence.of(dimensions);
    this.replicates =
        IntStream.range(0, REPLICATES)
            .mapToObj(r -> sequence.scrambled(Seeds.bits(seed, r)))
            .toArray(ScrambledSobol[]::new);
  }

  int dimensions() {
    return replicates[0].dimensions();
  }

  /** The replicate draw k belongs to. */
  static int replicate(long k) {
    return (int) (k % REPLICATES);
  }

  /**
   * Writes the point of draw k.
   *
   * @param digits room to work in, one number a coordinate
   */
  void point(long k, int[] digits, double[] into) {
    replicates[replicate(k)].point(Math.toIntExact(k / REPLICATES), digits, into);
  }
}
