package org.winset.forecast;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well chances fitted what happened.
 *
 * @param brier mean squared distance of chance from outcome, 0 best to 1 (Brier 1950, for two
 *     answers)
 * @param log mean of -ln of the chance given to what happened, 0 best (Good 1952)
 * @param forecasts how many were scored
 */
public record Score(double brier, double log, int forecasts) {
  /** Nobody is certain: chances are scored as if they lay at least so far from 0 and 1. */
  public static final double LEAST_DOUBT = .001;

  /** A chance of a yes, and whether it was one. */
  public record Resolved(double chance, boolean yes) {
    public Resolved {
      if (!(chance >= 0 && chance <= 1)) {
        throw new IllegalArgumentException("a chance lies in 0..1: " + chance);
      }
    }

    double brier() {
      double distance = chance - (yes ? 1 : 0);
      return distance * distance;
    }

    double log() {
      double given = yes ? chance : 1 - chance;
      return -StrictMath.log(Math.clamp(given, LEAST_DOUBT, 1 - LEAST_DOUBT));
    }
  }

  /**
   * The score of some forecasts.
   *
   * @param resolved at least one
   */
  public static Score of(List<Resolved> resolved) {
    OptionalDouble brier = resolved.stream().mapToDouble(Resolved::brier).average();
    OptionalDouble log = resolved.stream().mapToDouble(Resolved::log).average();
    return new Score(brier.orElseThrow(), log.orElseThrow(), resolved.size());
  }

  /** 1 - brier/reference: the share of the reference's score that is saved; NaN if that is 0. */
  public double skillAgainst(Score reference) {
    return reference.brier == 0 ? Double.NaN : 1 - brier / reference.brier;
  }
}
