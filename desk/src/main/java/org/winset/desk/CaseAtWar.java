package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Reading;
import org.winset.yaml.Problems;

/** Finds the case somebody means who names only a side of its war. */
final class CaseAtWar {
  private CaseAtWar() {}

  /**
   * The one case in this folder, or else in {@code cases} in it, in which a party is at war.
   *
   * @throws BadInput if there is none, or more than one
   */
  static Path of(String party) throws BadInput {
    Path here = Path.of("");
    List<Path> candidates =
        Files.exists(here.resolve(CaseFolder.CASE)) ? List.of(here) : within(Path.of("cases"));
    List<Path> found = candidates.stream().filter(folder -> isAtWar(folder, party)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw found.isEmpty()
        ? BadInput.at(
            "PARTY",
            "no case here has a war with a side " + Problems.quote(party),
            "name the case first: winset explain-war CASE PARTY")
        : BadInput.at(
            "PARTY",
            Problems.quote(party) + " is at war in several cases",
            "name one of them first: "
                + String.join(", ", found.stream().map(Path::toString).toList()));
  }

  private static List<Path> within(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.exists(child.resolve(CaseFolder.CASE)))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isAtWar(Path folder, String party) {
    return CaseFolder.read(folder) instanceof Reading.Fine(var dossier, _)
        && dossier.dyad().filter(d -> d.has(party)).isPresent();
  }
}
