package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a report that is written alike everywhere: words, tables, and a picture where there is
 * room for one.
 *
 * @param id anchor on a page
 * @param level 0 for a heading of its own, 1 under the one before
 * @param lead sentences that say it all
 * @param picture the same to look at, on pages
 * @param notes what to know about it
 */
record Block(
    String id,
    int level,
    String heading,
    List<String> lead,
    List<Table> tables,
    Optional<Picture> picture,
    List<String> notes) {
  /**
   * Rows under heads.
   *
   * @param numeric by column: whether it holds numbers
   * @param brief rows shown where space is short; 0 where the table is then left out
   */
  record Table(
      String caption,
      List<String> head,
      List<Boolean> numeric,
      List<List<String>> rows,
      int brief) {
    Table {
      head = List.copyOf(head);
      numeric = List.copyOf(numeric);
      rows = List.copyOf(rows);
    }
  }

  /** A drawing whose text alternative it carries itself. */
  record Picture(String svg) {}

  Block {
    lead = List.copyOf(lead);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }
}
