package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Deal;
import org.winset.number.Rational;

/**
 * Tells how a party's leader and those at home take one package, and what each point costs them.
 */
final class ReceptionTeller {
  private final Names names;

  ReceptionTeller(Names names) {
    this.names = names;
  }

  /** What an actor loses by taking an option of an issue. */
  private interface Cost {
    Rational of(int issue, int option);
  }

  /**
   * How the party takes the package.
   *
   * @param point how the package's option on an issue is named
   */
  Grid.Reception tell(
      PartyName party, Acceptance acceptance, Deal deal, IntFunction<PlanPoint> point) {
    List<Grid.GroupReception> groups = new ArrayList<>();
    List<Rational> margins = acceptance.groupMargins(deal);
    for (int g = 0; g < margins.size(); g++) {
      int group = g;
      groups.add(
          new Grid.GroupReception(
              party.constituencies().get(g).id(),
              party.constituencies().get(g).name(),
              margins.get(g).signum() >= 0,
              Figures.points(margins.get(g)),
              losses(deal, point, (i, o) -> acceptance.groupLosses(i, o).get(group))));
    }
    return new Grid.Reception(
        Figures.points(acceptance.margin(deal)),
        Figures.points(acceptance.leaderMargin(deal)),
        acceptance.ratificationMargin(deal).map(Figures::points),
        groups,
        losses(deal, point, acceptance::loss));
  }

  private List<Grid.Loss> losses(Deal deal, IntFunction<PlanPoint> point, Cost cost) {
    return IntStream.range(0, deal.size())
        .filter(i -> cost.of(i, deal.option(i)).signum() > 0)
        .mapToObj(i ->
            new Grid.Loss(
                point.apply(i),
                Figures.points(cost.of(i, deal.option(i)).negated()),
                preferred(i, cost)))
        .sorted(Comparator.comparing(loss -> loss.loss().exact()))
        .toList();
  }

  /** The name of the first option that costs nothing. */
  private String preferred(int issue, Cost cost) {
    int option = 0;
    while (cost.of(issue, option).signum() > 0) {
      option++;
    }
    return names.option(issue, option);
  }
}
