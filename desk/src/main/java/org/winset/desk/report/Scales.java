package org.winset.desk.report;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The axes of a report's pictures: one for each kind of number, so that equal lengths mean equal
 * points wherever that kind is drawn.
 *
 * @param margins how far parties are from signing
 * @param losses what single points cost; drawn leftwards from 0
 * @param changes what a changed point gives or takes; 0 in the middle
 * @param steps what all changes from one plan to the next give or take; 0 in the middle
 * @param gains what packages inside the zone give over no deal
 * @param weighs what leaders at war weigh; 0 in the middle
 */
public record Scales(
    Scale margins, Scale losses, Scale changes, Scale steps, Scale gains, Scale weighs) {
  static Scales of(Report report) {
    return new Scales(
        Scale.holding(DoubleStream.concat(planMargins(report), closestMargins(report))),
        Scale.holding(receptions(report).flatMapToDouble(Scales::losses)),
        Scale.balanced(
            report.comparison().rows().stream()
                .flatMap(row -> row.changes().stream())
                .flatMap(change -> change.gains().stream())
                .mapToDouble(Points::value)),
        Scale.balanced(
            report.comparison().steps().stream()
                .flatMap(step -> step.gains().stream())
                .mapToDouble(Points::value)),
        Scale.holding(
            Stream.of(report.agreement().nash(), report.agreement().kalaiSmorodinsky())
                .flatMap(solution -> solution.stream())
                .flatMap(solution -> solution.gains().stream())
                .flatMap(gain -> Stream.of(gain.gain(), gain.bestGain()))
                .mapToDouble(Points::value)),
        Scale.balanced(
            report.war().stream()
                .flatMap(war -> war.plans().stream())
                .flatMap(w -> Stream.of(w.nation(), w.office(), w.cheated(), w.cheating()))
                .mapToDouble(Points::value)));
  }

  private static DoubleStream planMargins(Report report) {
    return receptions(report).flatMapToDouble(Scales::margins);
  }

  private static DoubleStream closestMargins(Report report) {
    return report.agreement().closest().standings().stream()
        .map(Agreement.PartyStanding::reception)
        .flatMapToDouble(Scales::margins);
  }

  private static Stream<Grid.Reception> receptions(Report report) {
    return report.grid().rows().stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> Stream.concat(cell.best().stream(), cell.worst().stream()));
  }

  private static DoubleStream margins(Grid.Reception reception) {
    return Stream.concat(Stream.of(reception.leader()), reception.ratification().stream())
        .mapToDouble(Points::value);
  }

  private static DoubleStream losses(Grid.Reception reception) {
    return Stream.concat(
            reception.losses().stream(),
            reception.groups().stream().flatMap(group -> group.losses().stream()))
        .mapToDouble(loss -> Math.abs(loss.loss().value()));
  }
}
