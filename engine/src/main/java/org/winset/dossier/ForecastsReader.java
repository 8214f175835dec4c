package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Forecasts.Event;
import org.winset.dossier.Forecasts.Opinion;
import org.winset.dossier.Forecasts.Question;
import org.winset.evidence.Dates;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;

/** Reads {@code questions:}, what a case is to forecast. */
final class ForecastsReader {
  static final String KEY = "questions";
  private static final List<String> KEYS = List.of("war-began", "reference-classes", "ask");
  private static final List<String> QUESTION_KEYS =
      List.of("asks", "event", "by", "resolves", "analyst", "opinions");
  private static final List<String> OPINION_KEYS = List.of("says", "of", "because", "why");

  private final Draft draft;
  private final Problems problems;

  ForecastsReader(Draft draft) {
    this.draft = draft;
    this.problems = draft.problems();
  }

  /**
   * The block at a node.
   *
   * @param asOf if it could be read
   */
  Forecasts read(Node node, Optional<LocalDate> asOf) {
    return Fields.of(node, KEY, KEYS, problems)
        .map(fields -> read(fields, asOf))
        .orElse(Forecasts.NONE);
  }

  private Forecasts read(Fields fields, Optional<LocalDate> asOf) {
    Optional<LocalDate> began = day(fields, "war-began");
    began
        .filter(day -> asOf.isPresent() && day.isAfter(asOf.get()))
        .ifPresent(day ->
            problems.add(
                fields.node("war-began").orElseThrow(),
                "a war that began on " + day + " is younger than the case, as of " + asOf.get(),
                "write the day it began"));
    List<ReferenceClass> classes = classes(fields);
    if (!classes.isEmpty() && began.isEmpty() && fields.node("war-began").isEmpty()) {
      problems.add(
          fields.node("reference-classes").orElseThrow(),
          "reference classes need the war's age",
          "write war-began: YYYY-MM-DD");
    }
    List<Question> questions = new ArrayList<>();
    fields.each(
        "ask",
        (key, node) -> {
          Ids.check(key, "a question", problems);
          Fields.of(node, "question " + key.text(), QUESTION_KEYS, problems)
              .flatMap(question -> question(key.text(), question))
              .ifPresent(questions::add);
        });
    return new Forecasts(began, classes, questions);
  }

  private List<ReferenceClass> classes(Fields fields) {
    List<Scalar> named = fields.texts("reference-classes");
    List<ReferenceClass> classes = new ArrayList<>();
    for (Scalar name : named) {
      Optional<ReferenceClass> found = ReferenceClass.of(name.text());
      if (found.isEmpty()) {
        problems.add(
            name,
            "there is no reference class " + Problems.quote(name.text()),
            Nearest.suggestion(name.text(), ReferenceClass.ids()));
      } else if (!classes.contains(found.get())) {
        classes.add(found.get());
      }
    }
    if (named.size() == 1) {
      problems.add(
          named.getFirst(),
          "one reference class alone hides how much the choice of class matters",
          "name at least two of " + String.join(", ", ReferenceClass.ids()));
    }
    return classes;
  }

  private Optional<Question> question(String id, Fields fields) {
    String asks = fields.requiredText("asks").orElse("");
    Optional<LocalDate> by =
        fields.required("by", "the last day, YYYY-MM-DD, that makes it a yes").isPresent()
            ? day(fields, "by")
            : Optional.empty();
    String resolves = fields.requiredText("resolves").orElse("");
    Event event = event(fields);
    List<Opinion> opinions = new ArrayList<>();
    fields
        .node("opinions")
        .ifPresent(node -> {
          List<Node> each = node instanceof Sequence list ? list.items() : List.of(node);
          each.forEach(opinion -> opinion(id, opinion).ifPresent(opinions::add));
        });
    if (by.isEmpty()) {
      return Optional.empty();
    }
    Question question = new Question(id, asks, event, by.get(), resolves, opinions);
    fields
        .node("analyst")
        .ifPresent(node ->
            new NumberReader(draft, "forecasts")
                .read(node, question.path(), Input.Unit.SHARE, Grounds.NONE));
    return Optional.of(question);
  }

  private Event event(Fields fields) {
    Optional<Scalar> word =
        fields
            .required("event", "signed, or ended (signed or decided by arms)")
            .flatMap(node -> Fields.text(node, "event of " + fields.owner(), problems));
    for (Event event : Event.values()) {
      if (word.isPresent() && word.get().text().equals(event.word())) {
        return event;
      }
    }
    word.ifPresent(scalar ->
        problems.add(
            scalar,
            "unknown event " + Problems.quote(scalar.text()) + " in " + fields.owner(),
            Nearest.suggestion(scalar.text(), List.of("signed", "ended"))));
    return Event.SIGNED;
  }

  private Optional<Opinion> opinion(String question, Node node) {
    return Fields.of(node, "an opinion on question " + question, OPINION_KEYS, problems)
        .flatMap(fields -> {
          Optional<String> says = fields.requiredText("says");
          Optional<Scalar> of =
              fields
                  .required("of", "yes or no: the answer it speaks of")
                  .flatMap(n -> Fields.text(n, "of", problems));
          of.filter(answer -> !List.of("yes", "no").contains(answer.text()))
              .ifPresent(answer ->
                  problems.add(
                      answer,
                      "an opinion speaks of yes or no, not " + Problems.quote(answer.text()),
                      ""));
          Grounds grounds = GroundsReader.read(fields, Grounds.NONE, draft);
          return says.isPresent() && of.isPresent()
              ? Optional.of(new Opinion(says.get(), of.get().text().equals("yes"), grounds))
              : Optional.empty();
        });
  }

  private Optional<LocalDate> day(Fields fields, String key) {
    return fields
        .node(key)
        .flatMap(node -> Fields.text(node, key + " of " + fields.owner(), problems))
        .flatMap(text -> Dates.day(text, problems));
  }
}
