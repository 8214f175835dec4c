package org.winset.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;

/**
 * The day a case is looked at from, in place of its own.
 *
 * @param given as it was written, YYYY-MM-DD
 */
record AsOf(String given) {
  /** As reports and records name it among what was set for a run. */
  String setting() {
    return "as-of=" + given;
  }

  /** The case as of that day, by whose end both war and talks must have begun. */
  Dossier of(Dossier dossier) throws BadInput {
    LocalDate day = day();
    notBefore(day, dossier.forecasts().warBegan(), "the war began");
    notBefore(day, dossier.dyad().flatMap(Dyad::talksSince), "talks began");
    return dossier.withAsOf(day);
  }

  private LocalDate day() throws BadInput {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw BadInput.at("--as-of " + given, "this is no day", "write it YYYY-MM-DD");
    }
  }

  private void notBefore(LocalDate day, Optional<LocalDate> began, String what) throws BadInput {
    if (began.isPresent() && day.isBefore(began.get())) {
      throw BadInput.at(
          "--as-of " + given,
          what + " on " + began.get() + ", and the case speaks of no time before",
          "give that day or a later one");
    }
  }
}
