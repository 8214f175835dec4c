package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.dossier.Party.Actor;
import org.winset.dossier.Party.Constituency;
import org.winset.dossier.Party.Role;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Mapping;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads one party, its leader and its constituencies. */
final class PartyReader {
  private static final List<String> KEYS =
      Stream.concat(
              ActorReader.KEYS.stream(),
              Stream.of(
                  "name",
                  "role",
                  "side",
                  "binds-when",
                  "leader",
                  "constituencies",
                  "ratification",
                  "note",
                  "because",
                  "why",
                  "war"))
          .toList();
  private static final List<String> LEADER_KEYS =
      List.of("name", "lambda", "reservation", "note", "because", "why");
  private static final List<String> GROUP_KEYS =
      Stream.concat(
              ActorReader.KEYS.stream(),
              Stream.of("name", "power", "accepts-at", "note", "because", "why"))
          .toList();

  private final Draft draft;

  PartyReader(Draft draft) {
    this.draft = draft;
  }

  Optional<Party> read(Scalar key, Node node) {
    draft.stands("parties." + key.text(), key.place());
    return Fields.of(node, "party " + key.text(), KEYS, draft.problems())
        .map(fields -> read(key.text(), fields));
  }

  private Party read(String id, Fields fields) {
    war(fields);
    Grounds grounds = GroundsReader.read(fields, Grounds.NONE, draft);
    Optional<String> side = side(fields);
    fields.text("note");
    fields.required("wants", "write wants: with a weight and values for each issue it cares about");
    Actor nation =
        new ActorReader(draft, fields, "parties." + id, id + ": what the nation wants", side)
            .read(grounds);
    List<Constituency> groups = constituencies(id, fields, side, grounds);
    Role role = role(fields);
    return new Party(
        id,
        fields.requiredText("name").orElse(id),
        role,
        side,
        bindsWhen(fields, role),
        leader(id, fields, hasConstituencies(fields), grounds),
        nation,
        groups,
        new RatificationReader(draft, fields.owner(), id, groups).read(fields, grounds));
  }

  /** Says where a war is written, to somebody who looked for it here. */
  private void war(Fields fields) {
    fields
        .node("war")
        .ifPresent(node ->
            draft
                .problems()
                .add(
                    node.place(),
                    "war",
                    "war: in " + fields.owner(),
                    "a war stands at the end of the case: war: {between: [one, other], …}"));
  }

  /** Whether any are written, readable or not. */
  private static boolean hasConstituencies(Fields fields) {
    return fields
        .node("constituencies")
        .filter(node -> !(node instanceof Mapping mapping && mapping.entries().isEmpty()))
        .isPresent();
  }

  private Role role(Fields fields) {
    Optional<Scalar> word =
        fields
            .node("role")
            .flatMap(n -> Fields.text(n, "role of " + fields.owner(), draft.problems()));
    if (word.isEmpty() || word.get().text().equals("signatory")) {
      return Role.SIGNATORY;
    }
    if (!word.get().text().equals("guarantor")) {
      draft
          .problems()
          .add(
              word.get(),
              "unknown role " + Problems.quote(word.get().text()) + " of " + fields.owner(),
              Nearest.suggestion(word.get().text(), List.of("signatory", "guarantor")));
    }
    return Role.GUARANTOR;
  }

  private Optional<String> side(Fields fields) {
    Optional<Scalar> word =
        fields
            .node("side")
            .flatMap(n -> Fields.text(n, "side of " + fields.owner(), draft.problems()));
    word.filter(side -> !draft.sides().contains(side.text()))
        .ifPresent(side ->
            draft
                .problems()
                .add(
                    side,
                    "unknown side " + Problems.quote(side.text()) + " of " + fields.owner(),
                    draft.sides().isEmpty()
                        ? "write sides: [one, other] at the top of the case"
                        : Nearest.suggestion(side.text(), draft.sides())));
    return word.map(Scalar::text).filter(draft.sides()::contains);
  }

