package org.winset.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Reading;

/** Cases for tests of this room. */
final class TestCases {
  private TestCases() {}

  static Dossier named(String folder) {
    return read(Path.of("..", "cases").resolve(folder));
  }

  /** A case of this text and no ledger. */
  static Dossier of(Path folder, String text) {
    try {
      Files.writeString(folder.resolve(CaseFolder.CASE), text);
      return read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dossier read(Path folder) {
    return switch (CaseFolder.read(folder)) {
      case Reading.Fine fine -> fine.dossier();
      case Reading.Faulty faulty -> throw new AssertionError(faulty.problems().toString());
    };
  }
}
