package org.winset.desk.report;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the talks are for, as JSON, described by {@code docs/assessment.schema.json}. */
public final class JsonBeliefs {
  private JsonBeliefs() {}

  /** The view by itself. */
  public static String render(String caseId, List<String> settings, BeliefsView view) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Json json =
        Json.object()
            .put("winset-beliefs", JsonReport.VERSION)
            .put("case", caseId)
            .texts("settings", settings)
            .put("beliefs", json(view));
    return mapper.writeValueAsString(json.node()).replace("\r\n", "\n") + "\n";
  }

  static Json json(BeliefsView view) {
    return Json.object()
        .put("question", view.question())
        .put("scale", view.scale())
        .texts("sentences", view.sentences())
        .list("accounts", view.columns(), JsonBeliefs::column)
        .list("items", view.items(), JsonBeliefs::item)
        .texts("notUsed", view.late())
        .put("waterfall", view.waterfall().map(JsonBeliefs::waterfall))
        .texts("turns", view.turns())
        .list("watchFor", view.watch(), JsonBeliefs::watch)
        .list("sideQuestions", view.sides(), JsonBeliefs::side)
        .list(
            "credibility",
            view.credibility(),
            r ->
                Json.object()
                    .put("mark", r.mark())
                    .put("meaning", r.meaning())
                    .put("worth", r.worth()))
        .put("ach", view.ach())
        .texts("checks", view.checks())
        .put("types", view.types().map(JsonBeliefs::types));
  }

  private static Json chance(BeliefsView.Chance chance) {
    return Json.object().put("value", chance.value()).put("text", chance.text());
  }

  private static Json column(BeliefsView.Column column) {
    return Json.object()
        .put("id", column.id())
        .put("name", column.name())
        .put("prior", chance(column.prior()))
        .put("naive", chance(column.naive()))
        .put("adjusted", chance(column.adjusted()))
        .put("word", column.word());
  }

  private static Json item(BeliefsView.ItemView item) {
    return Json.object()
        .put("id", item.id())
        .put("cluster", item.cluster())
        .put("grade", item.grade())
        .put("credibility", item.credibility())
        .put("believed", item.believed())
        .put("talk", item.talk())
        .put("counts", item.counts())
        .put("spread", item.spread())
        .put("diagnosticity", item.diagnosticity())
        .put("why", item.why())
        .list(
            "cells",
            item.cells(),
            c ->
                Json.object()
                    .put("account", c.column())
                    .put("written", c.written())
                    .put("likelihood", c.likelihood())
                    .put("mark", c.mark())
                    .put("contribution", c.contribution()));
  }

  private static Json waterfall(BeliefsView.Waterfall waterfall) {
    BeliefsView.Folded folded = waterfall.folded();
    return Json.object()
        .put("lead", waterfall.lead())
        .put("rival", waterfall.rival())
        .put("sentence", waterfall.sentence())
        .list(
            "steps",
            waterfall.steps(),
            s ->
                Json.object()
                    .put("kind", s.kind().word())
                    .put("id", s.id())
                    .put("label", s.label())
                    .put("from", s.from())
                    .put("to", s.to())
                    .put("factor", s.factor()))
        .put("smaller", folded.smaller().size())
        .put("rest", folded.rest());
  }

  private static Json watch(BeliefsView.Watch watch) {
    return Json.object()
        .put("id", watch.id())
        .put("name", watch.name())
        .put("by", watch.by())
        .put("probability", chance(watch.probability()))
        .put("ifSeen", watch.ifSeen())
        .put("ifNot", watch.ifNot())
        .put("information", watch.information())
        .put("bits", watch.bits());
  }

  private static Json side(BeliefsView.Side side) {
    return Json.object()
        .put("id", side.id())
        .put("question", side.question())
        .put("prior", chance(side.prior()))
        .put("naive", chance(side.naive()))
        .put("adjusted", chance(side.adjusted()))
        .put("word", side.word());
  }

  private static Json types(BeliefsView.TypesView types) {
    return Json.object()
        .list(
            "under",
            types.under(),
            u ->
                Json.object()
                    .put("account", u.column())
                    .texts("types", u.types())
                    .put("dealExists", u.dealExists())
                    .put("words", u.words()))
        .list(
            "mixed",
            types.mixed(),
            p ->
                Json.object()
                    .put("plan", p.plan().id())
                    .list(
                        "parties",
                        p.parties(),
                        c -> Json.object().put("party", c.party()).put("signs", chance(c.signs()))))
        .put("deal", chance(types.deal()));
  }
}
