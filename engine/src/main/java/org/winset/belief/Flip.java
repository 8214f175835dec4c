package org.winset.belief;

import java.util.List;

/**
 * The fewest changes that make another hypothesis lead.
 *
 * @param atLeast no smaller number of changes does it
 * @param ways sets of exactly {@code atLeast} changes that do, at most sixty for each hypothesis
 *     they make lead; empty if none was found
 * @param allWays whether {@code ways} lists every such set
 * @param proven whether the search came to its end; if not and there are no ways, more than {@code
 *     atLeast - 1} changes are needed, or none are enough
 */
public record Flip(int atLeast, List<Way> ways, boolean allWays, boolean proven) {
  /**
   * One set of changes.
   *
   * @param changes in order of the items
   * @param lead the column that leads after them
   */
  public record Way(List<Change> changes, int lead) {
    public Way {
      changes = List.copyOf(changes);
    }
  }

  public Flip {
    ways = List.copyOf(ways);
  }

  /** Whether it is proven that no set of changes makes another hypothesis lead. */
  public boolean impossible() {
    return proven && ways.isEmpty();
  }
}
