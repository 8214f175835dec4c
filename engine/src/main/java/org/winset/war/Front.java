package org.winset.war;

/**
 * How the balance moves: a random walk that gains a step with one chance a month and loses one with
 * another.
 *
 * <p>If the two sum to more than 1, the front moves several times a month, each time with its share
 * of both chances.
 *
 * @param gain p, expected steps gained a month
 * @param loss q, expected steps lost a month
 * @param moves n, moves a month: the least whole number not below p + q, at least 1
 */
public record Front(double gain, double loss, int moves) {
  /** A sum of chances this little above a whole number is that number. */
  private static final double ROUNDING = 1e-9;

  private static final int MOST_MOVES = 2_000;
  private static final int MOST_ROUNDS = 100;

  /** The front with these monthly chances. */
  public static Front of(double gain, double loss) {
    double moves = Math.max(1, Math.ceil(gain + loss - ROUNDING));
    Rules.that(
        moves <= MOST_MOVES,
        "the number of times a month that the front would move",
        moves,
        "be at most " + MOST_MOVES + ", so a decision should take longer");
    return new Front(gain, loss, (int) moves);
  }

  /** |p - q|/(p + q) is at most .1: neither side is on the move. */
  public boolean stalemate() {
    return Math.abs(gain - loss) <= (.1 + ROUNDING) * (gain + loss);
  }

  /**
   * The front that prevails with a given chance after a given mean time, from where it stands.
   *
   * <p>The classical gambler's ruin (Feller 1968, ch. XIV): with r = q/p, the chance is (1 -
   * r^x)/(1 - r^N) and the mean time (x - N pi)/(q - p). Both are 0/0 at r = 1, so neither is used
   * as it stands. Newton's method finds s = ln r from the odds of losing, ln((1 - pi)/pi) = xs + ln
   * h(N - x) - ln h(x) with h(k) = 1 + r + … + r^(k-1), whose slope lies between x and N/2; p then
   * comes from the mean time as a sum of positive terms. Chances below x/N are mirrored, so that r
   * is at most 1 and no power overflows. All of it keeps about 14 digits, at r = 1 too.
   *
   * @param steps N
   * @param held x, between 1 and N - 1
   * @param chance pi, in (0, 1)
   * @param months D, above 0
   */
  public static Front elicited(int steps, int held, double chance, double months) {
    if (held - steps * chance <= 0) {
      double ratio = ratio(steps, held, chance, 1 - chance);
      double gain = meanTime(steps, held, ratio) / months;
      return of(gain, gain * ratio);
    }
    double ratio = ratio(steps, steps - held, 1 - chance, chance);
    double loss = meanTime(steps, steps - held, ratio) / months;
    return of(loss * ratio, loss);
  }

  /** r = q/p in (0, 1] for a chance of at least x/N. */
  private static double ratio(int steps, int held, double chance, double otherwise) {
    int missing = steps - held;
    double fair = Math.fma(held, otherwise, -missing * chance);
    if (fair >= 0) {
      return 1;
    }
    double target = StrictMath.log1p(fair / (missing * chance));
    double s = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double r = StrictMath.exp(s);
      double step = (excess(r, s, held, missing) - target) / slope(r, held, missing);
      double next = Math.min(0, s - step);
      if (next == s || Math.abs(step) <= 1e-15 * Math.max(1, -s)) {
        return StrictMath.exp(next);
      }
      s = next;
    }
    return StrictMath.exp(s);
  }

  /** ln of the odds of losing at r, less the same at r = 1. */
  private static double excess(double r, double s, int held, int missing) {
    return held * s
        + StrictMath.log(sum(r, missing) / missing)
        - StrictMath.log(sum(r, held) / held);
  }

  /** Derivative of {@link #excess} by s. */
  private static double slope(double r, int held, int missing) {
    return held + moment(r, missing) / sum(r, missing) - moment(r, held) / sum(r, held);
  }

  /** h(k) = 1 + r + … + r^(k-1). */
  private static double sum(double r, int terms) {
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      sum = 1 + r * sum;
    }
    return sum;
  }

  /** 0 + r + 2r² + … + (k-1)r^(k-1). */
  private static double moment(double r, int terms) {
    double moment = 0;
    for (int i = terms - 1; i >= 1; i--) {
      moment = i + r * moment;
    }
    return r * moment;
  }

  /** Mean months to a decision at p = 1, q = r <= 1: visits to every state, summed. */
  private static double meanTime(int steps, int held, double r) {
    int missing = steps - held;
    double term = 0;
    double below = 0;
    for (int j = 1; j <= held; j++) {
      term = 1 + r * term;
      below = r * below + term;
    }
    double heldSum = term;
    term = 0;
    double above = 0;
    for (int j = 1; j < missing; j++) {
      term = 1 + r * term;
      above += term;
    }
    double missingSum = 1 + r * term;
    return (missingSum * below + heldSum * above) / sum(r, steps);
  }
}
