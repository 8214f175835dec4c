package org.winset.desk.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A report as text for a terminal. */
public final class TextReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Report report;
  private final boolean all;
  private final Page page;

  private TextReport(Report report, Style style, boolean all) {
    this.report = report;
    this.all = all;
    this.page = new Page(style);
  }

  /**
   * The report as text.
   *
   * @param all everything; else about two screens
   */
  public static String render(Report report, Style style, boolean all) {
    return new TextReport(report, style, all).render();
  }

  private String render() {
    head();
    bottomLine();
    TextGrid.write(report.grid(), page, all);
    report.odds().ifPresent(odds -> TextOdds.write(odds, page));
    TextComparison.write(report.comparison(), page, all);
    TextAgreement.write(report, page, all);
    TextWar.write(report, page, all);
    report.beliefs().ifPresent(beliefs -> TextBeliefs.write(beliefs, page, all));
    report.until().ifPresent(until -> TextUntil.write(until, page));
    report.matters().ifPresent(matters -> TextMatters.write(matters, page));
    TextDoubts.write(report, page, all);
    if (all) {
      page.heading("Words");
      report.glossary().forEach(t -> page.item(t.term() + ": " + t.words() + "."));
    } else {
      page.gap();
      page.paragraph(
          "--all shows every point, number and source; explain CASE PLAN PARTY tells why.",
          "",
          Page.Tone.FAINT);
    }
    return page.toString();
  }

  private void head() {
    page.title(report.title());
    page.paragraph("As of " + DAY.format(report.asOf()) + ". " + report.basis());
    report.settings().forEach(s -> page.paragraph("Set for this run: " + s));
    report.narrowing().ifPresent(page::paragraph);
    if (all) {
      report.summary().ifPresent(page::paragraph);
    }
  }

  private void bottomLine() {
    page.heading("Bottom line");
    report.bottomLine().sentences().forEach(page::paragraph);
    page.paragraph(String.join(" ", report.bottomLine().caveats()), "", Page.Tone.FAINT);
  }
}
