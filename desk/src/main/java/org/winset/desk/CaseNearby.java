package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.dossier.Reading;
import org.winset.yaml.Problems;

/** Finds the case that is meant where none is named, by the parties that are. */
final class CaseNearby {
  private static final String CASES = "cases";
  private static final int DEEP = 3;

  private CaseNearby() {}

  /**
   * The case in a folder, or else the only one under its folder {@code cases} that has both
   * parties.
   */
  static Path with(Path folder, String one, String other) throws BadInput {
    if (isCase(folder)) {
      return folder;
    }
    List<Path> found = new ArrayList<>();
    for (Path candidate : candidates(folder.resolve(CASES))) {
      if (CaseFolder.read(candidate) instanceof Reading.Fine(Dossier dossier, var places)
          && dossier.parties().stream().map(Party::id).toList().containsAll(List.of(one, other))) {
        found.add(candidate);
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    String parties = Problems.quote(one) + " and " + Problems.quote(other);
    throw BadInput.at(
        "CASE",
        found.isEmpty()
            ? "no case is named, and none in or under this folder has the parties " + parties
            : "no case is named, and several have the parties " + parties,
        found.isEmpty()
            ? "write winset frontier CASE A B"
            : "name one of " + String.join(", ", found.stream().map(Path::toString).toList()));
  }

  private static List<Path> candidates(Path cases) {
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    try (Stream<Path> under = Files.walk(cases, DEEP)) {
      return under.filter(CaseNearby::isCase).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isCase(Path folder) {
    return Files.isRegularFile(folder.resolve("case.yaml"));
  }
}
