package org.winset.belief;

/** One thing an analyst could have judged otherwise. */
public sealed interface Change {
  /** An item is left out; {@code exhibit} is its index. */
  record Dropped(int exhibit) implements Change {}

  /** An item is believed to another degree. */
  record Regraded(int exhibit, double credibility) implements Change {}

  /** An item is read otherwise: other likelihoods within their ranges. */
  record Reread(int exhibit, Row likelihood) implements Change {}

  /** The priors are others within their ranges, one per column. */
  record Reweighted(Row prior) implements Change {}
}
