package org.winset.desk.report;

import java.util.List;
import java.util.Set;

/** Writes what would make a report wrong, and the ledger it rests on. */
final class TextDoubts {
  /** Concerns that the bottom line has named already. */
  private static final Set<String> SAID_ABOVE =
      Set.of("stated-reservations", "ranges", "war-model");

  private final Report report;
  private final Page page;

  private TextDoubts(Report report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(Report report, Page page, boolean all) {
    TextDoubts text = new TextDoubts(report, page);
    text.doubts(all);
    text.ledger(all);
  }

  private void doubts(boolean all) {
    page.heading(
        all
            ? "What would make this wrong"
            : "What would make this wrong, beside what is said above");
    for (Doubts.Concern concern : report.doubts().concerns()) {
      if (all) {
        page.item(concern.heading() + ". " + concern.sentence());
        concern.details().forEach(d -> page.item("    - ", d));
      } else if (!SAID_ABOVE.contains(concern.id())) {
        page.item(concern.sentence());
      }
    }
    if (all) {
      report.doubts().numbers().forEach(this::numbers);
      report.doubts().conflicts().forEach(this::conflict);
    }
  }

  private void numbers(Doubts.NumbersOf numbers) {
    list(numbers.party().name() + ", numbers without source or reason", numbers.unsourced());
    list(numbers.party().name() + ", numbers with a reason only", numbers.reasoned());
  }

  private void list(String what, List<Doubts.InputName> inputs) {
    if (inputs.isEmpty()) {
      return;
    }
    page.paragraph(what + ":", "", Page.Tone.STRONG);
    for (Doubts.InputName input : inputs) {
      String why = input.why().isEmpty() ? "" : "  " + input.why();
      page.item("  ", input.path() + " = " + input.amount() + why);
    }
  }

  private void conflict(Doubts.Conflict conflict) {
    page.paragraph("Sources differ: " + conflict.name(), "", Page.Tone.STRONG);
    for (Doubts.Claim claim : conflict.claims()) {
      page.item(
          "  - ",
          claim.text()
              + ": "
              + claim.item().claim()
              + " ["
              + claim.item().kind()
              + "] "
              + String.join("; ", claim.item().citations()));
    }
  }

  private void ledger(boolean all) {
    LedgerView ledger = report.ledger();
    page.heading("Ledger");
    page.paragraph(
        Figures.counted(ledger.sources().size(), "source")
            + ", "
            + Figures.counted(ledger.items().size(), "item")
            + (ledger.notUsed().isEmpty()
                ? "."
                : "; "
                    + Figures.counted(ledger.notUsed().size(), "item")
                    + " not used because dated after the case's as-of."));
    if (all) {
      ledger.sources().forEach(this::source);
      ledger.items().forEach(i -> entry(i, ""));
      ledger.notUsed().forEach(i -> entry(i, "NOT USED (too late) "));
    }
  }

  private void source(LedgerView.SourceView source) {
    page.item(
        "  ",
        source.id()
            + ", "
            + source.grade()
            + ": "
            + source.citation()
            + source.origin().map(o -> "; repeats " + o).orElse("")
            + source.url().map(u -> "; " + u).orElse("")
            + source.handling().map(h -> "; " + h).orElse("")
            + (source.text().isEmpty() ? "" : "; " + source.text()));
  }

  private void entry(LedgerView.Entry item, String before) {
    page.item(
        "  ",
        before
            + TraceText.head(item)
            + ": "
            + item.claim()
            + " ("
            + String.join("; ", item.citations())
            + ")");
    item.quotes()
        .forEach(quote -> page.item("      > ", "“" + quote.words() + "” (" + quote.state() + ")"));
  }
}
