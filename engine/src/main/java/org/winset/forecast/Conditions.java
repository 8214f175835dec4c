package org.winset.forecast;

import java.util.function.Predicate;
import org.winset.dossier.Diplomacy;
import org.winset.dossier.Forecasts;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.number.Rational;
import org.winset.number.Seeds;

/**
 * How an ensemble is drawn: what, beside the case and the number of draws, its result depends on.
 *
 * @param seed 0..2^53 - 1
 * @param kappa correlation of one actor's uncertain values, 0..1
 * @param unsourcedHeld whether option values that lead to no item of the ledger stay at their point
 *     values
 */
public record Conditions(long seed, double kappa, boolean unsourcedHeld) {
  /** The correlation that is assumed where nothing else is said. */
  public static final double USUAL_KAPPA = .5;

  public Conditions {
    if (seed < 0 || seed > Seeds.MOST) {
      throw new IllegalArgumentException("a seed lies in 0.." + Seeds.MOST + ": " + seed);
    }
    if (!(kappa >= 0 && kappa <= 1)) {
      throw new IllegalArgumentException("kappa lies in 0..1: " + kappa);
    }
  }

  /** The usual conditions. */
  public static Conditions of(long seed) {
    return new Conditions(seed, USUAL_KAPPA, false);
  }

  /** The same with another correlation. */
  public Conditions withKappa(double other) {
    return new Conditions(seed, other, unsourcedHeld);
  }

  /** The same with option values that have no source at their point values. */
  public Conditions withUnsourcedHeld() {
    return new Conditions(seed, kappa, true);
  }

  /**
   * Inputs kept at their point values: what the analyst forecasts moves nothing, nor does what
   * envoys gain or payments cost.
   */
  Predicate<Input> held() {
    return input ->
        input.path().startsWith(Forecasts.PATH)
            || Diplomacy.holds(input.path())
            || (unsourcedHeld
                && input.unit() == Input.Unit.VALUE
                && input.grounds().kind() != Grounds.Kind.SOURCED);
  }

  @Override
  public String toString() {
    return "seed " + seed + ", kappa " + Rational.ofDecimal(Double.toString(kappa)).toDecimal();
  }
}
