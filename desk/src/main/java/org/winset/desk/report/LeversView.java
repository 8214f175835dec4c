package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * What would open a deal, or undo it: levers moved one by one and in pairs.
 *
 * @param open whether there is a deal with nothing moved
 * @param words the answer in a few sentences
 * @param levers those that turn the answer first, the shortest way first; then the others in file
 *     order
 */
public record LeversView(
    boolean open,
    String words,
    List<LeverView> levers,
    List<PairView> pairs,
    Optional<MapView> map) {
  /**
   * One lever.
   *
   * @param path the number it moves
   * @param turn where the answer turns, in words; empty if it does nowhere in the range
   * @param share how far that is, in per cent of the range
   * @param words what it does, in a sentence
   * @param crossings all that changes on the way up
   * @param open at each value looked at, from low to high
   * @param reasons why it could move so far
   */
  public record LeverView(
      String id,
      String name,
      String path,
      Value low,
      Value now,
      Value high,
      Optional<Value> turn,
      Optional<String> share,
      String words,
      List<CrossingView> crossings,
      List<Optional<Boolean>> open,
      List<String> reasons) {
    public LeverView {
      crossings = List.copyOf(crossings);
      open = List.copyOf(open);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A value of a number.
   *
   * @param text as printed, without its unit
   */
  public record Value(Rational exact, String text) {}

  /** Something that changes at a value on the way up. */
  public record CrossingView(Value value, String words) {}

  /** Two levers moved together. */
  public record PairView(
      String first, Value atFirst, String second, Value atSecond, String share, String words) {}

  /**
   * Two levers over both ranges.
   *
   * @param open by row of the second from high to low, then column of the first from low to high;
   *     empty where the case has no meaning
   * @param nowColumn the column nearest to the first's present value
   * @param nowRow the row nearest to the second's present value
   * @param words what it shows: the picture's text alternative
   */
  public record MapView(
      String first,
      String second,
      List<Value> columns,
      List<Value> rows,
      List<List<Optional<Boolean>>> open,
      int nowColumn,
      int nowRow,
      String words) {}

  public LeversView {
    levers = List.copyOf(levers);
    pairs = List.copyOf(pairs);
  }
}
