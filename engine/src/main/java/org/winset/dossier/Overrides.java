package org.winset.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winset.dossier.Party.Actor;
import org.winset.number.Amount;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

/**
 * Sets numbers of a case to other values, {@code path=value} each, in the notation of the file and
 * under the same rules.
 *
 * <p>Besides every input, the values of an issue's options ({@code ….wants.ISSUE.values}) and the
 * weights of an actor ({@code ….weights}) may be set as whole orders. A member of an order that is
 * set alone is known from then on; the others keep their places. What the war says is refused: to
 * set it would change nothing.
 */
public final class Overrides {
  private static final String VALUES = ".values";
  private static final String WEIGHTS = ".weights";

  private final Dossier dossier;
  private final Problems problems = new Problems();
  private Inputs inputs;

  private Overrides(Dossier dossier) {
    this.dossier = dossier;
    this.inputs = dossier.inputs();
  }

  /** What came of it: another dossier, or everything that is wrong. */
  public sealed interface Outcome {
    /** The case with the numbers set. */
    record Applied(Dossier dossier) implements Outcome {}

    /** What is wrong, in the order it was written. */
    record Refused(List<Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** The case with these settings, each {@code path=value}, no path twice. */
  public static Outcome apply(Dossier dossier, List<String> settings) {
    return applySettings(dossier, settings.stream().map(Setting::of).toList());
  }

  /** The same for settings read already: from a what-if file, say. */
  public static Outcome applySettings(Dossier dossier, List<Setting> settings) {
    return new Overrides(dossier).apply(settings);
  }

  private Outcome apply(List<Setting> settings) {
    Set<String> seen = new HashSet<>();
    for (Setting setting : settings) {
      if (setting.value().isEmpty()) {
        object(setting, Problems.quote(setting.written()) + " sets nothing", "write path=value");
      } else if (!seen.add(setting.path())) {
        object(setting, setting.path() + " is set twice", "keep one of the two");
      } else if (dossier.derives(setting.path())) {
        object(
            setting,
            "the war says what no deal is worth to this leader, so this would change nothing",
            dossier.dyad().orElseThrow().instead(setting.path()));
      } else {
        set(setting.path(), setting.value().get(), setting);
      }
    }
    if (problems.isEmpty() && !settings.isEmpty()) {
      Place all = settings.getFirst().all();
      Soundness.Faults faults =
          (path, rule, suggestion) -> problems.add(all, path, rule, suggestion);
      new Soundness(inputs::find, faults)
          .check(dossier.parties(), dossier.issues(), dossier.beliefs());
      dossier.dyad().ifPresent(new WarSoundness(inputs::find, faults)::check);
    }
    return problems.isEmpty()
        ? new Outcome.Applied(dossier.withInputs(inputs))
        : new Outcome.Refused(problems.asFound());
  }

  private void set(String path, String value, Setting setting) {
    Notation.Objection objection = (rule, suggestion) -> object(setting, rule, suggestion);
    Optional<Input> input = inputs.find(path);
    if (input.isPresent()) {
      amount(value, input.get().unit(), objection).ifPresent(a -> put(path, a, setting));
      return;
    }
    Optional<Amounts> whole = whole(path);
    if (whole.isPresent()) {
      whole.get().read(value, setting, objection);
      return;
    }
    Paths paths = new Paths(dossier);
    object(setting, paths.unknown(path), paths.suggestion(path));
  }

  /** The amount a text means; likelihoods may be words. */
  private Optional<Amount> amount(String value, Input.Unit unit, Notation.Objection objection) {
    return unit == Input.Unit.LIKELIHOOD && dossier.beliefs().isPresent()
        ? LikelihoodWords.amount(value, dossier.beliefs().get().scale(), objection)
        : Notation.amount(value, unit, objection);
  }

  /** Sets several amounts from one text. */
  private interface Amounts {
    void read(String value, Setting setting, Notation.Objection objection);
  }

  private Optional<Amounts> whole(String path) {
    for (Party party : dossier.parties()) {
      for (Actor actor : party.actors()) {
        if (path.equals(actor.path() + WEIGHTS)) {
          return Optional.of(
              (value, setting, objection) -> weights(actor, value, setting, objection));
        }
        for (int i : actor.wants()) {
          Issue issue = dossier.issues().get(i);
          if (path.equals(actor.path() + ".wants." + issue.id() + VALUES)) {
            return Optional.of((value, setting, objection) ->
                values(path, issue, party.side(), value, setting, objection));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void values(
      String path,
      Issue issue,
      Optional<String> side,
      String value,
      Setting setting,
      Notation.Objection objection) {
    if (value.equals(Ranking.UNKNOWN)) {
      putAll(path + ".", Ranking.unknown(issue, side), "", setting);
      return;
    }
    Notation.order(value, issue.optionIds(), "option of " + issue.id(), objection)
        .ifPresent(order -> putAll(path + ".", Ranking.values(order), "", setting));
  }

  private void weights(Actor actor, String value, Setting setting, Notation.Objection objection) {
    List<String> ids = actor.wants().stream().map(i -> dossier.issues().get(i).id()).toList();
    Notation.order(value, ids, "issue", objection)
        .ifPresent(
            order -> putAll(actor.path() + ".wants.", Ranking.weights(order), ".weight", setting));
  }

  private void putAll(String before, Map<String, Amount> amounts, String after, Setting setting) {
    amounts.forEach((id, amount) -> put(before + id + after, amount, setting));
  }

  /** A number that is set to what it was still rests on what it did. */
  private void put(String path, Amount amount, Setting setting) {
    if (!inputs.at(path).amount().equals(amount)) {
      inputs = inputs.with(path, amount, setting.grounds());
    }
  }

  private void object(Setting setting, String rule, String suggestion) {
    problems.add(setting.place(), setting.written(), rule, suggestion);
  }
}
