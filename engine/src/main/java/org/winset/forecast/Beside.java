package org.winset.forecast;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of an answer that is worked out on a thread of its own while the rest goes on. Nothing it
 * shares with the rest bears on what it says, which is the same as on one thread. If nobody asks
 * for it any more, because the rest has failed, it goes on to its end all the same.
 */
public final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(Callable<T> work) {
    this.task = new FutureTask<>(work);
  }

  /** Starts some work on a new thread, as important as this one. */
  public static <T> Beside<T> start(Callable<T> work) {
    Beside<T> beside = new Beside<>(work);
    Thread.ofPlatform().name("beside").daemon().start(beside.task);
    return beside;
  }

  /**
   * The answer, once it is there.
   *
   * @throws RuntimeException as the work threw it
   */
  public T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
