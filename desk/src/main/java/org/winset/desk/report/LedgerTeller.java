package org.winset.desk.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.winset.dossier.Dossier;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Link;
import org.winset.dossier.Plan;
import org.winset.evidence.Handling;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.evidence.Located;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.evidence.Texts.Holding;

/** Tells what a case rests on: sources, items, and where sources contradict each other. */
final class LedgerTeller {
  private static final List<String> CREDIBILITY =
      List.of(
          "confirmed",
          "probably true",
          "possibly true",
          "doubtful",
          "improbable",
          "cannot be judged");

  private final Dossier dossier;
  private final Ledger ledger;
  private final Map<String, Integer> uses = new HashMap<>();

  LedgerTeller(Dossier dossier) {
    this.dossier = dossier;
    this.ledger = dossier.ledger();
    everyGround()
        .flatMap(grounds -> grounds.because().stream())
        .forEach(id -> uses.merge(id, 1, Integer::sum));
    dossier
        .beliefs()
        .ifPresent(beliefs ->
            beliefs.testimony().forEach(said -> uses.merge(said.item(), 1, Integer::sum)));
  }

  LedgerView tell() {
    List<Item> late = ledger.after(dossier.asOf());
    Set<Item> unused = new HashSet<>(late);
    return new LedgerView(
        ledger.sources().stream().map(this::source).toList(),
        ledger.items().stream().filter(i -> !unused.contains(i)).map(this::entry).toList(),
        late.stream().map(this::entry).toList(),
        new RestsTeller(dossier).tell());
  }

  /** Things on which items that may be used give different values. */
  List<Doubts.Conflict> conflicts() {
    var spelling = new Spelling(ledger.items());
    return ledger.conflicts(dossier.asOf()).stream().map(c -> conflict(c, spelling)).toList();
  }

  private Doubts.Conflict conflict(Ledger.Conflict conflict, Spelling spelling) {
    var subject = new Subject(dossier, spelling, conflict.subject());
    return new Doubts.Conflict(
        conflict.subject(),
        subject.name(),
        conflict.items().stream()
            .map(item ->
                new Doubts.Claim(conflict.valueIn(item), subject.valueIn(item), entry(item)))
            .toList());
  }

  /** The item with that id, if the case may use it. */
  Optional<LedgerView.Entry> entry(String id) {
    return ledger
        .item(id)
        .filter(item -> !ledger.dateOf(item).isAfter(dossier.asOf()))
        .map(this::entry);
  }

  LedgerView.Entry entry(Item item) {
    return new LedgerView.Entry(
        item.id(),
        item.claim(),
        item.kind().words(),
        item.speaker(),
        ledger.dateOf(item).text(),
        item.digit().map(d -> d + " (" + CREDIBILITY.get(d - 1) + ")").orElse("not rated"),
        item.sources(),
        item.sources().stream()
            .flatMap(id -> ledger.source(id).stream())
            .map(Source::citation)
            .toList(),
        item.about(),
        ledger.handlingOf(item).map(Handling::mark),
        ledger.originsOf(item).size(),
        ledger.located(item).stream().map(this::quote).toList(),
        uses.getOrDefault(item.id(), 0),
        item.note());
  }

  private LedgerView.QuoteView quote(Located located) {
    org.winset.evidence.Anchor anchor = located.anchor();
    Highlight shown = Highlight.of(anchor.before(), anchor.quote(), anchor.after());
    return new LedgerView.QuoteView(
        anchor.source(),
        shown.before(),
        shown.words(),
        shown.after(),
        located.state().words(),
        located.found(),
        located.where().or(anchor::span).map(s -> s.start() + " to " + s.end()).orElse(""),
        ledger.source(anchor.source()).flatMap(Source::language));
  }

  private String text(Source source) {
    if (source.text().isEmpty()) {
      return "";
    }
    return switch (ledger.texts().of(source.id())) {
      case Holding.NotHeld() -> "text not held here";
      case Holding.Unusable(String reason) -> "text not usable: " + reason;
      case Holding.Held(SourceText text, boolean changed) ->
          (changed ? "text changed since it was noted" : "text held")
              + ", SHA-256 "
              + text.sha256().substring(0, 12)
              + "…";
    };
  }

  private LedgerView.SourceView source(Source source) {
    return new LedgerView.SourceView(
        source.id(),
        source.grade().map(g -> g + " (" + reliability(g) + ")").orElse("not graded"),
        source.citation(),
        source.url(),
        source.origin(),
        source.handling().map(Handling::mark),
        text(source),
        source.note());
  }

  /** What a letter or digit of the Admiralty system means. */
  static String gradeWords(String mark) {
    return Character.isDigit(mark.charAt(0))
        ? CREDIBILITY.get(Integer.parseInt(mark) - 1)
        : reliability(Source.Grade.valueOf(mark));
  }

  private static String reliability(Source.Grade grade) {
    return switch (grade) {
      case A -> "reliable";
      case B -> "usually reliable";
      case C -> "fairly reliable";
      case D -> "not usually reliable";
      case E -> "unreliable";
      case F -> "cannot be judged";
    };
  }

  private Stream<Grounds> everyGround() {
    return Stream.of(
            dossier.inputs().all().stream().map(Input::grounds),
            dossier.issues().stream().map(Issue::grounds),
            dossier.links().stream().map(Link::grounds),
            dossier.plans().stream().map(Plan::grounds),
            dossier.plans().stream().flatMap(p -> p.points().stream()).map(Plan.Point::grounds),
            dossier.diplomacy().grounds())
        .flatMap(stream -> stream);
  }
}
