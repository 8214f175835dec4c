package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Round signs in a picture, put where they belong, and where one would cover another beside it.
 *
 * <p>One after the other takes the free place nearest to its own, tried on rings around it. A sign
 * that has to leave its own place keeps off the places of all others, as far as there is room.
 */
final class Spread {
  /** A place in a picture, in its units, downwards from the top left. */
  record Place(double x, double y) {
    double to(Place other) {
      return StrictMath.hypot(x - other.x, y - other.y);
    }
  }

  private static final double GAP = 2;
  private static final double RING = 2;
  private static final int DIRECTIONS = 24;

  private final List<Place> own;
  private final double radius;
  private final Place least;
  private final Place most;
  private final List<Place> taken = new ArrayList<>();

  private Spread(List<Place> own, double radius, Place least, Place most) {
    this.own = own;
    this.radius = radius;
    this.least = new Place(least.x + radius, least.y + radius);
    this.most = new Place(most.x - radius, most.y - radius);
  }

  /**
   * Where the middles of signs go.
   *
   * @param own where they belong; the places returned are in this order
   * @param radius of every sign
   * @param least the top left corner of the frame; whoever leaves his place stays within it
   * @param most its bottom right corner
   * @return places so far apart that no two signs touch; where the frame has no room left, a sign
   *     stays at its own
   */
  static List<Place> of(List<Place> own, double radius, Place least, Place most) {
    var spread = new Spread(own, radius, least, most);
    for (int i = 0; i < own.size(); i++) {
      spread.taken.add(spread.place(i));
    }
    return spread.taken;
  }

  private Place place(int sign) {
    Place wish = own.get(sign);
    if (farFrom(taken, wish, 2 * radius + GAP)) {
      return wish;
    }
    List<Place> others = new ArrayList<>(own);
    others.remove(sign);
    double farthest = StrictMath.hypot(most.x - least.x, most.y - least.y);
    for (double clear : new double[] {2 * radius + GAP, radius + GAP, 0}) {
      for (double away = RING; away <= farthest; away += RING) {
        for (int d = 0; d < DIRECTIONS; d++) {
          double angle = 2 * Math.PI * d / DIRECTIONS;
          var tried =
              new Place(
                  wish.x + away * StrictMath.cos(angle), wish.y - away * StrictMath.sin(angle));
          if (inside(tried)
              && farFrom(taken, tried, 2 * radius + GAP)
              && farFrom(others, tried, clear)) {
            return tried;
          }
        }
      }
    }
    return wish;
  }

  private boolean inside(Place place) {
    return place.x >= least.x && place.x <= most.x && place.y >= least.y && place.y <= most.y;
  }

  private static boolean farFrom(List<Place> places, Place tried, double distance) {
    return places.stream().allMatch(p -> p.to(tried) >= distance);
  }
}
