package org.winset.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.belief.Credence;
import org.winset.deal.Shape;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Plan;

/**
 * A case made ready for draws: what all of them have in common, worked out once. Immutable; shared
 * by the draws of all threads.
 *
 * @param worlds the case under every account of the parties' aims
 * @param samplers one for each world; those after the first write what it has otherwise
 * @param quantiles of the ranges, for samplers yet to be made
 * @param war leads values to the war, if the case has one
 * @param silence months from the start of talks to the case's as-of in which nothing was signed
 * @param plans those dated not after the case's as-of that some fill makes feasible, in file order
 * @param fills what each of these may mean
 * @param planPoints what these say for sure
 */
record Stage(
    Dossier dossier,
    Conditions conditions,
    Coordinates coordinates,
    Points points,
    List<World> worlds,
    List<Sampler> samplers,
    Bins bins,
    Quantiles quantiles,
    Wiring wiring,
    Optional<WarWiring> war,
    int silence,
    Shape shape,
    List<Plan> plans,
    List<Shape.Fills> fills,
    PlanPoints planPoints) {
  /** How far a war is followed. */
  static final int MONTHS = 60;

  /** The longest silence that is followed back. */
  private static final int LONGEST_SILENCE = 600;

  /**
   * The stage of a case.
   *
   * @throws org.winset.deal.UnworkableCase if the case's point values together have no meaning
   */
  static Stage of(Dossier dossier, Conditions conditions) {
    return of(dossier, World.of(dossier), conditions);
  }

  /** The same with these worlds in place of those its accounts make. */
  static Stage of(Dossier dossier, List<World> worlds, Conditions conditions) {
    Coordinates coordinates = Coordinates.of(dossier);
    Quantiles quantiles = new Quantiles();
    Shape shape = Shape.of(Hostilities.bargain(dossier, input -> input.amount().typical()));
    List<Plan> dated =
        dossier.plans().stream().filter(p -> !p.date().isAfter(dossier.asOf())).toList();
    List<Shape.Fills> fills = dated.stream().map(p -> shape.fills(p.points())).toList();
    int[] feasible =
        IntStream.range(0, fills.size()).filter(p -> fills.get(p).feasible()).toArray();
    return new Stage(
        dossier,
        conditions,
        coordinates,
        new Points(coordinates.dimensions(), conditions.seed()),
        worlds,
        samplers(worlds, coordinates, conditions, quantiles),
        new Bins(List.copyOf(dossier.inputs().all()), conditions.held(), quantiles),
        quantiles,
        new Wiring(dossier),
        WarWiring.of(dossier),
        dossier.dyad().flatMap(Dyad::talksSince).map(day -> silence(day, dossier)).orElse(0),
        shape,
        IntStream.of(feasible).mapToObj(dated::get).toList(),
        IntStream.of(feasible).mapToObj(fills::get).toList(),
        PlanPoints.of(IntStream.of(feasible).mapToObj(dated::get).toList(), shape));
  }

  /** The same case drawn otherwise, from the same points. */
  Stage under(Conditions other) {
    return new Stage(
        dossier,
        other,
        coordinates,
        other.seed() == conditions.seed() ? points : new Points(points.dimensions(), other.seed()),
        worlds,
        samplers(worlds, coordinates, other, quantiles),
        new Bins(List.copyOf(dossier.inputs().all()), other.held(), quantiles),
        quantiles,
        wiring,
        war,
        silence,
        shape,
        plans,
        fills,
        planPoints);
  }

  private static List<Sampler> samplers(
      List<World> worlds, Coordinates coordinates, Conditions conditions, Quantiles quantiles) {
    Dossier first = worlds.getFirst().dossier();
    return IntStream.range(0, worlds.size())
        .mapToObj(w ->
            new Sampler(
                worlds.get(w).dossier(),
                Optional.of(first).filter(_ -> w > 0),
                coordinates,
                conditions.kappa(),
                conditions.held(),
                quantiles))
        .toList();
  }

  private static int silence(LocalDate since, Dossier dossier) {
    long months = Math.round(Outlook.months(since, dossier.asOf()));
    return Math.clamp(months, 0, LONGEST_SILENCE);
  }

  int parties() {
    return dossier.parties().size();
  }

  /** How many accounts of the parties' aims there are. */
  int accounts() {
    return World.columns(dossier);
  }

  /** The world of an account. */
  int worldOf(int account) {
    return IntStream.range(0, worlds.size())
        .filter(w -> worlds.get(w).accounts().contains(account))
        .findFirst()
        .orElseThrow();
  }

  Measures measures() {
    return new Measures(plans.size(), parties(), war.isPresent() ? MONTHS : 0);
  }

  /** Where the inputs that beliefs rest on stand in the registry, in the order of their paths. */
  int[] places(Credence credence) {
    List<String> paths = new ArrayList<>();
    for (Input input : dossier.inputs().all()) {
      paths.add(input.path());
    }
    return credence.paths().stream().mapToInt(paths::indexOf).toArray();
  }
}
