package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * The smallest change to a plan that brings somebody in (smallest repair).
 *
 * @param kind whether there is one
 * @param size the least number of points to change; 0 unless there is one
 * @param words a sentence that says it all in short
 * @param sets the first sets of points that do it, at most 20
 * @param more how many more sets there are; with {@code orMore}, at least
 * @param example one package that does it: what each changed point becomes
 * @param whateverTheFill plans with unknown points: the same so that it works however those are
 *     filled
 */
public record RepairView(
    Kind kind,
    int size,
    String words,
    List<ChangeSet> sets,
    int more,
    boolean orMore,
    List<Change> example,
    Optional<RepairView> whateverTheFill) {

  /** Whether a plan needs change, and whether change helps. */
  public enum Kind {
    /** The plan is accepted as it is; if points are unknown, at the best fill. */
    NONE_NEEDED,
    /** Some change of points brings them in. */
    CHANGE,
    /** No change of points brings them in. */
    IMPOSSIBLE
  }

  /** Points that, changed together, do it; and who accepts the plan now but would be put out. */
  public record ChangeSet(List<IssueName> issues, List<PartyName> putsOut) {
    public ChangeSet {
      issues = List.copyOf(issues);
      putsOut = List.copyOf(putsOut);
    }
  }

  /** One point and what it becomes, by option name. */
  public record Change(PlanPoint from, String to) {}

  public RepairView {
    sets = List.copyOf(sets);
    example = List.copyOf(example);
  }
}
