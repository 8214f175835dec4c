package org.winset.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Credibility;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.evidence.Source;
import org.winset.yaml.Problems;
import picocli.CommandLine.Option;

/** Items graded otherwise for this run. */
final class RegradeOption {
  @Option(
      names = "--regrade",
      paramLabel = "ITEM=GRADE",
      description = {
        "Believes an item as if it were graded so, a letter A-F and a digit 1-6; may come more than"
            + " once: --regrade some-item=C3"
      })
  private List<String> regrades = new ArrayList<>();

  /** What was graded otherwise, as reports say it. */
  List<String> words() {
    return regrades.stream().map(text -> "graded " + text.replace("=", " as ")).toList();
  }

  /** The case with these grades. */
  Dossier apply(Dossier dossier) throws BadInput {
    List<String> settings = new ArrayList<>();
    for (String text : regrades) {
      settings.addAll(settings(dossier, text));
    }
    return switch (Overrides.apply(dossier, settings)) {
      case Overrides.Outcome.Refused(var problems) -> throw new BadInput(problems);
      case Overrides.Outcome.Applied(Dossier changed) -> changed;
    };
  }

  private static List<String> settings(Dossier dossier, String text) throws BadInput {
    String[] parts = text.split("=", -1);
    if (parts.length != 2 || !parts[1].strip().matches("[A-Fa-f][1-6]")) {
      throw BadInput.at(
          "--regrade " + text,
          Problems.quote(text) + " does not grade an item",
          "write ITEM=GRADE, such as some-item=C3: letter A-F, digit 1-6");
    }
    Beliefs beliefs = dossier.beliefs().orElse(null);
    List<Beliefs.Testimony> all = beliefs == null ? List.of() : beliefs.testimony();
    String item = parts[0].strip();
    BadInput.ifAny(
        new Known("evidence", all.stream().map(Beliefs.Testimony::item).distinct().toList())
            .problems("--regrade", List.of(item)),
        List.of());
    String mark = parts[1].strip().toUpperCase(java.util.Locale.ROOT);
    var grade =
        new Credibility.Grade(
            Optional.of(Source.Grade.valueOf(mark.substring(0, 1))),
            Optional.of(Integer.parseInt(mark.substring(1))));
    return all.stream()
        .filter(said -> said.item().equals(item))
        .map(said ->
            said.credibilityPath() + "=" + dossier.beliefs().orElseThrow().credibility().of(grade))
        .toList();
  }
}
