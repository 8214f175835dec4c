package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winset.deal.Verdict;
import org.winset.dossier.Plan;

/**
 * What an ensemble says: chances, each with its Monte Carlo error.
 *
 * @param draws finished
 * @param asked draws asked for
 * @param zopa the chance that some package is acceptable to everybody
 * @param level the greatest least margin of any package, over the draws
 * @param plans those that can be signed at all, in file order
 * @param effectiveDraws how many draws with equal weights would tell as much
 * @param impossible draws whose numbers mean nothing together, by reason; they count for nothing
 * @param gain how many times the variance independent draws would have, as many of them, of {@code
 *     zopa}
 * @param influences how much each uncertain number matters to {@code zopa} by itself, most first
 */
public record Chances(
    long draws,
    long asked,
    Conditions conditions,
    Estimate zopa,
    Margins level,
    List<OfPlan> plans,
    double effectiveDraws,
    Map<String, Long> impossible,
    double gain,
    List<Influence> influences) {

  /**
   * One plan.
   *
   * @param everybody all sign and ratify it, whatever its unknown points are
   * @param perhaps nobody turns it down for sure: each may accept it, for some way to fill it
   */
  public record OfPlan(Plan plan, Estimate everybody, Estimate perhaps, List<OfParty> parties) {}

  /**
   * One party's answers to one plan: the chances of the five verdicts, which sum to 1.
   *
   * @param margin at the worst way to fill unknown points
   */
  public record OfParty(
      Estimate signs,
      Estimate cannotRatify,
      Estimate refuses,
      Estimate depends,
      Estimate notBound,
      Margins margin) {}

  static Chances of(Stage stage, Tallies tallies, long asked) {
    Tally tally = tallies.of(0);
    Measures measures = stage.measures();
    List<OfPlan> plans = new ArrayList<>();
    for (int plan = 0; plan < stage.plans().size(); plan++) {
      List<OfParty> parties = new ArrayList<>();
      for (int party = 0; party < stage.parties(); party++) {
        parties.add(
            new OfParty(
                tally.mean(measures.verdict(plan, party, Verdict.SIGNS)),
                tally.mean(measures.verdict(plan, party, Verdict.CANNOT_RATIFY)),
                tally.mean(measures.verdict(plan, party, Verdict.REFUSES)),
                tally.mean(measures.verdict(plan, party, Verdict.DEPENDS)),
                tally.mean(measures.verdict(plan, party, Verdict.NOT_BOUND)),
                Margins.of(tally.histogram(measures.margins(plan, party)))));
      }
      plans.add(
          new OfPlan(
              stage.plans().get(plan),
              tally.mean(measures.everybody(plan)),
              tally.mean(measures.perhapsEverybody(plan)),
              parties));
    }
    Estimate open = tally.plainMean(measures.open());
    return new Chances(
        tally.draws(),
        asked,
        stage.conditions(),
        tally.mean(measures.open()),
        Margins.of(tally.histogram(measures.levels())),
        List.copyOf(plans),
        tally.effectiveDraws(),
        tally.impossible(),
        tally.independentVariance(measures.open()) / (open.error() * open.error()),
        Influence.of(stage, tallies.influences(), 0));
  }
}
