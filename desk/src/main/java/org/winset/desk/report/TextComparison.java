package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.winset.number.Rational;

/** Writes plans side by side, and who gains from each change. */
final class TextComparison {
  private static final int FEW = 2;

  private final Comparison comparison;
  private final Page page;

  private TextComparison(Comparison comparison, Page page) {
    this.comparison = comparison;
    this.page = page;
  }

  static void write(Comparison comparison, Page page, boolean all) {
    if (comparison.plans().size() > 1) {
      new TextComparison(comparison, page).write(all);
    }
  }

  private void write(boolean all) {
    page.heading("From plan to plan: who gains from each change");
    steps();
    if (all) {
      points();
    } else {
      largest();
    }
  }

  private void steps() {
    List<List<Page.Cell>> rows = new ArrayList<>();
    List<Page.Cell> head = new ArrayList<>();
    Stream.of("From", "To", "Points changed")
        .forEach(h -> head.add(new Page.Cell(h, Page.Tone.STRONG)));
    comparison.parties().forEach(p -> head.add(new Page.Cell(p.name(), Page.Tone.STRONG)));
    rows.add(head);
    for (Comparison.Step step : comparison.steps()) {
      List<Page.Cell> row = new ArrayList<>();
      row.add(Page.Cell.plain(step.from().id()));
      row.add(Page.Cell.plain(step.to().id()));
      row.add(Page.Cell.plain(step.changed() + " of " + step.compared()));
      step.gains().forEach(g -> row.add(new Page.Cell(g.text(), tone(g))));
      rows.add(row);
    }
    page.table(rows);
    page.paragraph(
        "Change of each leader's margin, in points, over the points known in both plans.",
        "",
        Page.Tone.FAINT);
  }

  private static Page.Tone tone(Points points) {
    return points.zero() ? Page.Tone.FAINT : points.negative() ? Page.Tone.BAD : Page.Tone.GOOD;
  }

  private record Named(Comparison.Row row, Comparison.Change change, Rational size) {}

  private void largest() {
    List<Named> changes =
        comparison.rows().stream()
            .flatMap(row -> row.changes().stream().map(c -> new Named(row, c, size(c))))
            .sorted(Comparator.comparing(Named::size).reversed())
            .limit(FEW)
            .toList();
    if (!changes.isEmpty()) {
      page.paragraph("The changes that moved most:");
    }
    for (Named named : changes) {
      page.item(words(named.row(), named.change()));
    }
  }

  private static Rational size(Comparison.Change change) {
    return change.gains().stream()
        .map(Points::exact)
        .map(g -> g.max(g.negated()))
        .reduce(Rational.ZERO, Rational::plus);
  }

  private String words(Comparison.Row row, Comparison.Change change) {
    return row.issue().name()
        + ", "
        + comparison.plans().get(change.from()).id()
        + " to "
        + comparison.plans().get(change.to()).id()
        + ": “"
        + row.points().get(change.from()).option()
        + "” becomes “"
        + row.points().get(change.to()).option()
        + "”; "
        + change.words()
        + ".";
  }

  private void points() {
    for (Comparison.Row row : comparison.rows()) {
      page.paragraph(
          row.issue().name() + row.issue().topic().map(t -> " (" + t + ")").orElse(""),
          "",
          Page.Tone.STRONG);
      for (int c = 0; c < comparison.plans().size(); c++) {
        PlanPoint point = row.points().get(c);
        String status = point.words().equals(point.option()) ? "" : " [" + point.words() + "]";
        page.item(
            "  " + comparison.plans().get(c).id() + ": ",
            point.number().map(n -> "point " + n + ", ").orElse("")
                + point.option()
                + status
                + Comparison.changeInto(row, c).map(ch -> "; " + ch.words()).orElse(""));
      }
    }
  }
}
