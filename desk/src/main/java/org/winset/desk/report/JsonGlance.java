package org.winset.desk.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Closest;
import org.winset.deal.Deal;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.deal.Standing;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.forecast.Chances;
import org.winset.forecast.Glance;
import org.winset.forecast.Prospects;
import org.winset.number.ProbabilityScale;

/** The first answers of a run, as JSON: what changes while a person moves a number. */
public final class JsonGlance {
  private JsonGlance() {}

  /** Who signs what, and whether there is any deal. */
  public static Json json(Glance glance, List<String> settings) {
    List<String> parties = glance.bargain().parties().stream().map(Acceptance::party).toList();
    return Json.object()
        .texts("settings", settings)
        .list("plans", glance.plans(), plan -> plan(plan, parties))
        .put("dealExists", glance.deal().isPresent());
  }

  /** The package closest to agreement: its options by issue id, and every party's margin. */
  public static Json closest(Dossier dossier, Bargain bargain, Closest closest) {
    return Json.object()
        .put("options", options(dossier, closest.deal()))
        .put("complete", closest.complete())
        .list(
            "standings",
            IntStream.range(0, bargain.parties().size()).boxed().toList(),
            p -> {
              Acceptance party = bargain.parties().get(p);
              boolean bound = party.binds(closest.deal());
              return Json.object()
                  .put("party", party.party())
                  .put("bound", bound)
                  .put("margin", Figures.points(closest.byParty().get(p)))
                  .put(
                      "words",
                      bound ? AgreementTeller.standing(closest.byParty().get(p)) : "not bound");
            });
  }

  /** What an ensemble says so far, as in a report with draws. */
  public static Json odds(Dossier dossier, Chances chances) {
    Prospects prospects = new Prospects(chances, List.of(), Optional.empty());
    return JsonOdds.json(
        new OddsTeller(prospects, new Names(dossier), Scope.ALL, scale(dossier)).tell());
  }

  /** What an ensemble says of dated questions, as in a report; empty if the case asks none. */
  public static Optional<Json> until(Dossier dossier, Chances chances) {
    return new UntilTeller(dossier, scale(dossier)).tell(chances.course()).map(JsonUntil::json);
  }

  private static ProbabilityScale scale(Dossier dossier) {
    return dossier.beliefs().map(Beliefs::scale).orElse(ProbabilityScale.ICD_203);
  }

  /** What an ensemble hangs on, as in a report; empty if nothing is uncertain. */
  public static Optional<Json> sensitivity(Prospects prospects) {
    return prospects
        .sensitivity()
        .map(s -> JsonMatters.json(MattersTeller.tell(s, prospects.chances())));
  }

  private static Json options(Dossier dossier, Deal deal) {
    Json options = Json.object();
    for (int i = 0; i < deal.size(); i++) {
      var issue = dossier.issues().get(i);
      options.put(issue.id(), issue.optionIds().get(deal.option(i)));
    }
    return options;
  }

  private static Json plan(Glance.OfPlan plan, List<String> parties) {
    return Json.object()
        .put("id", plan.plan().id())
        .put("feasible", !plan.parties().isEmpty())
        .list(
            "verdicts",
            IntStream.range(0, plan.parties().size()).boxed().toList(),
            p -> cell(parties.get(p), plan.parties().get(p)));
  }

  private static Json cell(String party, Glance.OfParty view) {
    PartyVerdict answer = view.answer();
    return Json.object()
        .put("party", party)
        .put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("words", answer.verdict().words())
        .put("holdsOverRanges", view.holdsOverRanges())
        .put("best", standing(answer.best()))
        .put("worst", standing(answer.worst()));
  }

  private static Optional<Json> standing(Optional<Standing> standing) {
    return standing.map(s ->
        Json.object()
            .put("margin", Figures.points(s.margin()))
            .put("leader", Figures.points(s.leaderMargin()))
            .put("ratification", s.ratificationMargin().map(Figures::points).map(Json::points)));
  }
}
