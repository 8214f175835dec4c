package org.winset.desk.report;

/** Whether there is any deal, and how much each party would accept, as JSON. */
final class JsonAgreement {
  private JsonAgreement() {}

  static Json json(Agreement agreement) {
    Agreement.Closest closest = agreement.closest();
    return Json.object()
        .put("exists", agreement.exists())
        .put("decided", agreement.decided())
        .put("words", agreement.words())
        .put("feasible", agreement.feasible())
        .put("packages", agreement.packages())
        .put("certificate", agreement.certificate())
        .put("first", agreement.first().map(JsonAgreement::deal))
        .put(
            "closest",
            Json.object()
                .put("label", closest.label())
                .put("package", deal(closest.deal()))
                .list("standings", closest.standings(), JsonAgreement::standing)
                .put("ties", closest.ties())
                .put("next", closest.next())
                .put("complete", closest.complete()))
        .put("nash", agreement.nash().map(JsonAgreement::solution))
        .put("kalaiSmorodinsky", agreement.kalaiSmorodinsky().map(JsonAgreement::solution));
  }

  private static Json standing(Agreement.PartyStanding standing) {
    return Json.object()
        .put("party", standing.party().id())
        .put("bound", standing.bound())
        .put("margin", standing.margin())
        .put("words", standing.words());
  }

  /** Option ids by issue id. */
  static Json deal(Agreement.PackageView deal) {
    Json options = Json.object();
    deal.options().forEach(o -> options.put(o.issue().id(), o.optionId()));
    return Json.object()
        .put("options", options)
        .put("nearestPlan", deal.nearest().map(PlanName::id))
        .list("departures", deal.departures(), JsonGrid::departure);
  }

  static Json solution(Agreement.Solution solution) {
    return Json.object()
        .put("name", solution.name())
        .put("package", deal(solution.deal()))
        .list(
            "gains",
            solution.gains(),
            g ->
                Json.object()
                    .put("party", g.party().id())
                    .put("gain", g.gain())
                    .put("bestGain", g.bestGain()))
        .put("ties", solution.ties())
        .put("next", solution.next())
        .put("complete", solution.complete());
  }

  static Json winSet(WinSetView winSet) {
    return Json.object()
        .put("party", winSet.party().id())
        .put("packages", winSet.packages())
        .put("share", winSet.share())
        .put("leaderSigns", winSet.leaderSigns())
        .put("leaderShare", winSet.leaderShare())
        .put("bound", winSet.bound().map(b -> b.count().atLeast().toString()))
        .put("words", winSet.words());
  }
}
