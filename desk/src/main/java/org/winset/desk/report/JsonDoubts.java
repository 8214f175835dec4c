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
                    .put("name", c.name())
                    .list(
                        "claims",
                        c.claims(),
                        k ->
                            Json.object()
                                .put("value", k.value())
                                .put("text", k.text())
                                .put("item", k.item().id())));
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
                    .put("handling", s.handling())
                    .put("text", s.text())
                    .put("note", s.note()))
        .list("items", ledger.items(), JsonDoubts::entry)
        .list("notUsed", ledger.notUsed(), JsonDoubts::entry)
        .list(
            "rests",
            ledger.rests().stream().flatMap(r -> r.numbers().stream()).toList(),
            r -> Json.object().put("path", r.path()).texts("items", r.items()));
  }

  private static Json quote(LedgerView.QuoteView quote) {
    return Json.object()
        .put("source", quote.sourceId())
        .put("words", quote.words())
        .put("before", quote.before())
        .put("after", quote.after())
        .put("state", quote.state())
        .put("place", quote.place());
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
        .put("handling", item.handling())
        .put("voices", item.voices())
        .list("quotes", item.quotes(), JsonDoubts::quote)
        .put("uses", item.uses())
        .put("note", item.note());
  }
}
