package org.winset.bench;

import java.util.Arrays;
import java.util.Locale;
import org.winset.belief.Posterior;
import org.winset.belief.Row;

/**
 * Prints whether posteriors mean what they say.
 *
 * <p>First, simulation-based calibration (Talts et al. 2018) of the naive posterior on independent
 * items: the randomised rank of the truth must be uniform. Then, for items that depend on one
 * another within their voice, how far the naive and the adjusted posterior (r = .8) err at several
 * true correlations, with reliability curves.
 */
public final class Calibration {
  private static final int HYPOTHESES = 4;
  private static final int VOICES = 4;
  private static final int ITEMS = 5;
  private static final int BINS = 10;
  private static final double[] CORRELATIONS = {0, 0.2, 0.5, 0.8, 1};

  private Calibration() {}

  /** Arguments: how many questions are drawn each time, 20000 unless given. */
  public static void main(String[] arguments) {
    int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    System.out.println(Clock.machine());
    System.out.printf(
        Locale.ROOT,
        "%d questions each: %d hypotheses, %d voices of %d items%n%n",
        draws,
        HYPOTHESES,
        VOICES,
        ITEMS);
    uniformRanks(draws);
    System.out.println();
    System.out.println(
        "| true correlation | posterior | mean P(truth) | log score | Brier | says of its lead"
            + " | is right | calibration error |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    Reliability[][] curves = new Reliability[CORRELATIONS.length][];
    for (int c = 0; c < CORRELATIONS.length; c++) {
      curves[c] = dependent(draws, CORRELATIONS[c]);
    }
    System.out.println();
    System.out.println("Reliability: how often what was given a probability in the bin was true.");
    System.out.println();
    for (int c = 0; c < CORRELATIONS.length; c++) {
      Reliability.print(CORRELATIONS[c], curves[c][0], curves[c][1]);
    }
  }

  private static void uniformRanks(int draws) {
    SimulatedEvidence evidence = new SimulatedEvidence(1, HYPOTHESES, VOICES * ITEMS, 1, 0);
    long[] bins = new long[BINS];
    for (int d = 0; d < draws; d++) {
      SimulatedEvidence.Drawn drawn = evidence.next();
      Row naive = drawn.question().weigh().naive();
      double rank = naive.at(drawn.truth()) * evidence.uniform();
      for (int h = 0; h < drawn.truth(); h++) {
        rank += naive.at(h);
      }
      bins[(int) Math.min(BINS - 1, rank * BINS)]++;
    }
    double expected = (double) draws / BINS;
    double chiSquare =
        Arrays.stream(bins).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    System.out.println("Simulation-based calibration of the naive posterior, independent items");
    System.out.println("  ranks of the truth by tenths: " + Arrays.toString(bins));
    System.out.printf(
        Locale.ROOT,
        "  chi-square %.1f with %d degrees of freedom (95%% of calibrated runs stay below 16.9)%n",
        chiSquare,
        BINS - 1);
  }

  private static Reliability[] dependent(int draws, double rho) {
    SimulatedEvidence evidence = new SimulatedEvidence(2, HYPOTHESES, VOICES, ITEMS, rho);
    Reliability naive = new Reliability(BINS);
    Reliability adjusted = new Reliability(BINS);
    for (int d = 0; d < draws; d++) {
      SimulatedEvidence.Drawn drawn = evidence.next();
      Posterior posterior = drawn.question().weigh();
      naive.add(posterior.naive(), drawn.truth());
      adjusted.add(posterior.adjusted(), drawn.truth());
    }
    System.out.printf(Locale.ROOT, "| %.1f | naive | %s |%n", rho, naive.cells());
    System.out.printf(Locale.ROOT, "| %.1f | adjusted | %s |%n", rho, adjusted.cells());
    return new Reliability[] {naive, adjusted};
  }
}
