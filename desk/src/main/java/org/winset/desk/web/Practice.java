package org.winset.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.forecast.Memory;

/**
 * Moves numbers of a case for nobody, before somebody does, so that the JVM has loaded and compiled
 * by then what answers him. What comes of it is thrown away, and nothing is remembered.
 *
 * <p>Goes on while nobody asks the server for anything or waits for an answer, on a thread of the
 * lowest priority, and not for long. Thread-safe.
 */
final class Practice implements AutoCloseable {
  /** After so many the compilers have seen what they are to see; most of it after half of them. */
  private static final int MOVES = 60;

  /** Nanoseconds after a question before nobody is thought to ask another. */
  private static final long QUIET = 300_000_000;

  /** Nanoseconds of work after which it is given up on a slow machine, or in a large case. */
  private static final long MOST_WORK = 3_000_000_000L;

  /** Milliseconds between two looks whether it is quiet. */
  private static final long LOOK = 50;

  private final BooleanSupplier busy;
  private volatile long askedAt = System.nanoTime() - QUIET;
  private volatile boolean closed;
  private final AtomicInteger moves = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();

  /**
   * Not begun.
   *
   * @param busy whether somebody waits for an answer that takes long
   */
  Practice(BooleanSupplier busy) {
    this.busy = busy;
  }

  /** Somebody asks the server for something. */
  void disturb() {
    askedAt = System.nanoTime();
  }

  /** Begins on the first case that can be worked with. */
  @SuppressWarnings("ThreadPriorityCheck")
  Thread begin(CaseShelf shelf) {
    return Thread.ofPlatform()
        .name("practice")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(() -> {
          try {
            shelf.all().stream()
                .flatMap(c -> good(c).stream())
                .findFirst()
                .ifPresent(this::practise);
          } catch (RuntimeException e) {
            // whoever asks is told; nobody has asked for this
          }
        });
  }

  private static Optional<Dossier> good(OpenCase open) {
    return open.state().good().map(OpenCase.Good::dossier);
  }

  private void practise(Dossier dossier) {
    List<Input> numbers =
        dossier.inputs().all().stream()
            .filter(i -> i.path().startsWith("parties.") && !dossier.derives(i.path()))
            .filter(i -> i.amount().low().compareTo(i.amount().high()) < 0)
            .toList();
    Memory memory = new Memory();
    long worked = 0;
    try {
      while (moves.get() < MOVES && worked < MOST_WORK && !numbers.isEmpty()) {
        awaitQuiet();
        long since = System.nanoTime();
        move(dossier, numbers, memory);
        worked += System.nanoTime() - since;
      }
    } catch (InterruptedException | CancellationException e) {
      // the server ends
    }
  }

  private void awaitQuiet() throws InterruptedException {
    while (!closed && disturbed()) {
      TimeUnit.MILLISECONDS.sleep(LOOK);
    }
    if (closed) {
      throw new CancellationException();
    }
  }

  /** Whether somebody asks, or waits for an answer. */
  boolean disturbed() {
    return closed || busy.getAsBoolean() || System.nanoTime() - askedAt < QUIET;
  }

  /** One number moved to the next of some values evenly spread over its range. */
  private void move(Dossier dossier, List<Input> numbers, Memory memory) {
    int move = moves.getAndIncrement();
    Input number = numbers.get(move * Rehearsal.step(numbers.size()) % numbers.size());
    double low = number.amount().low().toDouble();
    double high = number.amount().high().toDouble();
    double value = low + (high - low) * (move + 1) / (MOVES + 2);
    try {
      FirstAnswers.worked(dossier, List.of(number.path() + "=" + value), memory, this::disturbed);
      finished.incrementAndGet();
    } catch (CancellationException e) {
      // somebody asks; another movement will do as well
    } catch (RuntimeException e) {
      // a movement that has no meaning is refused, which is practice too
    }
  }

  /** How many movements were answered to the end. */
  int finished() {
    return finished.get();
  }

  /** How many movements were made, or begun. */
  int moves() {
    return moves.get();
  }

  @Override
  public void close() {
    closed = true;
  }
}
