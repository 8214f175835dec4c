package org.winset.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Events sent one by one over a response that stays open (server-sent events). */
final class Stream {
  private final OutputStream out;
  private volatile boolean closed;

  /** Opens the stream. */
  Stream(Context ctx) throws IOException {
    ctx.contentType("text/event-stream; charset=utf-8");
    this.out = ctx.res().getOutputStream();
    ctx.res().flushBuffer();
  }

  /** Sends one event; a visitor who has gone hears nothing, and {@link #closed} says so. */
  synchronized void send(String event, String data) {
    StringBuilder text = new StringBuilder("event: ").append(event).append('\n');
    data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
    write(text.append('\n').toString());
  }

  /** Sends nothing but a sign of life, which also shows whether anybody is still there. */
  synchronized void breathe() {
    write(": …\n\n");
  }

  boolean closed() {
    return closed;
  }

  private void write(String text) {
    if (closed) {
      return;
    }
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      closed = true;
    }
  }
}
