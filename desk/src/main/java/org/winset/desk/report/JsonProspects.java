package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What lies beyond the question whether there is a deal, as JSON. */
public final class JsonProspects {
  private JsonProspects() {}

  /** What lies beyond, as the report's {@code prospects}. */
  public static Json json(Prospects prospects) {
    return Json.object()
        .list(
            "divisions",
            prospects.divisions(),
            d -> JsonAgreement.solution(d.solution()).put("label", label(d.label())))
        .put("frontier", prospects.frontier().map(JsonProspects::frontier))
        .put("tradeOff", prospects.tradeOff().map(JsonProspects::tradeOff))
        .put("payments", payments(prospects.payments()))
        .put("levers", prospects.levers().map(JsonProspects::levers))
        .list("envoys", prospects.envoys(), JsonProspects::envoy);
  }

  private static Optional<String> label(String label) {
    return Optional.of(label).filter(l -> !l.isEmpty());
  }

  private static Json frontier(Prospects.FrontierView frontier) {
    return Json.object()
        .put("vectors", frontier.vectors())
        .put("packages", frontier.packages())
        .put("words", frontier.words())
        .list(
            "points",
            frontier.points(),
            p ->
                Json.object()
                    .list(
                        "gains",
                        IntStream.range(0, p.gains().size()).boxed().toList(),
                        s ->
                            Json.object()
                                .put("party", frontier.parties().get(s).id())
                                .put("gain", p.gains().get(s)))
                    .put("package", JsonAgreement.deal(p.deal())));
  }

  /** The frontier between two parties. */
  public static Json tradeOff(TradeOffView view) {
    return Json.object()
        .put("one", view.one().id())
        .put("other", view.other().id())
        .put("words", view.words())
        .list(
            "curves",
            view.curves(),
            c ->
                Json.object()
                    .put("othersAccept", c.othersAccept())
                    .put("whole", c.whole())
                    .put("words", c.words())
                    .list(
                        "points",
                        c.points(),
                        p ->
                            Json.object()
                                .put("one", p.one())
                                .put("other", p.other())
                                .put("package", JsonAgreement.deal(p.deal()))))
        .list(
            "marks",
            view.marks(),
            m ->
                Json.object()
                    .put("sign", m.sign())
                    .put("name", m.name())
                    .put("low", corner(m.low()))
                    .put("high", corner(m.high())));
  }

  private static Json corner(TradeOffView.Corner corner) {
    return Json.object().put("one", corner.one()).put("other", corner.other());
  }

  private static Json payments(Prospects.Payments payments) {
    return Json.object()
        .list("single", payments.single(), JsonProspects::payment)
        .put(
            "total",
            payments
                .total()
                .map(t ->
                    Json.object()
                        .put("exact", t.exact().toString())
                        .put("words", t.words())
                        .list("payments", t.payments(), JsonProspects::payment)
                        .put("package", JsonAgreement.deal(t.deal()))))
        .put("noTotal", payments.noTotal());
  }

  private static Json payment(Prospects.Payment payment) {
    return Json.object()
        .put("party", payment.party().id())
        .put("payment", payment.payment().map(Json::points))
        .put("words", payment.words())
        .put("package", payment.deal().map(JsonAgreement::deal));
  }

  /** What moving levers does. */
  public static Json levers(LeversView view) {
    return Json.object()
        .put("deal", view.open())
        .put("words", view.words())
        .list("levers", view.levers(), JsonProspects::lever)
        .list(
            "pairs",
            view.pairs(),
            p ->
                Json.object()
                    .put("first", p.first())
                    .put("atFirst", value(p.atFirst()))
                    .put("second", p.second())
                    .put("atSecond", value(p.atSecond()))
                    .put("share", p.share())
                    .put("words", p.words()))
        .put("map", view.map().map(JsonProspects::map));
  }

  private static Json lever(LeversView.LeverView lever) {
    return Json.object()
        .put("id", lever.id())
        .put("name", lever.name())
        .put("moves", lever.path())
        .put("low", value(lever.low()))
        .put("now", value(lever.now()))
        .put("high", value(lever.high()))
        .put("turn", lever.turn().map(JsonProspects::value))
        .put("share", lever.share())
        .put("words", lever.words())
        .list(
            "crossings",
            lever.crossings(),
            c -> Json.object().put("value", value(c.value())).put("words", c.words()))
        .texts("deal", deals(lever.open()))
        .texts("reasons", lever.reasons());
  }

  private static List<String> deals(List<Optional<Boolean>> open) {
    return open.stream().map(o -> o.map(deal -> deal ? "yes" : "no").orElse("no meaning")).toList();
  }

  private static Json value(LeversView.Value value) {
    return Json.object().put("exact", value.exact().toString()).put("text", value.text());
  }

  private static Json map(LeversView.MapView map) {
    return Json.object()
        .put("columns", map.first())
        .put("rows", map.second())
        .put("words", map.words())
        .texts("columnValues", map.columns().stream().map(LeversView.Value::text).toList())
        .list(
            "cells",
            IntStream.range(0, map.rows().size()).boxed().toList(),
            r ->
                Json.object()
                    .put("row", map.rows().get(r).text())
                    .texts("deal", deals(map.open().get(r))));
  }

  private static Json envoy(EnvoyView envoy) {
    return Json.object()
        .put("id", envoy.id())
        .put("name", envoy.name())
        .put("for", envoy.principal().id())
        .put("beta", envoy.beta())
        .put("standing", envoy.standing())
        .texts("words", envoy.words())
        .put("loss", envoy.loss())
        .list(
            "profits",
            envoy.profits(),
            p ->
                Json.object()
                    .put("from", p.option())
                    .put("who", p.who())
                    .put("points", p.points())
                    .put("standing", p.kind())
                    .put("why", p.why())
                    .texts("sources", p.sources()))
        .list(
            "partings",
            envoy.partings(),
            p ->
                Json.object()
                    .put("issue", p.issue().id())
                    .put("envoys", p.envoys())
                    .put("principals", p.principals())
                    .put("loss", p.loss()))
        .list(
            "plans",
            envoy.plans(),
            p ->
                Json.object()
                    .put("plan", p.plan().id())
                    .put("share", p.share())
                    .put("answer", p.answer()));
  }
}
