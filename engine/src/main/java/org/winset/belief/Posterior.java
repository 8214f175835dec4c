package org.winset.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What to believe once the evidence is weighed.
 *
 * @param silence likelihood of what has not happened, one per column; 1 throughout if none was
 *     taken into account
 * @param naive as if every item were a voice of its own
 * @param adjusted with items of one voice discounted: the answer
 * @param weights one per exhibit, in file order
 */
public record Posterior(
    Question question, Row silence, Row naive, Row adjusted, List<Weight> weights) {

  /**
   * What one item adds.
   *
   * @param centred log likelihoods less their mean over the named hypotheses, as treated
   * @param contribution to the log odds, one per column, dependence discounted; 0 in the residual
   */
  public record Weight(Exhibit exhibit, Row centred, Row contribution) {
    /** The greatest log likelihood ratio between two hypotheses. */
    public double diagnosticity() {
      return centred.spread();
    }
  }

  public Posterior {
    weights = List.copyOf(weights);
  }

  /** The most probable column; empty if two share that place. */
  public OptionalInt lead() {
    return adjusted.lead();
  }

  /** The posterior without one item, clusters ranked anew. */
  public Row without(int exhibit) {
    List<Exhibit> others = new ArrayList<>(question.exhibits());
    others.remove(exhibit);
    return question.with(others).posterior(silence);
  }
}
