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
 * line is written after the drafts. It also says under which id, so that the id of a text stays its
 * own however often the folder is read and whatever is added to it.
 */
public final class Journal implements AutoCloseable {
  private static final String NAME = "read.log";
  private static final String AS = " as ";

  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
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
            int size = parts[0].lastIndexOf('|', parts[0].lastIndexOf('|') - 1);
            int as = parts[1].lastIndexOf(AS);
            if (size > 0 && as > 0) {
              own(parts[0].substring(0, size), parts[1].substring(as + AS.length()));
            }
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

  /** The id that a file was read under, however it has changed since. */
  public Optional<String> id(Path file) {
    return Optional.ofNullable(ids.get(name(file)));
  }

  /** Whether no other file has an id. */
  public boolean isFree(String id, Path file) {
    return owners.getOrDefault(id, name(file)).equals(name(file));
  }

  /** Gives a file an id, until the end of this run; {@link #note} makes it last. */
  public void claim(String id, Path file) {
    own(name(file), id);
  }

  private void own(String name, String id) {
    ids.put(name, id);
    owners.put(id, name);
  }

  /** Notes what came of a file. */
  public void note(Path file, String result) throws IOException {
    String as = id(file).map(id -> AS + id).orElse("");
    String line = result.replaceAll("[\\t\\r\\n]+", " ") + as;
    lines.put(key(file), line);
    out.write(key(file) + "\t" + line + "\n");
    out.flush();
  }

  private static String key(Path file) throws IOException {
    return name(file) + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
  }

  private static String name(Path file) {
    return file.toAbsolutePath().normalize().toString().replaceAll("[\\t\\r\\n]+", " ");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
