package org.winset.desk.report;

import java.util.List;

/**
 * What two parties could do for each other, as a picture and a table.
 *
 * @param words what there is to see, in a few sentences: the picture's text alternative
 * @param curves where everybody else has to accept, then where nobody else has a say
 * @param marks where the plans and the closest package stand
 */
public record TradeOffView(
    PartyName one, PartyName other, String words, List<Curve> curves, List<Mark> marks) {
  /**
   * Pairs of margins neither of which can rise without the other falling.
   *
   * @param othersAccept whether everybody else accepts these packages
   * @param words what it shows
   * @param whole whether these are all there are
   */
  public record Curve(boolean othersAccept, String words, List<PairPoint> points, boolean whole) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /** Both margins at one package. */
  public record PairPoint(Points one, Points other, Agreement.PackageView deal) {}

  /**
   * A package or plan in the picture.
   *
   * @param sign a number or letter that stands in the picture
   * @param name what it stands for
   * @param low both margins at each party's worst way to fill unknown points
   * @param high both at its best way
   */
  public record Mark(String sign, String name, Corner low, Corner high) {}

  /** A pair of margins. */
  public record Corner(Points one, Points other) {}

  public TradeOffView {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
  }
}
