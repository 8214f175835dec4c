package org.winset.desk;

import java.io.PrintWriter;

/** A line that tells how many files were read: on a terminal only, on the error stream. */
final class ReadingLine {
  private static final long PAUSE = 200_000_000;
  private static final int BAR = 24;

  private final Terminal terminal;
  private final String what;
  private final long start = System.nanoTime();
  private long last;
  private boolean shown;

  ReadingLine(Terminal terminal, String what) {
    this.terminal = terminal;
    this.what = what;
  }

  /** Tells it, unless it was told a moment ago. */
  void show(long done, long all, String more) {
    long now = System.nanoTime();
    if (!terminal.interactive() || all < 2 || (done < all && now - last < PAUSE)) {
      return;
    }
    last = now;
    shown = true;
    double share = done / (double) all;
    int filled = (int) (share * BAR);
    double seconds = (now - start) / 1e9;
    String left =
        share > 0.01 && done < all
            ? ", %d s left".formatted(Math.round(seconds / share - seconds))
            : "";
    PrintWriter err = terminal.err();
    err.print(
        "\r[%s%s] %d of %d %s, %s%s\u001b[K"
            .formatted("#".repeat(filled), ".".repeat(BAR - filled), done, all, what, more, left));
    err.flush();
  }

  /** Ends the line. */
  void end() {
    if (shown) {
      terminal.err().println();
    }
  }
}
