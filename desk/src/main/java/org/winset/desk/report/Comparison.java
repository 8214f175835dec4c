package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * Plans side by side, point by point, and who gains by each change from one version to the next.
 *
 * @param plans the columns, in date order
 * @param parties whose gains are shown, in file order
 * @param rows issues in file order
 * @param steps from each plan to the next
 */
public record Comparison(
    List<PlanName> plans, List<PartyName> parties, List<Row> rows, List<Step> steps) {

  /**
   * One issue.
   *
   * @param points what each plan says on it, in the order of the columns
   * @param changes between consecutive plans that know the point
   */
  public record Row(IssueName issue, List<PlanPoint> points, List<Change> changes) {
    public Row {
      points = List.copyOf(points);
      changes = List.copyOf(changes);
    }

    /** Whether the plans that know the point differ on it. */
    public boolean changed() {
      return !changes.isEmpty();
    }
  }

  /**
   * One point that differs between two plans.
   *
   * @param from column of the earlier plan
   * @param to column of the later plan: the next that knows the point
   * @param gains each party's change of leader margin by this point alone, in the order of parties
   * @param words who gains and who loses, in short
   */
  public record Change(int from, int to, List<Points> gains, String words) {
    public Change {
      gains = List.copyOf(gains);
    }
  }

  /**
   * From one plan to the next: how many points known in both changed, and what the changes are
   * worth together to each party's leader.
   */
  public record Step(PlanName from, PlanName to, int compared, int changed, List<Points> gains) {
    public Step {
      gains = List.copyOf(gains);
    }
  }

  public Comparison {
    plans = List.copyOf(plans);
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }

  /** The change that leads to a column, if that column's plan changed the point. */
  public static Optional<Change> changeInto(Row row, int column) {
    return row.changes().stream().filter(c -> c.to() == column).findFirst();
  }
}
