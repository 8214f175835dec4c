package org.winset.desk.report;

/** Writes dated questions. */
final class TextUntil {
  private TextUntil() {}

  static void write(Until until, Page page) {
    page.heading("Until when");
    for (Until.Question question : until.questions()) {
      page.paragraph(question.asks(), "", Page.Tone.STRONG);
      question.model().ifPresent(m -> page.item("the model: " + m.text()));
      question.baseRates().forEach(b -> page.item("base rate, " + b.wars() + ": " + b.words()));
      question.analyst().ifPresent(a -> page.item("the analyst: " + a));
      question.opinions().forEach(page::item);
      page.paragraph(
          "Yes if " + question.event() + " by " + question.by() + ": " + question.resolves(),
          "  ",
          Page.Tone.FAINT);
    }
    page.paragraph(until.note(), "", Page.Tone.FAINT);
  }
}
