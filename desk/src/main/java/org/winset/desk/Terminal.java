package org.winset.desk;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a person reads what a command says: two streams, a width, and whether colour is welcome.
 *
 * <p>Writes UTF-8. Colour only on a terminal, and not where {@code NO_COLOR} is set. Not
 * thread-safe.
 */
final class Terminal {
  private static final int USUAL_WIDTH = 100;
  private static final int BROKEN_PIPE = 141;

  private final Faulting stream;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final boolean interactive;
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private int width;

  Terminal(
      OutputStream out, OutputStream err, Map<String, String> environment, boolean interactive) {
    this.stream = new Faulting(out);
    this.out = new PrintWriter(stream, false, StandardCharsets.UTF_8);
    this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    this.environment = environment;
    this.interactive = interactive;
  }

  /** The one this process was started at. */
  static Terminal ofProcess() {
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  /** For results. */
  PrintWriter out() {
    return out;
  }

  /** For everything else. */
  PrintWriter err() {
    return err;
  }

  /** Whether results may be coloured. */
  boolean colour() {
    return interactive
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** Whether signs beyond ASCII are welcome: unless the locale says otherwise. */
  boolean unicode() {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String locale = environment.getOrDefault(name, "").toUpperCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("UTF-8") || locale.contains("UTF8");
      }
    }
    return true;
  }

  /** Whether a person is looking on. */
  boolean interactive() {
    return interactive;
  }

  /** Set when a person pressed Ctrl-C: print what is known, then end. */
  AtomicBoolean interrupted() {
    return interrupted;
  }

  /** Columns to write in. */
  int width() {
    if (width == 0) {
      int told = number(environment.getOrDefault("COLUMNS", ""));
      int asked = told == 0 && interactive ? ask() : told;
      width = asked == 0 ? USUAL_WIDTH : Math.clamp(asked, 40, 400);
    }
    return width;
  }

  /** What a variable of the environment holds that is not to be shown. */
  Optional<String> secret(String name) {
    return Optional.of(environment.getOrDefault(name, "")).filter(value -> !value.isEmpty());
  }

  /** Whether a person asked to see the inside of failures. */
  boolean debugging() {
    return environment.getOrDefault("WINSET_DEBUG", "").equals("1");
  }

  /**
   * Writes what is still to be written and gives the exit code: the command's own, unless its
   * result did not arrive.
   */
  int finish(int code) {
    out.flush();
    err.flush();
    String failure = stream.failure;
    if (failure.isEmpty()) {
      return code;
    }
    if (failure.contains("Broken pipe")) {
      return BROKEN_PIPE;
    }
    err.println("winset: the result could not be written (" + failure + ")");
    return Failures.INTERNAL;
  }

  private static int ask() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      boolean done = stty.waitFor(1, TimeUnit.SECONDS);
      String[] rowsAndColumns = size.strip().split(" ");
      return done && rowsAndColumns.length == 2 ? number(rowsAndColumns[1]) : 0;
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 0;
  }

  /** Remembers the first failure to write and is silent from then on. */
  private static final class Faulting extends OutputStream {
    private final OutputStream to;
    private String failure = "";

    private Faulting(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (failure.isEmpty()) {
        try {
          to.write(bytes, offset, length);
        } catch (IOException e) {
          failure = String.valueOf(e.getMessage());
        }
      }
    }
  }
}
