package org.winset.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;
import org.winset.yaml.Places;
import org.winset.yaml.Problems;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes that works on a case: its folder, and numbers set for this run. */
final class CaseOptions {
  @Parameters(index = "0", paramLabel = "CASE", description = "The folder that holds case.yaml.")
  private String folder = "";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = {
        "Sets a number for this run, in the notation of the file; may come more than once:",
        "--set parties.north.leader.lambda=.3..0.5"
      })
  private List<String> settings = new ArrayList<>();

  /**
   * A case ready to work on.
   *
   * @param places where its parts stand in the files
   */
  record Loaded(Dossier dossier, Places places) {}

  /** The numbers set for this run, as written. */
  List<String> settings() {
    return List.copyOf(settings);
  }

  /** Reads the case and sets the numbers. */
  Loaded load() throws BadInput {
    return switch (CaseFolder.read(path())) {
      case Reading.Faulty(var problems) -> throw new BadInput(problems);
      case Reading.Fine(Dossier dossier, Places places) ->
          switch (Overrides.apply(dossier, settings)) {
            case Overrides.Outcome.Refused(var problems) -> throw new BadInput(problems);
            case Overrides.Outcome.Applied(Dossier set) -> new Loaded(set, places);
          };
    };
  }

  private Path path() throws BadInput {
    if (folder.isBlank()) {
      throw BadInput.at(
          Problems.quote(folder), "there is no such folder", "winset new NAME starts a case");
    }
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw BadInput.at(folder, "this cannot be the name of a folder", "");
    }
  }
}
