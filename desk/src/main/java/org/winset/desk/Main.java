package org.winset.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
      return commandLine(terminal).execute(args);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Failures.internal(e, terminal);
    }
  }

  /** The command with all it can do. */
  static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new Main(terminal))
        .addSubcommand(new AssessCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new LeversCommand(terminal))
        .addSubcommand(new FrontierCommand(terminal))
        .addSubcommand(new BeliefsCommand(terminal))
        .addSubcommand(new RedteamCommand(terminal))
        .addSubcommand(new ImportCommand(terminal))
        .addSubcommand(new SensitivityCommand(terminal))
        .addSubcommand(new ResolveCommand(terminal))
        .addSubcommand(new ScoreCommand(terminal))
        .addSubcommand(new TraceCommand(terminal))
        .addSubcommand(new ReadCommand(terminal))
        .addSubcommand(new LedgerCommand(terminal))
        .addSubcommand(new ExplainWarCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new ServeCommand(terminal))
        .addSubcommand(new NewCommand(terminal))
        .addSubcommand(new SchemaCommand(terminal))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(terminal.width(), 60, 120))
        .setParameterExceptionHandler((e, args) -> Failures.usage(e, terminal))
        .setExecutionExceptionHandler((e, command, parsed) -> Failures.execution(e, terminal));
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
