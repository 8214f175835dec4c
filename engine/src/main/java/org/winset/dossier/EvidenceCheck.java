package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/** Looks for evidence that is too late, unused or in conflict, and for numbers without any. */
final class EvidenceCheck {
  private static final int MOST_NAMED = 5;

  private final Dossier dossier;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final Places places;
  private final List<Problem> warnings = new ArrayList<>();

  EvidenceCheck(Dossier dossier, Places places) {
    this.dossier = dossier;
    this.ledger = dossier.ledger();
    this.asOf = dossier.asOf();
    this.places = places;
  }

  List<Problem> warnings() {
    unsourced();
    tooLate();
    restingOnTooLate();
    unused();
    conflicts();
    return warnings;
  }

  private void unsourced() {
    long all = dossier.inputs().all().size();
    long without =
        dossier.inputs().all().stream()
            .filter(input -> input.grounds().kind() == Grounds.Kind.UNSOURCED)
            .count();
    if (without > 0) {
      warn(
          "parties",
          "",
          without
              + " of "
              + all
              + " numbers "
              + (without == 1 ? "is" : "are")
              + " unsourced judgement",
          "give them because: or why:; check --all lists them");
    }
  }

  private void tooLate() {
    for (Plan plan : dossier.plans()) {
      if (plan.date().isAfter(asOf)) {
        late("plans." + plan.id(), "plan " + plan.id(), plan.date().toString());
      }
    }
    ledger.sources().stream()
        .filter(source -> source.date().isAfter(asOf))
        .forEach(s -> late("sources." + s.id(), "source " + s.id(), s.date().toString()));
    ledger
        .after(asOf)
        .forEach(i -> late("items." + i.id(), "item " + i.id(), ledger.dateOf(i).toString()));
  }

  private void late(String path, String what, String date) {
    warn(path, date, what + " is dated " + date + ", after as-of " + asOf + ": not used", "");
  }

  private void restingOnTooLate() {
    Set<String> late = ledger.after(asOf).stream().map(Item::id).collect(Collectors.toSet());
    for (Input input : dossier.inputs().all()) {
      List<String> because = input.grounds().because();
      if (!because.isEmpty() && late.containsAll(because)) {
        warn(
            input.path(),
            String.join(", ", because),
            input.path()
                + " rests only on what is dated after as-of ("
                + String.join(", ", because)
                + ")",
            "");
      }
    }
  }

  private void unused() {
    Set<String> used =
        Stream.of(
                dossier.inputs().all().stream().map(Input::grounds),
                dossier.issues().stream().map(Issue::grounds),
                dossier.links().stream().map(Link::grounds),
                dossier.plans().stream().map(Plan::grounds),
                dossier.plans().stream().flatMap(p -> p.points().stream()).map(Plan.Point::grounds))
            .flatMap(stream -> stream)
            .flatMap(grounds -> grounds.because().stream())
            .collect(Collectors.toSet());
    dossier
        .beliefs()
        .ifPresent(beliefs -> beliefs.testimony().forEach(said -> used.add(said.item())));
    List<String> items = new ArrayList<>();
    Set<String> sourcesOfItems = new HashSet<>();
    for (Item item : ledger.items()) {
      sourcesOfItems.addAll(item.sources());
      if (!used.contains(item.id())) {
        items.add(item.id());
      }
    }
    List<String> sources =
        ledger.sources().stream()
            .map(source -> source.id())
            .filter(id -> !sourcesOfItems.contains(id))
            .toList();
    if (!items.isEmpty()) {
      warn("items", "", named("no because: leads to", items, "item"), "");
    }
    if (!sources.isEmpty()) {
      warn("sources", "", named("no item draws on", sources, "source"), "");
    }
  }

  private static String named(String what, List<String> ids, String word) {
    String first = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
    return what
        + " "
        + ids.size()
        + " "
        + word
        + (ids.size() == 1 ? "" : "s")
        + " ("
        + first
        + (ids.size() > MOST_NAMED ? ", …" : "")
        + ")";
  }

  private void conflicts() {
    for (Ledger.Conflict conflict : ledger.conflicts(asOf)) {
      String said =
          conflict.items().stream()
              .map(item -> item.id() + " says " + conflict.valueIn(item))
              .collect(Collectors.joining(", "));
      warn(
          "items." + conflict.items().getFirst().id(),
          conflict.subject(),
          "sources differ on " + conflict.subject() + ": " + said,
          "");
    }
  }

  private void warn(String path, String value, String rule, String suggestion) {
    warnings.add(new Problem(places.of(path), value, rule, suggestion));
  }
}
