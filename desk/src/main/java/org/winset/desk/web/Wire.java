package org.winset.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Our end of a response that is written bit by bit. A client who has left is noticed only when
 * something is written to him, so that signs of life are written while there is nothing to say.
 *
 * <p>Thread-safe.
 */
final class Wire {
  /**
   * What tells Jetty to end a response that cannot be made whole, so that nobody takes it for
   * whole.
   */
  static final int BREAK_OFF = -1;

  private static final long BETWEEN_SIGNS = 100_000_000;

  private final OutputStream out;
  private final byte[] sign;
  private long last;
  private volatile boolean closed;

  /**
   * The response to a request whose status and headers are settled.
   *
   * @param sign what means nothing to the client
   * @param pause nanoseconds before the first sign
   */
  Wire(Context ctx, String sign, long pause) throws IOException {
    this.out = ctx.res().getOutputStream();
    this.sign = sign.getBytes(StandardCharsets.UTF_8);
    this.last = System.nanoTime() - BETWEEN_SIGNS + pause;
  }

  /** Whether the client has left, as far as is known; writes a sign of life now and then. */
  boolean left() {
    if (!closed && System.nanoTime() - last > BETWEEN_SIGNS) {
      breathe();
    }
    return closed;
  }

  private synchronized void breathe() {
    if (System.nanoTime() - last > BETWEEN_SIGNS) {
      write(sign);
    }
  }

  /** Writes text, unless the client has left. */
  synchronized void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] bytes) {
    last = System.nanoTime();
    if (closed) {
      return;
    }
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      closed = true;
    }
  }
}
