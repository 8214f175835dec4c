package org.winset.forecast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.winset.deal.LeaderNumbers;
import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.deal.UnworkableCase;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolution;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.number.Rational;
import org.winset.war.Leader;

/**
 * A case at its point values with a few numbers moved: is there a deal, and who signs what. Made to
 * be asked often; only the parties whose numbers move are worked out anew.
 *
 * <p>Not thread-safe.
 */
final class WhatIf {
  private final Dossier dossier;
  private final Resolved usual;
  private final Numbers numbers;
  private final Trial trial;
  private final List<Shape.Fills> plans;
  private final Optional<Hostilities> war;
  private final Set<String> warPaths = new HashSet<>();
  private final Map<String, Integer> partyOf = new HashMap<>();

  /**
   * @param plans those that get verdicts
   * @throws UnworkableCase if the case's numbers together have no meaning
   */
  WhatIf(Dossier dossier, List<Plan> plans) {
    this.dossier = dossier;
    this.usual = Resolution.atPointValues(dossier);
    this.war = Hostilities.of(dossier, input -> input.amount().typical());
    war.ifPresent(w -> w.numbers().inputs().forEach(input -> warPaths.add(input.path())));
    Shape shape = Shape.of(Hostilities.bargain(dossier, input -> input.amount().typical()));
    this.numbers = shape.numbers();
    this.trial = shape.trial();
    this.plans = plans.stream().map(p -> shape.fills(p.points())).toList();
    for (int p = 0; p < dossier.parties().size(); p++) {
      partyOf.put(dossier.parties().get(p).id(), p);
    }
  }

  /**
   * What is seen.
   *
   * @param open whether some package is accepted by everybody
   * @param answers of the parties whose numbers moved, in file order
   */
  record Seen(boolean open, List<Answers> answers) {}

  /**
   * What one party would do.
   *
   * @param byPlan empty for a plan that breaks a link
   */
  record Answers(int party, List<Optional<Verdict>> byPlan) {}

  /** The case with these inputs at these values; empty if the numbers have no meaning together. */
  Optional<Seen> see(Map<String, Rational> moved) {
    return take(moved) ? Optional.of(new Seen(trial.open(), answers(moved))) : Optional.empty();
  }

  private List<Answers> answers(Map<String, Rational> moved) {
    return touched(moved).stream()
        .map(party ->
            new Answers(
                party,
                plans.stream()
                    .map(plan ->
                        plan.feasible()
                            ? Optional.of(trial.verdict(party, plan))
                            : Optional.<Verdict>empty())
                    .toList()))
        .toList();
  }

  /** Whether there is a deal; empty if the numbers have no meaning together. */
  Optional<Boolean> open(Map<String, Rational> moved) {
    return take(moved) ? Optional.of(trial.open()) : Optional.empty();
  }

  /**
   * How far everybody can be on the right side of his threshold at once, in margin units: at least
   * 0 iff there is a deal. Not a number if the numbers have no meaning together.
   */
  double level(Map<String, Rational> moved) {
    return take(moved) ? trial.level() : Double.NaN;
  }

  /** What one party would do with one plan that breaks no link. */
  Optional<Verdict> answer(Map<String, Rational> moved, int plan, int party) {
    return take(moved) ? Optional.of(trial.verdict(party, plans.get(plan))) : Optional.empty();
  }

  private boolean take(Map<String, Rational> moved) {
    try {
      numbers.set(resolved(moved));
      trial.take(numbers);
      weighWar(moved);
      return true;
    } catch (UnworkableCase e) {
      return false;
    }
  }

  /** Leaders at war weigh it anew if something moves that it hangs on. */
  private void weighWar(Map<String, Rational> moved) {
    if (war.isEmpty()) {
      return;
    }
    boolean same = moved.keySet().stream().noneMatch(warPaths::contains);
    Hostilities weighed = same ? war.get() : Hostilities.of(dossier, values(moved)).orElseThrow();
    weighed
        .terms(Leader.INCUMBENT, Leader.INCUMBENT, weighed.war().balance())
        .forEach((id, terms) -> trial.leader(index(id), LeaderNumbers.of(terms)));
  }

  private Function<Input, Rational> values(Map<String, Rational> moved) {
    return input -> moved.getOrDefault(input.path(), input.amount().typical());
  }

  private int index(String party) {
    return dossier.parties().stream().map(Party::id).toList().indexOf(party);
  }

  /** The parties whose numbers move: a war's are those of both sides. */
  private Set<Integer> touched(Map<String, Rational> moved) {
    Set<Integer> touched = new TreeSet<>();
    for (String path : moved.keySet()) {
      Optional<Integer> party = party(path);
      party.ifPresent(touched::add);
      if (path.startsWith("war.") || warPaths.contains(path)) {
        dossier.dyad().ifPresent(d -> d.parties().forEach(id -> touched.add(index(id))));
      } else if (party.isEmpty()) {
        touched.addAll(partyOf.values());
      }
    }
    return touched;
  }

  private Resolved resolved(Map<String, Rational> moved) {
    Function<Input, Rational> values = values(moved);
    if (moved.keySet().stream().anyMatch(path -> party(path).isEmpty())) {
      return Resolution.of(dossier, values);
    }
    Set<Integer> touched = touched(moved);
    List<ResolvedParty> parties =
        IntStream.range(0, dossier.parties().size())
            .mapToObj(p -> touched.contains(p) ? alone(p, values) : usual.parties().get(p))
            .toList();
    return new Resolved(
        usual.optionCounts(), usual.links(), usual.enforcement(), parties, usual.dyad());
  }

  /** The party under whose path an input stands. */
  private Optional<Integer> party(String path) {
    String[] keys = path.split("\\.", 3);
    return keys[0].equals("parties") ? Optional.ofNullable(partyOf.get(keys[1])) : Optional.empty();
  }

  private ResolvedParty alone(int index, Function<Input, Rational> values) {
    Party party = dossier.parties().get(index);
    return Resolution.of(dossier.withParties(List.of(party)), values).parties().getFirst();
  }
}
