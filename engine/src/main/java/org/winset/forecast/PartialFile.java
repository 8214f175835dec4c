package org.winset.forecast;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Finished chunks in a file, so that a long run can be stopped and gone on with: a line that names
 * the format, what the run is of, the number of chunks, their sums, and the SHA-256 of all that.
 *
 * <p>Written whole or not at all, at most every few seconds and at the end. Never replaces a file
 * that holds more chunks than are known here.
 */
public final class PartialFile implements Partial {
  private static final byte[] MAGIC = "winset partial draws 4\n".getBytes(StandardCharsets.UTF_8);
  private static final int DIGEST = 32;
  private static final long MOST_OFTEN_NANOS = 5_000_000_000L;

  private final Path file;
  private final String run;
  private long kept;
  private long keptAt = System.nanoTime();
  private String failure = "";

  private PartialFile(Path file, String run) {
    this.file = file;
    this.run = run;
  }

  /** A file that cannot be used, and why. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
      super(why);
    }
  }

  /**
   * The file of a run; made if it is not there.
   *
   * @param run all that the draws depend on: version, case, conditions
   * @throws Unusable if it is damaged, of another run, or cannot be read and written
   */
  public static PartialFile of(Path file, String run) throws Unusable {
    PartialFile partial = new PartialFile(file, run);
    try {
      if (Files.exists(file)) {
        partial.sums(Files.readAllBytes(file));
        if (!Files.isWritable(file)) {
          throw new Unusable("cannot be written");
        }
      } else {
        partial.write(0, new byte[0]);
      }
    } catch (IOException e) {
      throw new Unusable("cannot be read and written (" + reason(e) + ")");
    }
    return partial;
  }

  @Override
  public long resume(Tallies into, long most) {
    try {
      DataInputStream in = sums(Files.readAllBytes(file));
      kept = in.readLong();
      if (kept < 1 || kept > most) {
        return 0;
      }
      into.read(in);
      return kept;
    } catch (IOException | Unusable e) {
      throw new IllegalStateException(file + " changed while it was in use", e);
    }
  }

  @Override
  public void finished(long chunks, Tallies sum) {
    if (System.nanoTime() - keptAt > MOST_OFTEN_NANOS) {
      leave(chunks, sum);
    }
  }

  @Override
  public void leave(long chunks, Tallies sum) {
    if (chunks <= kept) {
      return;
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      sum.write(new DataOutputStream(bytes));
      write(chunks, bytes.toByteArray());
      kept = chunks;
      failure = "";
    } catch (IOException e) {
      failure = reason(e);
    }
    keptAt = System.nanoTime();
  }

  /** Why the last sums could not be kept; empty if they were. */
  public String failure() {
    return failure;
  }

  private void write(long chunks, byte[] sums) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(MAGIC);
    out.writeUTF(run);
    out.writeLong(chunks);
    out.write(sums);
    out.write(digest(bytes.toByteArray(), bytes.size()));
    Path folder = file.toAbsolutePath().getParent();
    Path whole = Files.createTempFile(folder, ".winset-", ".part");
    try {
      Files.write(whole, bytes.toByteArray());
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** What follows the heading: number of chunks, and sums. */
  private DataInputStream sums(byte[] bytes) throws Unusable, IOException {
    int end = bytes.length - DIGEST;
    if (end < MAGIC.length
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || !Arrays.equals(Arrays.copyOfRange(bytes, end, bytes.length), digest(bytes, end))) {
      throw new Unusable("is damaged, or is no file of partial draws");
    }
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length, end - MAGIC.length));
    String other = in.readUTF();
    if (!other.equals(run)) {
      throw new Unusable("belongs to another run (" + other + "; this one is " + run + ")");
    }
    return in;
  }

  private static byte[] digest(byte[] bytes, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, 0, length);
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
  }
}
