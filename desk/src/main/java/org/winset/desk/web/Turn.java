package org.winset.desk.web;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Sees to it that what takes long is done one after the other. */
final class Turn {
  /** Waits as long as it takes. */
  static final long FOR_EVER = Long.MAX_VALUE;

  private static final long LOOK = 50;

  private final Semaphore turn = new Semaphore(1, true);

  /**
   * Waits for a turn, which has to be given back.
   *
   * @param over asked now and then whether it is still wanted
   * @param patience milliseconds after which there is no waiting any more
   * @return whether it is our turn
   * @throws CancellationException once it is not wanted any more
   */
  boolean taken(BooleanSupplier over, long patience) {
    try {
      for (long waited = 0; waited < patience; waited += LOOK) {
        if (turn.tryAcquire(Math.min(LOOK, patience - waited), TimeUnit.MILLISECONDS)) {
          return true;
        }
        if (over.getAsBoolean()) {
          throw new CancellationException();
        }
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  void giveBack() {
    turn.release();
  }
}
