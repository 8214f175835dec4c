package org.winset.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.winset.dossier.CaseFolder;
import org.winset.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset new}: writes a small case to start from. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a small case, with comments, that shows every feature and passes check.",
      "Never overwrites anything."
    })
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "NAME",
      description = "The name of the case: a folder that is not there yet.")
  private String name = "";

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "Where to put it; the present folder if left out.")
  private String within = "";

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Path folder = folder();
    if (Files.exists(folder)) {
      throw BadInput.at(
          folder.toString(), "there is something of this name already", "choose another name");
    }
    try {
      Files.createDirectories(folder);
      for (String file : List.of(CaseFolder.CASE, CaseFolder.LEDGER)) {
        try (InputStream text =
            Objects.requireNonNull(Main.class.getResourceAsStream("starter/" + file))) {
          Files.copy(text, folder.resolve(file));
        }
      }
    } catch (IOException e) {
      throw BadInput.at(folder.toString(), "the case cannot be written (" + e + ")", "");
    }
    terminal
        .out()
        .println(
            "Wrote %s and %s. Next: winset check %s"
                .formatted(
                    folder.resolve(CaseFolder.CASE), folder.resolve(CaseFolder.LEDGER), folder));
    return 0;
  }

  private Path folder() throws BadInput {
    try {
      Path folder = Path.of(within).resolve(name);
      if (name.isBlank() || folder.getFileName() == null) {
        throw BadInput.at(Problems.quote(name), "a case needs a name", "");
      }
      return folder;
    } catch (InvalidPathException e) {
      throw BadInput.at(name, "this cannot be the name of a folder", "");
    }
  }
}
