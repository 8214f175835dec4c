package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.number.Amount;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;

/** Reads which numbers could be moved, and how far. */
final class LeverReader {
  private static final List<String> KEYS =
      List.of("name", "moves", "over", "because", "why", "note");

  private final Draft draft;
  private final Problems problems;
  private final List<Party> parties;

  LeverReader(Draft draft, List<Party> parties) {
    this.draft = draft;
    this.problems = draft.problems();
    this.parties = parties;
  }

  /** The levers of a case whose numbers have all been read. */
  List<Lever> read(Fields fields) {
    List<Lever> levers = new ArrayList<>();
    fields.each(
        "levers",
        (key, node) -> {
          if (Ids.check(key, "a lever", problems)) {
            draft.stands("levers." + key.text(), key.place());
            Fields.of(node, "lever " + key.text(), KEYS, problems)
                .flatMap(found -> lever(key.text(), found))
                .ifPresent(levers::add);
          }
        });
    return levers;
  }

  private Optional<Lever> lever(String id, Fields found) {
    Grounds grounds = GroundsReader.read(found, Grounds.NONE, draft);
    found.text("note");
    Optional<String> name = found.requiredText("name");
    Optional<Input> input =
        found
            .required("moves", "write moves: with the path of a number, as --set takes it")
            .flatMap(node -> Fields.text(node, "moves of " + found.owner(), problems))
            .flatMap(text -> {
              Optional<Input> known = draft.input(text.text());
              if (known.isEmpty()) {
                Paths paths = new Paths(draft.inputsInFileOrder(), parties, draft.issues());
                problems.add(
                    text,
                    found.owner() + " moves no number: " + paths.unknown(text.text()),
                    paths.suggestion(text.text()));
              }
              return known;
            });
    Optional<Amount> range = input.flatMap(i -> range(i, found));
    return name.isEmpty() || range.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lever(
                id,
                name.get(),
                input.get().path(),
                range.get().low(),
                range.get().high(),
                grounds));
  }

  /** The range given, or else the input's own; a problem if there is nothing to move over. */
  private Optional<Amount> range(Input input, Fields found) {
    Optional<Node> over = found.node("over");
    if (over.isEmpty()) {
      if (input.amount().certain()) {
        problems.add(
            found.node("moves").orElseThrow(),
            found.owner() + " has an empty range: " + input.path() + " is " + input.amount(),
            "say how far it might go, over: low..high");
        return Optional.empty();
      }
      return Optional.of(input.amount());
    }
    return Fields.text(over.get(), "over of " + found.owner(), problems)
        .flatMap(text ->
            Notation.amount(
                    text.text(),
                    input.unit(),
                    (rule, suggestion) ->
                        problems.add(text, "over of " + found.owner() + ": " + rule, suggestion))
                .filter(amount -> {
                  if (amount.certain()) {
                    problems.add(
                        text,
                        "over of "
                            + found.owner()
                            + " is an empty range: "
                            + Problems.quote(text.text()),
                        "write over: low..high");
                  }
                  return !amount.certain();
                }));
  }
}
