package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Writes dated questions. */
final class TextUntil {
  static final String ENDED = "the model, signed or decided by arms";

  private TextUntil() {}

  static void write(Until until, Page page) {
    page.heading("Until when");
    if (!until.curve().isEmpty()) {
      List<List<Page.Cell>> rows = new ArrayList<>();
      curve(until).forEach(row -> rows.add(row.stream().map(Page.Cell::plain).toList()));
      page.table(rows);
      page.paragraph(until.curveNote(), "", Page.Tone.FAINT);
    }
    for (Until.Question question : until.questions()) {
      page.paragraph(question.asks(), "", Page.Tone.STRONG);
      question.model().ifPresent(m -> page.item("the model: " + model(question, m)));
      question.ended().ifPresent(e -> page.item(ENDED + ": " + e.text()));
      question.baseRates().forEach(b -> page.item("base rate, " + b.wars() + ": " + b.words()));
      question.analyst().ifPresent(a -> page.item("the analyst: " + a));
      question.opinions().forEach(page::item);
      page.paragraph(
          "Yes if " + question.event() + " by " + question.by() + ": " + question.resolves(),
          "  ",
          Page.Tone.FAINT);
    }
    if (!until.questions().isEmpty()) {
      page.paragraph(until.note(), "", Page.Tone.FAINT);
    }
  }

  /** The number with its word. */
  static String model(Until.Question question, Chance chance) {
    return question.modelWord().map(w -> w + " (" + chance.text() + ")").orElse(chance.text());
  }

  /** The curve as rows, the first row the head. */
  static List<List<String>> curve(Until until) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Within", "Signed", "In words", "Decided by arms"));
    for (Until.Month month : until.curve()) {
      rows.add(
          List.of(
              month.words() + " (" + month.by() + ")",
              month.signed().text(),
              month.word(),
              month.decided().text()));
    }
    return rows;
  }
}
