package org.winset.desk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.winset.number.Rational;

/** How the numbers of a war, which are binary floating point, are written. */
final class WarFigures {
  static final String NO_TERMS = "no terms";

  private WarFigures() {}

  static Points points(double value) {
    return Figures.points(exact(value));
  }

  private static Rational exact(double value) {
    return Rational.ofDecimal(
        new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** A value of 0..1 on the scale of 0 to 100. */
  static String level(double value) {
    return Figures.level(exact(value).times(Rational.HUNDRED));
  }

  static String percent(double share) {
    return Figures.percent(exact(share));
  }

  /** A chance: whole per cent, {@code <1%} and {@code >99%} at the ends. */
  static WarStory.Chance chance(double value) {
    String text =
        value < 5e-13
            ? "0%"
            : value < .01
                ? "<1%"
                : value > 1 - 5e-13
                    ? "100%"
                    : value > .99 ? ">99%" : String.format(Locale.ROOT, "%.0f%%", 100 * value);
    return new WarStory.Chance(value, text);
  }
}
