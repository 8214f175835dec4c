package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as Markdown with tables, as GitHub and Pandoc read it. */
public final class MarkdownReport {
  private final Report report;
  private final MarkdownText text = new MarkdownText();

  private MarkdownReport(Report report) {
    this.report = report;
  }

  /** The report, with everything that is in it. */
  public static String render(Report report) {
    return new MarkdownReport(report).render();
  }

  private String render() {
    text.heading(1, report.title());
    text.paragraph("As of " + report.asOf() + ". " + report.basis());
    report.settings().forEach(s -> text.item("Set for this run: " + s));
    report.narrowing().ifPresent(text::paragraph);
    report.summary().ifPresent(text::paragraph);
    text.heading(2, "Bottom line");
    report.bottomLine().sentences().forEach(text::paragraph);
    text.paragraph(String.join(" ", report.bottomLine().caveats()));
    grid();
    decides();
    report.odds().ifPresent(odds -> MarkdownOdds.write(odds, text));
    comparison();
    agreement();
    report.war().ifPresent(war -> MarkdownWar.write(war, text));
    report.beliefs().ifPresent(beliefs -> MarkdownBeliefs.write(beliefs, text));
    report.until().ifPresent(until -> MarkdownUntil.write(until, text));
    report.matters().ifPresent(matters -> MarkdownMatters.write(matters, text));
    new MarkdownDoubts(report, text).write();
    text.heading(2, "Words");
    report.glossary().forEach(t -> text.item(t.term() + ": " + t.words() + "."));
    return text.toString();
  }

