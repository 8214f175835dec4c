package org.winset.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.winset.forecast.Chances;
import org.winset.forecast.Progress;

/** A bar with rate and time left, on a terminal; nothing anywhere else. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int BAR = 24;
  private static final long MOST_OFTEN = Duration.ofMillis(200).toNanos();

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private long first = -1;
  private long shown;
  private boolean drawn;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(long done, long all, Supplier<Chances> soFar) {
    long now = System.nanoTime();
    first = first < 0 ? done : first;
    if (!terminal.interactive() || (drawn && now - shown < MOST_OFTEN)) {
      return;
    }
    shown = now;
    drawn = true;
    double rate = (done - first) / Math.max(1e-9, (now - start) / 1e9);
    int full = (int) (BAR * done / all);
    String left = rate > 0 ? clock((long) ((all - done) / rate)) + " left" : "";
    terminal
        .err()
        .print(
            String.format(
                Locale.ROOT,
                "\r[%s%s] %,d of %,d draws, %,.0f/s, %s\u001b[K",
                "#".repeat(full),
                ".".repeat(BAR - full),
                done,
                all,
                rate,
                left));
    terminal.err().flush();
  }

  private static String clock(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? seconds / 60 + " min " + seconds % 60 + " s"
            : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (drawn) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}
