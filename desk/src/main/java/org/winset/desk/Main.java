package org.winset.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code winset}. */
@Command(
    name = "winset",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Who can sign which peace plan, and what each number rests on.")
public final class Main implements Runnable {
  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** The version the build wrote into {@code version.txt}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      try (InputStream text =
          Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
        return new String[] {new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()};
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
