package org.winset.deal;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.winset.dossier.Plan;
import org.winset.number.Rational;

/**
 * Seeks the fewest points of a plan to change until the parties of a sheet accept it. Unknown
 * points are free: filling them is no change.
 */
final class Repairs implements Search.Goal {
  private final Sheet sheet;
  private final List<Plan.Point> plan;
  private final int most;
  private final Set<BitSet> sets = new HashSet<>();

  private Repairs(Sheet sheet, List<Plan.Point> plan, int most) {
    this.sheet = sheet;
    this.plan = plan;
    this.most = most;
  }

  /** Minus the number of known points that differ from the plan. */
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
    Plan.Point point = plan.get(issue);
    return point.known() && point.options().getFirst() != option;
  }

  /**
   * The smallest repair, without saying whom it puts out; empty if nothing brings them in.
   *
   * @param sheet the parties to bring in, with {@link #distance} as its one extra row
   * @param mostSets how many sets of points to list at most
   * @param budget nodes to visit at most while listing them
   */
  static Optional<Repair> of(Sheet sheet, List<Plan.Point> plan, int mostSets, long budget) {
    Measure distance = new Measure.Row(sheet.extra());
    Optional<Leximin.Found> nearest =
        Leximin.over(
            sheet.board(),
            sheet.rows(),
            sheet.acceptances(),
            List.of(distance),
            false,
            Long.MAX_VALUE);
    return nearest.map(found -> list(sheet, plan, found, mostSets, budget));
  }

  private static Repair list(
      Sheet sheet, List<Plan.Point> plan, Leximin.Found nearest, int mostSets, long budget) {
    int size = nearest.sorted().getFirst().negated().numerator().intValueExact();
    if (size == 0) {
      return new Repair(0, List.of(), true, nearest.ties(), nearest.deal());
    }
    Repairs goal = new Repairs(sheet, plan, mostSets);
    long[] thresholds = Existence.thresholds(sheet.rows(), sheet.acceptances());
    BigInteger exactSize = BigInteger.valueOf(-size).multiply(sheet.rows().one());
    thresholds[sheet.extra()] = sheet.rows().floor(exactSize);
    boolean all =
        new Search(sheet.rows(), thresholds).run(goal, budget) && goal.sets.size() <= mostSets;
    List<Repair.ChangeSet> sets =
        goal.sets.stream()
            .map(s -> s.stream().boxed().toList())
            .sorted(Repairs::compare)
            .map(issues -> new Repair.ChangeSet(issues, List.of()))
            .toList();
    return new Repair(size, sets, all, nearest.ties(), nearest.deal());
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return Integer.compare(a.get(i), b.get(i));
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Packages that change exactly these points of the plan. */
  static Domain changing(List<Plan.Point> plan, List<Integer> issues) {
    Domain domain = Domain.of(plan);
    for (int issue : issues) {
      domain = domain.anythingBut(issue, plan.get(issue).options().getFirst());
    }
    return domain;
  }

  @Override
  public boolean promising(long[] upper) {
    return sheet.acceptances().stream().allMatch(a -> a.of(upper) >= 0);
  }

  @Override
  public boolean arrive(int[] chosen, long[] values) {
    Deal deal = sheet.board().deal(sheet.rows().combinations(chosen));
    BitSet changed = new BitSet();
    for (int i = 0; i < plan.size(); i++) {
      changed.set(i, differs(plan, i, deal.option(i)));
    }
    if (!sets.contains(changed)) {
      var exact = sheet.rows().exact(chosen);
      if (sheet.acceptances().stream().allMatch(a -> a.of(exact).signum() >= 0)) {
        sets.add(changed);
      }
    }
    return sets.size() <= most;
  }
}
