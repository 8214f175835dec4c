package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.number.Amount;
import org.winset.yaml.Fields;
import org.winset.yaml.Node;
import org.winset.yaml.Scalar;

/** Reads what the options of one issue are worth to an actor. */
final class ValuesReader {
  private static final String UNKNOWN = "unknown";

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
      numbers
          .grounded(node, path, around)
          .ifPresent(found -> readAsOne(found, node, issue, path));
    } else {
      readEach(node, issue, path, around);
    }
  }

  private void readAsOne(NumberReader.Grounded found, Node node, Issue issue, String path) {
    if (found.text().text().equals(UNKNOWN)) {
      enterUnknown(issue, path, found.grounds(), node);
    } else if (!issue.options().isEmpty()) {
      Notation.order(
              found.text().text(),
              ids(issue),
              "option of " + issue.id(),
              numbers.objectionAt(found.text(), path))
          .ifPresent(order -> enterOrder(order, path, found.grounds(), node));
    }
  }

  private void readEach(Node node, Issue issue, String path, Grounds around) {
    List<String> keys = new ArrayList<>(ids(issue));
    keys.addAll(List.of("because", "why"));
    Optional<Fields> fields =
        issue.options().isEmpty()
            ? Optional.empty()
            : Fields.of(node, path, keys, draft.problems());
    fields.ifPresent(
        found -> {
          Grounds grounds = GroundsReader.read(found, around, draft);
          List<String> missing = new ArrayList<>();
          for (String option : ids(issue)) {
            found
                .node(option)
                .ifPresentOrElse(
                    value ->
                        numbers.read(value, path + "." + option, Input.Unit.VALUE, grounds),
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
    if (side.isPresent() && !issue.ordered().isEmpty()) {
      List<String> order = ids(issue);
      boolean own = issue.ordered().getFirst().equals(side.get());
      enterOrder(own ? order : order.reversed(), path, grounds, at);
      return;
    }
    for (String option : ids(issue)) {
      numbers.enter(
          path + "." + option, Input.Unit.VALUE, Amount.parse("0..100"), grounds, at);
    }
  }

  private void enterOrder(List<String> order, String path, Grounds grounds, Node at) {
    for (int place = 1; place <= order.size(); place++) {
      numbers.enter(
          path + "." + order.get(place - 1),
          Input.Unit.VALUE,
          new Amount.ValueRank(place, order.size()),
          grounds,
          at);
    }
  }

  private static List<String> ids(Issue issue) {
    return issue.options().stream().map(Issue.Option::id).toList();
  }
}
