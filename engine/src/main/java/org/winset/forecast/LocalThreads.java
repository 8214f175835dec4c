package org.winset.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws on the threads of this machine. Threads take chunks in turn; none runs so far ahead that
 * more than a few finished chunks wait for the next in order.
 *
 * @param threads at least 1
 */
public record LocalThreads(int threads) implements Draws {
  private static final int MOST_AHEAD = 64;

  public LocalThreads {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
  }

  /** As many threads as there are processors. */
  public static LocalThreads all() {
    return new LocalThreads(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public <T> void run(Work<T> work, long from, long to, Sink<T> sink) {
    Queue<T> queue = new Queue<>(work, from, to, sink);
    List<Thread> others = new ArrayList<>();
    for (int t = 1; t < Math.min(threads, to - from); t++) {
      others.add(Thread.ofPlatform().name("draws-" + t).daemon().start(queue::work));
    }
    queue.work();
    for (Thread other : others) {
      join(other);
    }
    queue.rethrow();
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Chunks handed out, and handed on in order. */
  private static final class Queue<T> {
    private final Work<T> work;
    private final long to;
    private final Sink<T> sink;
    private final Map<Long, T> waiting = new HashMap<>();
    private long next;
    private long due;
    private boolean over;
    private @Nullable Throwable failure;

    Queue(Work<T> work, long from, long to, Sink<T> sink) {
      this.work = work;
      this.to = to;
      this.sink = sink;
      this.next = from;
      this.due = from;
    }

    void work() {
      try {
        for (long chunk = take(); chunk < to; chunk = take()) {
          Optional<T> done = work.chunk(chunk);
          if (done.isEmpty()) {
            stop(null);
          } else {
            handOver(chunk, done.get());
          }
        }
      } catch (RuntimeException | Error e) {
        stop(e);
      }
    }

    private synchronized long take() {
      while (!over && next < to && next >= due + MOST_AHEAD) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          over = true;
        }
      }
      return over ? to : next++;
    }

    private synchronized void handOver(long chunk, T said) {
      waiting.put(chunk, said);
      for (T first = waiting.remove(due); first != null && !over; ) {
        due++;
        over = !sink.accept(first);
        first = waiting.remove(due);
      }
      notifyAll();
    }

    private synchronized void stop(@Nullable Throwable why) {
      over = true;
      failure = failure == null ? why : failure;
      notifyAll();
    }

    private synchronized void rethrow() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }
  }
}
