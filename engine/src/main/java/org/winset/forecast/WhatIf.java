package org.winset.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.winset.deal.Bargain;
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
import org.winset.number.Rational;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.WarSolver;

/**
 * A case at its point values with a few numbers moved: is there a deal, and who signs what. Made to
 * be asked often: a number is moved in its place, as in a draw, and only what hangs on it is worked
 * out anew.
 *
 * <p>Not thread-safe.
 */
final class WhatIf {
  private final Dossier dossier;
  private final BooleanSupplier stop;
  private final Wiring wiring;
  private final Optional<WarWiring> war;
  private final WarSolver solver;
  private final Map<String, Place> places = new HashMap<>();
  private final double[] usual;
  private final double[] values;
  private final Numbers numbers;
  private final Trial trial;
  private final List<Shape.Fills> plans;

  /** Inputs that may not be at their usual values. */
  private final List<Place> away = new ArrayList<>();

  /** Parties whose numbers the trial may not hold as they are now. */
  private final Set<Integer> stale = new TreeSet<>();

  /** Whether what no deal is worth may not be that of the values now. */
  private boolean warIsStale = true;

  /**
   * One input.
   *
   * @param index in the registry
   * @param inWar whether a war's worth hangs on it, or what becomes of a deal in one
   * @param owners parties of whose preferences or rules it is part
   * @param touched parties for whom it changes anything, in file order
   */
  private record Place(int index, boolean inWar, Set<Integer> owners, Set<Integer> touched) {}

  /**
   * What is asked about a case.
   *
   * @param plans those that get verdicts
   * @param stop asked before each answer; once it says so, a CancellationException is the answer
   * @throws UnworkableCase if the case's numbers together have no meaning
   */
  WhatIf(Dossier dossier, List<Plan> plans, BooleanSupplier stop) {
    this.dossier = dossier;
    this.stop = stop;
    this.wiring = new Wiring(dossier);
    this.war = WarWiring.of(dossier);
    this.solver = new WarSolver(dossier.dyad().map(Dyad::steps).orElse(1));
    Bargain bargain = Hostilities.bargain(dossier, input -> input.amount().typical());
    Shape shape = Shape.of(bargain);
    this.numbers = shape.numbers();
    this.trial = shape.trial();
    this.plans = plans.stream().map(p -> shape.fills(p.points())).toList();
    this.usual =
        dossier.inputs().all().stream().mapToDouble(i -> i.amount().typical().toDouble()).toArray();
    this.values = usual.clone();
    place();
    wiring.fill(values, numbers);
    war.ifPresent(w -> sides().forEach(p -> numbers.reservation(p, Double.NaN)));
    trial.take(numbers);
  }

  private void place() {
    Set<Integer> everybody =
        Set.copyOf(IntStream.range(0, dossier.parties().size()).boxed().toList());
    Set<String> ofWar = new HashSet<>();
    war.ifPresent(w -> w.inputs().forEach(input -> ofWar.add(input.path())));
    int index = 0;
    for (Input input : dossier.inputs().all()) {
      boolean inWar = input.path().startsWith(Dyad.PATH + ".") || ofWar.contains(input.path());
      Set<Integer> owners = inWar ? Set.of() : everybody;
      for (int p : everybody) {
        if (input.path().startsWith(dossier.parties().get(p).path() + ".")) {
          owners = Set.of(p);
        }
      }
      Set<Integer> touched = new TreeSet<>(owners);
      touched.addAll(inWar ? sides() : Set.of());
      places.put(input.path(), new Place(index++, inWar, owners, touched));
    }
  }

  /** Indices of the parties at war. */
  private List<Integer> sides() {
    List<String> ids = dossier.parties().stream().map(Party::id).toList();
    return dossier
        .dyad()
        .map(d -> d.parties().stream().map(ids::indexOf).toList())
        .orElse(List.of());
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
    Set<Integer> touched = new TreeSet<>();
    moved.keySet().forEach(path -> touched.addAll(at(path).touched()));
    return touched.stream()
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

  private Place at(String path) {
    Place place = places.get(path);
    if (place == null) {
      throw new IllegalArgumentException("the case has no number " + path);
    }
    return place;
  }

  /** Whether the numbers have a meaning together; what was moved before goes back. */
  private boolean take(Map<String, Rational> moved) {
    if (stop.getAsBoolean()) {
      throw new CancellationException();
    }
    away.forEach(place -> put(place, usual[place.index()]));
    away.clear();
    moved.forEach((path, value) -> {
      put(at(path), value.toDouble());
      away.add(at(path));
    });
    try {
      stale.forEach(trial::retake);
      weighWar();
    } catch (UnworkableCase e) {
      return false;
    }
    stale.clear();
    return true;
  }

  private void put(Place place, double value) {
    if (values[place.index()] != value) {
      values[place.index()] = value;
      wiring.put(place.index(), value, numbers);
      stale.addAll(place.owners());
      warIsStale |= place.inWar();
    }
  }

  /** Tells leaders at war what no deal is worth, where that or their support has changed. */
  private void weighWar() {
    if (war.isEmpty()) {
      return;
    }
    WarWiring of = war.get();
    if (warIsStale) {
      solver.solve(of.war(values));
    }
    for (Side side : Side.values()) {
      if (warIsStale || stale.contains(of.party(side))) {
        int balance = solver.war().balance();
        trial.leader(of.party(side), of.leader(solver, side, Leader.INCUMBENT, balance, values));
      }
    }
    warIsStale = false;
  }
}
