package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.deal.Bargain;
import org.winset.deal.WarView;
import org.winset.dossier.Dossier;
import org.winset.war.Belligerent;
import org.winset.war.ForwardPass;
import org.winset.war.Front;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;
import org.winset.war.War;
import org.winset.war.WarSolver;

/**
 * What a war's numbers mean, for whoever wrote them to see whether he meant it. At point values.
 *
 * @param months how long the war lasts on average if nobody settles, giving up included
 * @param longer whether it may well last longer than was looked at
 * @param front how the front moves in truth, in steps of the first side
 */
public record WarSanity(double months, boolean longer, Front front, List<OfSide> sides) {
  private static final int MOST_MONTHS = 2_400;

  /**
   * One side.
   *
   * @param party id of the party
   * @param chance its chance of prevailing by arms, in truth
   * @param perceived the same as it sees it
   * @param hazard monthly chance that its leader falls in war
   * @param officeShare how much of what can move him is his office, 0..1
   * @param givesUp whether he would give up at once
   * @param countryGivesUp whether his country would
   * @param saferInDefeat whether defeat endangers him less than victory
   */
  public record OfSide(
      String party,
      double chance,
      double perceived,
      double hazard,
      double officeShare,
      boolean givesUp,
      boolean countryGivesUp,
      boolean saferInDefeat) {}

  public WarSanity {
    sides = List.copyOf(sides);
  }

  /**
   * That of a case; empty if nobody in it is at war.
   *
   * @throws org.winset.deal.UnworkableCase if its numbers together have no meaning
   */
  public static Optional<WarSanity> of(Dossier dossier) {
    return Hostilities.of(dossier, input -> input.amount().typical()).map(WarSanity::of);
  }

  private static WarSanity of(Hostilities hostilities) {
    War war = hostilities.war();
    ForwardPass pass = new ForwardPass(war.steps(), MOST_MONTHS);
    pass.run(hostilities.solver(), new OpenStates(war.steps()), war.balance(), MOST_MONTHS);
    double months = 0;
    for (int month = 0; month < MOST_MONTHS; month++) {
      months += pass.atWar(month);
    }
    Bargain now = hostilities.now();
    return new WarSanity(
        months,
        pass.atWar(MOST_MONTHS) > 1e-3,
        war.front(),
        Stream.of(Side.A, Side.B).map(side -> side(hostilities, now, side)).toList());
  }

  private static OfSide side(Hostilities hostilities, Bargain now, Side side) {
    WarSolver solver = hostilities.solver();
    War war = hostilities.war();
    Belligerent own = war.side(side);
    WarView view = WarView.of(now, hostilities.index(side)).orElseThrow();
    double stake = view.stake().toDouble();
    double office = view.office().toDouble();
    return new OfSide(
        hostilities.numbers().party(side),
        side == Side.A ? war.chance() : 1 - war.chance(),
        own.perceivedChance(),
        own.hazard(),
        office / (stake + office),
        solver.givesUp(side, Leader.INCUMBENT, war.balance()),
        solver.countryGivesUp(side, war.balance()),
        own.riskAfterVictory() > own.riskAfterDefeat());
  }
}
