package org.winset.desk.report;

/** What an ensemble says, as JSON. */
final class JsonOdds {
  private JsonOdds() {}

  static Json json(Odds odds) {
    Json json =
        Json.object()
            .put("basis", odds.basis())
            .put("draws", odds.draws())
            .put("asked", odds.asked())
            .put("seed", odds.seed())
            .put("anyDeal", chance(odds.zopa()))
            .put("words", odds.words())
            .put("leastMargin", spread(odds.level()))
            .put("leastMarginDraws", odds.levelDraws())
            .list("plans", odds.rows(), row -> row(odds, row))
            .put("dealKillers", killers(odds.killers()))
            .put("effectiveDraws", odds.effectiveDraws());
    odds.gain()
        .ifPresent(
            gain -> json.put("varianceRatio", gain.mean()).put("varianceRatioError", gain.error()));
    return json.list(
            "variants",
            odds.variants(),
            v ->
                Json.object()
                    .put("assumed", v.words())
                    .put("draws", v.draws())
                    .put("anyDeal", chance(v.zopa()))
                    .list("everybody", v.everybody(), JsonOdds::chance))
        .list("accounts", odds.accounts(), JsonOdds::account)
        .list(
            "impossible",
            odds.impossible(),
            i -> Json.object().put("reason", i.reason()).put("draws", i.draws()))
        .texts("caveats", odds.caveats());
  }

  private static Json killers(Odds.Killers killers) {
    return Json.object()
        .put("words", killers.words())
        .put("draws", killers.draws())
        .list(
            "of",
            killers.rows(),
            row ->
                Json.object()
                    .put("plan", row.plan().id())
                    .put("party", row.party().id())
                    .put("acceptsNothing", chance(row.nothing()))
                    .list(
                        "points",
                        row.points(),
                        k ->
                            Json.object()
                                .put("issue", k.point().issue().id())
                                .put("option", k.point().option())
                                .put("chance", chance(k.chance()))));
  }

  private static Json account(Odds.Account account) {
    return Json.object()
        .put("name", account.name())
        .put("before", chance(account.before()))
        .put("probability", chance(account.probability()))
        .put("anyDeal", chance(account.zopa()))
        .put("signedInAYear", account.signed().map(JsonOdds::chance))
        .list("everybody", account.everybody(), JsonOdds::chance);
  }

  private static Json row(Odds odds, Odds.Row row) {
    Json parties = Json.object();
    for (int p = 0; p < row.cells().size(); p++) {
      Odds.Cell cell = row.cells().get(p);
      parties.put(
          odds.parties().get(p).id(),
          Json.object()
              .put("signs", chance(cell.signs()))
              .put("cannotRatify", chance(cell.cannotRatify()))
              .put("refuses", chance(cell.refuses()))
              .put("depends", chance(cell.depends()))
              .put("bound", cell.bound())
              .put("margin", spread(cell.margin())));
    }
    return Json.object()
        .put("plan", row.plan().id())
        .put("everybody", chance(row.everybody()))
        .put("perhaps", chance(row.perhaps()))
        .put("parties", parties);
  }

  static Json chance(Chance chance) {
    return Json.object()
        .put("mean", chance.value())
        .put("error", chance.error())
        .put("text", chance.text());
  }

  private static Json spread(Odds.Spread spread) {
    return Json.object()
        .put("low", spread.low())
        .put("median", spread.median())
        .put("high", spread.high())
        .put("text", spread.text());
  }
}
