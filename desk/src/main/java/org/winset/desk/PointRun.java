package org.winset.desk;

import java.util.function.Supplier;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.forecast.Assessment;
import org.winset.forecast.Draw;

/** Assesses a case at its point values. */
final class PointRun {
  private PointRun() {}

  static Assessment of(Dossier dossier) throws BadInput {
    return orBadInput(dossier, () -> Draw.atPointValues(dossier).assess());
  }

  /** What is worked out on a case, unless its numbers have no meaning together. */
  static <T> T orBadInput(Dossier dossier, Supplier<T> work) throws BadInput {
    try {
      return work.get();
    } catch (UnworkableCase e) {
      throw BadInput.at(dossier.id(), String.valueOf(e.getMessage()), "");
    }
  }
}
