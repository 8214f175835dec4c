package org.winset.desk.report;

import java.util.Locale;

/** Odds, ratios and information as they are printed. */
final class Ratios {
  private Ratios() {}

  /** A likelihood ratio from 1 on: {@code 1.2}, {@code 15}. */
  static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%.0f", ratio);
  }

  /** What a step in log odds does: {@code x2.0}, {@code /1.5}; {@code x1} where it does nothing. */
  static String factor(double logOdds) {
    double size = StrictMath.exp(Math.abs(logOdds));
    if (size < 1.005) {
      return "x1";
    }
    String printed = size < 1.095 ? String.format(Locale.ROOT, "%.2f", size) : ratio(size);
    return (logOdds > 0 ? "x" : "/") + printed;
  }

  /** A share between 0 and 1: {@code 0.8}, {@code 0.45}. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share).replaceAll("0$", "");
  }

  /** Expected information: {@code 0.24 bit}. */
  static String bits(double bits) {
    return bits < 0.005 ? "less than 0.01 bit" : String.format(Locale.ROOT, "%.2f bit", bits);
  }
}
