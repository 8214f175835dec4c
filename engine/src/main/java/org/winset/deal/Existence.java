package org.winset.deal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds some package on which every constraint is at least 0, or shows that there is none. */
final class Existence implements Search.Goal {
  private final Sheet sheet;
  private final List<Measure> constraints;
  private @Nullable Deal witness;

  private Existence(Sheet sheet, List<Measure> constraints) {
    this.sheet = sheet;
    this.constraints = constraints;
  }

  /** Some package that every party of the sheet accepts. */
  static Optional<Deal> of(Sheet sheet) {
    return of(sheet, sheet.acceptances());
  }

  static Optional<Deal> of(Sheet sheet, List<Measure> constraints) {
    Existence goal = new Existence(sheet, constraints);
    for (Way way : Way.ofAll(constraints)) {
      if (goal.witness == null && !sheet.rows().empty()) {
        long[] thresholds = Way.none(sheet.rows().rows);
        way.demand(0, thresholds);
        new Search(sheet.rows(), thresholds).run(goal, Long.MAX_VALUE);
      }
    }
    return Optional.ofNullable(goal.witness);
  }

  /** The least package within a domain that every party of the sheet accepts. */
  static Optional<Deal> least(Sheet sheet) {
    Optional<Deal> some = of(sheet);
    if (some.isEmpty()) {
      return some;
    }
    Deal witness = some.get();
    Domain domain = Domain.all(witness.size());
    for (int issue = 0; issue < witness.size(); issue++) {
      for (int option = 0; option < witness.option(issue); option++) {
        Optional<Deal> better = of(sheet.within(domain.fix(issue, option)));
        if (better.isPresent()) {
          witness = better.get();
        }
      }
      domain = domain.fix(issue, witness.option(issue));
    }
    return Optional.of(witness);
  }

  @Override
  public boolean promising(long[] upper) {
    for (Measure constraint : constraints) {
      if (constraint.of(upper) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    if (!promising(values)) {
      return true;
    }
    if (sheet.rows().slack > 0) {
      var exact = sheet.rows().exact(chosen);
      if (constraints.stream().anyMatch(c -> c.of(exact).signum() < 0)) {
        return true;
      }
    }
    witness = sheet.board().deal(sheet.rows().combinations(chosen));
    return false;
  }
}
