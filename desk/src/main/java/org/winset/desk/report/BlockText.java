package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks for a terminal. */
final class BlockText {
  /** Columns beyond which a table cannot be read on a terminal. */
  private static final int WIDEST = 12;

  private final Page page;
  private final boolean all;

  private BlockText(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  /**
   * The blocks.
   *
   * @param all every table in full; else what fits on a screen
   */
  static void write(List<Block> blocks, Page page, boolean all) {
    blocks.forEach(new BlockText(page, all)::write);
  }

  private void write(Block block) {
    if (block.level() == 0) {
      page.heading(block.heading());
    } else {
      page.gap();
      page.paragraph(block.heading() + ":", "", Page.Tone.STRONG);
    }
    block.lead().forEach(page::item);
    block.tables().forEach(this::table);
    if (all) {
      block.notes().forEach(n -> page.paragraph(n, "", Page.Tone.FAINT));
    }
  }

  private void table(Block.Table table) {
    int shown = all ? table.rows().size() : Math.min(table.brief(), table.rows().size());
    if (shown == 0) {
      return;
    }
    if (table.head().size() > WIDEST) {
      page.paragraph(
          table.caption() + ": too wide for a terminal; winset levers draws it.",
          "",
          Page.Tone.FAINT);
      return;
    }
    if (all) {
      page.paragraph(table.caption() + ".", "", Page.Tone.FAINT);
    }
    List<List<Page.Cell>> rows = new ArrayList<>();
    rows.add(table.head().stream().map(Page.Cell::plain).toList());
    for (List<String> row : table.rows().subList(0, shown)) {
      rows.add(row.stream().map(Page.Cell::plain).toList());
    }
    page.table(rows);
    if (shown < table.rows().size()) {
      page.paragraph(
          Figures.counted(table.rows().size() - shown, "more row") + " with --all.",
          "",
          Page.Tone.FAINT);
    }
  }
}
