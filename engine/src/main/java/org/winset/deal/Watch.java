package org.winset.deal;

/**
 * Looks on while a {@link Solver} works: may stop it, and is told how far it has come. Called by
 * the thread that works, every few thousand nodes; by several at once where several solvers have
 * it.
 */
public interface Watch {
  /** Nobody looks on. */
  Watch NONE = () -> false;

  /**
   * Whether to give up; the solver then throws a {@link
   * java.util.concurrent.CancellationException}.
   */
  boolean cancelled();

  /** Told of the nodes a solver has visited so far, over all questions. */
  default void visited(long nodes) {}
}
