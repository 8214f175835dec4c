package org.winset.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.winset.deal.Bargain;
import org.winset.deal.LeaderNumbers;
import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.deal.UnworkableCase;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolution;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.WarKey;
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
  private final BooleanSupplier stop;
  private final Resolved usual;
  private final Numbers numbers;
  private final Trial trial;
  private final List<Shape.Fills> plans;
  private final Map<String, Rational> points = new HashMap<>();
  private final Set<String> warPaths = new HashSet<>();
  private final Map<Integer, LeaderNumbers> leaders;
  private final Map<String, Integer> partyOf = new HashMap<>();

  /** Whether the numbers the trial has taken are the usual ones, whatever its leaders weigh. */
  private boolean usualTaken;

  /**
   * @param plans those that get verdicts
   * @param stop asked before each answer; once it says so, a CancellationException is the answer
   * @throws UnworkableCase if the case's numbers together have no meaning
   */
  WhatIf(Dossier dossier, List<Plan> plans, BooleanSupplier stop) {
    this.dossier = dossier;
    this.stop = stop;
    dossier.inputs().all().forEach(input -> points.put(input.path(), input.amount().typical()));
    this.usual = Resolution.of(dossier, values(Map.of()));
    Optional<Hostilities> war = Hostilities.of(dossier, values(Map.of()), () -> usual);
    war.ifPresent(w -> w.numbers().inputs().forEach(input -> warPaths.add(input.path())));
    this.leaders = war.map(this::leaders).orElse(Map.of());
    Shape shape = Shape.of(war.map(Hostilities::now).orElseGet(() -> Bargain.of(usual)));
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
    if (stop.getAsBoolean()) {
      throw new CancellationException();
    }
    try {
      boolean plain = moved.keySet().stream().allMatch(this::weighsOnly);
      Resolved resolved = plain ? usual : resolved(moved);
      if (!plain || !usualTaken) {
        usualTaken = false;
        numbers.set(resolved);
        trial.take(numbers);
        usualTaken = plain;
      }
      leaders(moved, resolved).forEach(trial::leader);
      return true;
    } catch (UnworkableCase e) {
      return false;
    }
  }

  /** What no deal is worth to leaders at war, weighed anew if something it hangs on moves. */
  private Map<Integer, LeaderNumbers> leaders(Map<String, Rational> moved, Resolved resolved) {
    return moved.keySet().stream().noneMatch(warPaths::contains)
        ? leaders
        : leaders(Hostilities.of(dossier, values(moved), () -> resolved).orElseThrow());
  }

  private Map<Integer, LeaderNumbers> leaders(Hostilities war) {
    Map<Integer, LeaderNumbers> byParty = new HashMap<>();
    war.terms(Leader.INCUMBENT, Leader.INCUMBENT, war.war().balance())
        .forEach((id, terms) -> byParty.put(index(id), LeaderNumbers.of(terms)));
    return byParty;
  }

  private Function<Input, Rational> values(Map<String, Rational> moved) {
    return input -> {
      Rational value = moved.get(input.path());
      return value == null ? Objects.requireNonNull(points.get(input.path())) : value;
    };
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
      if (ofWar(path) || warPaths.contains(path)) {
        dossier.dyad().ifPresent(d -> d.parties().forEach(id -> touched.add(index(id))));
      } else if (party.isEmpty()) {
        touched.addAll(partyOf.values());
      }
    }
    return touched;
  }

  /** The case at these values; parties that nothing moves for are not resolved again. */
  private Resolved resolved(Map<String, Rational> moved) {
    Set<Integer> touched = touched(moved);
    List<Party> some = touched.stream().map(dossier.parties()::get).toList();
    Resolved anew = Resolution.of(dossier.withParties(some), values(moved));
    List<ResolvedParty> parties = new ArrayList<>(usual.parties());
    int next = 0;
    for (int party : touched) {
      parties.set(party, anew.parties().get(next++));
    }
    return new Resolved(
        usual.optionCounts(),
        usual.links(),
        anew.dyad().isEmpty() ? usual.enforcement() : anew.enforcement(),
        parties,
        usual.dyad());
  }

  /** Whether a number only bears on what a war is worth: neither on preferences nor on trust. */
  private boolean weighsOnly(String path) {
    return ofWar(path)
        && warPaths.contains(path)
        && !path.contains(".enforcement.")
        && !path.endsWith("." + WarKey.RENEGES.key())
        && !path.endsWith("." + WarKey.PLANS_TO_RENEGE.key());
  }

  private static boolean ofWar(String path) {
    return path.startsWith(Dyad.PATH + ".");
  }

  /** The party under whose path an input stands. */
  private Optional<Integer> party(String path) {
    String[] keys = path.split("\\.", 3);
    return keys[0].equals("parties") ? Optional.ofNullable(partyOf.get(keys[1])) : Optional.empty();
  }
}
