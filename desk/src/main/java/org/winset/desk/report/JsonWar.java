package org.winset.desk.report;

import java.util.List;

/** Why the sides of a war do not stop, as JSON. */
final class JsonWar {
  private JsonWar() {}

  static Json json(WarStory story) {
    return Json.object()
        .texts("sentences", story.sentences())
        .texts("sides", story.sides().stream().map(PartyName::id).toList())
        .list(
            "facts",
            story.facts(),
            f ->
                Json.object()
                    .put("id", f.id())
                    .put("question", f.question())
                    .texts("answers", List.of(f.first(), f.second())))
        .list("plans", story.plans(), JsonWar::weighed)
        .list(
            "course",
            story.course(),
            m ->
                Json.object()
                    .put("month", m.month())
                    .put("signed", chance(m.signed()))
                    .put("decided", chance(m.decided()))
                    .put("atWar", chance(m.atWar())))
        .texts("courseNotes", story.courseNotes())
        .texts("open", story.open())
        .list(
            "stated",
            story.stated(),
            s ->
                Json.object()
                    .put("plan", s.plan().id())
                    .put("party", s.party().id())
                    .put("byWar", s.byWar())
                    .put("byStated", s.byStated())
                    .put("differs", s.differs()))
        .put("robustness", story.robustness())
        .list(
            "curves",
            story.curves(),
            c ->
                Json.object()
                    .put("party", c.party().id())
                    .put("now", c.now())
                    .numbers("country", c.country())
                    .numbers("leader", c.leader())
                    .numbers("office", c.office()));
  }

  private static Json weighed(WarStory.Weighed w) {
    Json json =
        Json.object()
            .put("plan", w.plan().id())
            .put("party", w.party().id())
            .put("nation", w.nation())
            .put("office", w.office())
            .put("cheated", w.cheated())
            .put("cheating", w.cheating())
            .put("sum", w.sum());
    w.best().ifPresent(best -> json.put("best", best));
    return json;
  }

  private static Json chance(WarStory.Chance chance) {
    return Json.object().number("value", chance.value()).put("text", chance.text());
  }
}
