package org.winset.desk;

import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.forecast.Assessment;
import org.winset.forecast.Draw;

/** Assesses a case at its point values. */
final class PointRun {
  private PointRun() {}

  static Assessment of(Dossier dossier) throws BadInput {
    try {
      return Draw.atPointValues(dossier).assess();
    } catch (UnworkableCase e) {
      throw BadInput.at(dossier.id(), String.valueOf(e.getMessage()), "");
    }
  }
}
