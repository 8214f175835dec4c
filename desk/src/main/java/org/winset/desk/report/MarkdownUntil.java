package org.winset.desk.report;

/** Writes dated questions as Markdown. */
final class MarkdownUntil {
  private MarkdownUntil() {}

  static void write(Until until, MarkdownText text) {
    text.heading(2, "Until when");
    if (!until.curve().isEmpty()) {
      text.table(TextUntil.curve(until));
      text.paragraph(until.curveNote());
    }
    for (Until.Question question : until.questions()) {
      text.heading(3, question.asks());
      question.model().ifPresent(m -> text.item("the model: " + TextUntil.model(question, m)));
      question.ended().ifPresent(e -> text.item(TextUntil.ENDED + ": " + e.text()));
      question.baseRates().forEach(b -> text.item("base rate, " + b.wars() + ": " + b.words()));
      question.analyst().ifPresent(a -> text.item("the analyst: " + a));
      question.opinions().forEach(text::item);
      text.paragraph(
          "Yes if " + question.event() + " by " + question.by() + ": " + question.resolves());
    }
    if (!until.questions().isEmpty()) {
      text.paragraph(until.note());
    }
  }
}
