package org.winset.desk.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON, described by {@code docs/assessment.schema.json}. */
public final class JsonReport {
  /** Version of the format; a change that breaks readers raises it. */
  static final int VERSION = 1;

  private JsonReport() {}

  /** The report, keys and lists in a stable order, with a line break at the end. */
  public static String render(Report report) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(json(report).node()).replace("\r\n", "\n") + "\n";
  }

  /** The same in one line. */
  public static String compact(Report report) {
    return json(report).toString();
  }

  private static Json json(Report report) {
    return Json.object()
        .put("winset-assessment", VERSION)
        .put("case", report.caseId())
        .put("title", report.title())
        .put("asOf", report.asOf().toString())
        .put("summary", report.summary())
        .put("basis", report.basis())
        .texts("settings", report.settings())
        .put("narrowing", report.narrowing())
        .put(
            "bottomLine",
            Json.object()
                .texts("sentences", report.bottomLine().sentences())
                .texts("caveats", report.bottomLine().caveats()))
        .list("parties", report.grid().parties(), JsonReport::party)
        .list("plans", report.grid().rows(), JsonGrid::row)
        .put("odds", report.odds().map(JsonOdds::json))
        .put("comparison", JsonComparison.json(report.comparison()))
        .put("agreement", JsonAgreement.json(report.agreement()))
        .put("prospects", report.prospects().map(JsonProspects::json))
        .put("war", report.war().map(JsonWar::json))
        .list("winSets", report.winSets(), JsonAgreement::winSet)
        .put("beliefs", report.beliefs().map(JsonBeliefs::json))
        .put("until", report.until().map(JsonUntil::json))
        .put("matters", report.matters().map(JsonMatters::json))
        .put("doubts", JsonDoubts.doubts(report.doubts()))
        .put("ledger", JsonDoubts.ledger(report.ledger()))
        .list(
            "glossary",
            report.glossary(),
            t -> Json.object().put("term", t.term()).put("words", t.words()));
  }

  static Json party(PartyName party) {
    return Json.object()
        .put("id", party.id())
        .put("name", party.name())
        .put("role", party.role())
        .put("leader", party.leader())
        .put("ratification", party.ratification())
        .list(
            "constituencies",
            party.constituencies(),
            g -> Json.object().put("id", g.id()).put("name", g.name()).put("power", g.power()))
        .texts("bindsWhen", party.bindsWhen());
  }
}
