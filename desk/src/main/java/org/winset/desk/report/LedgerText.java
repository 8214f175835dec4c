package org.winset.desk.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.winset.dossier.Dossier;

/** Writes a ledger for a terminal: a summary, its items, or its conflicts. */
public final class LedgerText {
  private final LedgerTeller teller;
  private final LedgerView view;
  private final Page page;

  /** A writer for the ledger of a case. */
  public LedgerText(Dossier dossier, Style style) {
    this.teller = new LedgerTeller(dossier);
    this.view = teller.tell();
    this.page = new Page(style);
  }

  /** How much there is, and of what kind. */
  public String summary() {
    Map<String, Integer> kinds = new TreeMap<>();
    view.items().forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
    Map<String, Integer> states = new TreeMap<>();
    view.items().forEach(i -> i.quotes().forEach(q -> states.merge(q.state(), 1, Integer::sum)));
    long held = view.sources().stream().filter(s -> s.text().startsWith("text held")).count();
    page.paragraph(
        Figures.counted(view.sources().size(), "source") + ", the text of " + held + " held.");
    page.paragraph(
        Figures.counted(view.items().size(), "item")
            + (kinds.isEmpty() ? "." : ": " + counted(kinds) + "."));
    if (!states.isEmpty()) {
      page.paragraph("Quotes: " + counted(states) + ".");
    }
    int conflicts = teller.conflicts().size();
    page.paragraph(
        conflicts == 0
            ? "No conflicts."
            : Figures.counted(conflicts, "conflict") + "; --conflicts shows them.");
    return page.toString();
  }

  private static String counted(Map<String, Integer> counts) {
    return String.join(
        ", ", counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  /** Where sources contradict each other. */
  public String conflicts() {
    List<Doubts.Conflict> conflicts = teller.conflicts();
    if (conflicts.isEmpty()) {
      page.paragraph("No two items state different values for one thing.");
    }
    for (Doubts.Conflict conflict : conflicts) {
      page.title(conflict.name());
      page.paragraph(conflict.subject(), "", Page.Tone.FAINT);
      for (Doubts.Claim claim : conflict.claims()) {
        page.item("  " + claim.text() + "  ", claim.item().claim());
        page.paragraph(TraceText.head(claim.item()), "    ", Page.Tone.FAINT);
        claim.item().citations().forEach(c -> page.paragraph("in " + c, "    ", Page.Tone.FAINT));
        claim.item().quotes().forEach(q -> page.item("    > ", "“" + q.words() + "”"));
      }
      page.gap();
    }
    return page.toString();
  }

  /** The items a filter lets through. */
  public String items(Predicate<LedgerView.Entry> filter) {
    List<LedgerView.Entry> shown = view.items().stream().filter(filter).toList();
    for (LedgerView.Entry item : shown) {
      page.paragraph(TraceText.head(item), "", Page.Tone.STRONG);
      page.paragraph(item.claim(), "  ", Page.Tone.PLAIN);
      item.quotes().forEach(q -> page.item("  > ", "“" + q.words() + "” (" + q.state() + ")"));
    }
    page.paragraph(Figures.counted(shown.size(), "item") + ".", "", Page.Tone.FAINT);
    return page.toString();
  }
}
