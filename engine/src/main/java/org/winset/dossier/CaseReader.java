package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winset.evidence.Dates;
import org.winset.evidence.Ledger;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Mapping;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads {@code case.yaml}. */
final class CaseReader {
  private static final List<String> KEYS =
      List.of(
          "winset",
          "title",
          "as-of",
          "summary",
          "sides",
          "issues",
          "links",
          "plans",
          "parties",
          "note",
          "war",
          "beliefs",
          "types",
          "levers",
          "envoys",
          "exchange",
          ForecastsReader.KEY);

  private final Draft draft;
  private final Problems problems;
  private final Fields fields;

  private CaseReader(Draft draft, Fields fields) {
    this.draft = draft;
    this.problems = draft.problems();
    this.fields = fields;
  }

  /** The case at a node; empty, or with problems in the draft, if something is wrong. */
  static Optional<Dossier> read(Node root, String id, Ledger ledger, Draft draft) {
    if (root instanceof Scalar scalar && scalar.isEmpty()) {
      draft
          .problems()
          .add(root, "the case is empty", "winset new NAME writes a case to start from");
      return Optional.empty();
    }
    return Fields.of(root, "the case", KEYS, draft.problems())
        .flatMap(fields -> new CaseReader(draft, fields).read(id, ledger));
  }

  private Optional<Dossier> read(String id, Ledger ledger) {
    version();
    Optional<String> title = fields.requiredText("title");
    Optional<LocalDate> asOf =
        fields
            .required("as-of", "the day, YYYY-MM-DD, after which nothing is used")
            .flatMap(node -> Fields.text(node, "as-of", problems))
            .flatMap(text -> Dates.day(text, problems));
    Optional<String> summary = fields.text("summary");
    fields.text("note");
    sides();
    issues();
    List<Link> links =
        fields.node("links").map(node -> new LinkReader(draft).read(node)).orElse(List.of());
    List<Plan> plans = plans();
    fields.node(Dyad.PATH).ifPresent(war -> draft.setAtWar(WarReader.sides(war)));
    List<Party> parties = parties();
    Forecasts forecasts =
        fields
            .node(ForecastsReader.KEY)
            .map(node -> new ForecastsReader(draft).read(node, asOf))
            .orElse(Forecasts.NONE);
    Optional<Dyad> dyad =
        fields
            .node(Dyad.PATH)
            .flatMap(node -> new WarReader(draft).read(node, parties, asOf.orElse(LocalDate.MAX)));
    Optional<Beliefs> beliefs =
        fields.node("beliefs").flatMap(node -> BeliefsReader.read(node, ledger, draft));
    TypesReader typesReader = new TypesReader(draft);
    List<PartyType> types = typesReader.read(fields);
    beliefs.ifPresent(found -> typesReader.check(found, types));
    Diplomacy diplomacy = new DiplomacyReader(draft, fields, parties).read();
    checkWhole(links, parties, dyad, beliefs);
    checkAbout(ledger, parties);
    if (title.isEmpty() || asOf.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    Dossier dossier =
        new Dossier(
            id,
            title.get(),
            summary,
            asOf.get(),
            draft.sides(),
            draft.issues(),
            links,
            plans,
            parties,
            dyad,
            forecasts,
            Inputs.of(draft.inputsInFileOrder()),
            ledger,
            beliefs,
            types,
            diplomacy);
    typesReader.check(types, dossier);
    return Optional.of(dossier);
  }

  private void version() {
    fields
        .required("winset", "begin the file with winset: 1")
        .flatMap(node -> Fields.text(node, "winset", problems))
        .filter(version -> !version.text().equals("1"))
        .ifPresent(version ->
            problems.add(
                version,
                "version " + version.text() + " of the case format is not known here",
                "this Winset reads winset: 1"));
  }

  private void sides() {
    if (fields.node("sides").isEmpty()) {
      return;
    }
    List<Scalar> named = fields.texts("sides");
    boolean ids = named.stream().allMatch(side -> Ids.check(side, "a side", problems));
    List<String> sides = named.stream().map(Scalar::text).distinct().toList();
    if (sides.size() != 2) {
      problems.add(
          fields.node("sides").orElseThrow(),
          "sides names " + sides.size() + " of them",
          "write the two camps, sides: [one, other], or leave the key out");
    } else if (ids) {
      draft.setSides(sides);
    }
  }

  private void issues() {
    fields.required("issues", "write issues: with the points under negotiation");
    Set<String> planIds =
        fields
            .node("plans")
            .filter(Mapping.class::isInstance)
            .map(node -> ((Mapping) node).entries().stream())
            .orElseGet(Stream::empty)
            .map(entry -> entry.key().text())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    fields.each(
        "issues",
        (key, node) -> {
          Ids.check(key, "an issue", problems);
          new IssueReader(draft, planIds).read(key, node);
        });
    if (draft.issues().isEmpty()
        && fields.node("issues").filter(Mapping.class::isInstance).isPresent()) {
      problems.add(
          fields.node("issues").orElseThrow(), "the case has no issues: the space is empty", "");
    }
  }

  private List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    fields.each(
        "plans",
        (key, node) -> {
          Ids.check(key, "a plan", problems);
          new PlanReader(draft).read(key, node).ifPresent(plans::add);
        });
    return plans;
  }

