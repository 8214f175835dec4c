package org.winset.deal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A leader's row at war but for his threshold, kept so that other states of the same war need not
 * draft it anew: what no deal is worth to him moves from state to state, what he makes of a package
 * does not.
 */
final class LeaderDraft {
  final Draft draft;

  /** The constant without the threshold, and the scale margins are measured by. */
  double constant;

  double scale;

  /** Chances that he is cheated and that he cheats, where nothing is enforced. */
  double cheated;

  double cheats;

  /** The super-issue that enforcement hangs on, -1 if none does. */
  private final int enforced;

  /** By combination of that super-issue: the part of cheating it leaves, and the drafted term. */
  final double[] escape;

  private final double[] kept;
  private double[] enforcement = {};
  private @Nullable LeaderNumbers drafted;
  private @Nullable LeaderNumbers written;

  /**
   * @param enforced the super-issue that enforcement hangs on, -1 if none does
   * @param combinations how many it has
   */
  LeaderDraft(Draft draft, int enforced, int combinations) {
    this.draft = draft;
    this.enforced = enforced;
    this.escape = new double[combinations];
    this.kept = new double[combinations];
  }

  /**
   * Takes how likely a deal is to be broken, and how well it is enforced; forgets a draft for other
   * numbers than these.
   */
  void breaking(double byTheOther, double byHimself, double[] enforced) {
    if (cheated != byTheOther || cheats != byHimself || !Arrays.equals(enforcement, enforced)) {
      cheated = byTheOther;
      cheats = byHimself;
      enforcement = enforced.clone();
      forget();
    }
  }

  /** Forgets what was drafted: the draw is another one. */
  void forget() {
    drafted = null;
    written = null;
  }

  /** Whether it was drafted in this draw for a leader who differs in his threshold at most. */
  boolean isOf(LeaderNumbers terms) {
    return drafted != null && terms.equalsBesideWar(drafted);
  }

  /** Notes that the draft is finished. */
  void drafted(LeaderNumbers terms) {
    drafted = terms;
    for (int c = 0; c < kept.length; c++) {
      kept[c] = draft.term(enforced, c);
    }
  }

  /** Whether his row was last written from here, with the same threshold. */
  boolean wrote(LeaderNumbers terms) {
    return terms.equals(written);
  }

  /** Notes that another leader's row has taken the place of this one. */
  void overwritten() {
    written = null;
  }

  /** Writes his row. */
  void write(LeaderNumbers terms, Rows rows, int row) {
    double all = constant;
    boolean enforcing = enforced >= 0 && cheated + cheats != 0;
    if (!enforcing) {
      all -= threshold(terms, cheated, cheats);
    } else {
      for (int c = 0; c < kept.length; c++) {
        double threshold = threshold(terms, cheated * escape[c], cheats * escape[c]);
        draft.term(enforced, c, kept[c] - threshold);
      }
    }
    if (written == null) {
      draft.write(rows, row, all, scale);
    } else {
      draft.rewrite(rows, row, all, scale, enforcing ? enforced : -1);
    }
    written = terms;
  }

  /** {@link Acceptance.Threshold#at}. */
  private static double threshold(LeaderNumbers terms, double cheated, double cheats) {
    return (terms.war() - cheated * terms.warAgainst() - cheats * terms.warFor())
        / (1 - cheated - cheats);
  }
}
