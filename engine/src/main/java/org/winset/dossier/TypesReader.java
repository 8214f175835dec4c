package org.winset.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

/** Reads {@code types:}: named sets of inputs that are other than the case says. */
final class TypesReader {
  private static final List<String> KEYS = List.of("name", "set", "because", "why");

  private final Draft draft;
  private final Problems problems;

  TypesReader(Draft draft) {
    this.draft = draft;
    this.problems = draft.problems();
  }

  /** The types of a case; {@code owner} is the case. */
  List<PartyType> read(Fields owner) {
    List<PartyType> types = new ArrayList<>();
    owner.each(
        "types",
        (key, node) -> {
          draft.stands("types." + key.text(), key.place());
          if (Ids.check(key, "a type", problems)) {
            Fields.of(node, "type " + key.text(), KEYS, problems)
                .ifPresent(found -> types.add(type(key.text(), found)));
          }
        });
    List<String> ids = types.stream().map(PartyType::id).toList();
    draft
        .typesNamed()
        .forEach((word, by) -> {
          if (!ids.contains(word.text())) {
            problems.add(
                word,
                "unknown type " + Problems.quote(word.text()) + " in " + by,
                ids.isEmpty() ? "the case has no types:" : Nearest.suggestion(word.text(), ids));
          }
        });
    return types;
  }

  private PartyType type(String id, Fields found) {
    List<Setting> settings = new ArrayList<>();
    Grounds grounds = GroundsReader.read(found, Grounds.NONE, draft);
    found.required("set", "name the inputs it changes: set: {path: value}");
    found.each(
        "set",
        (path, value) ->
            Fields.text(value, "each value of " + found.owner(), problems)
                .ifPresent(text -> {
                  settings.add(Setting.in(path.text(), text.text(), text.place(), grounds));
                  if (path.text().startsWith("beliefs.")) {
                    problems.add(
                        path,
                        found.owner() + " changes a belief, " + Problems.quote(path.text()),
                        "a type says what a party is after; beliefs say how probable that is");
                  }
                }));
    return new PartyType(id, found.requiredText("name").orElse(id), settings, grounds);
  }

  /** Adds what is wrong with the inputs a type changes, where it stands. */
  void check(List<PartyType> types, Dossier dossier) {
    for (PartyType type : types) {
      if (Overrides.applySettings(dossier, type.settings())
          instanceof Overrides.Outcome.Refused(List<Problem> refused)) {
        refused.forEach(problem ->
            problems.add(
                problem.place(),
                problem.value(),
                "type " + type.id() + ": " + problem.rule(),
                problem.suggestion()));
      }
    }
  }

  /** Adds what is wrong where one hypothesis sets types that contradict each other. */
  void check(Beliefs beliefs, List<PartyType> types) {
    for (Beliefs.Hypothesis hypothesis : beliefs.hypotheses()) {
      Map<String, String> setBy = new LinkedHashMap<>();
      for (PartyType type : types) {
        if (!hypothesis.types().contains(type.id())) {
          continue;
        }
        for (Setting setting : type.settings()) {
          String path = setting.path();
          String other = setBy.putIfAbsent(path, type.id());
          if (other != null) {
            problems.add(
                draft.placeOf(hypothesis.path()),
                path,
                "hypothesis "
                    + hypothesis.id()
                    + ": types "
                    + other
                    + " and "
                    + type.id()
                    + " both set "
                    + path,
                "let one of them set it");
          }
        }
      }
    }
  }
}
