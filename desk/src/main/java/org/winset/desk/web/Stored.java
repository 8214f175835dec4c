package org.winset.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.winset.yaml.SafeFile;

/**
 * One file of a case: read with a tag of its content, written as a whole or not at all, and only by
 * somebody who has seen what stands there.
 */
final class Stored {
  /** The tag of a file that is not there. */
  static final String ABSENT = "\"absent\"";

  private static final ReentrantLock WITHIN = new ReentrantLock();

  private final Path root;
  private final Path file;

  /**
   * A file.
   *
   * @param root the folder that links in the path must not lead out of
   */
  Stored(Path root, Path file) {
    this.root = root;
    this.file = file;
  }

  /** A file's content and its tag. */
  static final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
      this.bytes = bytes;
    }

    /** What to read the content from. */
    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    /** As a case's text. */
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    String tag() {
      return Stored.tag(bytes);
    }

    /** Whether it is the same to the last byte. */
    boolean isLike(Content other) {
      return Arrays.equals(bytes, other.bytes);
    }
  }

  /** What stands there; empty if nothing does. */
  Optional<Content> read() throws IOException {
    confine();
    try {
      return Optional.of(new Content(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The tag of what stands there. */
  String tag() throws IOException {
    return read().map(Content::tag).orElse(ABSENT);
  }

  /**
   * Replaces the file if it still is what the writer has seen; on disk when this returns.
   *
   * @param seen the tag of what the writer has seen
   * @return the new tag; empty if the file is something else by now, and was left alone
   */
  Optional<String> write(byte[] bytes, String seen) throws IOException {
    return alone(
        root,
        () -> {
          if (!tag().equals(seen)) {
            return Optional.empty();
          }
          Files.createDirectories(folder());
          confine();
          SafeFile.replace(file, bytes);
          return Optional.of(tag(bytes));
        });
  }

  /** Something to do while nobody else writes. */
  interface Act<T> {
    T carriedOut() throws IOException;
  }

  /** Does something with the files under a root while no other server writes there. */
  static <T> T alone(Path root, Act<T> act) throws IOException {
    WITHIN.lock();
    try (FileChannel lock = FileChannel.open(lockFile(root), lockOptions());
        FileLock held = lock(lock)) {
      if (!held.isValid()) {
        throw new FileSystemException("the lock", null, "it was lost");
      }
      return act.carriedOut();
    } finally {
      WITHIN.unlock();
    }
  }

  /** Deletes the file if it still is what the writer has seen. */
  boolean delete(String seen) throws IOException {
    return alone(
        root,
        () -> {
          if (!tag().equals(seen)) {
            return false;
          }
          SafeFile.delete(file);
          return true;
        });
  }

  /** Sees to it that no link leads out of the opened folder. */
  private void confine() throws IOException {
    Path there = file;
    while (!Files.exists(there)) {
      Path parent = there.getParent();
      if (parent == null || Files.isSymbolicLink(there)) {
        throw new FileSystemException(file.toString(), null, "it leads nowhere");
      }
      there = parent;
    }
    if (!there.toRealPath().startsWith(root.toRealPath())) {
      throw Refusal.of(
          Refusal.FORBIDDEN,
          String.valueOf(file.getFileName()),
          "it leads out of the opened folder",
          "");
    }
  }

  private Path folder() throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new FileSystemException(file.toString(), null, "it has no folder");
    }
    return folder;
  }

  /** A lock beside nobody's files, so that two servers on one folder write one after the other. */
  private static Path lockFile(Path root) throws IOException {
    String whose = System.getProperty("user.name") + ":" + root.toRealPath();
    String name = HexFormat.of().formatHex(digest(whose.getBytes(StandardCharsets.UTF_8)), 0, 8);
    return Path.of(System.getProperty("java.io.tmpdir"), "winset-" + name + ".lock");
  }

  private static Set<OpenOption> lockOptions() {
    return Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.lock();
    } catch (OverlappingFileLockException e) {
      throw new FileSystemException("the lock", null, "it is held by another thread");
    }
  }

  /** The HTTP entity tag of content. */
  static String tag(byte[] bytes) {
    return "\"" + hash(bytes) + "\"";
  }

  /**
   * What tells content from other content: the first half of its SHA-256, in hexadecimal digits.
   */
  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes), 0, 16);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
