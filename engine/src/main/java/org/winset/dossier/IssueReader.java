package org.winset.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Mapping;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads one issue and its options. */
final class IssueReader {
  private static final List<String> KEYS =
      List.of(
          "name", "topic", "ordered", "if-silent", "numbers", "note", "because", "why", "options");
  private static final int MOST_OPTIONS = 6;

  private final Draft draft;
  private final Set<String> planIds;

  IssueReader(Draft draft, Set<String> planIds) {
    this.draft = draft;
    this.planIds = planIds;
  }

  /** Enters the issue in the draft, as far as it can be read. */
  void read(Scalar key, Node node) {
    String id = key.text();
    draft.stands("issues." + id, key.place());
    Optional<Fields> found = Fields.of(node, "issue " + id, KEYS, draft.problems());
    if (found.isEmpty()) {
      draft.add(
          new Issue(
              id,
              id,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              List.of(),
              Map.of(),
              Optional.empty(),
              Grounds.NONE));
      return;
    }
    Fields fields = found.get();
    List<Issue.Option> options = options(fields, id);
    draft.add(
        new Issue(
            id,
            fields.requiredText("name").orElse(id),
            fields.text("topic"),
            options,
            ifSilent(fields, options),
            ordered(fields),
            numbers(fields),
            fields.text("note"),
            GroundsReader.read(fields, Grounds.NONE, draft)));
  }

  private List<Issue.Option> options(Fields fields, String id) {
    List<Issue.Option> options = new ArrayList<>();
    fields.required("options", "write options: {yes: …, no: …}");
    fields.each(
        "options",
        (key, node) -> {
          if (Ids.check(key, "an option", draft.problems())) {
            draft.stands("issues." + id + ".options." + key.text(), key.place());
            Fields.text(node, "the name of option " + key.text(), draft.problems())
                .ifPresent(name -> options.add(new Issue.Option(key.text(), name.text())));
          }
        });
    int count = fields.node("options").map(IssueReader::size).orElse(1);
    if (count < 1 || count > MOST_OPTIONS) {
      draft
          .problems()
          .add(
              fields.node("options").orElseThrow(),
              fields.owner() + " has " + count + " options; an issue has 1 to " + MOST_OPTIONS,
              count == 0 ? "" : "merge those nobody would tell apart");
    }
    return options;
  }

  private static int size(Node node) {
    return node instanceof Mapping mapping ? mapping.entries().size() : 1;
  }

  private Optional<Integer> ifSilent(Fields fields, List<Issue.Option> options) {
    Optional<Scalar> named =
        fields
            .node("if-silent")
            .flatMap(node -> Fields.text(node, "if-silent of " + fields.owner(), draft.problems()));
    if (named.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = options.stream().map(Issue.Option::id).toList();
    int index = ids.indexOf(named.get().text());
    if (index < 0) {
      draft
          .problems()
          .add(
              named.get(),
              "unknown option "
                  + Problems.quote(named.get().text())
                  + " in if-silent of "
                  + fields.owner(),
              Nearest.suggestion(named.get().text(), ids));
    }
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  private List<String> ordered(Fields fields) {
    if (fields.node("ordered").isEmpty()) {
      return List.of();
    }
    List<String> ends = fields.texts("ordered").stream().map(Scalar::text).toList();
    if (ends.size() == 2
        && draft.sides().size() == 2
        && !ends.get(0).equals(ends.get(1))
        && draft.sides().containsAll(ends)) {
      return ends;
    }
    Node node = fields.node("ordered").orElseThrow();
    draft
        .problems()
        .add(
            node,
            "ordered of "
                + fields.owner()
                + " should name the two sides, the nearest to the first option first",
            draft.sides().isEmpty()
                ? "write sides: [one, other] at the top of the case"
                : "write ordered: ["
                    + String.join(", ", draft.sides())
                    + "], or the other way round");
    return List.of();
  }

  private Map<String, String> numbers(Fields fields) {
    Map<String, String> numbers = new LinkedHashMap<>();
    fields.each(
        "numbers",
        (key, node) -> {
          if (!planIds.contains(key.text())) {
            draft
                .problems()
                .add(
                    key,
                    "unknown plan "
                        + Problems.quote(key.text())
                        + " in numbers of "
                        + fields.owner(),
                    Nearest.suggestion(key.text(), planIds));
          }
          Fields.text(node, "the number in plan " + key.text(), draft.problems())
              .ifPresent(number -> numbers.put(key.text(), number.text()));
        });
    return numbers;
  }
}
