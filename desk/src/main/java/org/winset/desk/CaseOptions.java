package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;
import org.winset.dossier.Setting;
import org.winset.dossier.WhatIf;
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

  @Option(
      names = "--with",
      paramLabel = "WHAT-IF",
      description = {
        "Lays a saved what-if over the case: a file, or a name in the case's folder what-ifs.",
        "--set goes before it."
      })
  private String whatIf = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = {
        "Looks at the case as of another day, YYYY-MM-DD: evidence and plans dated later do not",
        "count, talks and war are as old as they were then."
      })
  private String asOf = "";

  private List<String> applied = List.of();

  /**
   * A case ready to work on.
   *
   * @param places where its parts stand in the files
   */
  record Loaded(Dossier dossier, Places places) {
    /** The same with another dossier of the same files. */
    Loaded with(Dossier other) {
      return new Loaded(other, places);
    }
  }

  /** The numbers set for this run, each {@code path=value}; known once the case is loaded. */
  List<String> settings() {
    return applied;
  }

  /** Tells this case, with these settings, from any other; known once the case is loaded. */
  String fingerprint() throws BadInput {
    return fingerprint(applied);
  }

  /** The same with other settings. */
  String fingerprint(List<String> others) throws BadInput {
    try {
      return Fingerprint.of(path(), others);
    } catch (IOException e) {
      throw BadInput.at(folder, "cannot be read (" + e.getMessage() + ")", "");
    }
  }

  /** The case as it was given. */
  String folder() {
    return folder;
  }

  /** Names the folder, where the command line does not. */
  void folder(String other) {
    folder = other;
  }

  /** Reads the case and sets the numbers. */
  Loaded load() throws BadInput {
    return load(path());
  }

  /** Reads another case than the one given, and sets the numbers. */
  Loaded load(Path path) throws BadInput {
    return switch (CaseFolder.read(path)) {
      case Reading.Faulty(var problems) -> throw new BadInput(problems);
      case Reading.Fine(Dossier dossier, Places places) ->
          switch (Overrides.applySettings(dossier, all(dossier))) {
            case Overrides.Outcome.Refused(var problems) -> throw new BadInput(problems);
            case Overrides.Outcome.Applied(Dossier set) -> new Loaded(asOf(set), places);
          };
    };
  }

  /** Those of the what-if that the command line does not set again, then those of the latter. */
  private List<Setting> all(Dossier dossier) throws BadInput {
    List<Setting> own = settings.stream().map(Setting::of).toList();
    Set<String> again = own.stream().map(Setting::path).collect(Collectors.toSet());
    List<Setting> all = new ArrayList<>();
    if (!whatIf.isEmpty()) {
      Problems problems = new Problems();
      WhatIf.read(whatIfFile(), dossier, problems).stream()
          .flatMap(read -> read.settings().stream())
          .filter(setting -> !again.contains(setting.path()))
          .forEach(all::add);
      BadInput.ifAny(problems.sorted(), List.of());
    }
    all.addAll(own);
    applied = all.stream().map(Setting::toString).toList();
    return all;
  }

  private Dossier asOf(Dossier dossier) throws BadInput {
    if (asOf.isEmpty()) {
      return dossier;
    }
    AsOf day = new AsOf(asOf);
    Dossier then = day.of(dossier);
    applied = Stream.concat(applied.stream(), Stream.of(day.setting())).toList();
    return then;
  }

  /** The file of that name, or the one in the case's folder. */
  private Path whatIfFile() throws BadInput {
    try {
      Path given = Path.of(whatIf);
      Path saved = path().resolve(WhatIf.FOLDER).resolve(whatIf + ".yaml");
      return !Files.exists(given) && Files.exists(saved) ? saved : given;
    } catch (InvalidPathException e) {
      throw BadInput.at("--with", "this cannot be the name of a file", "");
    }
  }

  /** Reads the case in a folder as it is. */
  static Dossier read(String folder) throws BadInput {
    CaseOptions options = new CaseOptions();
    options.folder = folder;
    return options.load().dossier();
  }

  /** Where the folder of the case is. */
  Path path() throws BadInput {
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
