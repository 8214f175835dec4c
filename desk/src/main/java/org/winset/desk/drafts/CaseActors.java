package org.winset.desk.drafts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.evidence.Actor;

/**
 * Whom a case knows by name: the actors of its ledger, then its parties, leaders and
 * constituencies.
 */
public final class CaseActors {
  private CaseActors() {}

  /** The actors; one that the ledger names is not added again. */
  public static List<Actor> of(Dossier dossier) {
    List<Actor> actors = new ArrayList<>(dossier.ledger().actors());
    Set<String> names = new HashSet<>();
    actors.forEach(actor -> names.addAll(actor.names()));
    for (Party party : dossier.parties()) {
      add(actors, names, party.id(), party.name(), party.id());
      party
          .leader()
          .ifPresent(leader -> add(actors, names, party.id() + "-leader", leader, party.id()));
      party
          .constituencies()
          .forEach(group -> add(actors, names, group.id(), group.name(), group.id()));
    }
    return actors;
  }

  private static void add(
      List<Actor> actors, Set<String> names, String id, String name, String about) {
    String bare = name.replaceAll(" \\(.*\\)$", "");
    if (names.add(bare)) {
      actors.add(new Actor(id, bare, List.of(), List.of(about)));
    }
  }
}
