package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.winset.dossier.Party.Actor;
import org.winset.dossier.Party.Constituency;
import org.winset.number.Amount;
import org.winset.number.Rational;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/** Looks for issues that move nobody and for actors of whom too little is said. */
final class PreferenceCheck {
  /** Values within this many points of each other make no difference worth negotiating. */
  private static final Rational PADDING = Rational.of(2);

  private final Dossier dossier;
  private final Places places;
  private final List<Problem> warnings = new ArrayList<>();

  PreferenceCheck(Dossier dossier, Places places) {
    this.dossier = dossier;
    this.places = places;
  }

  List<Problem> warnings() {
    for (int i = 0; i < dossier.issues().size(); i++) {
      unmoved(i);
    }
    for (Party party : dossier.parties()) {
      unsided(party);
      for (Constituency group : party.constituencies()) {
        if (knowsNothing(group.actor())) {
          warn(
              group.actor().path(),
              group.id(),
              "nobody knows what constituency "
                  + group.id()
                  + " of party "
                  + party.id()
                  + " wants: every issue may count for it, and every value is open",
              "write its wants:");
        }
      }
    }
    return warnings;
  }

  private void unmoved(int index) {
    Issue issue = dossier.issues().get(index);
    List<Actor> wanting =
        dossier.parties().stream()
            .flatMap(party -> party.actors().stream())
            .filter(actor -> actor.wants().contains(index))
            .toList();
    if (linkedByWorth(index) || enforces(index)) {
      return;
    }
    if (wanting.isEmpty()) {
      warn(
          "issues." + issue.id(),
          issue.id(),
          "nobody wants anything of issue " + issue.id(),
          "name it in the wants: of those it matters to, or drop it");
    } else if (issue.options().size() > 1
        && wanting.stream().allMatch(actor -> isPadding(actor, index))) {
      warn(
          "issues." + issue.id(),
          issue.id(),
          "issue "
              + issue.id()
              + " is padding: all its options lie within 2 points of each other for every actor",
          "");
    }
  }

  /** Whether it can make a broken deal less likely, so that it matters without being wanted. */
  private boolean enforces(int index) {
    return dossier.dyad().stream()
        .flatMap(dyad -> dyad.enforcement().stream())
        .anyMatch(option -> option.choice().issue() == index);
  }

  private boolean linkedByWorth(int index) {
    return dossier.parties().stream()
        .flatMap(party -> party.actors().stream())
        .flatMap(actor -> actor.worth().stream())
        .flatMap(worth -> Stream.of(worth.left(), worth.right()))
        .anyMatch(choice -> choice.issue() == index);
  }

  /** Whether the point values lie together, and not merely because nothing is known of them. */
  private boolean isPadding(Actor actor, int issue) {
    return !isOpen(actor, issue)
        && spread(actor, dossier.issues().get(issue)).compareTo(PADDING) <= 0;
  }

  private Rational spread(Actor actor, Issue issue) {
    List<Rational> values = values(actor, issue).stream().map(Amount::typical).sorted().toList();
    return values.getLast().minus(values.getFirst());
  }

  private List<Amount> values(Actor actor, Issue issue) {
    String path = actor.path() + ".wants." + issue.id() + ".values.";
    return issue.optionIds().stream()
        .map(option -> dossier.inputs().at(path + option).amount())
        .toList();
  }

  private void unsided(Party party) {
    if (party.side().isPresent()) {
      return;
    }
    List<String> open =
        party.actors().stream()
            .flatMap(actor -> actor.wants().stream().filter(i -> isOpen(actor, i)))
            .distinct()
            .sorted()
            .map(i -> dossier.issues().get(i))
            .filter(issue -> !issue.ordered().isEmpty())
            .map(Issue::id)
            .toList();
    if (!open.isEmpty()) {
      warn(
          party.path(),
          party.id(),
          "party "
              + party.id()
              + " has no side, so its unknown values on "
              + String.join(", ", open)
              + " follow no order",
          "give it a side:, or write the order");
    }
  }

  /** Whether nothing is known of the values: each anywhere in 0..100. */
  private boolean isOpen(Actor actor, int issue) {
    return values(actor, dossier.issues().get(issue)).stream()
        .allMatch(Amount.parse("0..100")::equals);
  }

  /** Whether the actor is as a constituency is read that has no {@code wants}. */
  private boolean knowsNothing(Actor actor) {
    return actor.wants().size() == dossier.issues().size()
        && actor.wants().stream()
            .map(i -> dossier.issues().get(i))
            .allMatch(issue ->
                dossier
                        .inputs()
                        .at(actor.path() + ".wants." + issue.id() + ".weight")
                        .amount()
                        .equals(Amount.parse("0..1"))
                    && values(actor, issue).stream()
                        .allMatch(value ->
                            value instanceof Amount.ValueRank
                                || value.equals(Amount.parse("0..100"))));
  }

  private void warn(String path, String value, String rule, String suggestion) {
    warnings.add(new Problem(places.of(path), value, rule, suggestion));
  }
}
