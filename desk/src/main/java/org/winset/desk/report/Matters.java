package org.winset.desk.report;

import java.util.List;

/**
 * What the answers hang on.
 *
 * @param basis how it was worked out, in a sentence
 * @param groups sets of numbers, that with the greatest total order first
 * @param chance what single numbers move: {@code chance of any deal}
 * @param inputs single numbers, that worth most to learn first
 * @param learn which one number to learn if only one could be, in a sentence
 */
public record Matters(
    String basis, List<Group> groups, String chance, List<Single> inputs, String learn) {
  /** What must be said of single numbers. */
  public static final String TOGETHER =
      "Values of one actor go together, so each shows in part what the others do.";

  /**
   * A share of the variance of an outcome, 0..1.
   *
   * @param error standard error
   * @param text {@code 34% (±5)}
   */
  public record Share(double value, double error, String text) {
    /** Its part of a line, for pictures. */
    public String width() {
      return new Chance(value, error, text).width();
    }
  }

  /**
   * One group.
   *
   * @param dealFirst of whether there is any deal: the group by itself
   * @param dealTotal likewise, with all it does together with others
   * @param marginFirst of how near the best package comes to suiting everybody
   * @param marginTotal likewise
   */
  public record Group(
      String name, Share dealFirst, Share dealTotal, Share marginFirst, Share marginTotal) {}

  /**
   * One number.
   *
   * @param low that chance where it lies in the lowest fifth of its range
   * @param high where it lies in the highest
   * @param move by how much learning it would typically move that chance, 0..1
   */
  public record Single(
      String path, String amount, String unit, double low, double high, double move, String words) {
    /** Where the bar from one chance to the other begins, for pictures. */
    public String from() {
      return new Chance(Math.min(low, high), 0, "").width();
    }

    /** How long it is. */
    public String length() {
      return new Chance(Math.max(.004, Math.abs(high - low)), 0, "").width();
    }
  }
}
