package org.winset.forecast;

import java.util.List;
import org.winset.deal.Closest;
import org.winset.deal.PlanVerdict;
import org.winset.deal.TradeOff;
import org.winset.dossier.Plan;

/**
 * What two parties could do for each other, and where the plans stand beside that.
 *
 * @param tradeOffs where everybody else has to accept, then where nobody else has a say, if that is
 *     not the same
 * @param plans those dated not after the case's as-of
 * @param verdicts one per plan
 * @param closest the package closest to agreement
 * @param empty whether the ZOPA is
 */
public record Between(
    List<TradeOff> tradeOffs,
    List<Plan> plans,
    List<PlanVerdict> verdicts,
    Closest closest,
    boolean empty) {
  public Between {
    tradeOffs = List.copyOf(tradeOffs);
    plans = List.copyOf(plans);
    verdicts = List.copyOf(verdicts);
  }
}
