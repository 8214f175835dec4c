package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.winset.deal.Shape;
import org.winset.dossier.Choice;
import org.winset.dossier.Plan;

/**
 * The points that plans are known to make, each named once however many plans make it: those that
 * may be deal killers, asked about in some draws.
 *
 * @param choices in the order plans make them
 * @param fills by choice: all packages that keep it; last, all there are
 */
record PlanPoints(List<Choice> choices, List<Shape.Fills> fills) {
  /** The points of some plans. */
  static PlanPoints of(List<Plan> plans, Shape shape) {
    List<Choice> choices = plans.stream().flatMap(plan -> known(plan).stream()).distinct().toList();
    return new PlanPoints(
        choices,
        Stream.concat(choices.stream().map(shape::keeping), Stream.of(shape.everything()))
            .toList());
  }

  /** What a plan says for sure, in the order of the issues. */
  static List<Choice> known(Plan plan) {
    List<Choice> known = new ArrayList<>();
    for (int issue = 0; issue < plan.points().size(); issue++) {
      if (plan.points().get(issue).known()) {
        known.add(new Choice(issue, plan.points().get(issue).options().getFirst()));
      }
    }
    return known;
  }

  /** How many answers a party gives: one for each point, and whether it accepts nothing at all. */
  int size() {
    return fills.size();
  }

  /** Where a party's answer to a point stands in a tally of them. */
  static int measure(int point, int party, int parties) {
    return point * parties + party;
  }
}
