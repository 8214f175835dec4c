package org.winset.deal;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What one solver may spend on its questions, and who looks on meanwhile. */
final class Effort implements BooleanSupplier {
  /** Steps between two looks at the {@link Watch}. */
  static final int BREATH = 4096;

  final Solver.Budget budget;
  private final Watch watch;

  /** Whose part this is; null if it is the whole. */
  private final @Nullable Effort whole;

  /** Nodes left for the searches that share this effort; without a whole, for each of them. */
  private long left;

  private long nodes;
  private boolean cutShort;

  Effort(Solver.Budget budget, Watch watch) {
    this(budget, watch, null);
  }

  private Effort(Solver.Budget budget, Watch watch, @Nullable Effort whole) {
    this.budget = budget;
    this.watch = watch;
    this.whole = whole;
    this.left = whole == null ? budget.optimumNodes() : whole.left;
  }

  /**
   * The effort of a question that takes many searches: all of them together may visit as many nodes
   * as one optimum may, or as is left of what this one shares.
   */
  Effort shared() {
    return new Effort(budget, watch, this);
  }

  /** As much to spend, with the same watch, for another solver. */
  Effort anew() {
    return new Effort(budget, watch);
  }

  /** Nodes the next search for an optimum may visit. */
  long optimumNodes() {
    return left;
  }

  /** Counts nodes a search has visited. */
  void spend(long visited) {
    if (whole != null) {
      left = Math.max(0, left - visited);
      whole.spend(visited);
    }
  }

  /** Whether nothing is left of what searches share. */
  boolean spent() {
    return left == 0;
  }

  /** The same watch over questions that have no budget. */
  Effort unlimited() {
    return new Effort(Solver.Budget.NONE, watch);
  }

  /** Notes whether a question was answered in full, and passes that on. */
  boolean note(boolean complete) {
    cutShort |= !complete;
    if (whole != null) {
      whole.note(complete);
    }
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
    if (whole != null) {
      whole.breathe();
      return;
    }
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
