package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import org.winset.number.Amount;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads numbers, bare or with what they rest on, and enters them in the registry. */
final class NumberReader {
  private static final List<String> LONG_FORM = List.of("is", "because", "why");

  private final Draft draft;
  private final String group;

  /**
   * A reader of numbers that are varied together.
   *
   * @param group name of the set in sensitivity analysis
   */
  NumberReader(Draft draft, String group) {
    this.draft = draft;
    this.group = group;
  }

  /** A value and what it rests on. */
  record Grounded(Scalar text, Grounds grounds) {}

  /** Whether a node is the long form {@code {is: …, because: …, why: …}}. */
  static boolean isLongForm(Node node) {
    return node instanceof Mapping mapping && mapping.find("is").isPresent();
  }

  /** The value at a node, in short or long form. */
  Optional<Grounded> grounded(Node node, String what, Grounds around) {
    if (!isLongForm(node)) {
      return Fields.text(node, what, draft.problems()).map(text -> new Grounded(text, around));
    }
    return Fields.of(node, what, LONG_FORM, draft.problems())
        .flatMap(fields -> {
          Grounds grounds = GroundsReader.read(fields, around, draft);
          return fields.requiredText("is").isEmpty()
              ? Optional.<Grounded>empty()
              : fields.node("is").map(is -> new Grounded((Scalar) is, grounds));
        });
  }

  /** Reads one number and enters it at its path. */
  void read(Node node, String path, Input.Unit unit, Grounds around) {
    draft.stands(path, node.place());
    grounded(node, path, around)
        .ifPresent(found ->
            Notation.amount(
                    found.text().text(),
                    unit,
                    (rule, suggestion) ->
                        draft.problems().add(found.text(), path + ": " + rule, suggestion))
                .ifPresent(amount -> enter(path, unit, amount, found.grounds(), node)));
  }

  /** Enters a number that is known otherwise. */
  void enter(String path, Input.Unit unit, Amount amount, Grounds grounds, Node at) {
    draft.add(new Input(path, unit, amount, grounds, group), at.place());
  }

  /** Adds a problem at a value. */
  Notation.Objection objectionAt(Scalar text, String where) {
    Problems problems = draft.problems();
    return (rule, suggestion) -> problems.add(text, where + ": " + rule, suggestion);
  }
}
