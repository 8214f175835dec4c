package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of cases, to be changed. */
final class Copies {
  private Copies() {}

  /** A copy of a case's folder within another. */
  static Path of(Path original, Path within) throws IOException {
    Path copy = within.resolve(original.getFileName().toString());
    try (Stream<Path> paths = Files.walk(original)) {
      for (Path path : paths.toList()) {
        Path target = copy.resolve(original.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return copy;
  }
}
