package org.winset.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.dossier.Party.Actor;
import org.winset.dossier.Party.Worth;
import org.winset.number.Amount;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;

/** Reads what one actor wants: weights, values and worth-links. */
final class ActorReader {
  /** The keys this reader takes of its owner's. */
  static final List<String> KEYS = List.of("wants", "weights", "worth");

  private static final List<String> WANT_KEYS = List.of("weight", "values", "because", "why");
  private static final List<String> WORTH_KEYS = List.of("is", "points", "because", "why");

  private final Draft draft;
  private final Fields fields;
  private final String path;
  private final NumberReader numbers;
  private final ValuesReader values;

  /**
   * A reader of one actor.
   *
   * @param fields the mapping that has the keys {@link #KEYS}
   * @param path where the actor's inputs stand
   * @param group what they are varied with
   * @param side whose end of an ordered issue the actor likes best
   */
  ActorReader(Draft draft, Fields fields, String path, String group, Optional<String> side) {
    this.draft = draft;
    this.fields = fields;
    this.path = path;
    this.numbers = new NumberReader(draft, group);
    this.values = new ValuesReader(draft, numbers, side);
  }

  /** The actor, its numbers entered in the registry. */
  Actor read(Grounds around) {
    Map<Integer, Fields> wants = wants();
    Grounds grounds =
        fields
            .node("wants")
            .filter(Mapping.class::isInstance)
            .map(
                node -> Fields.over((Mapping) node, "wants of " + fields.owner(), draft.problems()))
            .map(f -> GroundsReader.read(f, around, draft))
            .orElse(around);
    boolean ordered = fields.node("weights").isPresent();
    wants.forEach((issue, want) -> want(draft.issues().get(issue), want, ordered, grounds));
    fields.node("weights").ifPresent(node -> weights(node, wants, grounds));
    return new Actor(path, wants.keySet().stream().sorted().toList(), worth(around));
  }

  /** An actor of whom nobody knows what it wants: every issue may count, every value is unknown. */
  Actor readUnknown(Grounds around) {
    List<Integer> all = new ArrayList<>();
    Node at = fields.mapping();
    for (int i = 0; i < draft.issues().size(); i++) {
      Issue issue = draft.issues().get(i);
      String want = path + ".wants." + issue.id();
      numbers.enter(want + ".weight", Input.Unit.WEIGHT, Amount.parse("0..1"), around, at);
      values.enterUnknown(issue, want + ".values", around, at);
      all.add(i);
    }
    return new Actor(path, all, worth(around));
  }

  private Map<Integer, Fields> wants() {
    Map<Integer, Fields> wants = new LinkedHashMap<>();
    fields.each(
        "wants",
        (key, node) -> {
          if (key.text().equals("because") || key.text().equals("why")) {
            return;
          }
          String owner = "wants of " + fields.owner();
          draft.stands(path + ".wants." + key.text(), key.place());
          Optional<Integer> issue = draft.issue(key.text(), key, owner);
          Fields.of(node, key.text() + " in " + owner, WANT_KEYS, draft.problems())
              .ifPresent(want -> issue.ifPresent(i -> wants.put(i, want)));
        });
    if (fields
        .node("wants")
        .filter(n -> n instanceof Mapping m && m.entries().isEmpty())
        .isPresent()) {
      draft
          .problems()
          .add(
              fields.node("wants").orElseThrow(),
              fields.owner() + " wants nothing",
              "name at least one issue it cares about");
    }
    return wants;
  }

  private void want(Issue issue, Fields want, boolean ordered, Grounds around) {
    Grounds grounds = GroundsReader.read(want, around, draft);
    String at = path + ".wants." + issue.id();
    Optional<Node> weight =
        ordered
            ? want.node("weight")
            : want.required("weight", "give a number, or order all of them with weights: a > b");
    if (ordered) {
      weight.ifPresent(node ->
          draft
              .problems()
              .add(
                  node,
                  want.owner() + " has a weight beside the order of all weights",
                  "drop one of the two"));
    } else {
      weight.ifPresent(node -> numbers.read(node, at + ".weight", Input.Unit.WEIGHT, grounds));
    }
    want.required("values", "give each option 0..100, an order, or unknown")
        .ifPresent(node -> values.read(node, issue, at + ".values", grounds));
  }

  private void weights(Node node, Map<Integer, Fields> wants, Grounds around) {
    String where = "weights of " + fields.owner();
    draft.stands(path + ".weights", node.place());
    List<String> ids = wants.keySet().stream().map(i -> draft.issues().get(i).id()).toList();
    numbers
        .grounded(node, where, around)
        .ifPresent(found ->
            Notation.order(
                    found.text().text(), ids, "issue", numbers.objectionAt(found.text(), where))
                .ifPresent(order -> enter(order, found.grounds(), node)));
  }

  private void enter(List<String> order, Grounds grounds, Node at) {
    Ranking.weights(order)
        .forEach((issue, amount) ->
            numbers.enter(
                path + ".wants." + issue + ".weight", Input.Unit.WEIGHT, amount, grounds, at));
  }

  private List<Worth> worth(Grounds around) {
    List<Worth> worth = new ArrayList<>();
    Optional<Node> node = fields.node("worth");
    if (node.isEmpty()) {
      return worth;
    }
    if (!(node.get() instanceof Sequence sequence)) {
      draft
          .problems()
          .add(
              node.get(),
              "worth of " + fields.owner() + " should be a list, not " + node.get().kind(),
              "write - {is: issue=option with issue=option, points: 5}");
      return worth;
    }
    int number = 0;
    for (Node item : sequence.items()) {
      String at = path + ".worth." + ++number;
      String owner = "worth " + number + " of " + fields.owner();
      draft.stands(at, item.place());
      Fields.of(item, owner, WORTH_KEYS, draft.problems())
          .flatMap(found -> worth(found, at, around))
          .ifPresent(worth::add);
    }
    return worth;
  }

  private Optional<Worth> worth(Fields found, String at, Grounds around) {
    Grounds grounds = GroundsReader.read(found, around, draft);
    found
        .required("points", "write points: 5")
        .ifPresent(node -> numbers.read(node, at + ".points", Input.Unit.LEVEL, grounds));
    return found
        .required("is", "write is: issue=option with issue=option")
        .flatMap(node -> Fields.text(node, "is of " + found.owner(), draft.problems()))
        .flatMap(text -> pair(text, found.owner()))
        .map(pair -> new Worth(pair.left(), pair.right(), at));
  }

  private Optional<ChoiceReader.Pair> pair(Scalar text, String owner) {
    return new ChoiceReader(draft).pair(text, List.of("with"), owner);
  }
}
