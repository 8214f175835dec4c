package org.winset.desk.web;

import io.javalin.http.Context;
import java.io.IOException;

/** Events sent one by one over a response that stays open (server-sent events). */
final class Stream {
  private final Wire wire;

  /** Opens the stream. */
  Stream(Context ctx) throws IOException {
    ctx.contentType("text/event-stream; charset=utf-8");
    this.wire = new Wire(ctx, ": …\n\n", 0);
    ctx.res().flushBuffer();
  }

  /** Sends one event; a visitor who has gone hears nothing, and {@link #left} says so. */
  void send(String event, String data) {
    StringBuilder text = new StringBuilder("event: ").append(event).append('\n');
    data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
    wire.write(text.append('\n').toString());
  }

  /** Whether nobody listens any more. */
  boolean left() {
    return wire.left();
  }
}
