package org.winset.deal;

import java.util.List;
import org.winset.dossier.Choice;
import org.winset.number.Rational;

/**
 * What an envoy weighs: his principal's value and private interests, as plain numbers.
 *
 * @param principal index of the party he speaks for
 * @param beta how much his private interests weigh, 0..1
 * @param profits what single options are worth to him privately
 */
public record EnvoyTerms(int principal, Rational beta, List<Profit> profits) {
  /**
   * Points that a package with this option adds to his private interests; in any unit, at least 0.
   */
  public record Profit(Choice from, Rational points) {}

  public EnvoyTerms {
    profits = List.copyOf(profits);
  }

  EnvoyTerms withBeta(Rational other) {
    return new EnvoyTerms(principal, other, profits);
  }
}
