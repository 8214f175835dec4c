package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import org.winset.number.Amount;
import org.winset.number.ProbabilityScale;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problems;

/** Reads a likelihood: a number, a range, or a word of the scale the case has chosen. */
final class LikelihoodWords {
  private LikelihoodWords() {}

  /** The amount a text means, if it means one. */
  static Optional<Amount> amount(
      String text, ProbabilityScale scale, Notation.Objection objection) {
    Optional<ProbabilityScale.Term> term = scale.term(text);
    if (term.isPresent()) {
      return term.map(ProbabilityScale.Term::amount);
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Notation.amount(text, Input.Unit.LIKELIHOOD, objection);
    }
    List<String> elsewhere =
        ProbabilityScale.ALL.stream()
            .filter(other -> other.term(text).isPresent())
            .map(ProbabilityScale::name)
            .toList();
    if (elsewhere.isEmpty() || Nearest.to(text, scale.words()).isPresent()) {
      objection.object(
          Problems.quote(text) + " is neither a number nor a word of the scale " + scale.name(),
          Nearest.to(text, scale.words())
              .map(near -> "did you mean " + Problems.quote(near) + "?")
              .orElse("its words: " + words(scale)));
    } else {
      objection.object(
          Problems.quote(text)
              + " is a word of "
              + String.join(" and ", elsewhere)
              + ", and this case uses "
              + scale.name(),
          "its words: " + words(scale));
    }
    return Optional.empty();
  }

  private static String words(ProbabilityScale scale) {
    return String.join(", ", scale.terms().stream().map(ProbabilityScale.Term::word).toList());
  }
}
