package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.number.Rational;

/** Tells plans side by side, and who gains from each change. */
final class ComparisonTeller {
  private final Assessment assessment;
  private final Names names;
  private final int[] parties;

  ComparisonTeller(Assessment assessment, Names names, Scope scope) {
    this.assessment = assessment;
    this.names = names;
    this.parties =
        IntStream.range(0, names.parties().size())
            .filter(p -> scope.showsParty(names.parties().get(p).id()))
            .toArray();
  }

  /** The comparison of the plans in that order. */
  Comparison tell(List<Plan> plans) {
    return new Comparison(
        plans.stream().map(names::plan).toList(),
        IntStream.of(parties).mapToObj(names.parties()::get).toList(),
        IntStream.range(0, assessment.dossier().issues().size())
            .mapToObj(i -> row(plans, i))
            .toList(),
        IntStream.range(1, plans.size())
            .mapToObj(k -> step(plans.get(k - 1), plans.get(k)))
            .toList());
  }

  private Comparison.Row row(List<Plan> plans, int issue) {
    List<Comparison.Change> changes = new ArrayList<>();
    int before = -1;
    for (int column = 0; column < plans.size(); column++) {
      if (plans.get(column).points().get(issue).known()) {
        if (before >= 0 && option(plans.get(before), issue) != option(plans.get(column), issue)) {
          changes.add(change(before, column, gains(plans.get(before), plans.get(column), issue)));
        }
        before = column;
      }
    }
    return new Comparison.Row(
        names.issue(issue), plans.stream().map(p -> names.point(p, issue)).toList(), changes);
  }

  private Comparison.Change change(int from, int to, List<Rational> gains) {
    List<String> parts = new ArrayList<>();
    if (gains.stream().anyMatch(g -> g.signum() > 0)) {
      parts.add("gain for " + named(gains, 1));
    }
    if (gains.stream().anyMatch(g -> g.signum() < 0)) {
      parts.add("loss for " + named(gains, -1));
    }
    return new Comparison.Change(
        from,
        to,
        gains.stream().map(Figures::points).toList(),
        parts.isEmpty() ? "nobody gains or loses" : String.join("; ", parts));
  }

  private String named(List<Rational> gains, int sign) {
    return Figures.and(
        IntStream.range(0, parties.length)
            .filter(k -> gains.get(k).signum() == sign)
            .mapToObj(k ->
                names.parties().get(parties[k]).name()
                    + " ("
                    + Figures.points(gains.get(k)).text()
                    + ")")
            .toList());
  }

  private Comparison.Step step(Plan from, Plan to) {
    int[] compared =
        IntStream.range(0, from.points().size())
            .filter(i -> from.points().get(i).known() && to.points().get(i).known())
            .toArray();
    int[] changed = IntStream.of(compared).filter(i -> option(from, i) != option(to, i)).toArray();
    List<Points> gains = new ArrayList<>();
    for (int k = 0; k < parties.length; k++) {
      int party = k;
      gains.add(
          Figures.points(
              IntStream.of(changed)
                  .mapToObj(i -> gains(from, to, i).get(party))
                  .reduce(Rational.ZERO, Rational::plus)));
    }
    return new Comparison.Step(
        names.plan(from), names.plan(to), compared.length, changed.length, gains);
  }

  private List<Rational> gains(Plan from, Plan to, int issue) {
    return IntStream.of(parties)
        .mapToObj(assessment.bargain().parties()::get)
        .map(p -> p.loss(issue, option(from, issue)).minus(p.loss(issue, option(to, issue))))
        .toList();
  }

  private static int option(Plan plan, int issue) {
    return plan.points().get(issue).options().getFirst();
  }
}
