package org.winset.desk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the texts out of a file: plain text and Markdown as they are, the article out of a saved
 * page, every entry out of a saved feed.
 *
 * <p>Nothing is fetched and no entity is expanded. What cannot be read for sure is refused with the
 * reason: binary files, bytes that are not in the encoding, files beyond the size of an article.
 */
public final class Intake {
  /** The largest text, as a file or taken out of one; its drafts fit into 512 MB of memory. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  /** The largest page, whose text is shorter than it. */
  static final int MOST_PAGE_BYTES = 16 * 1024 * 1024;

  /** The largest feed. */
  static final int MOST_FEED_BYTES = 32 * 1024 * 1024;

  private static final int LOOK = 64 * 1024;
  private static final char REPLACED = '\uFFFD';

  private final Optional<Charset> encoding;

  /**
   * An intake.
   *
   * @param encoding of files that are not UTF-8 and do not name their own; empty: those are refused
   */
  public Intake(Optional<Charset> encoding) {
    this.encoding = encoding;
  }

  /** Tells that a file cannot be read, and what to do about it. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String suggestion;

    Refused(String rule, String suggestion) {
      super(rule);
      this.suggestion = suggestion;
    }

    /** What is wrong. */
    public String rule() {
      return String.valueOf(getMessage());
    }

    /** What to do about it; may be empty. */
    public String suggestion() {
      return suggestion;
    }
  }

  /** Takes texts one by one, so that a feed need not stand in memory as a whole. */
  public interface Taker {
    /** Takes one text. */
    void take(Piece piece) throws IOException;
  }

  private enum Kind {
    TEXT,
    PAGE,
    FEED
  }

  /** Gives the texts of a file to a taker, in order. */
  public void read(Path file, Taker taker) throws IOException, Refused {
    if (!Files.isRegularFile(file)) {
      throw new Refused("this is not a file", "");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOK);
    }
    if (head.length == 0) {
      throw new Refused("the file is empty", "");
    }
    Kind kind = kind(file, head);
    long most =
        switch (kind) {
          case FEED -> MOST_FEED_BYTES;
          case PAGE -> MOST_PAGE_BYTES;
          case TEXT -> MOST_BYTES;
        };
    if (Files.size(file) > most) {
      throw new Refused(
          "the file is larger than " + most / (1024 * 1024) + " MB",
          "an article is shorter; split it");
    }
    refuseBinary(head);
    switch (kind) {
      case FEED -> Feed.read(file, named(file), piece -> give(piece, taker));
      case PAGE -> {
        Piece piece = PageText.read(Files.readAllBytes(file), named(file));
        refuseForeign(piece, file);
        refuseBlank(piece.text(), "there is no text on the page");
        give(piece, taker);
      }
      case TEXT -> give(plain(Files.readAllBytes(file)), taker);
    }
  }

  /** The encoding that was named, for a file that is not UTF-8. */
  private Optional<Charset> named(Path file) throws IOException {
    return encoding.isPresent() && isUtf8(file) ? Optional.empty() : encoding;
  }

  /** Refuses marks of replacement in a text whose file holds none: bytes were lost in decoding. */
  static void refuseForeign(Piece piece, Path file) throws IOException, Refused {
    if (piece.text().indexOf(REPLACED) >= 0 && !isUtf8(file)) {
      throw new Refused(
          "it has bytes that are not in its encoding",
          "save it as UTF-8, or name its encoding: --encoding windows-1251");
    }
  }

  private static void refuseBlank(String text, String rule) throws Refused {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      throw new Refused(rule, "");
    }
  }

  private static void give(Piece piece, Taker taker) throws IOException {
    if (piece.text().length() > MOST_BYTES) {
      throw new IOException("a text of more than 4 million characters");
    }
    taker.take(piece);
  }

  private static Kind kind(Path file, byte[] head) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String start =
        new String(head, 0, Math.min(head.length, 2048), StandardCharsets.ISO_8859_1)
            .replace("\u0000", "")
            .toLowerCase(Locale.ROOT);
    boolean feed = start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:rdf");
    boolean page = start.contains("<!doctype html") || start.contains("<html");
    if (page || name.matches(".*\\.x?html?")) {
      return Kind.PAGE;
    }
    return feed || name.matches(".*\\.(xml|rss|atom)") ? Kind.FEED : Kind.TEXT;
  }

  private static void refuseBinary(byte[] head) throws Refused {
    boolean wide =
        head.length >= 2
            && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    int strange = 0;
    for (byte b : head) {
      boolean control = b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      strange += control ? 1 : 0;
    }
    if (!wide && strange * 100L > head.length) {
      throw new Refused(
          "this looks like a binary file, not a text", "save the article as text or HTML");
    }
  }

  private Piece plain(byte[] bytes) throws Refused {
    String text = decode(bytes);
    refuseBlank(text, "there is no text in the file");
    boolean converted = !isUtf8(bytes);
    Optional<String> title =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    return new Piece(
        text,
        title.map(t -> t.replaceFirst("^#+ ", "")).filter(t -> t.length() <= 200),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        converted,
        Optional.empty());
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private String decode(byte[] bytes) throws Refused {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, StandardCharsets.UTF_16);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, StandardCharsets.UTF_16);
    }
    if (encoding.isPresent() && !isUtf8(bytes)) {
      return strict(bytes, encoding.get());
    }
    String text = strict(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static String strict(byte[] bytes, Charset charset) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new Refused(
          "line %d is not %s (byte 0x%02X)"
              .formatted(line, charset.name(), bytes[in.position()] & 0xFF),
          "save it as UTF-8, or name its encoding: --encoding windows-1251");
    }
    return out.flip().toString();
  }
}
