package org.winset.forecast;

import java.util.Arrays;
import org.winset.deal.Numbers;
import org.winset.deal.Trial;

/**
 * Takes values of inputs to the packages' search, again and again: a party none of whose numbers
 * has changed since is not taken anew. For one thread.
 */
final class Delivery {
  private final Wiring wiring;
  private final Numbers numbers;
  private final Trial trial;

  /** By input, what was put into the numbers last. */
  private final double[] delivered;

  /** Parties whose numbers the trial may not hold as they are. */
  private final boolean[] stale;

  private boolean begun;

  /**
   * @param numbers filled by this delivery alone
   */
  Delivery(Stage stage, Numbers numbers, Trial trial) {
    this.wiring = stage.wiring();
    this.numbers = numbers;
    this.trial = trial;
    this.delivered = new double[stage.samplers().getFirst().size()];
    Arrays.fill(delivered, Double.NaN);
    this.stale = new boolean[stage.parties()];
  }

  /**
   * Delivers values.
   *
   * @param values by input, in the order of the registry
   * @return whether any number may have changed
   * @throws org.winset.deal.UnworkableCase if they mean nothing together
   */
  boolean deliver(double[] values) {
    boolean changed = false;
    for (int input : wiring.wired()) {
      if (values[input] != delivered[input]) {
        delivered[input] = values[input];
        wiring.put(input, values[input], numbers);
        if (wiring.owner(input) >= 0) {
          stale[wiring.owner(input)] = true;
        }
        changed = true;
      }
    }
    if (!begun) {
      Arrays.fill(stale, true);
      trial.use(numbers);
      begun = true;
    }
    for (int party = 0; party < stale.length; party++) {
      if (stale[party]) {
        changed = true;
        trial.retake(party);
        stale[party] = false;
      }
    }
    return changed;
  }
}
