package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.winset.dossier.Dossier;

/**
 * All that is drawn for a report: what the draws say, what they would say under other assumptions,
 * and what it hangs on.
 *
 * @param variants in a fixed order; fewer if the run was cancelled
 * @param sensitivity empty if the run was cancelled, or nothing is uncertain
 */
public record Prospects(
    Chances chances, List<Variant> variants, Optional<Sensitivity.Result> sensitivity) {
  /** Another assumption gets this part of the draws. */
  private static final int VARIANT_PART = 16;

  private static final long LEAST_DRAWS = 512;
  private static final long LEAST_PAIRS = 2 * Points.REPLICATES;
  private static final long MOST_PAIRS = 4096;

  /** How much is drawn beside the ensemble. */
  public enum Scope {
    /** Other assumptions, and half as many draws again for sensitivity. */
    REPORT,
    /** As many draws again for sensitivity. */
    SENSITIVITY
  }

  /** What is assumed otherwise. */
  public enum Assumption {
    /** Values of one actor are drawn independently. */
    KAPPA_0,
    /** Values of one actor move nearly as one. */
    KAPPA_9,
    /** Option values that lead to no source stay at their point values. */
    UNSOURCED_HELD
  }

  /** What fewer draws say under another assumption. */
  public record Variant(Assumption assumption, Chances chances) {}

  /**
   * Draws it all: the ensemble first, then what surrounds it.
   *
   * @return empty if not one chunk of the ensemble was finished
   * @throws org.winset.deal.UnworkableCase if the case's point values together have no meaning
   */
  public static Optional<Prospects> draw(
      Dossier dossier,
      Conditions conditions,
      long draws,
      Scope scope,
      Draws where,
      Progress progress,
      BooleanSupplier cancelled,
      Partial partial) {
    Stage stage = Stage.of(dossier, conditions);
    Optional<Chances> chances = new Ensemble(stage).run(draws, where, progress, cancelled, partial);
    if (chances.isEmpty()) {
      return Optional.empty();
    }
    List<Variant> variants = new ArrayList<>();
    long fewer = Math.min(draws, Math.max(LEAST_DRAWS, draws / VARIANT_PART));
    for (Assumption assumption : Assumption.values()) {
      if (scope == Scope.REPORT && !cancelled.getAsBoolean()) {
        new Ensemble(stage.under(under(assumption, conditions)))
            .run(fewer, where, Progress.SILENT, cancelled)
            .filter(c -> c.draws() == fewer)
            .ifPresent(c -> variants.add(new Variant(assumption, c)));
      }
    }
    Sensitivity sensitivity = new Sensitivity(stage);
    long part = scope == Scope.REPORT ? 2 : 1;
    long pairs = Math.clamp(draws / part / sensitivity.drawsForPair(), LEAST_PAIRS, MOST_PAIRS);
    return Optional.of(
        new Prospects(
            chances.get(),
            List.copyOf(variants),
            cancelled.getAsBoolean()
                ? Optional.empty()
                : sensitivity.run(pairs, where, cancelled)));
  }

  private static Conditions under(Assumption assumption, Conditions conditions) {
    return switch (assumption) {
      case KAPPA_0 -> conditions.withKappa(0);
      case KAPPA_9 -> conditions.withKappa(.9);
      case UNSOURCED_HELD -> conditions.withUnsourcedHeld();
    };
  }

  /**
   * Whether the chance of any deal is so different with unsourced values at their point values that
   * it rests on them.
   */
  public boolean restsOnUnsourced() {
    return variants.stream()
        .filter(v -> v.assumption() == Assumption.UNSOURCED_HELD)
        .anyMatch(v -> Math.abs(v.chances().zopa().mean() - chances.zopa().mean()) > .2);
  }
}
