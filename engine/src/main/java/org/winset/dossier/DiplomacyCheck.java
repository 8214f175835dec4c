package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/** Looks for levers that cannot open a deal, and for those that stand outside their own range. */
final class DiplomacyCheck {
  private final Dossier dossier;
  private final Places places;
  private final List<Problem> warnings = new ArrayList<>();

  DiplomacyCheck(Dossier dossier, Places places) {
    this.dossier = dossier;
    this.places = places;
  }

  List<Problem> warnings() {
    for (Lever lever : dossier.diplomacy().levers()) {
      idle(lever.path())
          .ifPresent(
              why -> warn(lever, "lever " + lever.id() + " moves " + lever.path() + ", " + why));
      Input input = dossier.inputs().at(lever.path());
      if (input.amount().typical().compareTo(lever.low()) < 0
          || input.amount().typical().compareTo(lever.high()) > 0) {
        warn(
            lever,
            "lever "
                + lever.id()
                + " runs over "
                + lever.low().toDecimal()
                + ".."
                + lever.high().toDecimal()
                + ", which leaves out the point value "
                + input.amount().typical().toDecimal(6)
                + " of "
                + lever.path());
      }
    }
    return warnings;
  }

  /** Why a number takes no part in whether there is a deal, if it takes none. */
  private Optional<String> idle(String path) {
    boolean replaced =
        dossier.dyad().stream()
            .flatMap(d -> d.parties().stream())
            .anyMatch(id -> path.equals("parties." + id + ".leader.reservation"));
    if (replaced) {
      return Optional.of("which its war takes the place of; move a number of the war instead");
    }
    return path.startsWith("beliefs.") || Diplomacy.holds(path)
        ? Optional.of("on which no deal hangs")
        : Optional.empty();
  }

  private void warn(Lever lever, String rule) {
    warnings.add(new Problem(places.of("levers." + lever.id()), lever.id(), rule, ""));
  }
}
