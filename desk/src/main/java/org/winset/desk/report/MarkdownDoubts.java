package org.winset.desk.report;

/** Writes doubts and ledger as Markdown. */
final class MarkdownDoubts {
  private final Report report;
  private final MarkdownText text;

  MarkdownDoubts(Report report, MarkdownText text) {
    this.report = report;
    this.text = text;
  }

  void write() {
    text.heading(2, "What would make this wrong");
    for (Doubts.Concern concern : report.doubts().concerns()) {
      text.item(concern.heading() + ". " + concern.sentence());
      concern.details().forEach(text::under);
    }
    for (Doubts.Conflict conflict : report.doubts().conflicts()) {
      text.heading(3, "Sources differ: " + conflict.name());
      conflict.claims().forEach(c -> text.item(c.text() + ": " + entry(c.item())));
    }
    text.heading(2, "Ledger");
    text.heading(3, "Sources");
    report
        .ledger()
        .sources()
        .forEach(s ->
            text.item(
                s.id()
                    + ", "
                    + s.grade()
                    + ": "
                    + s.citation()
                    + s.origin().map(o -> "; repeats " + o).orElse("")
                    + s.url().map(u -> "; " + u).orElse("")));
    text.heading(3, "Items");
    report
        .ledger()
        .items()
        .forEach(i -> {
          text.item(entry(i));
          i.quotes().forEach(q -> text.under("“" + q.words() + "” (" + q.state() + ")"));
        });
    if (!report.ledger().notUsed().isEmpty()) {
      text.heading(3, "Not used, because dated after the case's as-of");
      report.ledger().notUsed().forEach(i -> text.item(entry(i)));
    }
  }

  private static String entry(LedgerView.Entry item) {
    return item.id()
        + ", "
        + item.date()
        + ", "
        + item.kind()
        + item.speaker().map(s -> " of " + s).orElse("")
        + ", "
        + item.credibility()
        + ": "
        + item.claim()
        + " ("
        + String.join("; ", item.citations())
        + ")";
  }
}
