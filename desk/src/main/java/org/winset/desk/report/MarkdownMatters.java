package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Writes what the answers hang on, as Markdown. */
final class MarkdownMatters {
  private MarkdownMatters() {}

  static void write(Matters matters, MarkdownText text) {
    text.heading(2, "What matters");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Numbers",
            "Any deal: total order",
            "first order",
            "How near: total order",
            "first order"));
    for (Matters.Group group : matters.groups()) {
      rows.add(
          List.of(
              group.name(),
              group.dealTotal().text(),
              group.dealFirst().text(),
              group.marginTotal().text(),
              group.marginFirst().text()));
    }
    text.table(rows);
    text.paragraph(matters.basis());
    matters.inputs().forEach(i -> text.item(i.path() + ": " + i.words()));
    text.paragraph(matters.learn());
  }
}
