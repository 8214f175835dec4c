package org.winset.desk.report;

import java.util.Locale;
import org.winset.deal.Verdict;

/** Who can sign what, as JSON. */
final class JsonGrid {
  private JsonGrid() {}

  static Json row(Grid.Row row) {
    return Json.object()
        .put("id", row.plan().id())
        .put("name", row.plan().name())
        .put("author", row.plan().author())
        .put("date", row.plan().date().toString())
        .put("note", row.plan().note())
        .put("complete", row.plan().complete())
        .put("known", row.plan().known())
        .put("feasible", row.feasible())
        .texts("brokenLinks", row.brokenLinks())
        .put("fills", row.fills())
        .list("verdicts", row.cells(), JsonGrid::cell)
        .list(
            "smallestChanges",
            row.smallestChanges(),
            c -> Json.object().put("party", c.party().id()).put("change", change(c.change())))
        .put("smallestChangeForAll", change(row.smallestChangeForAll()));
  }

  private static Json cell(Grid.Cell cell) {
    return Json.object()
        .put("party", cell.party().id())
        .put("verdict", verdict(cell.verdict()))
        .put("words", cell.words())
        .put("holdsOverRanges", cell.holdsOverRanges())
        .put("restsOnStatedReservation", cell.basis().isPresent())
        .put(
            "leaderOverRanges",
            cell.leaderOverRanges()
                .map(s ->
                    Json.object().put("low", s.low()).put("high", s.high()).put("text", s.text())))
        .put("best", cell.best().map(JsonGrid::reception))
        .put("worst", cell.worst().map(JsonGrid::reception))
        .list("dealKillers", cell.killers(), JsonGrid::point)
        .put("smallestChange", change(cell.smallestChange()));
  }

  /** {@code signs}, {@code cannot-ratify}, {@code refuses}, {@code depends}, {@code not-bound}. */
  private static String verdict(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Json reception(Grid.Reception reception) {
    return Json.object()
        .put("margin", reception.margin())
        .put("leader", reception.leader())
        .put("ratification", reception.ratification().map(Json::points))
        .list(
            "constituencies",
            reception.groups(),
            g ->
                Json.object()
                    .put("id", g.id())
                    .put("accepts", g.accepts())
                    .put("margin", g.margin())
                    .list("losses", g.losses(), JsonGrid::loss))
        .list("losses", reception.losses(), JsonGrid::loss);
  }

  private static Json loss(Grid.Loss loss) {
    return Json.object()
        .put("issue", loss.point().issue().id())
        .put("option", loss.point().option())
        .put("loss", loss.loss())
        .put("preferred", loss.preferred());
  }

  static Json point(PlanPoint point) {
    return Json.object()
        .put("issue", point.issue().id())
        .put("number", point.number())
        .put("option", point.option())
        .put("status", point.words());
  }

  static Json change(RepairView view) {
    return Json.object()
        .put("kind", view.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("size", view.size())
        .put("words", view.words())
        .list(
            "sets",
            view.sets(),
            s ->
                Json.object()
                    .texts("issues", s.issues().stream().map(IssueName::id).toList())
                    .texts("putsOut", s.putsOut().stream().map(PartyName::id).toList()))
        .put("moreSets", view.more())
        .put("setsComplete", !view.orMore())
        .list("example", view.example(), JsonGrid::departure)
        .put("whateverTheFill", view.whateverTheFill().map(JsonGrid::change));
  }

  static Json departure(RepairView.Change change) {
    return Json.object()
        .put("issue", change.from().issue().id())
        .put("from", change.from().option())
        .put("to", change.to());
  }
}
