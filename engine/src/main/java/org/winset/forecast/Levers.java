package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import org.winset.deal.Verdict;
import org.winset.dossier.Lever;
import org.winset.number.Rational;

/**
 * What moving one number of a case does, and moving two.
 *
 * @param open whether there is a deal with nothing moved
 * @param levers one per lever of the case, in file order
 * @param pairs pairs of levers that turn the answer by shorter moves together than either alone,
 *     the shortest first
 */
public record Levers(boolean open, List<OfLever> levers, List<Pair> pairs) {
  /** How many values of each lever's range are looked at, if it does not move in whole steps. */
  public static final int POINTS = 33;

  /**
   * One lever.
   *
   * @param now the input's point value
   * @param points values of its range looked at, from low to high: every one if it moves in steps
   * @param crossings where something changes, from low to high; two changes between neighbouring
   *     points that undo each other are not seen
   * @param turn the nearest value at which there is a deal if there is none now, or none if there
   *     is one; empty if there is no such value
   * @param ends how close to agreement its ends bring everybody; empty if there is a turn
   */
  public record OfLever(
      Lever lever,
      Rational now,
      List<Point> points,
      List<Crossing> crossings,
      Optional<Turn> turn,
      Optional<Ends> ends) {
    public OfLever {
      points = List.copyOf(points);
      crossings = List.copyOf(crossings);
    }

    /** Whether it turns the answer, or its ends differ in how close everybody can come. */
    public boolean matters() {
      return turn.isPresent()
          || ends.filter(e -> Double.compare(e.low(), e.high()) != 0).isPresent();
    }

    /**
     * Whether moving it upwards tends to turn the answer.
     *
     * @param open whether there is a deal now
     */
    public boolean turnsUpwards(boolean open) {
      return turn.map(t -> t.value().compareTo(now) > 0)
          .orElseGet(() -> ends.filter(e -> e.high() > e.low()).isPresent() != open);
    }
  }

  /**
   * How far everybody can be on the right side of his threshold at once, in margin units, with the
   * input at the low and at the high end of its range; not a number where the case has no meaning.
   */
  public record Ends(double low, double high) {}

  /**
   * The case at one value.
   *
   * @param open whether there is a deal; empty where the numbers have no meaning together
   */
  public record Point(Rational value, Optional<Boolean> open) {}

  /**
   * A change on the way up.
   *
   * @param value where, to within 1/100,000 of the range: the least value found beyond it
   * @param what whether it is a deal that comes or goes, or a verdict that changes
   */
  public record Crossing(Rational value, Change what) {}

  /** What changes. */
  public sealed interface Change {
    /** There is a deal from here on up, or there is none. */
    record Deal(boolean opens) implements Change {}

    /**
     * A party would do something else with a plan.
     *
     * @param plan index among the plans assessed
     * @param party index
     */
    record Answer(int plan, int party, Verdict before, Verdict after) implements Change {}
  }

  /**
   * The nearest value that turns the answer.
   *
   * @param share how far that is from the point value, as a share of the lever's range
   */
  public record Turn(Rational value, Rational share) {}

  /**
   * Two levers moved together, each by the same share of its range, towards the end that helps (or,
   * if there is a deal now, the end that hurts) and no further.
   *
   * @param first index of a lever
   * @param second index of another
   * @param share the share that turns the answer, where it is clear that less does not if more
   *     always helps
   */
  public record Pair(int first, int second, Rational share, Rational atFirst, Rational atSecond) {}

  /**
   * Two levers over both their ranges.
   *
   * @param columns values of the first, from low to high
   * @param rows values of the second, from low to high
   * @param deal by row, then column: whether there is a deal; empty where the case has no meaning
   */
  public record Map(
      Lever first,
      Lever second,
      Rational firstNow,
      Rational secondNow,
      List<Rational> columns,
      List<Rational> rows,
      List<List<Optional<Boolean>>> deal) {}

  public Levers {
    levers = List.copyOf(levers);
    pairs = List.copyOf(pairs);
  }

  /** The levers that turn the answer alone, the shortest way first. */
  public List<OfLever> turning() {
    return levers.stream()
        .filter(l -> l.turn().isPresent())
        .sorted(java.util.Comparator.comparing(l -> l.turn().get().share()))
        .toList();
  }
}
