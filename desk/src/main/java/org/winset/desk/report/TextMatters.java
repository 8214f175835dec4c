package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what the answers hang on. */
final class TextMatters {
  private static final int BAR = 20;

  private TextMatters() {}

  static void write(Matters matters, Page page) {
    page.heading("What matters");
    List<List<Page.Cell>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                "Numbers",
                "Any deal:\ntotal order",
                "first order",
                "How near:\ntotal order",
                "first order")
            .map(h -> new Page.Cell(h, Page.Tone.STRONG))
            .toList());
    for (Matters.Group group : matters.groups()) {
      rows.add(
          Stream.of(
                  group.name(),
                  group.dealTotal().text(),
                  group.dealFirst().text(),
                  group.marginTotal().text(),
                  group.marginFirst().text())
              .map(Page.Cell::plain)
              .toList());
    }
    page.table(rows);
    page.paragraph(matters.basis(), "", Page.Tone.FAINT);
    if (!matters.inputs().isEmpty()) {
      page.gap();
      page.paragraph(
          Figures.sentence(matters.chance())
              + ", from 0 to 100%, as single numbers move (tornado). "
              + Matters.TOGETHER);
      matters.inputs().forEach(i -> page.item(bar(i, page) + " ", i.path() + ": " + i.words()));
    }
    page.paragraph(matters.learn());
  }

  /** The chances at both ends on a line from 0 to 100 percent. */
  private static String bar(Matters.Single input, Page page) {
    int from = (int) Math.floor(Math.min(input.low(), input.high()) * (BAR - 1));
    int to = (int) Math.floor(Math.max(input.low(), input.high()) * (BAR - 1)) + 1;
    String line = page.sign("·", ".");
    return line.repeat(from) + page.sign("█", "#").repeat(to - from) + line.repeat(BAR - to);
  }
}
