package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.dossier.Plan.Point;
import org.winset.dossier.Plan.Status;
import org.winset.evidence.Dates;
import org.winset.yaml.Fields;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;

/** Reads one plan and fills in the points it does not speak of. */
final class PlanReader {
  private static final List<String> KEYS =
      List.of("name", "author", "date", "because", "why", "note", "others", "points");
  private static final List<String> POINT_KEYS = List.of("is", "because", "why");

  private final Draft draft;

  PlanReader(Draft draft) {
    this.draft = draft;
  }

  Optional<Plan> read(Scalar key, Node node) {
    String id = key.text();
    draft.stands("plans." + id, key.place());
    return Fields.of(node, "plan " + id, KEYS, draft.problems())
        .flatMap(fields -> read(id, fields));
  }

  private Optional<Plan> read(String id, Fields fields) {
    Optional<String> name = fields.requiredText("name");
    Optional<String> author = fields.requiredText("author");
    Optional<LocalDate> date =
        fields
            .required("date", "write it YYYY-MM-DD")
            .flatMap(d -> Fields.text(d, "date of " + fields.owner(), draft.problems()))
            .flatMap(d -> Dates.day(d, draft.problems()));
    Optional<String> note = fields.text("note");
    Grounds grounds = GroundsReader.read(fields, Grounds.NONE, draft);
    Optional<List<Point>> points = points(id, fields);
    if (name.isEmpty() || author.isEmpty() || date.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan(id, name.get(), author.get(), date.get(), note, grounds, points.get()));
  }

  private Optional<List<Point>> points(String id, Fields fields) {
    boolean othersUnknown = othersUnknown(fields);
    Map<Integer, Optional<Point>> written = new HashMap<>();
    fields.required("points", "write points: with an option for each issue it speaks of");
    fields.each(
        "points",
        (key, node) -> {
          draft.stands("plans." + id + ".points." + key.text(), key.place());
          draft
              .issue(key.text(), key, fields.owner())
              .ifPresent(issue -> written.put(issue, point(issue, node, fields.owner())));
        });
    List<Optional<Point>> all = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (int i = 0; i < draft.issues().size(); i++) {
      Issue issue = draft.issues().get(i);
      if (written.containsKey(i)) {
        all.add(written.get(i));
      } else if (issue.options().isEmpty()) {
        all.add(Optional.empty());
      } else if (othersUnknown) {
        all.add(Optional.of(unknown(issue, Grounds.NONE)));
      } else {
        all.add(silent(issue, Grounds.NONE));
        if (issue.ifSilent().isEmpty()) {
          without.add(issue.id());
        }
      }
    }
    if (!without.isEmpty() && fields.node("points").isPresent()) {
      draft
          .problems()
          .add(
              fields.node("points").orElseThrow().place(),
              "",
              fields.owner()
                  + " leaves out "
                  + String.join(", ", without)
                  + ", which "
                  + (without.size() == 1 ? "has" : "have")
                  + " no if-silent",
              "state the point, say unknown, or give the issue an if-silent");
    }
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(all.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private boolean othersUnknown(Fields fields) {
    Optional<Scalar> others =
        fields
            .node("others")
            .flatMap(o -> Fields.text(o, "others of " + fields.owner(), draft.problems()));
    others
        .filter(word -> !List.of("silent", "unknown").contains(word.text()))
        .ifPresent(word ->
            draft
                .problems()
                .add(
                    word,
                    "others of " + fields.owner() + " is " + Problems.quote(word.text()),
                    "silent or unknown"));
    return others.filter(word -> word.text().equals("unknown")).isPresent();
  }

  private Optional<Point> point(int issue, Node node, String owner) {
    if (!NumberReader.isLongForm(node)) {
      return point(issue, node, Grounds.NONE, owner);
    }
    return Fields.of(
            node,
            "point " + draft.issues().get(issue).id() + " of " + owner,
            POINT_KEYS,
            draft.problems())
        .flatMap(fields -> {
          Grounds grounds = GroundsReader.read(fields, Grounds.NONE, draft);
          return fields.node("is").flatMap(is -> point(issue, is, grounds, owner));
        });
  }

  private Optional<Point> point(int index, Node node, Grounds grounds, String owner) {
    Issue issue = draft.issues().get(index);
    if (node instanceof Sequence) {
      return oneOf(index, node, grounds, owner);
    }
    Optional<Scalar> found =
        Fields.text(node, "point " + issue.id() + " of " + owner, draft.problems());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Scalar word = found.get();
    if (word.text().equals("unknown")) {
      return issue.options().isEmpty() ? Optional.empty() : Optional.of(unknown(issue, grounds));
    }
    if (word.text().equals("silent")) {
      Optional<Point> silent = silent(issue, grounds);
      if (silent.isEmpty() && !issue.options().isEmpty()) {
        draft
            .problems()
            .add(
                word,
                owner + " is silent on " + issue.id() + ", which has no if-silent",
                "give the issue an if-silent, or say unknown");
      }
      return silent;
    }
    return draft
        .option(index, word.text(), word, owner)
        .map(option -> new Point(Status.STATED, List.of(option), grounds));
  }

  private Optional<Point> oneOf(int index, Node node, Grounds grounds, String owner) {
    String what = "point " + draft.issues().get(index).id() + " of " + owner;
    List<Scalar> words = Fields.texts(node, what, draft.problems());
    List<Integer> options = new ArrayList<>();
    for (Scalar word : words) {
      draft.option(index, word.text(), word, owner).ifPresent(options::add);
    }
    if (options.isEmpty()) {
      if (words.isEmpty()) {
        draft.problems().add(node, what + " is an empty list", "name its options, or say unknown");
      }
      return Optional.empty();
    }
    List<Integer> ascending = options.stream().distinct().sorted().toList();
    return Optional.of(
        new Point(ascending.size() == 1 ? Status.STATED : Status.ONE_OF, ascending, grounds));
  }

  private static Point unknown(Issue issue, Grounds grounds) {
    return new Point(
        Status.UNKNOWN, IntStream.range(0, issue.options().size()).boxed().toList(), grounds);
  }

  private static Optional<Point> silent(Issue issue, Grounds grounds) {
    return issue.ifSilent().map(option -> new Point(Status.SILENT, List.of(option), grounds));
  }
}
