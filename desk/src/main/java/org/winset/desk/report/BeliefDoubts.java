package org.winset.desk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winset.belief.Flip;
import org.winset.belief.RedTeam;
import org.winset.dossier.Dossier;

/** Tells what would make the answer to what the talks are for wrong. */
final class BeliefDoubts {
  private BeliefDoubts() {}

  /** Concerns about a case's beliefs; none if it has none. */
  static List<Doubts.Concern> of(Dossier dossier, Optional<BeliefsView> beliefs) {
    return beliefs
        .map(view ->
            List.of(
                new Doubts.Concern(
                    "beliefs",
                    "What the talks are for is judged",
                    "Priors and likelihoods are the analyst's judgements. "
                        + smallest(RedTeam.smallest(dossier))
                        + naive(view),
                    view.checks())))
        .orElse(List.of());
  }

  private static String smallest(Flip flip) {
    if (flip.ways().isEmpty()) {
      return flip.proven()
          ? "No change of them within their ranges puts another account first. "
          : "Fewer than "
              + Figures.counted(flip.atLeast(), "changed judgement")
              + " put no other account first. ";
    }
    return Figures.counted(flip.atLeast(), "changed judgement")
        + " within the ranges given "
        + (flip.atLeast() == 1 ? "is" : "are")
        + " enough to put another account first (redteam tells which). ";
  }

  private static String naive(BeliefsView view) {
    BeliefsView.Column now =
        view.columns().stream()
            .max(Comparator.comparingDouble(c -> c.adjusted().value()))
            .orElseThrow();
    BeliefsView.Column naive =
        view.columns().stream()
            .max(Comparator.comparingDouble(c -> c.naive().value()))
            .orElseThrow();
    return now.equals(naive)
        ? "Counting every item as a voice of its own gives the same lead, at "
            + naive.naive().text()
            + " rather than "
            + now.adjusted().text()
            + "."
        : "Counting every item as a voice of its own would put another account first, “"
            + BeliefsTeller.brief(naive.name())
            + "”.";
  }
}
