package org.winset.dossier;

import org.winset.number.Rational;

/**
 * One number of the case that events or policy could move, and how far it might plausibly go.
 *
 * @param path the input it moves
 * @param low the least value it might take
 * @param high the greatest, above the least
 */
public record Lever(
    String id, String name, String path, Rational low, Rational high, Grounds grounds) {
  public Lever {
    if (low.compareTo(high) >= 0) {
      throw new IllegalArgumentException(
          "lever " + id + " runs from " + low + " to " + high + "; it should run upwards");
    }
  }

  /** A value some way along the range; 0 is its low end, 1 its high end. */
  public Rational at(Rational share) {
    return low.plus(high.minus(low).times(share));
  }
}
