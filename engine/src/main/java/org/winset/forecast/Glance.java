package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;

/**
 * The first answers of a point run, those a person watches while moving a number: who signs what,
 * and whether there is any deal. Equal to what the {@link Assessment} of the same run says of them.
 *
 * @param plans those dated not after the case's as-of, in file order
 * @param deal a package that everybody accepts; empty if there is none
 */
public record Glance(Dossier dossier, Bargain bargain, List<OfPlan> plans, Optional<Deal> deal) {

  /**
   * One plan.
   *
   * @param parties one per party, in file order; empty if the plan is infeasible
   */
  public record OfPlan(Plan plan, List<OfParty> parties) {
    public OfPlan {
      parties = List.copyOf(parties);
    }
  }

  /** One party's view of one plan, and whether it is the same at every value of every input. */
  public record OfParty(PartyVerdict answer, boolean holdsOverRanges) {}

  public Glance {
    plans = List.copyOf(plans);
  }
}
