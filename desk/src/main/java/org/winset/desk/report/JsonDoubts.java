package org.winset.desk.report;

/** Doubts and ledger, as JSON. */
final class JsonDoubts {
  private JsonDoubts() {}

  static Json doubts(Doubts doubts) {
    return Json.object()
        .list(
            "concerns",
            doubts.concerns(),
            c ->
                Json.object()
                    .put("id", c.id())
                    .put("heading", c.heading())
                    .put("sentence", c.sentence())
                    .texts("details", c.details()))
        .list(
            "numbers",
            doubts.numbers(),
            n ->
                Json.object()
                    .put("party", n.party().id())
                    .put("all", n.all())
                    .put("sourced", n.sourced())
                    .list("reasoned", n.reasoned(), JsonDoubts::input)
                    .list("unsourced", n.unsourced(), JsonDoubts::input))
        .list(
            "conflicts",
            doubts.conflicts(),
            c ->
                Json.object()
                    .put("subject", c.subject())
                    .list(
                        "claims",
                        c.claims(),
                        k -> Json.object().put("value", k.value()).put("item", k.item().id())));
  }

  private static Json input(Doubts.InputName input) {
    return Json.object()
        .put("path", input.path())
        .put("amount", input.amount())
        .put("unit", input.unit())
        .put("why", input.why());
  }

  static Json ledger(LedgerView ledger) {
    return Json.object()
        .list(
            "sources",
            ledger.sources(),
            s ->
                Json.object()
                    .put("id", s.id())
                    .put("grade", s.grade())
                    .put("citation", s.citation())
                    .put("url", s.url())
                    .put("origin", s.origin())
                    .put("note", s.note()))
        .list("items", ledger.items(), JsonDoubts::entry)
        .list("notUsed", ledger.notUsed(), JsonDoubts::entry);
  }

  private static Json entry(LedgerView.Entry item) {
    return Json.object()
        .put("id", item.id())
        .put("claim", item.claim())
        .put("kind", item.kind())
        .put("speaker", item.speaker())
        .put("date", item.date())
        .put("credibility", item.credibility())
        .texts("sources", item.sourceIds())
        .texts("about", item.about())
        .put("uses", item.uses())
        .put("note", item.note());
  }
}
