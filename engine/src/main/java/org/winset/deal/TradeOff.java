package org.winset.deal;

import java.util.List;
import org.winset.number.Rational;

/**
 * What two parties could do for each other: packages on which neither's margin can rise without the
 * other's falling, whatever becomes of anybody else's.
 *
 * @param one index of a party
 * @param other index of another
 * @param othersAccept whether everybody else accepts these packages
 * @param points from the best for {@code other} to the best for {@code one}; empty if the others
 *     accept nothing
 * @param whole whether these are all there are, and not a selection
 * @param complete whether each is proven to be undominated
 */
public record TradeOff(
    int one, int other, boolean othersAccept, List<Point> points, boolean whole, boolean complete) {
  /** Both margins at a package: the lesser of leader and ratification, as if it bound them. */
  public record Point(Rational one, Rational other, Deal deal) {}

  public TradeOff {
    points = List.copyOf(points);
  }
}
