package org.winset.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a YAML file into nodes, or says everything that is wrong with its form.
 *
 * <p>A case is written by hand: what only a machine would write (aliases, tags, several documents,
 * a file of many megabytes) is refused rather than supported.
 */
public final class YamlFile {
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private YamlFile() {}

  /** The file's content; empty if its form is so broken that nothing can be said of the content. */
  public static Optional<Node> read(Path file, Problems problems) {
    Place whole = Place.whole(file.toString());
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      problems.add(whole, "", "this is not a file", "");
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      problems.add(whole, "", "there is no such file", "");
      return Optional.empty();
    } catch (AccessDeniedException e) {
      problems.add(whole, "", "the file may not be read: permission denied", "");
      return Optional.empty();
    } catch (IOException e) {
      problems.add(whole, "", "the file cannot be read (" + e.getMessage() + ")", "");
      return Optional.empty();
    }
    if (bytes.length > MOST_BYTES) {
      problems.add(
          whole,
          "",
          "the file is larger than 8 MB",
          "a case is written by hand; is it the right file?");
      return Optional.empty();
    }
    return decode(bytes, file.toString(), problems)
        .flatMap(text -> new YamlText(file.toString(), text, problems).read());
  }

  /** The content a file would have if it held a text. */
  public static Optional<Node> read(String file, String text, Problems problems) {
    return new YamlText(file, text, problems).read();
  }

  private static Optional<String> decode(byte[] bytes, String file, Problems problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (result.isError()) {
      String bad = "0x%02X".formatted(bytes[in.position()] & 0xFF);
      problems.add(
          endOf(text, file), bad, "the file is not UTF-8 (byte " + bad + ")", "save it as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** The place just after a text. */
  private static Place endOf(String text, String file) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean halfOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !halfOfPair) {
        line++;
        start = i + 1;
      }
    }
    return new Place(file, line, text.codePointCount(start, text.length()) + 1);
  }
}
