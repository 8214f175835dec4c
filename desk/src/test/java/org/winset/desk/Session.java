package org.winset.desk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What one call of the command gave: both streams and the exit code. */
public record Session(int code, String out, String err) {
  /** Calls the command as from a pipe, with nothing in the environment. */
  public static Session run(String... args) {
    return run(Map.of(), args);
  }

  /** Calls the command as from a pipe. */
  static Session run(Map<String, String> environment, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal = new Terminal(out, err, environment, false);
    int code = terminal.finish(Main.run(terminal, args));
    return new Session(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
