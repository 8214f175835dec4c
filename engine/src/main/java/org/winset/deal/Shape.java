package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.dossier.Choice;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.ResolvedParty;

/**
 * What all draws of one case have in common, worked out once: which issues are tied together, whose
 * consent a rule asks for, what binds a guarantor, what the plans may mean.
 *
 * <p>Immutable; shared by the {@link Trial}s of all threads.
 */
public final class Shape {
  private final Resolved resolved;
  private final Board board;
  private final int[] leaderRow;
  private final int rows;

  private Shape(Bargain bargain) {
    this.resolved = bargain.resolved();
    this.board = Board.forAnyNumbers(bargain);
    this.leaderRow = new int[resolved.parties().size()];
    int next = 0;
    for (int p = 0; p < leaderRow.length; p++) {
      leaderRow[p] = next;
      next += 1 + resolved.parties().get(p).groups().size() + (isGuarantor(p) ? 1 : 0);
    }
    this.rows = next;
  }

  /**
   * The shape of every draw of a case, taken from the case at any numbers that have a meaning
   * together.
   *
   * @throws UnworkableCase if tied issues have too many combinations, or links leave no package
   */
  public static Shape of(Bargain bargain) {
    Shape shape = new Shape(bargain);
    if (shape.board.feasible().signum() == 0) {
      throw new UnworkableCase("links", "the links leave no feasible package");
    }
    return shape;
  }

  /**
   * What a plan may mean, to be asked about in every draw.
   *
   * @param domains combinations left by super-issue; one domain for a signatory, one for each
   *     option that binds a guarantor, by party
   * @param someUnbound by party: whether some fill does not bind it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
  public record Fills(int[][][][] domains, boolean[] someUnbound, boolean feasible) {}

  /** What a plan of the case may mean; not feasible if it breaks a link whatever is filled in. */
  public Fills fills(List<Plan.Point> plan) {
    return fills(Domain.of(plan));
  }

  /** All packages that keep a choice. */
  public Fills keeping(Choice choice) {
    int issues = resolved.optionCounts().size();
    return fills(Domain.all(issues).fix(choice.issue(), choice.option()));
  }

  /** All packages there are. */
  public Fills everything() {
    return fills(Domain.all(resolved.optionCounts().size()));
  }

  private Fills fills(Domain fills) {
    int[][][][] domains = new int[leaderRow.length][][][];
    boolean[] someUnbound = new boolean[leaderRow.length];
    for (int p = 0; p < leaderRow.length; p++) {
      List<Domain> binding = new ArrayList<>(List.of(fills));
      if (isGuarantor(p)) {
        Domain unbound = fills;
        binding.clear();
        for (Choice choice : party(p).bindsWhen()) {
          binding.add(fills.fix(choice.issue(), choice.option()));
          unbound = unbound.without(choice.issue(), choice.option());
        }
        someUnbound[p] = possible(board.within(unbound));
      }
      domains[p] =
          binding.stream().map(board::within).filter(Shape::possible).toArray(int[][][]::new);
    }
    return new Fills(domains, someUnbound, possible(board.within(fills)));
  }

  private static boolean possible(int[][] combinations) {
    return IntStream.range(0, combinations.length).allMatch(s -> combinations[s].length > 0);
  }

  /** What one thread needs to work on draws of this shape. */
  public Trial trial() {
    return new Trial(this);
  }

  /** Numbers of this shape, to be changed from draw to draw; filled with the case's own. */
  public Numbers numbers() {
    return new Numbers(resolved);
  }

  Board board() {
    return board;
  }

  Resolved resolved() {
    return resolved;
  }

  /** Number of parties. */
  public int parties() {
    return leaderRow.length;
  }

  ResolvedParty party(int p) {
    return resolved.parties().get(p);
  }

  boolean isGuarantor(int p) {
    return party(p).role() == org.winset.dossier.Party.Role.GUARANTOR;
  }

  /** Row of a party's leader; its groups' rows follow, then what says that nothing binds it. */
  int leaderRow(int p) {
    return leaderRow[p];
  }

  /** Row after the last of a party's. */
  int endRow(int p) {
    return p + 1 < leaderRow.length ? leaderRow[p + 1] : rows;
  }

  int rows() {
    return rows;
  }
}
