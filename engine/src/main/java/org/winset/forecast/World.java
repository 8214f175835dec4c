package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.PartyType;
import org.winset.dossier.Setting;

/**
 * The case as some accounts of the parties' aims would have it: certain inputs are other than
 * written. Accounts that change the same inputs share a world, and all worlds are drawn at the same
 * points.
 *
 * @param dossier with the types' inputs set
 * @param accounts columns of the beliefs that say so
 */
record World(Dossier dossier, List<Integer> accounts) {
  World {
    accounts = List.copyOf(accounts);
  }

  /** All worlds of a case: that of the first account first; the case itself if there is but one. */
  static List<World> of(Dossier dossier) {
    List<List<Setting>> settings = new ArrayList<>();
    List<List<Integer>> accounts = new ArrayList<>();
    for (int column = 0; column < columns(dossier); column++) {
      List<Setting> own = settings(dossier, column);
      int world = settings.indexOf(own);
      if (world < 0) {
        settings.add(own);
        accounts.add(new ArrayList<>());
        world = settings.size() - 1;
      }
      accounts.get(world).add(column);
    }
    List<World> worlds = new ArrayList<>();
    for (int w = 0; w < settings.size(); w++) {
      worlds.add(new World(set(dossier, settings.get(w)), accounts.get(w)));
    }
    return List.copyOf(worlds);
  }

  /** The accounts that say so, by name. */
  String words() {
    return accounts.stream()
        .map(a ->
            dossier
                .beliefs()
                .filter(b -> a < b.hypotheses().size())
                .map(b -> b.hypotheses().get(a).id())
                .orElse("as written"))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** How many accounts there are, <i>none of these</i> included; 1 if nobody says anything. */
  static int columns(Dossier dossier) {
    return dossier.beliefs().map(b -> b.hypotheses().size() + 1).orElse(1);
  }

  /** What an account changes; nothing for <i>none of these</i>, and where nobody says anything. */
  private static List<Setting> settings(Dossier dossier, int column) {
    if (dossier.beliefs().isEmpty() || column >= dossier.beliefs().get().hypotheses().size()) {
      return List.of();
    }
    Beliefs.Hypothesis hypothesis = dossier.beliefs().get().hypotheses().get(column);
    return dossier.types().stream()
        .filter(type -> hypothesis.types().contains(type.id()))
        .map(PartyType::settings)
        .flatMap(List::stream)
        .toList();
  }

  private static Dossier set(Dossier dossier, List<Setting> settings) {
    return switch (Overrides.applySettings(dossier, settings)) {
      case Overrides.Outcome.Applied(Dossier changed) -> changed;
      case Overrides.Outcome.Refused(var problems) ->
          throw new UnworkableCase("types: " + problems.getFirst().message());
    };
  }
}
