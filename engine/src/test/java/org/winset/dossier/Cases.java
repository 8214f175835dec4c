package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases for tests: the starter that {@code winset new} writes, and texts made up on the spot. */
final class Cases {
  /** The starter: it shows every feature of the format. */
  static final Path STARTER =
      Path.of("../desk/src/main/resources/org/winset/desk/starter").normalize();

  /** The beginning of a case with two issues; parties are to follow. */
  static final String TWO_ISSUES =
      """
      winset: 1
      title: A case
      as-of: 2025-12-24
      sides: [north, south]
      issues:
        dam: {name: Dam, ordered: [north, south], if-silent: joint, options: {north: N, joint: J, south: S}}
        fees: {name: Fees, if-silent: low, options: {none: None, low: Low}}
      """;

  private Cases() {}

  /** The starter as a dossier. */
  static Dossier starter() {
    return fine(CaseFolder.read(STARTER)).dossier();
  }

  /** What comes of a case with this text and no ledger. */
  static Reading read(Path folder, String text) {
    return read(folder, text, "winset-ledger: 1\n");
  }

  /** What comes of a case with these texts. */
  static Reading read(Path folder, String text, String ledger) {
    try {
      Files.writeString(folder.resolve(CaseFolder.CASE), text);
      Files.writeString(folder.resolve(CaseFolder.LEDGER), ledger);
      return CaseFolder.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reading that has to be fine. */
  static Reading.Fine fine(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Fine.class);
    return (Reading.Fine) reading;
  }

  /** What a faulty reading says, without the folder. */
  static List<String> faults(Reading reading, Path folder) {
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading)
        .problems().stream().map(p -> p.toString().replace(folder.toString(), "F")).toList();
  }
}
