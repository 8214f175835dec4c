package org.winset.belief;

import java.util.Optional;

/**
 * One item of evidence as plain numbers: what it would be expected with, and how far it counts.
 *
 * @param item id in the ledger
 * @param likelihood P(item | hypothesis) for each named hypothesis, 0..1
 * @param credibility how far the item is believed, 0 (says nothing) .. 1
 * @param clamped whether it is cheap talk: a party's own words that cost it nothing
 * @param cluster whose voice it is; an item without one stands alone
 */
public record Exhibit(
    String item, Row likelihood, double credibility, boolean clamped, Optional<String> cluster) {
  public Exhibit {
    likelihood.stream()
        .filter(p -> !(p >= 0 && p <= 1))
        .findAny()
        .ifPresent(p -> {
          throw new IllegalArgumentException("P(" + item + " | …) should be 0..1, not " + p);
        });
    if (!(credibility >= 0 && credibility <= 1)) {
      throw new IllegalArgumentException(
          "the credibility of " + item + " should be 0..1, not " + credibility);
    }
  }

  /** The same item believed to another degree. */
  public Exhibit believed(double otherCredibility) {
    return new Exhibit(item, likelihood, otherCredibility, clamped, cluster);
  }

  /** The same item with other likelihoods. */
  public Exhibit expected(Row otherLikelihood) {
    return new Exhibit(item, otherLikelihood, credibility, clamped, cluster);
  }

  /** What it says: log likelihoods less their mean, as they count before dependence. */
  public Row centred() {
    double[] logs = new double[likelihood.size()];
    Treatment.centre(likelihood.toArray(), 0, logs.length, credibility, clamped, logs, 0);
    return Row.of(logs);
  }

  /** How far it tells the hypotheses apart: the greatest log likelihood ratio between two. */
  public double diagnosticity() {
    return centred().spread();
  }
}
