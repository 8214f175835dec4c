package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Sequence;

/** Reads {@code exchange:}, {@code envoys:} and {@code levers:}, in that order. */
final class DiplomacyReader {
  private static final List<String> ENVOY_KEYS =
      List.of("name", "for", "beta", "profits", "because", "why", "note");
  private static final List<String> PROFIT_KEYS =
      List.of("from", "who", "points", "because", "why");

  private final Draft draft;
  private final Problems problems;
  private final Fields fields;
  private final List<Party> parties;

  /**
   * @param fields the case's
   * @param parties those that could be read
   */
  DiplomacyReader(Draft draft, Fields fields, List<Party> parties) {
    this.draft = draft;
    this.problems = draft.problems();
    this.fields = fields;
    this.parties = parties;
  }

  /** What could be read; levers last, for they may move what stands before them. */
  Diplomacy read() {
    Optional<Exchange> exchange =
        fields.node("exchange").flatMap(n -> new ExchangeReader(draft, parties).read(n));
    List<Envoy> envoys = new ArrayList<>();
    fields.each(
        "envoys",
        (key, node) -> {
          if (Ids.check(key, "an envoy", problems)) {
            draft.stands("envoys." + key.text(), key.place());
            Fields.of(node, "envoy " + key.text(), ENVOY_KEYS, problems)
                .flatMap(found -> envoy(key.text(), found))
                .ifPresent(envoys::add);
          }
        });
    return new Diplomacy(new LeverReader(draft, parties).read(fields), envoys, exchange);
  }

  private Optional<Envoy> envoy(String id, Fields found) {
    Grounds grounds = GroundsReader.read(found, Grounds.NONE, draft);
    String path = "envoys." + id;
    Optional<String> name = found.requiredText("name");
    found.text("note");
    found
        .required("beta", "write beta: 0..0.3, how much his own interests weigh with him, 0..1")
        .ifPresent(node ->
            new NumberReader(draft, path).read(node, path + ".beta", Input.Unit.SHARE, grounds));
    Optional<Integer> principal = principal(found);
    List<Envoy.Profit> profits = profits(path, found, grounds);
    return name.isEmpty() || principal.isEmpty()
        ? Optional.empty()
        : Optional.of(new Envoy(id, name.get(), principal.get(), profits, grounds));
  }

  private Optional<Integer> principal(Fields found) {
    List<String> ids = parties.stream().map(Party::id).toList();
    return found
        .required("for", "name the party he speaks for (his principal): " + String.join(", ", ids))
        .flatMap(node -> Fields.text(node, "for of " + found.owner(), problems))
        .flatMap(text -> {
          int index = ids.indexOf(text.text());
          if (index < 0) {
            problems.add(
                text,
                "unknown party " + Problems.quote(text.text()) + " in for of " + found.owner(),
                Nearest.suggestion(text.text(), ids));
          }
          return index < 0 ? Optional.<Integer>empty() : Optional.of(index);
        });
  }

  private List<Envoy.Profit> profits(String path, Fields found, Grounds around) {
    List<Envoy.Profit> profits = new ArrayList<>();
    Optional<Node> node =
        found.required("profits", "write a list, - {from: issue=option, who: …, points: 0..100}");
    if (node.isEmpty()) {
      return profits;
    }
    if (!(node.get() instanceof Sequence sequence)) {
      problems.add(
          node.get(),
          "profits of " + found.owner() + " should be a list, not " + node.get().kind(),
          "write - {from: issue=option, who: …, points: 0..100}");
      return profits;
    }
    int number = 0;
    for (Node item : sequence.items()) {
      String at = path + ".profits." + ++number;
      draft.stands(at, item.place());
      Fields.of(item, "profit " + number + " of " + found.owner(), PROFIT_KEYS, problems)
          .flatMap(profit -> profit(profit, at, around))
          .ifPresent(profits::add);
    }
    if (number == 0) {
      problems.add(
          node.get(),
          found.owner() + " profits from nothing",
          "name an option from which he would, or leave him out");
    }
    return profits;
  }

  private Optional<Envoy.Profit> profit(Fields found, String at, Grounds around) {
    Grounds grounds = GroundsReader.read(found, around, draft);
    Optional<String> who = found.requiredText("who");
    found
        .required("points", "write points: 0..100, what it is worth to him at most")
        .ifPresent(node ->
            new NumberReader(draft, at.substring(0, at.indexOf(".profits")))
                .read(node, at + ".points", Input.Unit.VALUE, grounds));
    Optional<Choice> from =
        found
            .required("from", "write from: issue=option")
            .flatMap(node -> Fields.text(node, "from of " + found.owner(), problems))
            .flatMap(text -> new ChoiceReader(draft).choice(text.text(), text, found.owner()));
    return who.isEmpty() || from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Envoy.Profit(from.get(), who.get(), at, grounds));
  }
}
