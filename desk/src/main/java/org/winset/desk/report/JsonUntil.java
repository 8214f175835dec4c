package org.winset.desk.report;

/** Dated questions as JSON. */
final class JsonUntil {
  private JsonUntil() {}

  static Json json(Until until) {
    return Json.object()
        .list("questions", until.questions(), JsonUntil::question)
        .list(
            "curve",
            until.curve(),
            m ->
                Json.object()
                    .put("months", m.month())
                    .put("by", m.by().toString())
                    .put("signed", JsonOdds.chance(m.signed()))
                    .put("word", m.word())
                    .put("decidedByArms", JsonOdds.chance(m.decided())))
        .put("note", until.note());
  }

  private static Json question(Until.Question question) {
    return Json.object()
        .put("id", question.id())
        .put("asks", question.asks())
        .put("by", question.by().toString())
        .put("event", question.event())
        .put("resolves", question.resolves())
        .put("model", question.model().map(JsonOdds::chance))
        .put("modelWord", question.modelWord())
        .put("modelEnded", question.ended().map(JsonOdds::chance))
        .list(
            "baseRates",
            question.baseRates(),
            b ->
                Json.object()
                    .put("class", b.id())
                    .put("atRisk", b.atRisk())
                    .put("chance", b.chance())
                    .put("low", b.low())
                    .put("high", b.high())
                    .put("words", b.words()))
        .put("analyst", question.analyst())
        .texts("opinions", question.opinions());
  }
}
