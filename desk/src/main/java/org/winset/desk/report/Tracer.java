package org.winset.desk.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winset.dossier.Dossier;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Plan;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;

/** Finds what the judgements of a case rest on, by their paths. */
public final class Tracer {
  private final Dossier dossier;
  private final Ledger ledger;
  private final LedgerTeller teller;
  private final Map<String, Judgement> judgements = new LinkedHashMap<>();

  private record Judgement(String value, Grounds grounds) {}

  public Tracer(Dossier dossier) {
    this.dossier = dossier;
    this.ledger = dossier.ledger();
    this.teller = new LedgerTeller(dossier);
    for (Input input : dossier.inputs().all()) {
      put(input.path(), input.amount() + " " + input.unit().word(), input.grounds());
    }
    for (Issue issue : dossier.issues()) {
      put("issues." + issue.id(), issue.name(), issue.grounds());
    }
    for (Plan plan : dossier.plans()) {
      put("plans." + plan.id(), plan.name(), plan.grounds());
      for (int i = 0; i < plan.points().size(); i++) {
        point(plan, i);
      }
    }
  }

  private void point(Plan plan, int index) {
    Issue issue = dossier.issues().get(index);
    Plan.Point point = plan.points().get(index);
    String options =
        String.join(
            " or ", point.options().stream().map(o -> issue.options().get(o).name()).toList());
    put(
        "plans." + plan.id() + ".points." + issue.id(),
        (point.known() ? options : "unknown")
            + (point.status() == Plan.Status.SILENT ? " (the plan is silent)" : ""),
        point.grounds());
  }

  private void put(String path, String value, Grounds grounds) {
    judgements.put(path, new Judgement(value, grounds));
  }

  /** Every path that can be traced. */
  public Set<String> paths() {
    return judgements.keySet();
  }

  /** Paths that begin with a path, or end with it. */
  public List<String> under(String path) {
    return judgements.keySet().stream()
        .filter(p -> p.startsWith(path + ".") || p.endsWith("." + path))
        .toList();
  }

  /** What the judgement at a path rests on; empty if there is none. */
  public Optional<Trace> trace(String path) {
    return Optional.ofNullable(judgements.get(path)).map(j -> trace(path, j));
  }

  private Trace trace(String path, Judgement judgement) {
    List<Item> named =
        judgement.grounds().because().stream().flatMap(id -> ledger.item(id).stream()).toList();
    List<Item> used =
        named.stream().filter(i -> !ledger.dateOf(i).isAfter(dossier.asOf())).toList();
    return new Trace(
        path,
        judgement.value(),
        verdict(judgement.grounds(), used, named.size()),
        judgement.grounds().why().orElse(""),
        used.stream().map(teller::entry).toList(),
        named.stream().filter(i -> !used.contains(i)).map(teller::entry).toList(),
        conflicts(used));
  }

  private String verdict(Grounds grounds, List<Item> used, int named) {
    if (used.isEmpty()) {
      return named > 0
          ? "Names only evidence that is dated after " + dossier.asOf() + " and not used."
          : Figures.sentence(grounds.kind().words()) + ".";
    }
    Set<String> voices = new LinkedHashSet<>();
    used.forEach(item -> voices.addAll(ledger.originsOf(item)));
    return "Rests on "
        + Figures.counted(used.size(), "item")
        + " from "
        + (voices.size() == 1 ? "one voice" : Figures.counted(voices.size(), "independent voice"))
        + ".";
  }

  private List<Doubts.Conflict> conflicts(List<Item> used) {
    Set<String> ids = new LinkedHashSet<>();
    used.forEach(item -> ids.add(item.id()));
    return teller.conflicts().stream()
        .filter(c -> c.claims().stream().anyMatch(claim -> ids.contains(claim.item().id())))
        .toList();
  }
}
