package org.winset.desk;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.winset.yaml.Problem;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, and with which exit code a command ends for it. */
final class Failures {
  /** Winset itself failed. */
  static final int INTERNAL = 1;

  /** The case, or the way the command was called, is wrong. */
  static final int BAD_INPUT = 2;

  /** Ctrl-C. */
  static final int INTERRUPTED = 130;

  private static final int MOST_SHOWN = 100;

  private Failures() {}

  /** The command was called in a way it does not know. */
  static int usage(ParameterException e, Terminal terminal) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    terminal.err().println(name + ": " + plain(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, terminal.err())) {
      terminal.err().println("See " + name + " --help");
    }
    return BAD_INPUT;
  }

  /** The command ran and gave up. */
  static int execution(Exception e, Terminal terminal) {
    if (e instanceof BadInput bad) {
      print(bad.problems(), terminal);
      return BAD_INPUT;
    }
    if (e instanceof CancellationException) {
      terminal.err().println("winset: stopped before the answer was complete");
      return INTERRUPTED;
    }
    return internal(e, terminal);
  }

  /** Winset itself failed: one line, and all of it only for those who ask. */
  static int internal(Throwable e, Terminal terminal) {
    terminal
        .err()
        .println(
            "winset: internal failure ("
                + plain(String.valueOf(e))
                + "); WINSET_DEBUG=1 shows where, and we would like to know");
    if (terminal.debugging()) {
      e.printStackTrace(terminal.err());
    }
    return INTERNAL;
  }

  private static void print(List<Problem> problems, Terminal terminal) {
    problems.stream()
        .limit(MOST_SHOWN)
        .forEach(problem -> terminal.err().println(plain(problem.toString())));
    if (problems.size() > MOST_SHOWN) {
      terminal.err().println("and " + (problems.size() - MOST_SHOWN) + " more");
    }
  }

  /** The text on one line, without anything a terminal would obey. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return plain.toString();
  }
}
