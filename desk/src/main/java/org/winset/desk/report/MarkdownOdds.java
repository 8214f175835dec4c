package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Writes how likely each signature is, as Markdown. */
final class MarkdownOdds {
  private MarkdownOdds() {}

  static void write(Odds odds, MarkdownText text) {
    text.heading(2, "How likely each signature is");
    text.paragraph(odds.basis());
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Plan"));
    odds.parties().forEach(p -> head.add(p.name()));
    head.add("Everybody");
    rows.add(head);
    for (Odds.Row row : odds.rows()) {
      List<String> cells =
          new ArrayList<>(List.of(row.plan().name() + " (" + row.plan().id() + ")"));
      row.cells().forEach(c -> cells.add(TextOdds.cell(c)));
      cells.add(TextOdds.everybody(row));
      rows.add(cells);
    }
    if (!odds.rows().isEmpty()) {
      text.table(rows);
    }
    text.item(odds.words() + " " + odds.levelWords());
    odds.caveats().forEach(text::item);
    if (!odds.killers().rows().isEmpty()) {
      text.table(TextOdds.killers(odds));
      text.paragraph(odds.killers().words());
    }
    if (!odds.accounts().isEmpty()) {
      text.table(TextOdds.accounts(odds));
      text.paragraph(TextOdds.ACCOUNTS);
    }
    if (!odds.variants().isEmpty()) {
      text.table(TextOdds.variants(odds));
    }
  }
}
