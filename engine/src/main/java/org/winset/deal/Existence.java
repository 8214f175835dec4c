package org.winset.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds some package on which every constraint is at least 0, or shows that there is none, or ends
 * with its budget.
 */
final class Existence implements Search.Goal {
  /**
   * What was found.
   *
   * @param deal some such package
   * @param proven whether, if there is no deal, there is none; if there is one that was sought as
   *     the least, whether it is
   */
  record Found(Optional<Deal> deal, boolean proven) {
    /** Whether it is shown that no package will do. */
    boolean none() {
      return deal.isEmpty() && proven;
    }
  }

  private final Sheet sheet;
  private final List<Measure> constraints;
  private final Effort effort;
  private final Lore lore;
  private @Nullable Deal witness;

  private Existence(Sheet sheet, List<Measure> constraints, Effort effort, Lore lore) {
    this.sheet = sheet;
    this.constraints = constraints;
    this.effort = effort;
    this.lore = lore;
  }

  /** Some package that every party of the sheet accepts. */
  static Found of(Sheet sheet, Effort effort) {
    return of(sheet, sheet.acceptances(), effort);
  }

  static Found of(Sheet sheet, List<Measure> constraints, Effort effort) {
    return of(sheet, constraints, effort, new Lore(constraints));
  }

  /** The same within a narrower sheet, with what was learnt of a wider one before. */
  static Found of(Sheet sheet, List<Measure> constraints, Effort effort, Lore lore) {
    return new Existence(sheet, constraints, effort, lore).seek();
  }

  /** Ways in which constraints can be met, and multipliers that were good for them. */
  static final class Lore {
    private final List<Way> ways;

    /** Whether a search has to look at the constraints, beyond what the ways demand. */
    private final boolean beyond;

    private final int[] @Nullable [] multipliers;

    Lore(List<Measure> constraints) {
      this.ways = Way.ofAll(constraints);
      this.beyond = !Way.tellAll(constraints);
      this.multipliers = new int[ways.size()][];
    }
  }

  private Found seek() {
    boolean proven = sheet.rows().empty() || effort.note(search());
    return new Found(Optional.ofNullable(witness), proven);
  }

  /** Whether all was searched, or a package found. */
  private boolean search() {
    Rows rows = sheet.rows();
    Surrogate surrogate = new Surrogate(rows);
    Search search = new Search(rows, effort);
    long left = effort.optimumNodes();
    boolean all = true;
    for (int w = 0; w < lore.ways.size(); w++) {
      long[] thresholds = Way.none(rows.rows);
      lore.ways.get(w).demand(0, thresholds);
      int[] known = lore.multipliers[w];
      if (known == null) {
        surrogate.seek(thresholds);
      } else {
        search.prepare(thresholds, known, Tactics.ALL);
        if (search.hopeless()) {
          continue;
        }
        surrogate.seek(thresholds, known);
      }
      lore.multipliers[w] = surrogate.multipliers.clone();
      if (arrive(surrogate.top, rows.sums(surrogate.top))) {
        search.prepare(thresholds, surrogate.multipliers, Tactics.ALL);
        all &= search.run(this, left);
        left -= search.nodes();
        effort.spend(search.nodes());
      }
      if (witness != null) {
        return true;
      }
    }
    return all;
  }

  /**
   * The least package that every party of the sheet accepts; ends with the first search that is
   * cut.
   */
  static Found least(Sheet sheet, Effort effort) {
    return least(sheet, of(sheet, effort), effort);
  }

  /** The same, given whether there is one at all. */
  static Found least(Sheet sheet, Found some, Effort effort) {
    if (some.deal().isEmpty()) {
      return some;
    }
    Effort shared = effort.shared();
    Deal witness = some.deal().get();
    boolean proven = true;
    Domain domain = Domain.all(witness.size());
    Lore lore = new Lore(sheet.acceptances());
    for (int issue = 0; issue < witness.size() && proven; issue++) {
      boolean lower = witness.option(issue) > 0;
      while (lower && proven) {
        List<Integer> below = IntStream.range(0, witness.option(issue)).boxed().toList();
        Sheet narrower = sheet.within(domain.only(issue, below));
        Found better = of(narrower, sheet.acceptances(), shared, lore);
        proven = better.proven();
        witness = better.deal().orElse(witness);
        lower = better.deal().isPresent() && witness.option(issue) > 0;
      }
      domain = domain.fix(issue, witness.option(issue));
    }
    return new Found(Optional.of(witness), proven);
  }

  @Override
  public boolean looksBeyondThresholds() {
    return lore.beyond;
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
    if (!sheet.rows().exact(chosen).meet(constraints, values)) {
      return true;
    }
    witness = sheet.board().deal(sheet.rows().combinations(chosen));
    return false;
  }
}
