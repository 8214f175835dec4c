package org.winset.deal;

import java.util.List;

/**
 * The smallest changes to a plan that bring a party, or everybody, in.
 *
 * @param size least number of points to change
 * @param sets the sets of points of that size, ascending; all of them if {@code allSets}
 * @param example the least package that changes just the first set's points; if nothing need
 *     change, the least that the parties accept
 */
public record Repair(int size, List<ChangeSet> sets, boolean allSets, Deal example) {

  /**
   * Points to change.
   *
   * @param issues indexes of the issues, ascending
   * @param putsOut ids of parties that accept the plan and would accept no package that changes
   *     just these points and brings the party in
   */
  public record ChangeSet(List<Integer> issues, List<String> putsOut) {
    public ChangeSet {
      issues = List.copyOf(issues);
      putsOut = List.copyOf(putsOut);
    }
  }

  public Repair {
    sets = List.copyOf(sets);
  }
}
