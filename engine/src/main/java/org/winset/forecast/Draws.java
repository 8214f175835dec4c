package org.winset.forecast;

import java.util.Optional;

/**
 * Where the draws of an ensemble are computed: on the threads of this machine, or by whatever else
 * implements this.
 *
 * <p>Draws come in chunks of {@link #CHUNK}. What a chunk says is a pure function of case,
 * conditions, number of draws and its own number, so chunks may be computed anywhere, in any order
 * and more than once.
 */
public interface Draws {
  /** Draws in a chunk: whole rounds of the replicates. */
  int CHUNK = 8 * Points.REPLICATES;

  /** What is to be computed. Safe to call from several threads. */
  interface Work<T> {
    /** What one chunk says; empty if the run was cancelled on the way. */
    Optional<T> chunk(long number);
  }

  /** Takes chunks in the order of their numbers, one at a time. */
  interface Sink<T> {
    /** Takes the next chunk; returns whether more are wanted. */
    boolean accept(T chunk);
  }

  /**
   * Computes the chunks from one number up to another (not included) and hands them over in order,
   * until all are done, the sink wants no more, or the work is cancelled.
   *
   * @param <T> what a chunk says
   */
  <T> void run(Work<T> work, long from, long to, Sink<T> sink);
}
