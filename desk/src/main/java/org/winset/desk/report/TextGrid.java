package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes who can sign what. */
final class TextGrid {
  /** What the two parts of a margin are where unknown points matter. */
  static final String AT_WORST = "Leader and home are shown at the worst way only.";

  private final Page page;

  private TextGrid(Page page) {
    this.page = page;
  }

  static void write(Grid grid, Page page, boolean all) {
    new TextGrid(page).write(grid, all);
  }

  private void write(Grid grid, boolean all) {
    page.heading("Who can sign what");
    if (grid.rows().isEmpty()) {
      page.paragraph("No plan is on the table.");
      return;
    }
    List<List<Page.Cell>> rows = new ArrayList<>();
    rows.add(head(grid));
    grid.rows().forEach(row -> rows.add(row(row, grid.parties().size())));
    page.table(rows);
    page.paragraph(Signs.legend(page.style().unicode()), "", Page.Tone.FAINT);
    page.paragraph(
        "Margins in points of each party's own scale (100 = its best less its worst, issue by issue):"
            + " + above, - below what it needs; “a to b” from the worst to the best way to fill"
            + " unknown points. "
            + (grid.levelsAtWorstFill() ? AT_WORST + " " : "")
            + "Verdicts marked firm hold over all ranges, the others depend on ranges. "
            + basis(grid),
        "",
        Page.Tone.FAINT);
    TextReasons.write(grid, page, all);
  }

  private static String basis(Grid grid) {
    List<Grid.Cell> cells = grid.rows().stream().flatMap(r -> r.cells().stream()).toList();
    boolean stated = !cells.isEmpty() && cells.stream().allMatch(c -> c.basis().isPresent());
    return stated ? "Every verdict " + GridTeller.STATED + "." : "";
  }

  private static List<Page.Cell> head(Grid grid) {
    return Stream.concat(
            Stream.of(new Page.Cell("Plan", Page.Tone.STRONG)),
            grid.parties().stream()
                .map(p ->
                    new Page.Cell(
                        p.name() + (p.guarantor() ? "\n(guarantor)" : ""), Page.Tone.STRONG)))
        .toList();
  }

  private List<Page.Cell> row(Grid.Row row, int parties) {
    List<Page.Cell> cells = new ArrayList<>();
    cells.add(
        Page.Cell.plain(row.plan().id() + "  " + row.plan().date() + "\n" + row.plan().name()));
    if (!row.feasible()) {
      cells.add(new Page.Cell("infeasible", Page.Tone.FAINT));
    }
    row.cells().forEach(cell -> cells.add(cell(cell)));
    while (cells.size() <= parties) {
      cells.add(Page.Cell.plain(""));
    }
    return cells;
  }

  private Page.Cell cell(Grid.Cell cell) {
    String first =
        Signs.of(cell.verdict(), page.style().unicode())
            + " "
            + cell.marginText()
            + (cell.holdsOverRanges() && cell.best().isPresent() ? " firm" : "");
    String parts =
        cell.best()
            .filter(b -> b.ratification().isPresent())
            .map(b -> "\n" + levels(cell))
            .orElse("");
    return new Page.Cell(first + parts, Signs.tone(cell.verdict()));
  }

  /** Leader and ratification margin; at the worst fill where fills matter. */
  private static String levels(Grid.Cell cell) {
    Grid.Reception at = cell.worst().orElseThrow();
    return "leader " + at.leader().text() + ", home " + at.ratification().orElseThrow().text();
  }
}
