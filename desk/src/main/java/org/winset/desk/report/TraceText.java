package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/** Writes what a judgement rests on, for a terminal. */
public final class TraceText {
  private final Page page;

  private TraceText(Style style) {
    this.page = new Page(style);
  }

  /** The traces one after the other. */
  public static String render(List<Trace> traces, Style style) {
    TraceText text = new TraceText(style);
    for (int i = 0; i < traces.size(); i++) {
      if (i > 0) {
        text.page.gap();
      }
      text.trace(traces.get(i));
    }
    return text.page.toString();
  }

  private void trace(Trace trace) {
    page.title(trace.path() + " = " + trace.value());
    page.paragraph(trace.verdict());
    if (!trace.why().isEmpty()) {
      page.paragraph("The analyst: " + trace.why());
    }
    trace.items().forEach(item -> entry(item, ""));
    trace.tooLate().forEach(item -> entry(item, "not used, too late: "));
    for (Doubts.Conflict conflict : trace.conflicts()) {
      page.gap();
      conflict(conflict);
    }
  }

  private void entry(LedgerView.Entry item, String before) {
    page.gap();
    page.paragraph(before + head(item), "", Page.Tone.STRONG);
    page.paragraph(item.claim(), "  ", Page.Tone.PLAIN);
    for (int i = 0; i < item.citations().size(); i++) {
      page.paragraph(
          "in " + item.citations().get(i) + " [" + item.sourceIds().get(i) + "]",
          "  ",
          Page.Tone.FAINT);
    }
    if (item.citations().size() > item.voices()) {
      page.paragraph("These sources repeat one another: " + voices(item), "  ", Page.Tone.FAINT);
    }
    item.quotes().forEach(this::quote);
    item.note().ifPresent(note -> page.paragraph("Note: " + note, "  ", Page.Tone.FAINT));
  }

  private static String voices(LedgerView.Entry item) {
    return item.voices() == 1 ? "one voice." : item.voices() + " independent voices.";
  }

  /** {@code farmers-veto, 2025-05-02 [attributed statement of Sela Moran, 3 (possibly true)]}. */
  static String head(LedgerView.Entry item) {
    return item.id()
        + ", "
        + item.date()
        + " ["
        + item.kind()
        + item.speaker().map(s -> " of " + s).orElse("")
        + ", "
        + item.credibility()
        + item.handling().map(h -> ", " + h).orElse("")
        + "]";
  }

  private void quote(LedgerView.QuoteView quote) {
    String place = quote.place().isEmpty() ? "" : ", characters " + quote.place();
    page.item(
        "  > ",
        "“" + quote.words() + "” (" + quote.sourceId() + place + ": " + quote.state() + ")");
  }

  private void conflict(Doubts.Conflict conflict) {
    page.paragraph("Sources differ: " + conflict.name(), "", Page.Tone.BAD);
    for (Doubts.Claim claim : conflict.claims()) {
      Optional<String> speaker = claim.item().speaker();
      page.item(
          "  - ",
          claim.text()
              + ": "
              + claim.item().claim()
              + speaker.map(s -> " (" + s + ")").orElse("")
              + " ["
              + claim.item().id()
              + "]");
    }
  }
}
