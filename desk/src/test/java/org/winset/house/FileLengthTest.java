package org.winset.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that has to be scrolled for long holds more than one thing. */
class FileLengthTest {
  private static final int LIMIT = 400;

  /** Files allowed to be longer, by path from the project's root, each with its reason. */
  private static final Map<String, String> LONGER = Map.of();

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void no_source_file_is_over_400_lines_without_a_reason() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();
    for (String module : List.of("engine", "desk", "bench")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          try (Stream<String> lines = Files.lines(file)) {
            long count = lines.count();
            if (count > LIMIT) {
              tooLong.put(ROOT.relativize(file).toString().replace('\\', '/'), count);
            }
          }
        }
      }
    }

    assertThat(tooLong.keySet())
        .as("files over %d lines: split them, or give the reason in LONGER (%s)", LIMIT, tooLong)
        .isEqualTo(LONGER.keySet());
  }
}
