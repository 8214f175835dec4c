package org.winset.desk.web;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets what is urgent go ahead of what takes longer, but not for ever where it never stops: after
 * the longest rest all who rest work for a while.
 *
 * <p>Thread-safe.
 */
final class GivingWay {
  private static final long LOOK = 500_000;

  private final BooleanSupplier urgent;
  private final long longestRest;
  private final long work;
  private final LongSupplier clock;
  private volatile long workingUntil;

  /**
   * Nobody rests yet.
   *
   * @param urgent whether there is something urgent now
   * @param longestRest in nanoseconds
   * @param work nanoseconds that nobody rests again after the longest rest
   * @param clock in nanoseconds, as {@link System#nanoTime}
   */
  GivingWay(BooleanSupplier urgent, long longestRest, long work, LongSupplier clock) {
    this.urgent = urgent;
    this.longestRest = longestRest;
    this.work = work;
    this.clock = clock;
    this.workingUntil = clock.getAsLong();
  }

  /**
   * Rests while there is something urgent.
   *
   * @param unwanted whether what rests is not wanted any more: then it does not rest
   */
  void rest(BooleanSupplier unwanted) {
    long since = clock.getAsLong();
    long now = since;
    while (urgent.getAsBoolean() && now - workingUntil >= 0 && !unwanted.getAsBoolean()) {
      if (now - since > longestRest) {
        workingUntil = now + work;
      }
      LockSupport.parkNanos(LOOK);
      now = clock.getAsLong();
    }
  }
}
