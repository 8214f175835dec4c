package org.winset.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winset schema}: the JSON Schema by which editors complete and explain a case. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the JSON Schema of case.yaml, by which editors complete and explain it:",
      "winset schema > case.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--ledger", description = "The schema of ledger.yaml instead.")
  private boolean ledger;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String file = ledger ? "ledger.schema.json" : "case.schema.json";
    try (InputStream text = Objects.requireNonNull(Main.class.getResourceAsStream(file))) {
      terminal.out().print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
