package org.winset.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.winset.deal.Bargain;
import org.winset.deal.Shape;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolution;

/**
 * A case made ready for draws: what all of them have in common, worked out once. Immutable; shared
 * by the draws of all threads.
 *
 * @param plans those dated not after the case's as-of that some fill makes feasible, in file order
 * @param fills what each of these may mean
 */
record Stage(
    Dossier dossier,
    Conditions conditions,
    Coordinates coordinates,
    Points points,
    Sampler sampler,
    Bins bins,
    Wiring wiring,
    Shape shape,
    List<Plan> plans,
    List<Shape.Fills> fills) {

  /**
   * The stage of a case.
   *
   * @throws org.winset.deal.UnworkableCase if the case's point values together have no meaning
   */
  static Stage of(Dossier dossier, Conditions conditions) {
    Coordinates coordinates = Coordinates.of(dossier);
    Shape shape = Shape.of(Bargain.of(Resolution.atPointValues(dossier)));
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
        new Sampler(dossier, coordinates, conditions.kappa(), conditions.held()),
        new Bins(List.copyOf(dossier.inputs().all()), conditions.held()),
        new Wiring(dossier),
        shape,
        IntStream.of(feasible).mapToObj(dated::get).toList(),
        IntStream.of(feasible).mapToObj(fills::get).toList());
  }

  int parties() {
    return dossier.parties().size();
  }

  Measures measures() {
    return new Measures(plans.size(), parties());
  }
}
