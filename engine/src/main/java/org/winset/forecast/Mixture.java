package org.winset.forecast;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The worlds of an ensemble mixed by how probable each account of the parties' aims is.
 *
 * <p>With p(h) the mean over draws of an account's posterior, silence left aside, and w the weight
 * silence gives a draw in its world: the account's probability is proportional to p(h) E w, and a
 * measure's mean is the sum of p(h) E(w f) over the sum of p(h) E w (model, sections 3 and 6).
 */
final class Mixture {
  private final Tallies tallies;
  private final IntFunction<Tally> byWorld;
  private final int[] worldOf;
  private final boolean[] present = new boolean[Points.REPLICATES];

  /** The mixture of what every draw says. */
  Mixture(Stage stage, Tallies tallies) {
    this(stage, tallies, tallies::of);
  }

  /** The mixture of what some draws say, by world. */
  Mixture(Stage stage, Tallies tallies, IntFunction<Tally> byWorld) {
    this.tallies = tallies;
    this.byWorld = byWorld;
    this.worldOf = IntStream.range(0, stage.accounts()).map(stage::worldOf).toArray();
    double[] counts = tallies.posterior().counts();
    for (int r = 0; r < present.length; r++) {
      present[r] = counts[r] > 0;
    }
  }

  /** The mean of a measure, silence counted. */
  Estimate mean(int measure) {
    return Estimate.jackknife(
        r -> sum(r, tally -> tally.weighted(measure)) / sum(r, Tally::weights), present);
  }

  /** The mean of a measure, silence left aside. */
  Estimate plain(int measure) {
    return Estimate.jackknife(
        r -> sum(r, tally -> tally.plain(measure)) / sum(r, Tally::counts), present);
  }

  /** How probable an account is, silence counted. */
  Estimate probability(int account) {
    return Estimate.jackknife(
        r -> part(account, r, Tally::weights) / sum(r, Tally::weights), present);
  }

  /** How probable an account is before silence is counted. */
  Estimate before(int account) {
    return tallies.posterior().plainMean(account);
  }

  /** A histogram over all accounts, each as probable as it is. */
  double[] histogram(int histogram) {
    double[] mixed = new double[Margins.BINS];
    for (int account = 0; account < worldOf.length; account++) {
      Tally tally = byWorld.apply(worldOf[account]);
      double whole = Estimate.sum(tally.weights(), -1);
      double share = whole > 0 ? probability(account).mean() / whole : 0;
      double[] own = tally.histogram(histogram);
      for (int b = 0; b < mixed.length; b++) {
        mixed[b] += share * own[b];
      }
    }
    return mixed;
  }

  /** Sum over accounts of p(h) times a mean over draws, one replicate left out. */
  private double sum(int without, Function<Tally, double[]> sums) {
    double sum = 0;
    for (int account = 0; account < worldOf.length; account++) {
      sum += part(account, without, sums);
    }
    return sum;
  }

  private double part(int account, int without, Function<Tally, double[]> sums) {
    Tally tally = byWorld.apply(worldOf[account]);
    double draws = Estimate.sum(tally.counts(), without);
    double believed = Estimate.sum(tallies.posterior().plain(account), without);
    return draws == 0 ? 0 : believed * Estimate.sum(sums.apply(tally), without) / draws;
  }
}
