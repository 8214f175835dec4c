package org.winset.desk.report;

/** What the answers hang on, as JSON. */
public final class JsonMatters {
  private JsonMatters() {}

  /** The same as an object. */
  public static Json json(Matters matters) {
    return Json.object()
        .put("basis", matters.basis())
        .list(
            "groups",
            matters.groups(),
            g ->
                Json.object()
                    .put("name", g.name())
                    .put("anyDeal", indices(g.dealFirst(), g.dealTotal()))
                    .put("leastMargin", indices(g.marginFirst(), g.marginTotal())))
        .list(
            "inputs",
            matters.inputs(),
            i ->
                Json.object()
                    .put("path", i.path())
                    .put("amount", i.amount())
                    .put("unit", i.unit())
                    .put("low", i.low())
                    .put("high", i.high())
                    .put("move", i.move())
                    .put("words", i.words()))
        .put("learn", matters.learn());
  }

  private static Json indices(Matters.Share first, Matters.Share total) {
    return Json.object().put("first", share(first)).put("total", share(total));
  }

  private static Json share(Matters.Share share) {
    return Json.object()
        .put("mean", share.value())
        .put("error", share.error())
        .put("text", share.text());
  }
}
