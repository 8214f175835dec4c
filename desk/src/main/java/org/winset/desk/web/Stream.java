package org.winset.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
    send("event: " + event + "\n", data.lines());
  }

  /**
   * Sends a part of an answer under an id that tells its content, unless its receiver has it.
   *
   * @param had what he has; knows afterwards what was sent
   */
  void sendNew(Had had, String event, String data) {
    String id = Stored.hash(data.getBytes(StandardCharsets.UTF_8));
    if (had.lacks(event, id)) {
      send("event: " + event + "\nid: " + id + "\n", data.lines());
    }
  }

  private void send(String head, java.util.stream.Stream<String> data) {
    StringBuilder text = new StringBuilder(head);
    data.forEach(line -> text.append("data: ").append(line).append('\n'));
    wire.write(text.append('\n').toString());
  }

  /** Whether nobody listens any more. */
  boolean left() {
    return wire.left();
  }
}
