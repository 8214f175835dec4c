package org.winset.desk.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who waits for what takes long: whoever moves a number ends what he asked before. Thread-safe. */
final class Visitors {
  private static final int MOST = 1_000;

  private final Map<String, Ticket> tickets = Shared.newest(MOST);

  /** A visitor's run; over when he has begun another, or moved on. */
  static final class Ticket {
    private final List<String> aim;
    private final boolean sensitivity;
    private volatile boolean over;

    private Ticket(List<String> aim, boolean sensitivity) {
      this.aim = List.copyOf(aim);
      this.sensitivity = sensitivity;
    }

    boolean over() {
      return over;
    }
  }

  /**
   * Begins a visitor's run and ends the one before; but a run that asks the same again goes on with
   * it: the place that is kept for it stands, and both end together.
   */
  synchronized Ticket begin(String visitor, List<String> aim, boolean sensitivity) {
    @Nullable Ticket before = tickets.get(visitor);
    if (before != null) {
      if (!before.over && before.aim.equals(aim) && before.sensitivity == sensitivity) {
        return before;
      }
      before.over = true;
    }
    Ticket ticket = new Ticket(aim, sensitivity);
    tickets.put(visitor, ticket);
    return ticket;
  }

  /** Ends a visitor's run unless it is about what he looks at now. */
  synchronized void moved(String visitor, List<String> aim) {
    @Nullable Ticket before = tickets.get(visitor);
    if (before != null && !before.aim.equals(aim)) {
      before.over = true;
    }
  }
}
