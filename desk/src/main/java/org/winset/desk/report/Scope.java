package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * Which plans and parties a report shows.
 *
 * @param plans ids; all if empty
 * @param parties ids; all if empty
 */
public record Scope(List<String> plans, List<String> parties) {
  /** Everything. */
  public static final Scope ALL = new Scope(List.of(), List.of());

  public Scope {
    plans = List.copyOf(plans);
    parties = List.copyOf(parties);
  }

  boolean showsPlan(String id) {
    return plans.isEmpty() || plans.contains(id);
  }

  boolean showsParty(String id) {
    return parties.isEmpty() || parties.contains(id);
  }

  /** What is shown, where that is not all. */
  Optional<String> words() {
    if (plans.isEmpty() && parties.isEmpty()) {
      return Optional.empty();
    }
    String shown =
        (plans.isEmpty() ? "all plans" : Figures.and(plans))
            + (parties.isEmpty() ? "" : ", as seen by " + Figures.and(parties));
    return Optional.of(
        "Shown: "
            + shown
            + ". The bottom line and the search for a deal still cover the whole case.");
  }
}
