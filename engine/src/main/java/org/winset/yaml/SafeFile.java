package org.winset.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a file as a whole or not at all, and keeps what stood there before beside it, under the
 * same name with {@code ~} at its end.
 */
public final class SafeFile {
  private SafeFile() {}

  /**
   * Writes a text as UTF-8. Nothing happens where the file says the same already.
   *
   * @return where the earlier content is kept now; empty if there was none, or nothing changed
   * @throws UncheckedIOException if the file cannot be written; what stood there still stands there
   */
  public static Optional<Path> write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for bytes. */
  public static Optional<Path> write(Path file, byte[] bytes) {
    try {
      boolean there = Files.exists(file);
      if (there && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return Optional.empty();
      }
      Path target = there ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.getParent();
      Path whole = Files.createTempFile(folder, ".winset-", ".part");
      try {
        Files.write(whole, bytes);
        whole.toFile().setReadable(true, false);
        Optional<Path> backup = Optional.empty();
        if (there) {
          Path kept = target.resolveSibling(target.getFileName() + "~");
          Files.copy(
              target,
              kept,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
          backup = Optional.of(kept);
        }
        move(whole, target);
        return backup;
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path whole, Path target) throws IOException {
    try {
      Files.move(
          whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
