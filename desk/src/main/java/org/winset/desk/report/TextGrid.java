package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes who can sign what, and what decides it. */
final class TextGrid {
  private static final int FEW = 3;

  private final Page page;
  private final boolean all;

  private TextGrid(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  static void write(Grid grid, Page page, boolean all) {
    new TextGrid(page, all).write(grid);
  }

  private void write(Grid grid) {
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
            + " unknown points. Verdicts marked firm hold over all ranges, the others depend on"
            + " ranges. "
            + basis(grid),
        "",
        Page.Tone.FAINT);
    page.heading("What decides it");
    for (Grid.Row row : grid.rows()) {
      if (row.feasible()) {
        decides(row);
      } else {
        page.paragraph(
            named(row.plan())
                + ": infeasible; it breaks the rule that "
                + Figures.and(row.brokenLinks())
                + ".");
        change("  ", "Smallest change for everybody: ", row.smallestChangeForAll());
      }
    }
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

  private static String named(PlanName plan) {
    return plan.id() + ", " + plan.name();
  }

  private void decides(Grid.Row row) {
    page.paragraph(named(row.plan()) + " (" + row.plan().known() + ")", "", Page.Tone.STRONG);
    row.fills().filter(f -> all).ifPresent(f -> page.item("  ", Figures.sentence(f) + "."));
    row.cells().forEach(this::decides);
    for (Grid.Killer killer : row.killers()) {
      page.item(
          "  ",
          "No package with “"
              + killer.point().issue().name()
              + ": "
              + killer.point().option()
              + "” is acceptable to "
              + Figures.or(killer.parties().stream().map(PartyName::name).toList())
              + " (deal killer).");
    }
    if (all || row.smallestChangeForAll().kind() == RepairView.Kind.CHANGE) {
      change("  ", "Smallest change for everybody: ", row.smallestChangeForAll());
    }
  }

  private void decides(Grid.Cell cell) {
    Optional<Grid.Reception> at = cell.worst();
    boolean isShort = at.filter(r -> r.margin().negative()).isPresent();
    if (!all && !isShort) {
      return;
    }
    String fill = cell.fillsMatter() ? ", at the worst fill" : "";
    page.item(
        "  ",
        cell.party().name()
            + ": "
            + cell.words()
            + (at.isEmpty() ? "" : " (" + cell.marginText() + ")")
            + at.map(r -> "; what costs the leader most" + fill + ": " + losses(r.losses()))
                .orElse("")
            + ".");
    at.filter(r -> all).ifPresent(r -> r.groups().forEach(this::group));
    if (all || cell.smallestChange().kind() != RepairView.Kind.NONE_NEEDED) {
      change("    ", "Smallest change: ", cell.smallestChange());
    }
  }

  private void group(Grid.GroupReception group) {
    page.item(
        "    ",
        group.name()
            + ": "
            + (group.accepts() ? "accepts (" : "refuses (")
            + group.margin().text()
            + ")"
            + (group.accepts() ? "" : "; what costs it most: " + losses(group.losses()))
            + ".");
  }

  private String losses(List<Grid.Loss> losses) {
    String shown =
        String.join(
            "; ",
            losses.stream()
                .limit(all ? losses.size() : FEW)
                .map(l ->
                    l.point().issue().name()
                        + (all ? ": " + l.point().option() : "")
                        + " "
                        + l.loss().text())
                .toList());
    return shown.isEmpty() ? "nothing" : shown;
  }

  private void change(String indent, String what, RepairView view) {
    page.item(indent, what + view.words() + ".");
    if (!all) {
      return;
    }
    for (RepairView.ChangeSet set : view.sets()) {
      page.item(
          indent + "- ",
          Figures.and(set.issues().stream().map(IssueName::name).toList())
              + (set.putsOut().isEmpty()
                  ? ""
                  : " (puts out "
                      + Figures.and(set.putsOut().stream().map(PartyName::name).toList())
                      + ")"));
    }
    if (view.more() > 0 || view.orMore()) {
      page.item(
          indent + "- ",
          (view.orMore() ? "at least " : "") + Figures.number(view.more()) + " more");
    }
    view.whateverTheFill()
        .ifPresent(v -> page.item(indent, "Whatever the unknown points are: " + v.words() + "."));
  }
}
