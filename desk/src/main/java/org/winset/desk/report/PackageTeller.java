package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.deal.Deal;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;

/** Tells what a package settles, and what plan it is most like. */
final class PackageTeller {
  private final Dossier dossier;
  private final List<Plan> plans;
  private final Names names;

  PackageTeller(Dossier dossier, List<Plan> plans, Names names) {
    this.dossier = dossier;
    this.plans = plans;
    this.names = names;
  }

  Agreement.PackageView tell(Deal deal) {
    List<Agreement.Setting> options =
        IntStream.range(0, deal.size())
            .mapToObj(i ->
                new Agreement.Setting(
                    names.issue(i),
                    dossier.issues().get(i).optionIds().get(deal.option(i)),
                    names.option(i, deal.option(i))))
            .toList();
    Optional<Plan> nearest = nearest(deal);
    return new Agreement.PackageView(
        options,
        nearest.map(names::plan),
        nearest.map(plan -> departures(plan, deal)).orElse(List.of()));
  }

  /** The plan that shares most points with a package; the earlier of equals. */
  private Optional<Plan> nearest(Deal deal) {
    Optional<Plan> nearest = Optional.empty();
    long most = -1;
    for (Plan plan : plans) {
      long shared =
          IntStream.range(0, deal.size())
              .filter(i -> plan.points().get(i).known() && says(plan, i, deal.option(i)))
              .count();
      if (shared > most) {
        nearest = Optional.of(plan);
        most = shared;
      }
    }
    return nearest;
  }

  private static boolean says(Plan plan, int issue, int option) {
    return plan.points().get(issue).options().contains(option);
  }

  private List<RepairView.Change> departures(Plan plan, Deal deal) {
    return IntStream.range(0, deal.size())
        .filter(i -> !says(plan, i, deal.option(i)))
        .mapToObj(i -> new RepairView.Change(names.point(plan, i), names.option(i, deal.option(i))))
        .toList();
  }
}