  private List<Choice> bindsWhen(Fields fields, Role role) {
    List<Choice> choices = new ArrayList<>();
    for (Scalar text : fields.texts("binds-when")) {
      new ChoiceReader(draft)
          .choice(text.text(), text, "binds-when of " + fields.owner())
          .ifPresent(choices::add);
    }
    Optional<Node> node = fields.node("binds-when");
    boolean guarantor =
        fields
            .node("role")
            .filter(n -> n instanceof Scalar s && s.text().equals("guarantor"))
            .isPresent();
    if (guarantor && (node.isEmpty() || fields.texts("binds-when").isEmpty())) {
      draft
          .problems()
          .add(
              node.orElse(fields.mapping()).place(),
              "",
              fields.owner() + " is a guarantor without binds-when",
              "write binds-when: [issue=option] for what it has to sign");
    }
    if (node.isPresent() && role == Role.SIGNATORY) {
      draft
          .problems()
          .add(
              node.get(),
              fields.owner() + " is a signatory and has binds-when",
              "a signatory signs every package; write role: guarantor, or drop binds-when");
    }
    return choices.stream().distinct().toList();
  }

  private Optional<String> leader(String id, Fields fields, boolean hasGroups, Grounds around) {
    Optional<Node> node =
        fields.required("leader", "write leader: {reservation: 50}, the least value he signs for");
    return node.flatMap(
            n -> Fields.of(n, "leader of " + fields.owner(), LEADER_KEYS, draft.problems()))
        .flatMap(leader -> leader("parties." + id + ".leader", id, leader, hasGroups, around));
  }

  private Optional<String> leader(
      String path, String id, Fields leader, boolean hasGroups, Grounds around) {
    NumberReader numbers = new NumberReader(draft, id + ": leader");
    Grounds grounds = GroundsReader.read(leader, around, draft);
    draft.stands(path, leader.mapping().place());
    leader.text("note");
    Optional<Node> reservation =
        draft.atWar(id)
            ? leader.node("reservation")
            : leader.required("reservation", "the least value, in points, he signs for");
    reservation.ifPresent(n -> numbers.read(n, path + ".reservation", Input.Unit.LEVEL, grounds));
    Optional<Node> lambda =
        hasGroups
            ? leader.required(
                "lambda", "with constituencies it says how much (0..1) the nation counts for him")
            : leader.node("lambda");
    lambda.ifPresent(n -> {
      if (hasGroups) {
        numbers.read(n, path + ".lambda", Input.Unit.SHARE, grounds);
      } else {
        draft
            .problems()
            .add(
                n,
                leader.owner() + " has a lambda but the party has no constituencies",
                "drop lambda, or add the constituencies he listens to");
      }
    });
    return leader.text("name");
  }

  private List<Constituency> constituencies(
      String party, Fields fields, Optional<String> side, Grounds around) {
    List<Constituency> groups = new ArrayList<>();
    String path = "parties." + party + ".constituencies";
    fields.node("constituencies").ifPresent(node -> draft.stands(path, node.place()));
    fields.each(
        "constituencies",
        (key, node) -> {
          if (Ids.check(key, "a constituency", draft.problems())) {
            String id = key.text();
            draft.stands(path + "." + id, key.place());
            Fields.of(
                    node,
                    "constituency " + id + " of " + fields.owner(),
                    GROUP_KEYS,
                    draft.problems())
                .ifPresent(group ->
                    groups.add(constituency(path + "." + id, id, party, group, side, around)));
          }
        });
    return groups;
  }

  private Constituency constituency(
      String path, String id, String party, Fields fields, Optional<String> side, Grounds around) {
    String group = party + ": " + id;
    NumberReader numbers = new NumberReader(draft, group);
    Grounds grounds = GroundsReader.read(fields, around, draft);
    fields.text("note");
    fields
        .required("power", "its share of power; all shares of a party sum to 1")
        .ifPresent(n -> numbers.read(n, path + ".power", Input.Unit.SHARE, grounds));
    fields
        .required("accepts-at", "the least value, in points, it accepts")
        .ifPresent(n -> numbers.read(n, path + ".accepts-at", Input.Unit.LEVEL, grounds));
    ActorReader reader = new ActorReader(draft, fields, path, group, side);
    Actor actor =
        fields.node("wants").isPresent() ? reader.read(grounds) : reader.readUnknown(grounds);
    return new Constituency(id, fields.requiredText("name").orElse(id), actor);
  }
}
