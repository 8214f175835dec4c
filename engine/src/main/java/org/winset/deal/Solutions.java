package org.winset.deal;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * Bargaining solutions inside the ZOPA; a signatory's gain is its leader margin.
 *
 * @param bestGain each signatory's greatest gain in the ZOPA; a party whose best gain is 0 cannot
 *     gain
 * @param nash greatest product of gains (Nash 1950)
 * @param kalaiSmorodinsky leximin of gain over best gain (Kalai and Smorodinsky 1975); empty if
 *     nobody can gain
 * @param relativeUtilitarian greatest sum of gain over best gain (Dhillon and Mertens 1999), of
 *     those who can gain; empty if nobody can
 * @param egalitarian leximin of gain (Kalai 1977); compares parties' points one for one
 * @param utilitarian greatest sum of gains; compares parties' points one for one
 */
public record Solutions(
    List<Rational> bestGain,
    Nash nash,
    Optional<KalaiSmorodinsky> kalaiSmorodinsky,
    Optional<Pick> relativeUtilitarian,
    Pick egalitarian,
    Pick utilitarian) {

  /**
   * The Nash package.
   *
   * @param gainers how many of those who can gain do
   * @param product product of their gains; 1 if nobody can gain
   * @param gains every signatory's gain
   * @param ties number of packages with the same value
   * @param next the next distinct value
   */
  public record Nash(
      int gainers,
      Rational product,
      Deal deal,
      List<Rational> gains,
      Count ties,
      Optional<NashValue> next,
      boolean complete) {}

  /** Number of gainers and the product of their gains. */
  public record NashValue(int gainers, Rational product) {}

  /**
   * The Kalai-Smorodinsky package.
   *
   * @param sorted ratios of gain to best gain, ascending, of those who can gain
   * @param gains every signatory's gain
   */
  public record KalaiSmorodinsky(
      List<Rational> sorted,
      Deal deal,
      List<Rational> gains,
      Count ties,
      Optional<List<Rational>> next,
      boolean complete) {}

  /**
   * A package that another rule picks.
   *
   * @param value what the rule makes greatest: for a leximin the list, ascending; else one sum
   * @param deal the least package that has it, in file order
   * @param gains every signatory's gain
   * @param ties number of packages that have it
   * @param next the next distinct value
   * @param complete whether the search ended; else this is the best met within its budget
   */
  public record Pick(
      List<Rational> value,
      Deal deal,
      List<Rational> gains,
      Count ties,
      Optional<List<Rational>> next,
      boolean complete) {}

  public Solutions {
    bestGain = List.copyOf(bestGain);
  }
}
