package org.winset.desk.web;

import java.util.Map;

/** Who waits for what takes long: a newer run of a visitor ends his older one. Thread-safe. */
final class Visitors {
  private static final int MOST = 1_000;

  private final Map<String, Ticket> tickets = Shared.newest(MOST);

  /** A visitor's run; over when a newer one has begun. */
  static final class Ticket {
    private volatile boolean over;

    boolean over() {
      return over;
    }
  }

  /** Begins a visitor's run and ends the one before. */
  Ticket begin(String visitor) {
    Ticket ticket = new Ticket();
    synchronized (tickets) {
      Ticket before = tickets.put(visitor, ticket);
      if (before != null) {
        before.over = true;
      }
    }
    return ticket;
  }
}
