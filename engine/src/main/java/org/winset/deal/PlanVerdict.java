package org.winset.deal;

import java.util.List;
import java.util.Optional;

/**
 * What every party would do with one plan.
 *
 * @param brokenLinks indexes of links the plan breaks whatever its unknown points; an infeasible
 *     plan has no party verdicts
 * @param parties in file order; empty if the plan is infeasible
 * @param fills number of feasible ways to fill its unknown points: 1 if there are none
 * @param fillsInZopa how many of them every party accepts
 */
public record PlanVerdict(
    List<Integer> brokenLinks, List<PartyVerdict> parties, Count fills, Count fillsInZopa) {

  /**
   * One party's answer.
   *
   * @param best its best fill: the plan itself if nothing is unknown; among packages that bind it,
   *     so empty for a guarantor that no fill binds
   * @param worst its worst fill, likewise
   * @param proven whether these are the best and the worst: else the search ended with its budget,
   *     and they, and the verdict, are those of the fills it met
   */
  public record PartyVerdict(
      Verdict verdict, Optional<Standing> best, Optional<Standing> worst, boolean proven) {}

  public PlanVerdict {
    brokenLinks = List.copyOf(brokenLinks);
    parties = List.copyOf(parties);
  }

  /** Whether some fill of the plan keeps every link. */
  public boolean feasible() {
    return fills.atMost().signum() > 0;
  }
}
