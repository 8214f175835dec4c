package org.winset.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.winset.dossier.Resolved.Enforcement;
import org.winset.dossier.Resolved.Group;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.Resolved.Rule;
import org.winset.dossier.Resolved.WorthPoints;
import org.winset.number.Rational;

/**
 * Turns a dossier into plain numbers: every input becomes the value a rule picks for it.
 *
 * <p>Shares of power are normalised after they are picked; issues an actor does not name get weight
 * 0.
 */
public final class Resolution {
  private final Dossier dossier;
  private final Function<Input, Rational> pick;

  private Resolution(Dossier dossier, Function<Input, Rational> pick) {
    this.dossier = dossier;
    this.pick = pick;
  }

  /** The case at its point values: mode, midpoint, or mean of an order. */
  public static Resolved atPointValues(Dossier dossier) {
    return of(dossier, input -> input.amount().typical());
  }

  /** The case with every input at the value {@code pick} gives it. */
  public static Resolved of(Dossier dossier, Function<Input, Rational> pick) {
    return new Resolution(dossier, pick).resolve();
  }

  private Resolved resolve() {
    return new Resolved(
        dossier.issues().stream().map(i -> i.options().size()).toList(),
        dossier.links(),
        dossier.dyad().map(this::enforcement).orElse(List.of()),
        dossier.parties().stream().map(this::party).toList(),
        dossier.dyad().map(this::dyad).orElse(List.of()));
  }

  private List<Enforcement> enforcement(Dyad dyad) {
    return dyad.enforcement().stream()
        .map(e -> new Enforcement(e.choice(), at(e.path() + ".strength")))
        .toList();
  }

  private List<Integer> dyad(Dyad dyad) {
    List<String> ids = dossier.parties().stream().map(Party::id).toList();
    return dyad.parties().stream().map(ids::indexOf).toList();
  }

  private ResolvedParty party(Party party) {
    return new ResolvedParty(
        party.id(),
        party.role(),
        party.bindsWhen(),
        preferences(party.nation()),
        dossier.inputs().find(party.path() + ".leader.lambda").map(pick).orElse(Rational.ONE),
        dossier.inputs().find(party.path() + ".leader.reservation").map(pick),
        groups(party),
        rule(party.ratification()),
        ofSide(party, WarKey.RENEGES),
        ofSide(party, WarKey.PLANS_TO_RENEGE));
  }

  /** A number of one side of the war; 0 for whoever is none. */
  private Rational ofSide(Party party, WarKey key) {
    return dossier.inputs().find(Dyad.path(party.id(), key)).map(pick).orElse(Rational.ZERO);
  }

  private List<Group> groups(Party party) {
    List<Rational> powers =
        party.constituencies().stream().map(c -> at(c.actor().path() + ".power")).toList();
    Rational whole = powers.stream().reduce(Rational.ZERO, Rational::plus);
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < powers.size(); g++) {
      Party.Constituency constituency = party.constituencies().get(g);
      groups.add(
          new Group(
              constituency.id(),
              whole.isZero() ? Rational.ZERO : powers.get(g).over(whole),
              at(constituency.actor().path() + ".accepts-at"),
              preferences(constituency.actor())));
    }
    return groups;
  }

  private Preferences preferences(Party.Actor actor) {
    List<Rational> weights =
        new ArrayList<>(Collections.nCopies(dossier.issues().size(), Rational.ZERO));
    List<List<Rational>> values = new ArrayList<>();
    for (Issue issue : dossier.issues()) {
      Rational[] none = new Rational[issue.options().size()];
      Arrays.fill(none, Rational.ZERO);
      values.add(List.of(none));
    }
    for (int i : actor.wants()) {
      Issue issue = dossier.issues().get(i);
      String want = actor.path() + ".wants." + issue.id();
      weights.set(i, at(want + ".weight"));
      values.set(i, issue.options().stream().map(o -> at(want + ".values." + o.id())).toList());
    }
    List<WorthPoints> worth =
        actor.worth().stream()
            .map(w -> new WorthPoints(w.left(), w.right(), at(w.path() + ".points")))
            .toList();
    return new Preferences(weights, values, worth);
  }

  private Rule rule(Ratification ratification) {
    return switch (ratification) {
      case Ratification.LeaderAlone() -> new Rule.LeaderAlone();
      case Ratification.Quota(String path) -> new Rule.Quota(at(path));
      case Ratification.Vetoes(List<Integer> groups) -> new Rule.Vetoes(groups);
      case Ratification.All(List<Ratification> rules) ->
          new Rule.All(rules.stream().map(this::rule).toList());
    };
  }

  private Rational at(String path) {
    return pick.apply(dossier.inputs().at(path));
  }
}
