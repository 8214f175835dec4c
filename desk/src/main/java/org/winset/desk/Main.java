package org.winset.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;

/** The command {@code winset}. */
@Command(
    name = "winset",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Who can sign which peace plan, and what each number rests on.")
public final class Main implements Runnable {
  private static final SequencedMap<String, Function<Terminal, Object>> COMMANDS = commands();

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int code = terminal.finish(run(terminal, args));
    if (!terminal.interrupted().get()) {
      System.exit(code); // else the process is ending already, and waits for this thread
    }
  }

  /** Runs the command at a terminal and gives its exit code. */
  static int run(Terminal terminal, String... args) {
    try {
      return commandLine(terminal, args).execute(args);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Failures.internal(e, terminal);
    }
  }

  /**
   * The command with what it can do: all of it, or the one thing that the first argument names.
   * Reading the annotations of every subcommand would take longer than much of what they do.
   */
  private static CommandLine commandLine(Terminal terminal, String... args) {
    CommandLine command = new CommandLine(new Main(terminal));
    if (args.length > 0 && COMMANDS.containsKey(args[0])) {
      command.addSubcommand(args[0], COMMANDS.get(args[0]).apply(terminal));
    } else {
      COMMANDS.forEach((name, of) -> command.addSubcommand(name, of.apply(terminal)));
    }
    return command
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(terminal.width(), 60, 120))
        .setParameterExceptionHandler((e, _) -> Failures.usage(e, terminal))
        .setExecutionExceptionHandler((e, _, _) -> Failures.execution(e, terminal));
  }

  /** What Winset can do, by name, in the order in which help lists it. */
  private static SequencedMap<String, Function<Terminal, Object>> commands() {
    SequencedMap<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
    commands.put("assess", AssessCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("levers", LeversCommand::new);
    commands.put("frontier", FrontierCommand::new);
    commands.put("beliefs", BeliefsCommand::new);
    commands.put("redteam", RedteamCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("sensitivity", SensitivityCommand::new);
    commands.put("resolve", ResolveCommand::new);
    commands.put("score", ScoreCommand::new);
    commands.put("trace", TraceCommand::new);
    commands.put("read", ReadCommand::new);
    commands.put("ledger", LedgerCommand::new);
    commands.put("explain-war", ExplainWarCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("schema", SchemaCommand::new);
    return Collections.unmodifiableSequencedMap(commands);
  }

  @Override
  public void run() {
    commandLine(terminal).usage(terminal.out());
  }

  /** The version the build wrote into {@code version.txt}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {text()};
    }

    static String text() {
      try (InputStream text =
          Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
        return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
