package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winset.dossier.Plan;
import org.winset.number.Rational;

/**
 * Seeks the fewest points of a plan to change until the parties of a sheet accept it. Unknown
 * points are free: filling them is no change.
 */
final class Repairs {
  private final Sheet sheet;
  private final List<Plan.Point> plan;
  private final Effort effort;

  /** What all searches for sets share. */
  private final Effort listing;

  /** Whether no set was left out for want of budget. */
  private boolean proven = true;

  /** The parties again, with a row that is at least 0 iff no more than the least points change. */
  private Sheet within;

  private final List<Measure> demands = new ArrayList<>();
  private Existence.@Nullable Lore lore;
  private final List<Repair.ChangeSet> sets = new ArrayList<>();

  private Repairs(Sheet sheet, List<Plan.Point> plan, Effort effort) {
    this.sheet = sheet;
    this.within = sheet;
    this.plan = plan;
    this.effort = effort;
    this.listing = effort.shared();
  }

  /** Minus the number of points on which a package is none of what the plan may mean. */
  static Form distance(Board board, List<Plan.Point> plan) {
    return Form.count(
        board,
        Rational.ZERO,
        cell -> {
          int changed = 0;
          for (int i = 0; i < cell.issues().length; i++) {
            changed += differs(plan, cell.issues()[i], cell.options()[i]) ? 1 : 0;
          }
          return -changed;
        });
  }

  private static boolean differs(List<Plan.Point> plan, int issue, int option) {
    return !plan.get(issue).options().contains(option);
  }

  /**
   * The smallest repair, without saying whom it puts out; empty if nothing brings them in.
   *
   * @param sheet the parties to bring in, with {@link #distance} as its one extra row
   */
  static Optional<Repair> of(Sheet sheet, List<Plan.Point> plan, Effort effort) {
    return fewestChanges(sheet, effort)
        .someOptimum()
        .map(nearest -> new Repairs(sheet, plan, effort).list(nearest));
  }

  /** The least package that brings the parties of such a sheet in by the fewest changes. */
  static Optional<Deal> nearest(Sheet sheet, Effort effort) {
    return fewestChanges(sheet, effort).optimum().map(Leximin.Found::deal);
  }

  private static Leximin fewestChanges(Sheet sheet, Effort effort) {
    return new Leximin(sheet, sheet.acceptances(), List.of(new Measure.Row(sheet.extra())), effort);
  }

  private Repair list(Leximin.Found nearest) {
    int size = nearest.sorted().getFirst().negated().numerator().intValueExact();
    within = sheet.raised(sheet.extra(), size);
    demands.addAll(demands(within));
    boolean all =
        size == 0 || branch(0, Domain.all(plan.size()), new ArrayList<>(), nearest.deal());
    Domain first = sets.isEmpty() ? Domain.of(plan) : changing(plan, sets.getFirst().issues());
    Deal example = Existence.least(sheet.within(first), effort).deal().orElse(nearest.deal());
    return new Repair(size, sets, all && proven, example);
  }

  /**
   * How many packages bring the parties of a sheet in with no more than so many changes.
   *
   * @param sheet as for {@link #of}
   */
  static Count packages(Sheet sheet, int changes, Effort effort) {
    Sheet within = sheet.raised(sheet.extra(), changes);
    return Counting.of(within.rows(), demands(within), effort);
  }

  /** That the parties accept, and that the extra row is at least 0. */
  private static List<Measure> demands(Sheet within) {
    List<Measure> demands = new ArrayList<>(within.acceptances());
    demands.add(new Measure.Row(within.extra()));
    return demands;
  }

  /**
   * Lists the sets of points changed by packages of a domain, in ascending order.
   *
   * @param changed points decided to change so far
   * @param witness some package of the domain that brings the parties in
   * @return whether all were listed
   */
  private boolean branch(int issue, Domain domain, List<Integer> changed, Deal witness) {
    int at = issue;
    while (at < plan.size() && plan.get(at).status() == Plan.Status.UNKNOWN) {
      at++;
    }
    if (at == plan.size()) {
      if (sets.size() == effort.budget.sets()) {
        return false;
      }
      sets.add(new Repair.ChangeSet(changed, List.of()));
      return true;
    }
    List<Integer> kept = plan.get(at).options();
    List<Integer> more = new ArrayList<>(changed);
    more.add(at);
    return branchInto(at, domain.anythingBut(at, kept), more, witness)
        && branchInto(at, domain.only(at, kept), changed, witness);
  }

  private boolean branchInto(int issue, Domain domain, List<Integer> changed, Deal witness) {
    if (domain.allows(issue, witness.option(issue))) {
      return branch(issue + 1, domain, changed, witness);
    }
    if (listing.spent()) {
      proven = false;
      return true; // the witness's own branch takes no search
    }
    Existence.Found inside = Existence.of(within.within(domain), demands, listing, lore());
    proven &= inside.proven();
    return inside.deal().isEmpty() || branch(issue + 1, domain, changed, inside.deal().get());
  }

  private Existence.Lore lore() {
    Existence.Lore known = lore == null ? new Existence.Lore(demands) : lore;
    lore = known;
    return known;
  }

  /** Packages that keep within what the plan's partly known points may be. */
  static Domain keepingPartial(List<Plan.Point> plan) {
    Domain domain = Domain.all(plan.size());
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).status() == Plan.Status.ONE_OF) {
        domain = domain.only(i, plan.get(i).options());
      }
    }
    return domain;
  }

  /** Packages that change exactly these points of the plan. */
  static Domain changing(List<Plan.Point> plan, List<Integer> issues) {
    Domain domain = Domain.of(plan);
    for (int issue : issues) {
      domain = domain.freed(issue).anythingBut(issue, plan.get(issue).options());
    }
    return domain;
  }
}
