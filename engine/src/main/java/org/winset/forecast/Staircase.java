package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.winset.deal.LeaderNumbers;

/**
 * What is known of where a deal is open between two leaders as all stays but what no deal is worth
 * to them: closed where it is closed at no harder terms, open where it is open at no softer ones.
 */
final class Staircase {
  private final List<Answer> answers = new ArrayList<>();

  /**
   * The least a leader signs for.
   *
   * <p>With a share e of cheating left by what enforces a deal, his threshold is (W - e (rho_j
   * W_against + rho_i W_for))/(1 - e (rho_j + rho_i)) (model, section 2). For leaders who differ in
   * nothing else, one whose numerator is no less at e = 0 and at e = 1 is nowhere the softer.
   *
   * @param cheated the chance rho_j that the other side breaks a deal
   * @param cheats the chance rho_i that he does
   */
  record Terms(LeaderNumbers leader, double cheated, double cheats) {
    private double unenforced() {
      return leader.war() - cheated * leader.warAgainst() - cheats * leader.warFor();
    }

    /** Whether he accepts nothing that the other does not; false where that cannot be told. */
    boolean isNowhereSofterThan(Terms other) {
      return leader.war() >= other.leader.war()
          && unenforced() >= other.unenforced()
          && cheated == other.cheated
          && cheats == other.cheats
          && leader.equalsBesideWar(other.leader);
    }
  }

  private record Answer(Terms a, Terms b, boolean open) {
    boolean tells(Terms ofA, Terms ofB) {
      return open
          ? a.isNowhereSofterThan(ofA) && b.isNowhereSofterThan(ofB)
          : ofA.isNowhereSofterThan(a) && ofB.isNowhereSofterThan(b);
    }
  }

  /** Forgets what is known: something else has changed. */
  void forget() {
    answers.clear();
  }

  /**
   * Whether a deal is open at these terms.
   *
   * @param search asked where nothing known tells it
   */
  boolean isOpen(Terms a, Terms b, BooleanSupplier search) {
    for (Answer known : answers) {
      if (known.tells(a, b)) {
        return known.open;
      }
    }
    boolean open = search.getAsBoolean();
    answers.add(new Answer(a, b, open));
    return open;
  }
}
