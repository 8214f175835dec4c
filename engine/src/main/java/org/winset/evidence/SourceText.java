package org.winset.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text of a source as it is held: UTF-8 bytes, and the characters they mean.
 *
 * <p>Places are counted in Unicode code points of the decoded text. A byte order mark at the
 * beginning is no part of the text; line ends are, as they are ({@code \r\n} counts two). Nothing
 * is normalised. Immutable.
 */
public final class SourceText {
  /** One entry for every so many code points. */
  private static final int STEP = 256;

  private final String text;
  private final String sha256;
  private final int length;

  /** Where every {@link #STEP}-th code point stands in the string. */
  private final int[] stops;

  private SourceText(String text, String sha256) {
    this.text = text;
    this.sha256 = sha256;
    this.length = text.codePointCount(0, text.length());
    this.stops = new int[length / STEP + 1];
    int at = 0;
    for (int i = 1; i < stops.length; i++) {
      at = text.offsetByCodePoints(at, STEP);
      stops[i] = at;
    }
  }

  /** The text these bytes mean; empty if they are not UTF-8. */
  public static Optional<SourceText> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(
          new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text, sha256(bytes)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A text that is held as the UTF-8 of its characters. */
  public static SourceText of(String text) {
    return decode(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** The SHA-256 of some bytes, in lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** The SHA-256 of its bytes. */
  public String sha256() {
    return sha256;
  }

  /** How many code points it has. */
  public int length() {
    return length;
  }

  /** The characters of a stretch, in code points. */
  public String between(int start, int end) {
    return text.substring(index(start), index(end));
  }

  /** The place in the string of a code point. */
  public int index(int codePoint) {
    if (codePoint < 0 || codePoint > length) {
      throw new IndexOutOfBoundsException("code point " + codePoint + " of " + length);
    }
    int stop = Math.min(codePoint / STEP, stops.length - 1);
    return text.offsetByCodePoints(stops[stop], codePoint - stop * STEP);
  }

  /** The code point at a place in the string; half of a pair counts as the pair. */
  public int codePoint(int index) {
    int stop = Arrays.binarySearch(stops, index);
    int below = stop >= 0 ? stop : -stop - 2;
    int whole =
        index < text.length()
                && index > 0
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))
            ? index - 1
            : index;
    return below * STEP + text.codePointCount(stops[below], whole);
  }

  /** A stretch of the string as a stretch of code points. */
  public Anchor.Span span(int startIndex, int endIndex) {
    return new Anchor.Span(codePoint(startIndex), codePoint(endIndex));
  }
}
