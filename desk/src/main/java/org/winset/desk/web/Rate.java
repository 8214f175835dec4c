package org.winset.desk.web;

import java.util.function.LongSupplier;

/** A bucket of permissions that fills at a steady pace. Thread-safe. */
final class Rate {
  private final double most;
  private final double perNano;
  private final LongSupplier clock;
  private double left;
  private long last;

  /**
   * A full bucket.
   *
   * @param most how many permissions it holds
   * @param perSecond how many come back each second
   * @param clock nanoseconds
   */
  Rate(int most, int perSecond, LongSupplier clock) {
    this.most = most;
    this.perNano = perSecond / 1e9;
    this.clock = clock;
    this.left = most;
    this.last = clock.getAsLong();
  }

  /** Takes one permission if there is one. */
  synchronized boolean allows() {
    long now = clock.getAsLong();
    left = Math.min(most, left + (now - last) * perNano);
    last = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
