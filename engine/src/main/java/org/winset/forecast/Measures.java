package org.winset.forecast;

import java.util.Arrays;
import org.winset.deal.Verdict;

/**
 * The numbers every draw adds to a {@link Tally}, and where each stands.
 *
 * @param plans plans that are feasible and not dated after the case's as-of
 * @param months how far the war is followed; 0 if there is none
 */
record Measures(int plans, int parties, int months) {
  /**
   * Some draws are looked at more closely, for what takes long to know: the first chunk, and one of
   * every so many. Another one of each group in turn: points of a Sobol sequence at regular steps
   * would leave parts of the cube out for ever.
   */
  static final int CLOSELY_ONE_CHUNK_OF = 8;

  private static final int OPEN = 0;
  private static final int FIRST = 1;
  private static final int VERDICTS = Verdict.values().length;

  int size() {
    return everybody(plans) + 2 * months;
  }

  int histograms() {
    return 1 + plans * parties;
  }

  /** Whether a draw is looked at more closely. */
  static boolean closely(long k) {
    long chunk = k / Draws.CHUNK;
    return chunk % CLOSELY_ONE_CHUNK_OF == chunk / CLOSELY_ONE_CHUNK_OF % CLOSELY_ONE_CHUNK_OF;
  }

  /** Whether any package is acceptable to everybody. */
  int open() {
    return OPEN;
  }

  /** Whether everybody signs and ratifies a plan whatever its unknown points are. */
  int everybody(int plan) {
    return FIRST + plan * (2 + parties * VERDICTS);
  }

  /** Whether nobody surely turns a plan down: each may sign, for some way to fill it. */
  int perhapsEverybody(int plan) {
    return everybody(plan) + 1;
  }

  /** Whether a party's verdict on a plan is this one. */
  @SuppressWarnings("EnumOrdinal") // a place within one run of one version
  int verdict(int plan, int party, Verdict verdict) {
    return everybody(plan) + 2 + party * VERDICTS + verdict.ordinal();
  }

  /** Whether a text is signed by the end of a month, from 1. */
  int signed(int month) {
    return everybody(plans) + month - 1;
  }

  /** Whether arms have decided by then. */
  int decided(int month) {
    return signed(month) + months;
  }

  /** Histogram of the greatest least margin. */
  int levels() {
    return 0;
  }

  /** Histogram of a party's margin on a plan at its worst fill. */
  int margins(int plan, int party) {
    return 1 + plan * parties + party;
  }

  /** Reads a draw into a tally. */
  void add(Outcome outcome, int replicate, double[] work, Tally into) {
    Arrays.fill(work, 0);
    work[OPEN] = outcome.open ? 1 : 0;
    for (int plan = 0; plan < plans; plan++) {
      boolean all = true;
      boolean perhaps = true;
      for (int party = 0; party < parties; party++) {
        Verdict verdict = outcome.verdicts[plan][party];
        work[verdict(plan, party, verdict)] = 1;
        all &= verdict == Verdict.SIGNS || verdict == Verdict.NOT_BOUND;
        perhaps &= verdict != Verdict.REFUSES && verdict != Verdict.CANNOT_RATIFY;
        into.addMargin(margins(plan, party), outcome.weight, outcome.worst[plan][party]);
      }
      work[everybody(plan)] = all ? 1 : 0;
      work[perhapsEverybody(plan)] = perhaps ? 1 : 0;
    }
    for (int month = 1; month <= months; month++) {
      work[signed(month)] = outcome.signed[month];
      work[decided(month)] = outcome.decided[month];
    }
    into.addMargin(levels(), outcome.weight, outcome.level);
    into.add(replicate, outcome.weight, work);
  }
}
