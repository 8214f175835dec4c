package org.winset.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.winset.dossier.Dossier;
import org.winset.dossier.Grounds;
import org.winset.dossier.Party;

/** What numbers rest on, in words: the analyst's reasoning, then items with their citation. */
final class Reasons {
  private static final int MOST_ITEMS = 3;

  private final Dossier dossier;
  private final LedgerTeller ledger;

  Reasons(Dossier dossier) {
    this.dossier = dossier;
    this.ledger = new LedgerTeller(dossier);
  }

  /** What an actor's weight of an issue, and the value of one option, rest on. */
  List<String> of(Party.Actor actor, int issue, String optionId) {
    String want = actor.path() + ".wants." + dossier.issues().get(issue).id();
    Set<Grounds> grounds = new LinkedHashSet<>();
    for (String path : List.of(want + ".values." + optionId, want + ".weight")) {
      dossier.inputs().find(path).ifPresent(input -> grounds.add(input.grounds()));
    }
    return words(grounds);
  }

  /** What one number rests on; empty if there is no such number. */
  List<String> of(String path) {
    return dossier
        .inputs()
        .find(path)
        .map(input -> words(Set.of(input.grounds())))
        .orElse(List.of());
  }

  /** What something rests on. */
  List<String> of(Grounds grounds) {
    return words(Set.of(grounds));
  }

  private List<String> words(Set<Grounds> grounds) {
    Set<String> words = new LinkedHashSet<>();
    List<String> items = new ArrayList<>();
    for (Grounds ground : grounds) {
      String whose = ground.kind() == Grounds.Kind.DEFAULT ? "Default: " : "Analyst: ";
      ground.why().ifPresent(why -> words.add(whose + why));
      ground.because().stream()
          .flatMap(id -> ledger.entry(id).stream())
          .map(Reasons::item)
          .filter(item -> !items.contains(item))
          .forEach(items::add);
    }
    items.stream().limit(MOST_ITEMS).forEach(words::add);
    if (items.size() > MOST_ITEMS) {
      words.add(Figures.counted(items.size() - MOST_ITEMS, "more item"));
    }
    return words.isEmpty() && !grounds.isEmpty()
        ? List.of("No source or reason given.")
        : List.copyOf(words);
  }

  private static String item(LedgerView.Entry entry) {
    return Figures.sentence(entry.kind())
        + entry.speaker().map(s -> " of " + s).orElse("")
        + ": "
        + entry.claim()
        + " ("
        + String.join("; ", entry.citations())
        + ")";
  }
}
