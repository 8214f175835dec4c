package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.number.Amount;
import org.winset.yaml.Fields;
import org.winset.yaml.Node;
import org.winset.yaml.Scalar;

/** Reads what the options of one issue are worth to an actor. */
final class ValuesReader {
  private final Draft draft;
  private final NumberReader numbers;
  private final Optional<String> side;

  ValuesReader(Draft draft, NumberReader numbers, Optional<String> side) {
    this.draft = draft;
    this.numbers = numbers;
    this.side = side;
  }

  /** Reads the values written at a node: option by option, as an order, or {@code unknown}. */
  void read(Node node, Issue issue, String path, Grounds around) {
    draft.stands(path, node.place());
    if (node instanceof Scalar || NumberReader.isLongForm(node)) {
      numbers.grounded(node, path, around).ifPresent(found -> readAsOne(found, node, issue, path));
    } else {
      readEach(node, issue, path, around);
    }
  }

  private void readAsOne(NumberReader.Grounded found, Node node, Issue issue, String path) {
    if (found.text().text().equals(Ranking.UNKNOWN)) {
      enterUnknown(issue, path, found.grounds(), node);
    } else if (!issue.options().isEmpty()) {
      Notation.order(
              found.text().text(),
              issue.optionIds(),
              "option of " + issue.id(),
              numbers.objectionAt(found.text(), path))
          .ifPresent(order -> enter(Ranking.values(order), path, found.grounds(), node));
    }
  }

  private void readEach(Node node, Issue issue, String path, Grounds around) {
    List<String> keys = new ArrayList<>(issue.optionIds());
    keys.addAll(List.of("because", "why"));
    Optional<Fields> fields =
        issue.options().isEmpty()
            ? Optional.empty()
            : Fields.of(node, path, keys, draft.problems());
    fields.ifPresent(found -> {
      Grounds grounds = GroundsReader.read(found, around, draft);
      List<String> missing = new ArrayList<>();
      for (String option : issue.optionIds()) {
        found
            .node(option)
            .ifPresentOrElse(
                value -> numbers.read(value, path + "." + option, Input.Unit.VALUE, grounds),
                () -> missing.add(option));
      }
      if (!missing.isEmpty()) {
        draft
            .problems()
            .add(
                node,
                path + " gives no value for " + String.join(", ", missing),
                "every option has one; 0..100 if nothing is known");
      }
    });
  }

  /** Enters values nobody knows: along the side's order where there is one, else 0..100 each. */
  void enterUnknown(Issue issue, String path, Grounds grounds, Node at) {
    enter(Ranking.unknown(issue, side), path, grounds, at);
  }

  private void enter(Map<String, Amount> amounts, String path, Grounds grounds, Node at) {
    amounts.forEach((option, amount) ->
        numbers.enter(path + "." + option, Input.Unit.VALUE, amount, grounds, at));
  }
}
