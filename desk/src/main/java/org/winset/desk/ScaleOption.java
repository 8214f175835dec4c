package org.winset.desk;

import java.util.List;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.number.ProbabilityScale;
import picocli.CommandLine.Option;

/** The scale of probability words a report is written in. */
final class ScaleOption {
  @Option(
      names = "--scale",
      paramLabel = "ID",
      description =
          "Words for probabilities: icd203 (default), phia, kesselman, kent or ipcc; else the"
              + " case's own.")
  private String scale = "";

  /** The scale asked for, else the case's, else ICD 203. */
  ProbabilityScale of(Dossier dossier) throws BadInput {
    if (scale.isEmpty()) {
      return dossier.beliefs().map(Beliefs::scale).orElse(ProbabilityScale.ICD_203);
    }
    BadInput.ifAny(
        new Known("scale", ProbabilityScale.ids()).problems("--scale", List.of(scale)), List.of());
    return ProbabilityScale.find(scale).orElseThrow();
  }
}