  private void grid() {
    text.heading(2, "Who can sign what");
    Grid grid = report.grid();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of("Plan"),
                grid.parties().stream().map(p -> p.name() + (p.guarantor() ? " (guarantor)" : "")))
            .toList());
    for (Grid.Row row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.plan().name() + " (" + row.plan().id() + ", " + row.plan().date() + ")");
      row.cells().forEach(c -> cells.add(cell(c)));
      while (cells.size() <= grid.parties().size()) {
        cells.add("infeasible");
      }
      rows.add(cells);
    }
    text.table(rows);
    text.paragraph(
        "Margins in points of each party's own scale (100 = its best less its worst, issue by"
            + " issue), from the worst to the best way to fill unknown points. "
            + (grid.levelsAtWorstFill() ? TextGrid.AT_WORST + " " : "")
            + "Firm: holds over all ranges.");
  }

  private static String cell(Grid.Cell cell) {
    String levels =
        cell.worst()
            .filter(w -> w.ratification().isPresent())
            .map(w ->
                "; leader " + w.leader().text() + ", home " + w.ratification().orElseThrow().text())
            .orElse("");
    return (Signs.of(cell.verdict(), true)
            + " "
            + cell.words()
            + " "
            + cell.marginText()
            + levels
            + (cell.holdsOverRanges() ? " (firm)" : ""))
        .replace("  ", " ");
  }

  private void decides() {
    text.heading(2, "What decides it");
    for (Grid.Row row : report.grid().rows()) {
      text.heading(3, row.plan().name());
      text.paragraph(
          row.plan().id()
              + ", by "
              + row.plan().author()
              + ", "
              + row.plan().date()
              + "; "
              + row.plan().known()
              + ".");
      row.brokenLinks().forEach(l -> text.item("Infeasible; it breaks the rule that " + l + "."));
      row.fills().ifPresent(f -> text.item(Figures.sentence(f) + "."));
      row.cells().forEach(this::decides);
      row.killers().forEach(k -> text.item(killer(k)));
      row.smallestChanges()
          .forEach(c ->
              text.item("Smallest change for " + c.party().name() + ": " + change(c.change())));
      text.item("Smallest change for everybody: " + change(row.smallestChangeForAll()));
    }
  }

  private void decides(Grid.Cell cell) {
    String losses =
        cell.worst().map(w -> "; what costs the leader most: " + losses(w.losses())).orElse("");
    text.item(cell.party().name() + ": " + cell.words() + ", " + cell.firmness() + losses + ".");
    cell.worst()
        .ifPresent(w ->
            w.groups()
                .forEach(g ->
                    text.under(
                        g.name()
                            + (g.accepts() ? ": accepts (" : ": refuses (")
                            + g.margin().text()
                            + ")"
                            + (g.accepts() ? "" : "; " + losses(g.losses())))));
    text.under("Smallest change: " + change(cell.smallestChange()));
  }

  private static String losses(List<Grid.Loss> losses) {
    String shown =
        losses.stream()
            .limit(5)
            .map(l -> l.point().issue().name() + " (" + l.point().option() + ") " + l.loss().text())
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? "nothing" : shown;
  }

  private static String killer(Grid.Killer killer) {
    return "No package with “"
        + killer.point().issue().name()
        + ": "
        + killer.point().option()
        + "” is acceptable to "
        + Figures.or(killer.parties().stream().map(PartyName::name).toList())
        + " (deal killer).";
  }

  private static String change(RepairView view) {
    return view.words()
        + view.whateverTheFill()
            .map(v -> ". Whatever the unknown points are: " + v.words())
            .orElse("")
        + ".";
  }

  private void comparison() {
    Comparison comparison = report.comparison();
    text.heading(2, "Plans point by point");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(Stream.of("Point"), comparison.plans().stream().map(PlanName::id)).toList());
    for (Comparison.Row row : comparison.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.issue().name());
      for (int c = 0; c < row.points().size(); c++) {
        PlanPoint point = row.points().get(c);
        cells.add(
            point.number().map(n -> n + ": ").orElse("")
                + point.option()
                + (point.words().equals("stated") || point.words().equals(point.option())
                    ? ""
                    : " [" + point.words() + "]")
                + Comparison.changeInto(row, c).map(k -> " (" + k.words() + ")").orElse(""));
      }
      rows.add(cells);
    }
    text.table(rows);
    List<List<String>> steps = new ArrayList<>();
    steps.add(
        Stream.concat(
                Stream.of("From", "To", "Points changed"),
                comparison.parties().stream().map(PartyName::name))
            .toList());
    comparison
        .steps()
        .forEach(s ->
            steps.add(
                Stream.concat(
                        Stream.of(s.from().id(), s.to().id(), s.changed() + " of " + s.compared()),
                        s.gains().stream().map(Points::text))
                    .toList()));
    text.table(steps);
  }

  private void agreement() {
    Agreement agreement = report.agreement();
    text.heading(2, "Is there any deal");
    text.paragraph(agreement.words() + " Proof: " + agreement.certificate() + ".");
    Agreement.Closest closest = agreement.closest();
    text.heading(3, "Closest package");
    text.paragraph("Leximin; " + closest.label() + ".");
    closest.standings().forEach(s -> text.item(s.party().name() + ": " + s.words()));
    deal(closest.deal(), Stream.concat(closest.ties().stream(), closest.next().stream()).toList());
    Stream.concat(agreement.nash().stream(), agreement.kalaiSmorodinsky().stream())
        .forEach(this::solution);
    BlockMarkdown.write(ProspectsBlocks.of(report.prospects()), text);
    text.heading(2, "How much each could accept (win-sets)");
    report.winSets().forEach(w -> text.item(w.words()));
  }

  private void solution(Agreement.Solution solution) {
    text.heading(3, solution.name());
    solution
        .gains()
        .forEach(g ->
            text.item(
                g.party().name()
                    + ": gain "
                    + g.gain().text()
                    + " of at most "
                    + g.bestGain().text()));
    deal(
        solution.deal(),
        Stream.concat(solution.ties().stream(), solution.next().stream()).toList());
  }

  private void deal(Agreement.PackageView deal, List<String> notes) {
    notes.forEach(n -> text.item(Figures.sentence(n) + "."));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Point", "Settled as"));
    deal.options().forEach(o -> rows.add(List.of(o.issue().name(), o.option())));
    text.table(rows);
  }
}
