package org.winset.desk.report;

import java.util.List;

/** Plans side by side, as JSON. */
final class JsonComparison {
  private JsonComparison() {}

  static Json json(Comparison comparison) {
    return Json.object()
        .texts("plans", comparison.plans().stream().map(PlanName::id).toList())
        .list("issues", comparison.rows(), row -> row(comparison, row))
        .list(
            "steps",
            comparison.steps(),
            s ->
                Json.object()
                    .put("from", s.from().id())
                    .put("to", s.to().id())
                    .put("compared", s.compared())
                    .put("changed", s.changed())
                    .put("gains", gains(comparison.parties(), s.gains())));
  }

  private static Json row(Comparison comparison, Comparison.Row row) {
    return Json.object()
        .put("id", row.issue().id())
        .put("name", row.issue().name())
        .put("topic", row.issue().topic())
        .list("points", row.points(), JsonGrid::point)
        .list(
            "changes",
            row.changes(),
            c ->
                Json.object()
                    .put("from", comparison.plans().get(c.from()).id())
                    .put("to", comparison.plans().get(c.to()).id())
                    .put("gains", gains(comparison.parties(), c.gains()))
                    .put("words", c.words()));
  }

  /** By party id. */
  private static Json gains(List<PartyName> parties, List<Points> gains) {
    Json json = Json.object();
    for (int p = 0; p < parties.size(); p++) {
      json.put(parties.get(p).id(), gains.get(p));
    }
    return json;
  }
}
