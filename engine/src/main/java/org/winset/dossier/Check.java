package org.winset.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/**
 * What deserves a second look in a case that can be worked with.
 *
 * @param errors what makes its evidence untrustworthy, by file and line: the case computes, but
 *     words it quotes are not in its texts
 * @param warnings by file and line
 * @param numbers all numbers by what they rest on; every kind is there
 */
public record Check(
    List<Problem> errors, List<Problem> warnings, Map<Grounds.Kind, List<Input>> numbers) {
  public Check {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /** Looks a case through. */
  public static Check of(Dossier dossier, Places places) {
    Map<Grounds.Kind, List<Input>> numbers = new EnumMap<>(Grounds.Kind.class);
    for (Grounds.Kind kind : Grounds.Kind.values()) {
      numbers.put(
          kind,
          dossier.inputs().all().stream().filter(input -> input.grounds().kind() == kind).toList());
    }
    TextCheck texts = new TextCheck(dossier.ledger(), places);
    List<Problem> warnings =
        Stream.of(
                texts.warnings(),
                new StructureCheck(dossier, places).warnings(),
                new PreferenceCheck(dossier, places).warnings(),
                new EvidenceCheck(dossier, places).warnings(),
                new DiplomacyCheck(dossier, places).warnings())
            .flatMap(List::stream)
            .sorted()
            .toList();
    return new Check(texts.errors(), warnings, numbers);
  }
}
