package org.winset.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.winset.exchange.AchCsv;
import org.winset.exchange.Achz;
import org.winset.exchange.Matrix;
import org.winset.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset import}: a case out of an ACH matrix of another tool. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a case out of a matrix for the analysis of competing hypotheses (ACH): CSV, or .achz"
          + " of PARC's program. winset beliefs then weighs it."
    })
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The matrix, .csv or .achz.")
  private String file = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The folder to make.")
  private String name = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day of the case, YYYY-MM-DD; today unless given.")
  private String asOf = "";

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Path folder = folder();
    LocalDate day = day();
    Problems problems = new Problems();
    Optional<Matrix> matrix = read(problems);
    if (matrix.isEmpty()) {
      throw new BadInput(problems.sorted());
    }
    String from = String.valueOf(Path.of(file).getFileName());
    ImportedCase made = new ImportedCase(matrix.get(), from, day);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw BadInput.at(name, "the folder cannot be made (" + e.getMessage() + ")", "");
    }
    ReportFile.write(folder.resolve("ledger.yaml").toString(), made.ledgerYaml());
    ReportFile.write(folder.resolve("case.yaml").toString(), made.caseYaml());
    terminal
        .out()
        .println(
            "%s: %d hypotheses, %d item%s. Next: winset beliefs %s"
                .formatted(
                    name,
                    matrix.get().hypotheses().size(),
                    matrix.get().items().size(),
                    matrix.get().items().size() == 1 ? "" : "s",
                    name));
    return 0;
  }

  private Optional<Matrix> read(Problems problems) throws BadInput {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      return file.toLowerCase(Locale.ROOT).endsWith(".achz")
          ? Achz.read(bytes, file, problems)
          : AchCsv.read(new String(bytes, StandardCharsets.UTF_8), file, problems);
    } catch (IOException | InvalidPathException e) {
      throw BadInput.at(file, "cannot be read", "give a .csv or .achz file");
    }
  }

  private Path folder() throws BadInput {
    try {
      Path folder = Path.of(name);
      if (Files.exists(folder)) {
        throw BadInput.at(name, "there is something of that name", "choose another name");
      }
      return folder;
    } catch (InvalidPathException e) {
      throw BadInput.at(name, "this cannot be the name of a folder", "");
    }
  }

  private LocalDate day() throws BadInput {
    try {
      return asOf.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(asOf);
    } catch (DateTimeException e) {
      throw BadInput.at("--as-of " + asOf, "this is not a day", "write it YYYY-MM-DD");
    }
  }
}
