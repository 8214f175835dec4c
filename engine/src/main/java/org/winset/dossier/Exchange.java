package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.winset.number.Rational;

/**
 * At what rates points of different parties can be exchanged, so that payments to several can be
 * added up.
 *
 * @param unit what the sum is counted in
 * @param rates one per signatory, in file order
 */
public record Exchange(String unit, List<Rate> rates) {
  /**
   * What one point of a party's scale costs.
   *
   * @param path where the number stands
   * @param of the party whose points it is counted in, or empty for the common unit
   */
  public record Rate(String party, String path, Optional<String> of) {}

  public Exchange {
    rates = List.copyOf(rates);
  }

  /** Common units per point of each signatory, in file order, at the values picked. */
  public List<Rational> perPoint(Inputs inputs, Function<Input, Rational> pick) {
    return rates.stream().map(rate -> perPoint(rate, inputs, pick)).toList();
  }

  private Rational perPoint(Rate rate, Inputs inputs, Function<Input, Rational> pick) {
    Rational own = pick.apply(inputs.at(rate.path()));
    return rate.of()
        .map(base -> rates.stream().filter(r -> r.party().equals(base)).findFirst().orElseThrow())
        .map(base -> own.times(perPoint(base, inputs, pick)))
        .orElse(own);
  }
}
