package org.winset.desk.drafts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read already, one line per file, so that an interrupted reading goes on where it
 * stopped. A file counts as read if its path, size and time of change are those of its line; the
 * line is written after the drafts.
 */
public final class Journal implements AutoCloseable {
  private static final String NAME = "read.log";

  private final Map<String, String> lines = new HashMap<>();
  private final BufferedWriter out;

  /** Opens the journal in a folder of drafts, which it makes if needed. */
  public static Journal open(Path drafts) throws IOException {
    Files.createDirectories(drafts);
    return new Journal(drafts.resolve(NAME));
  }

  private Journal(Path file) throws IOException {
    if (Files.exists(file)) {
      try (var read = Files.lines(file, StandardCharsets.UTF_8)) {
        read.forEach(line -> {
          String[] parts = line.split("\t", 2);
          if (parts.length == 2) {
            lines.put(parts[0], parts[1]);
          }
        });
      }
    }
    out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** What came of a file when it was read as it is now; empty if it was not. */
  public Optional<String> of(Path file) throws IOException {
    return Optional.ofNullable(lines.get(key(file)));
  }

  /** Notes what came of a file. */
  public void note(Path file, String result) throws IOException {
    String line = result.replaceAll("[\\t\\r\\n]+", " ");
    lines.put(key(file), line);
    out.write(key(file) + "\t" + line + "\n");
    out.flush();
  }

  private static String key(Path file) throws IOException {
    return (file.toAbsolutePath().normalize()
            + "|"
            + Files.size(file)
            + "|"
            + Files.getLastModifiedTime(file).toMillis())
        .replaceAll("[\\t\\r\\n]+", " ");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
