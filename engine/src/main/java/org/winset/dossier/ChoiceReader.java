package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads {@code issue=option}, alone or in pairs joined by a word. */
final class ChoiceReader {
  private final Draft draft;

  ChoiceReader(Draft draft) {
    this.draft = draft;
  }

  /** Two choices and the word between them. */
  record Pair(Choice left, String word, Choice right) {}

  /** One choice. */
  Optional<Choice> choice(String text, Node at, String where) {
    String[] parts = text.split("=", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      draft
          .problems()
          .add(
              at.place(),
              text,
              Problems.quote(text.strip()) + " in " + where + " is not an issue with an option",
              "write issue=option");
      return Optional.empty();
    }
    return draft
        .issue(parts[0].strip(), at, where)
        .flatMap(issue ->
            draft
                .option(issue, parts[1].strip(), at, where)
                .map(option -> new Choice(issue, option)));
  }

  /** Two choices of different issues, joined by one of some words. */
  Optional<Pair> pair(Scalar text, List<String> words, String where) {
    for (String word : words) {
      String[] parts = text.text().split("\\s+" + word + "\\s+", -1);
      if (parts.length == 2) {
        Optional<Choice> left = choice(parts[0], text, where);
        Optional<Choice> right = choice(parts[1], text, where);
        if (left.isEmpty() || right.isEmpty()) {
          return Optional.empty();
        }
        return distinct(new Pair(left.get(), word, right.get()), text, where);
      }
    }
    draft
        .problems()
        .add(
            text,
            Problems.quote(text.text()) + " in " + where + " is not a pair",
            "write issue=option " + String.join("/", words) + " issue=option");
    return Optional.empty();
  }

  private Optional<Pair> distinct(Pair pair, Scalar text, String where) {
    if (pair.left().issue() == pair.right().issue()) {
      draft
          .problems()
          .add(
              text,
              "both halves of "
                  + Problems.quote(text.text())
                  + " in "
                  + where
                  + " speak of one issue",
              "a pair joins two issues");
      return Optional.empty();
    }
    return Optional.of(pair);
  }
}
