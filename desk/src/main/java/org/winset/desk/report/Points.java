package org.winset.desk.report;

import org.winset.number.Rational;

/**
 * A margin, gain or loss in points of an actor's own scale, of which 100 are its best less its
 * worst.
 *
 * @param exact the exact number, 1 standing for 100 points
 * @param text as reports print it, with its sign: {@code +12}, {@code -35}, {@code +0.4}, {@code 0}
 */
public record Points(Rational exact, String text) {
  /** For pictures and machine-readable reports; decisions rest on {@link #exact}. */
  public double value() {
    return exact.times(Rational.HUNDRED).toDouble();
  }

  /** Whether it lies below zero: somebody is short. */
  public boolean negative() {
    return exact.signum() < 0;
  }

  /** Whether it is exactly zero. */
  public boolean zero() {
    return exact.isZero();
  }
}
