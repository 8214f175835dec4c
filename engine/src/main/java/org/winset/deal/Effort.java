package org.winset.deal;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What one solver may spend on its questions, and who looks on meanwhile. */
final class Effort implements BooleanSupplier {
  /** Steps between two looks at the {@link Watch}. */
  static final int BREATH = 4096;

  final Solver.Budget budget;
  private final Watch watch;
  private long nodes;
  private boolean cutShort;

  Effort(Solver.Budget budget, Watch watch) {
    this.budget = budget;
    this.watch = watch;
  }

  /** The same watch over questions that have no budget. */
  Effort unlimited() {
    return new Effort(Solver.Budget.NONE, watch);
  }

  /** Notes whether a question was answered in full, and passes that on. */
  boolean note(boolean complete) {
    cutShort |= !complete;
    return complete;
  }

  /** Whether some question since the last time this was asked ended with its budget. */
  boolean wasCutShort() {
    boolean was = cutShort;
    cutShort = false;
    return was;
  }

  /**
   * Looks whether to go on, once every {@link #BREATH} steps or so.
   *
   * @throws CancellationException if the watch has had enough
   */
  void breathe() {
    nodes += BREATH;
    watch.visited(nodes);
    if (watch.cancelled()) {
      throw new CancellationException("cancelled");
    }
  }

  /** {@link #breathe}, for a {@link Search}: it never says that it was cancelled, it throws. */
  @Override
  public boolean getAsBoolean() {
    breathe();
    return false;
  }
}