  private List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    fields.required("parties", "write parties: with those who would have to sign");
    fields.each(
        "parties",
        (key, node) -> {
          Ids.check(key, "a party", problems);
          new PartyReader(draft).read(key, node).ifPresent(parties::add);
        });
    fields.node("parties").ifPresent(node -> draft.stands("parties", node.place()));
    Optional<Node> node = fields.node("parties").filter(Mapping.class::isInstance);
    if (node.isPresent()
        && parties.stream().noneMatch(party -> party.role() == Party.Role.SIGNATORY)
        && parties.size() == ((Mapping) node.get()).entries().size()) {
      problems.add(
          node.get(),
          "the case has no signatory",
          "at least one party should be a signatory (the default role)");
    }
    return parties;
  }

  private void checkWhole(
      List<Link> links, List<Party> parties, Optional<Dyad> dyad, Optional<Beliefs> beliefs) {
    Soundness.Faults faults =
        (path, rule, suggestion) -> problems.add(draft.placeOf(path), "", rule, suggestion);
    new Soundness(draft::input, faults).check(parties, draft.issues(), beliefs);
    dyad.ifPresent(new WarSoundness(draft::input, faults)::check);
    new LinkCheck(draft).check(links, parties);
  }

  /**
   * Items and actors may be about parties, their constituencies, issues, topics, plans and sides;
   * items about actors too.
   */
  private void checkAbout(Ledger ledger, List<Party> parties) {
    Set<String> known = new HashSet<>(draft.sides());
    draft
        .issues()
        .forEach(issue -> {
          known.add(issue.id());
          issue.topic().ifPresent(known::add);
        });
    fields.each("plans", (key, _) -> known.add(key.text()));
    fields.each("parties", (key, _) -> known.add(key.text()));
    parties.forEach(party -> party.constituencies().forEach(group -> known.add(group.id())));
    ledger
        .actors()
        .forEach(actor ->
            checkAbout("actors." + actor.id(), "actor " + actor.id(), actor.about(), known));
    ledger.actors().forEach(actor -> known.add(actor.id()));
    ledger
        .items()
        .forEach(
            item -> checkAbout("items." + item.id(), "item " + item.id(), item.about(), known));
  }

  private void checkAbout(String path, String owner, List<String> about, Set<String> known) {
    about.stream()
        .filter(word -> !known.contains(word))
        .forEach(word ->
            problems.add(
                draft.placeOf(path + ".about." + word),
                word,
                "unknown "
                    + Problems.quote(word)
                    + " in about of "
                    + owner
                    + ": no party, constituency, issue, topic, plan or actor",
                Nearest.suggestion(word, known)));
  }
}
