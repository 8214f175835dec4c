package org.winset.desk.report;

import java.util.List;

/** A table under a heading, for a terminal. */
public final class TextTable {
  private TextTable() {}

  /** The table as text; the first row is the head. */
  public static String of(String heading, List<List<String>> rows, Style style) {
    Page page = new Page(style);
    page.heading(heading);
    page.table(rows.stream().map(r -> r.stream().map(Page.Cell::plain).toList()).toList());
    page.gap();
    return page.toString().stripLeading();
  }
}
