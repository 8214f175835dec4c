package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import org.winset.deal.Bargain;
import org.winset.deal.PlanVerdict;
import org.winset.deal.Repair;
import org.winset.deal.WinSet;
import org.winset.deal.Zopa;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;

/**
 * What one point run says about a case: the content of a report, before any words.
 *
 * @param winSets one per party, in file order
 * @param plans those dated not after the case's as-of, in file order
 * @param war what its war says, if it has one
 * @param aims what the parties are after, if that was asked and the case says
 * @param openings what lies beyond the question whether there is a deal, if that was asked
 */
public record Assessment(
    Dossier dossier,
    Bargain bargain,
    List<WinSet> winSets,
    List<OfPlan> plans,
    Zopa zopa,
    Optional<WarAssessment> war,
    Optional<Aims> aims,
    Optional<Openings> openings) {

  /** The same with what the parties are after, worked out here. */
  public Assessment withAims() {
    return new Assessment(dossier, bargain, winSets, plans, zopa, war, Aims.of(this), openings);
  }

  /** The same with what lies beyond. */
  Assessment with(Openings beyond) {
    return new Assessment(dossier, bargain, winSets, plans, zopa, war, aims, Optional.of(beyond));
  }

  /**
   * One plan.
   *
   * @param parties one per party, in file order; empty if the plan is infeasible
   * @param repairs an infeasible plan's fewest changes that bring each party in, in file order;
   *     those of a feasible plan stand with its parties
   * @param repairForAll the fewest changes that bring everybody in: at best, if points are unknown
   * @param repairWhateverTheFill plans with unknown points: the fewest changes that bring everybody
   *     in whatever those points are
   * @param proven whether the repairs are proven to be the smallest, and all of them: else the
   *     search ended with its budget
   */
  public record OfPlan(
      Plan plan,
      PlanVerdict verdict,
      List<OfParty> parties,
      List<Optional<Repair>> repairs,
      Optional<Repair> repairForAll,
      Optional<Repair> repairWhateverTheFill,
      boolean proven) {}

  /**
   * One party's view of one plan.
   *
   * @param holdsOverRanges whether the verdict is the same at every value of every input
   * @param killers indexes of the points no acceptable package can keep
   * @param repair the fewest changes that bring it in: at best, if points are unknown
   * @param repairWhateverTheFill plans with unknown points: the fewest changes that bring it in
   *     whatever those points are
   * @param proven whether all of this is: else the search ended with its budget, margins are of the
   *     best fills met, killers those found, repairs perhaps not the smallest
   */
  public record OfParty(
      PlanVerdict.PartyVerdict answer,
      boolean holdsOverRanges,
      List<Integer> killers,
      Optional<Repair> repair,
      Optional<Repair> repairWhateverTheFill,
      boolean proven) {}
}
