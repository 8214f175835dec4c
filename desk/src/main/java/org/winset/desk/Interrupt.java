package org.winset.desk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C into a wish to stop for as long as it is open: work is told, and the process ends,
 * with 130 as usual, only when the thread that opened this has printed what is known so far.
 */
final class Interrupt implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Thread hook;

  private Interrupt(Thread hook) {
    this.hook = hook;
  }

  /** From now on Ctrl-C sets this. */
  static Interrupt setting(AtomicBoolean wish) {
    Thread opener = Thread.currentThread();
    Thread hook =
        Thread.ofPlatform()
            .unstarted(() -> {
              wish.set(true);
              try {
                opener.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Ctrl-C came during an earlier piece of work, whose hook waits: what follows still prints.
      return new Interrupt(hook);
    }
    return new Interrupt(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Already on the way out: the opener goes on to print, and the hook waits for it.
      return;
    }
  }
}
