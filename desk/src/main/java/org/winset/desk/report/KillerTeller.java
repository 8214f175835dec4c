package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.forecast.Chances;

/** Tells which points of plans are deal killers, and in how many draws. */
final class KillerTeller {
  private static final double WORTH_A_WORD = .02;

  private final Names names;
  private final Scope scope;

  KillerTeller(Names names, Scope scope) {
    this.names = names;
    this.scope = scope;
  }

  /**
   * What is told.
   *
   * @param plans those shown, in the order they are shown
   */
  Odds.Killers tell(Chances chances, Stream<Chances.OfPlan> plans) {
    List<Odds.KillersOf> rows = new ArrayList<>();
    plans.forEach(plan -> {
      for (int p = 0; p < names.parties().size(); p++) {
        row(plan, p).ifPresent(rows::add);
      }
    });
    return new Odds.Killers(
        "How often a single point of a plan leaves a party no package to accept, whatever is given"
            + " elsewhere (deal killer), in "
            + Figures.counted(chances.closely(), "draw")
            + " looked at for it. Where a party accepts nothing at all, every point is one; only"
            + " points that are one in at least 2% of the draws beyond that are named.",
        chances.closely(),
        List.copyOf(rows));
  }

  private Optional<Odds.KillersOf> row(Chances.OfPlan plan, int p) {
    PartyName party = names.parties().get(p);
    if (!scope.showsParty(party.id())) {
      return Optional.empty();
    }
    Chances.OfParty of = plan.parties().get(p);
    List<Odds.Killer> killers =
        of.killers().stream()
            .filter(k -> k.chance().mean() - of.acceptsNothing().mean() >= WORTH_A_WORD)
            .map(k -> new Odds.Killer(names.point(plan.plan(), k.issue()), Chance.of(k.chance())))
            .toList();
    return killers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Odds.KillersOf(
                names.plan(plan.plan()), party, Chance.of(of.acceptsNothing()), killers));
  }
}
