package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Party.Constituency;
import org.winset.yaml.Fields;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;

/** Reads how a party's agreement becomes binding at home. */
final class RatificationReader {
  private static final List<String> KEYS = List.of("quota", "vetoes", "because", "why");
  private static final String HELP =
      "write leader, {quota: .5}, {vetoes: [group]}, or a list of these";

  private final Draft draft;
  private final String owner;
  private final String path;
  private final NumberReader numbers;
  private final List<Constituency> groups;

  RatificationReader(Draft draft, String owner, String party, List<Constituency> groups) {
    this.draft = draft;
    this.owner = "ratification of " + owner;
    this.path = "parties." + party + ".ratification";
    this.numbers = new NumberReader(draft, party + ": ratification");
    this.groups = groups;
  }

  /** The rule at the key {@code ratification}; the leader alone if there is none. */
  Ratification read(Fields party, Grounds around) {
    Optional<Node> node = party.node("ratification");
    if (node.isEmpty()) {
      return new Ratification.LeaderAlone();
    }
    draft.stands(path, node.get().place());
    if (!(node.get() instanceof Sequence sequence)) {
      return one(node.get(), path, around);
    }
    if (sequence.items().isEmpty()) {
      draft.problems().add(sequence, owner + " is an empty list", HELP);
    }
    List<Ratification> rules = new ArrayList<>();
    for (Node item : sequence.items()) {
      rules.add(one(item, path + "." + (rules.size() + 1), around));
    }
    return rules.size() == 1 ? rules.getFirst() : new Ratification.All(rules);
  }

  private Ratification one(Node node, String at, Grounds around) {
    if (node instanceof Scalar scalar && !scalar.isEmpty()) {
      if (!scalar.text().equals("leader")) {
        draft
            .problems()
            .add(scalar, "unknown rule " + Problems.quote(scalar.text()) + " in " + owner, HELP);
      }
      return new Ratification.LeaderAlone();
    }
    return Fields.of(node, owner, KEYS, draft.problems())
        .map(fields -> one(fields, at, around))
        .orElseGet(Ratification.LeaderAlone::new);
  }

  private Ratification one(Fields fields, String at, Grounds around) {
    Optional<Node> quota = fields.node("quota");
    if (quota.isPresent() == fields.node("vetoes").isPresent()) {
      draft
          .problems()
          .add(
              fields.mapping(),
              owner + " should have a quota or vetoes in each rule",
              "for both write [{quota: .5}, {vetoes: [group]}]");
      return new Ratification.LeaderAlone();
    }
    if (groups.isEmpty()) {
      draft
          .problems()
          .add(
              fields.mapping(),
              owner + " asks constituencies, but the party has none",
              "add constituencies, or drop the rule");
    }
    Grounds grounds = GroundsReader.read(fields, around, draft);
    if (quota.isPresent()) {
      numbers.read(quota.get(), at + ".quota", Input.Unit.SHARE, grounds);
      return new Ratification.Quota(at + ".quota");
    }
    return vetoes(fields);
  }

  private Ratification vetoes(Fields fields) {
    List<String> ids = groups.stream().map(Constituency::id).toList();
    List<Integer> named = new ArrayList<>();
    for (Scalar word : fields.texts("vetoes")) {
      if (ids.contains(word.text())) {
        named.add(ids.indexOf(word.text()));
      } else if (!groups.isEmpty()) {
        draft
            .problems()
            .add(
                word,
                "unknown constituency " + Problems.quote(word.text()) + " in vetoes of " + owner,
                Nearest.suggestion(word.text(), ids));
      }
    }
    return new Ratification.Vetoes(named.stream().distinct().sorted().toList());
  }
}
