package org.winset.desk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.winset.forecast.Estimate;

/**
 * A chance and how it is printed: in percent, to no more digits than its Monte Carlo error
 * supports.
 *
 * @param error standard error; NaN if too few draws tell nothing about it
 * @param text {@code 31%}, {@code <1%}; a step of 1, 5 or 10 percent that is at least twice the
 *     error
 */
public record Chance(double value, double error, String text) {
  private static final int[] STEPS = {1, 5, 10};
  private static final String UNKNOWN = "–";

  static Chance of(Estimate estimate) {
    return new Chance(estimate.mean(), estimate.error(), text(estimate));
  }

  private static String text(Estimate estimate) {
    if (Double.isNaN(estimate.mean())) {
      return UNKNOWN;
    }
    int step = step(estimate.error() * 100);
    BigDecimal steps =
        BigDecimal.valueOf(estimate.mean() * 100 / step).setScale(0, RoundingMode.HALF_UP);
    int percent = steps.intValueExact() * step;
    if (percent <= 0) {
      return "<" + step + "%";
    }
    return percent >= 100 ? ">" + (100 - step) + "%" : percent + "%";
  }

  private static int step(double error) {
    for (int step : STEPS) {
      if (step >= 2 * error) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  /** Its share of a line, for pictures: {@code 31.4%}. */
  public String width() {
    double percent = Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1) * 100;
    return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
