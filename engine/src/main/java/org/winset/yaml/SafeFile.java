package org.winset.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a file as a whole or not at all, with the permissions it had; and keeps what stood there
 * before beside it, under the same name with {@code ~} at its end, unless asked to replace it.
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
      Optional<Path> backup = there ? Optional.of(keep(file.toRealPath())) : Optional.empty();
      put(file, bytes, false);
      return backup;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path keep(Path file) throws IOException {
    Path kept = file.resolveSibling(file.getFileName() + "~");
    return Files.copy(
        file, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /**
   * Puts bytes in the place of a file, or where none is, without keeping what stood there; on disk
   * when this returns.
   *
   * @throws IOException if that fails; what stood there still stands there
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    put(file, bytes, true);
  }

  /** Deletes a file, if it is there; gone from the disk when this returns. */
  public static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    sync(folder(file.toAbsolutePath()));
  }

  private static void put(Path file, byte[] bytes, boolean onDisk) throws IOException {
    boolean there = Files.exists(file);
    Path target = there ? file.toRealPath() : file.toAbsolutePath();
    Path whole = Files.createTempFile(folder(target), ".winset-", ".part");
    try {
      write(whole, bytes, onDisk);
      permit(whole, target, there);
      move(whole, target);
      if (onDisk) {
        sync(folder(target));
      }
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new FileSystemException(file.toString(), null, "it has no folder");
    }
    return folder;
  }

  private static void write(Path whole, byte[] bytes, boolean onDisk) throws IOException {
    try (FileChannel out = FileChannel.open(whole, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      if (onDisk) {
        out.force(true);
      }
    }
  }

  /** Who may do what stays as it was, where the file system knows of that. */
  private static void permit(Path whole, Path target, boolean there) throws IOException {
    if (Files.getFileStore(whole).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(
          whole,
          there
              ? Files.getPosixFilePermissions(target)
              : PosixFilePermissions.fromString("rw-r--r--"));
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

  /** Makes a name last a power cut, where the system allows folders to be opened. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The content is on disk; a system that cannot sync folders orders names by itself.
    }
  }
}
