package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winset.evidence.Dates;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;

/** Reads the block {@code war:}: who fights whom, and its numbers, defaults among them. */
final class WarReader {
  private static final String BETWEEN = "between";
  private static final String EXAMPLE = "write between: [one, other], two parties of the case";
  private static final int STEPS = 10;
  private static final int MOST_STEPS = 50;
  private static final int MOST_WAYS = 64;
  private static final List<String> STRUCTURE =
      List.of(BETWEEN, "steps", "talks-since", "enforcement", "note", "because", "why");
  private static final List<String> ENFORCER_KEYS = List.of("is", "strength", "because", "why");

  private final Draft draft;
  private final Problems problems;

  WarReader(Draft draft) {
    this.draft = draft;
    this.problems = draft.problems();
  }

  /** Ids named as the sides of a war, known or not. */
  static Set<String> sides(Node war) {
    return war instanceof Mapping mapping
        ? mapping
            .find(BETWEEN)
            .filter(Sequence.class::isInstance)
            .map(found -> ((Sequence) found).items().stream())
            .orElseGet(Stream::empty)
            .filter(Scalar.class::isInstance)
            .map(item -> ((Scalar) item).text())
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** The war at a node, its numbers entered in the registry. */
  Optional<Dyad> read(Node node, List<Party> parties, LocalDate asOf) {
    draft.stands(Dyad.PATH, node.place());
    Set<String> keys =
        Stream.of(
                STRUCTURE.stream(),
                WarKey.all(WarKey.Of.WAR).stream().map(WarKey::key),
                sides(node).stream())
            .flatMap(s -> s)
            .collect(Collectors.toCollection(TreeSet::new));
    return Fields.of(node, "war", keys, problems).flatMap(fields -> read(fields, parties, asOf));
  }

  private Optional<Dyad> read(Fields fields, List<Party> parties, LocalDate asOf) {
    Grounds grounds = GroundsReader.read(fields, Grounds.NONE, draft);
    fields.text("note");
    NumberReader numbers = new NumberReader(draft, "war");
    WarKey.all(WarKey.Of.WAR).forEach(key -> number(fields, key, Dyad.path(key), numbers, grounds));
    Optional<List<Party>> sides = sides(fields, parties);
    sides.ifPresent(two -> two.forEach(party -> side(fields, party, grounds)));
    int steps = steps(fields);
    Optional<LocalDate> since = since(fields, asOf);
    List<Dyad.Enforcer> enforcement = enforcement(fields, grounds);
    return sides.map(
        two -> new Dyad(two.stream().map(Party::id).toList(), steps, since, enforcement));
  }

  private Optional<List<Party>> sides(Fields fields, List<Party> parties) {
    if (fields.required(BETWEEN, EXAMPLE).isEmpty()) {
      return Optional.empty();
    }
    List<Scalar> named = fields.texts(BETWEEN);
    List<String> known = parties.stream().map(Party::id).toList();
    boolean fine = true;
    for (Scalar side : named) {
      if (!known.contains(side.text())) {
        problems.add(
            side,
            "unknown party " + Problems.quote(side.text()) + " in between of war",
            Nearest.suggestion(side.text(), known));
        fine = false;
      } else if (STRUCTURE.contains(side.text())
          || Arrays.stream(WarKey.values()).anyMatch(k -> k.key().equals(side.text()))) {
        problems.add(
            side,
            "the party " + Problems.quote(side.text()) + " is called like a key of war",
            "give it another id");
        fine = false;
      }
    }
    if (named.stream().map(Scalar::text).distinct().count() != 2 || named.size() != 2) {
      problems.add(
          fields.node(BETWEEN).orElseThrow(),
          "a war has two sides, and between names " + named.size(),
          "name the two that fight; whoever else would have to sign keeps a reservation value");
      return Optional.empty();
    }
    if (!fine) {
      return Optional.empty();
    }
    List<Party> two = named.stream().map(side -> parties.get(known.indexOf(side.text()))).toList();
    for (Party party : two) {
      if (party.role() != Party.Role.SIGNATORY) {
        problems.add(
            fields.node(BETWEEN).orElseThrow().place(),
            party.id(),
            "party " + party.id() + " is at war and a guarantor",
            "a side of the war should be a signatory");
      }
    }
    return Optional.of(two);
  }

  private void side(Fields war, Party party, Grounds around) {
    String path = Dyad.PATH + "." + party.id();
    boolean leader = !party.constituencies().isEmpty();
    List<WarKey> keys =
        leader ? WarKey.all(WarKey.Of.SIDE, WarKey.Of.LEADER) : WarKey.all(WarKey.Of.SIDE);
    Optional<Node> node =
        war.required(
            party.id(),
            "write "
                + party.id()
                + ": with "
                + keys.stream()
                    .filter(WarKey::needed)
                    .map(WarKey::key)
                    .collect(Collectors.joining(", ")));
    if (node.isEmpty()) {
      return;
    }
    draft.stands(path, node.get().place());
    List<String> allowed = new ArrayList<>(List.of("note", "because", "why"));
    WarKey.all(WarKey.Of.SIDE, WarKey.Of.LEADER).forEach(key -> allowed.add(key.key()));
    Fields.of(node.get(), party.id() + " in war", allowed, problems)
        .ifPresent(fields -> {
          Grounds grounds = GroundsReader.read(fields, around, draft);
          fields.text("note");
          NumberReader numbers = new NumberReader(draft, party.id() + ": war");
          keys.forEach(key -> number(fields, key, Dyad.path(party.id(), key), numbers, grounds));
          if (!leader) {
            WarKey.all(WarKey.Of.LEADER).forEach(key -> unused(fields, key));
          }
        });
  }

  private void unused(Fields fields, WarKey key) {
    fields
        .node(key.key())
        .ifPresent(node ->
            problems.add(
                node.place(),
                key.key(),
                fields.owner() + " has " + key.key() + " but the party has no constituencies",
                "drop it, or add the constituencies whose support the leader can lose"));
  }

  private void number(
      Fields fields, WarKey key, String path, NumberReader numbers, Grounds around) {
    Optional<Node> node =
        key.needed() ? fields.required(key.key(), key.meaning()) : fields.node(key.key());
    node.ifPresent(n -> numbers.read(n, path, key.unit(), around));
    if (node.isEmpty()) {
      key.otherwise()
          .ifPresent(
              amount -> numbers.enter(path, key.unit(), amount, key.grounds(), fields.mapping()));
    }
  }

  private int steps(Fields fields) {
    Optional<Scalar> text =
        fields.node("steps").flatMap(n -> Fields.text(n, "steps of war", problems));
    if (text.isEmpty()) {
      return STEPS;
    }
    if (text.get().text().matches("\\d{1,3}")) {
      int steps = Integer.parseInt(text.get().text());
      if (steps >= 2 && steps <= MOST_STEPS) {
        return steps;
      }
    }
    problems.add(
        text.get(),
        "steps of war is " + Problems.quote(text.get().text()),
        "write a whole number, 2 to " + MOST_STEPS + "; 10 if left out");
    return STEPS;
  }

  private Optional<LocalDate> since(Fields fields, LocalDate asOf) {
    Optional<Scalar> text =
        fields.node("talks-since").flatMap(n -> Fields.text(n, "talks-since of war", problems));
    Optional<LocalDate> day = text.flatMap(t -> Dates.day(t, problems));
    day.filter(d -> d.isAfter(asOf))
        .ifPresent(d ->
            problems.add(
                text.orElseThrow(),
                "talks-since " + d + " is after as-of " + asOf,
                "give the day since when they have talked without signing"));
    return day;
  }

  private List<Dyad.Enforcer> enforcement(Fields fields, Grounds around) {
    List<Dyad.Enforcer> options = new ArrayList<>();
    Optional<Node> node = fields.node("enforcement");
    if (node.isEmpty()) {
      return options;
    }
    if (!(node.get() instanceof Sequence sequence)) {
      problems.add(
          node.get(),
          "enforcement of war should be a list, not " + node.get().kind(),
          "write - {is: issue=option, strength: .5}");
      return options;
    }
    int number = 0;
    for (Node item : sequence.items()) {
      String path = Dyad.PATH + ".enforcement." + ++number;
      draft.stands(path, item.place());
      Fields.of(item, "enforcement " + number + " of war", ENFORCER_KEYS, problems)
          .flatMap(found -> enforcer(found, path, around))
          .ifPresent(options::add);
    }
    repeated(options, node.get());
    return options;
  }

  private Optional<Dyad.Enforcer> enforcer(Fields found, String path, Grounds around) {
    Grounds grounds = GroundsReader.read(found, around, draft);
    found
        .required("strength", "write strength: .5, the share of broken deals it prevents")
        .ifPresent(n ->
            new NumberReader(draft, "war: enforcement")
                .read(n, path + ".strength", Input.Unit.SHARE, grounds));
    return found
        .required("is", "write is: issue=option")
        .flatMap(n -> Fields.text(n, "is of " + found.owner(), problems))
        .flatMap(text -> new ChoiceReader(draft).choice(text.text(), text, found.owner()))
        .map(choice -> new Dyad.Enforcer(choice, path));
  }

  private void repeated(List<Dyad.Enforcer> options, Node at) {
    if (options.stream().map(Dyad.Enforcer::choice).distinct().count() < options.size()) {
      problems.add(at, "enforcement of war names an option twice", "name each once");
    }
    long ways = 1;
    for (int issue : options.stream().map(o -> o.choice().issue()).distinct().toList()) {
      ways *= draft.issues().get(issue).options().size();
    }
    if (ways > MOST_WAYS) {
      problems.add(
          at,
          "the issues that carry enforcement can be combined in " + ways + " ways",
          "at most " + MOST_WAYS + " are supported; leave the weaker ones out");
    }
  }
}
