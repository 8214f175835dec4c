package org.winset.evidence;

import java.util.Optional;

/**
 * Words of a source that an item rests on, and where they stand: what they are (W3C Web Annotation,
 * TextQuoteSelector), and their place in the text (TextPositionSelector).
 *
 * @param source the id of the source whose text holds them
 * @param quote the words, verbatim
 * @param span where they stood when the anchor was set; empty if only the words are given
 * @param before the characters before them, at most {@value #CONTEXT}; may be empty
 * @param after the characters after them, at most {@value #CONTEXT}; may be empty
 */
public record Anchor(
    String source, String quote, Optional<Span> span, String before, String after) {
  /** How many characters (code points) of context an anchor keeps on each side. */
  public static final int CONTEXT = 32;

  /**
   * A stretch of a text in Unicode code points.
   *
   * @param start its first code point, counted from 0
   * @param end the one after its last
   */
  public record Span(int start, int end) {
    public Span {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("a stretch from " + start + " to " + end);
      }
    }

    public int length() {
      return end - start;
    }

    /** Whether both cover some character. */
    public boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  public Anchor {
    if (quote.isEmpty()) {
      throw new IllegalArgumentException("an anchor quotes something");
    }
    if (span.isPresent() && span.get().length() != quote.codePointCount(0, quote.length())) {
      throw new IllegalArgumentException("the quote is not as long as its stretch");
    }
  }

  /** The anchor of a stretch of a text, with its context. */
  public static Anchor of(String source, SourceText text, Span span) {
    String before = text.between(Math.max(0, span.start() - CONTEXT), span.start());
    String after = text.between(span.end(), Math.min(text.length(), span.end() + CONTEXT));
    return new Anchor(
        source,
        text.between(span.start(), span.end()),
        Optional.of(span),
        before.substring(afterLastUnwritable(before)),
        after.substring(0, firstUnwritable(after)));
  }

  /** Control characters other than line ends and tabs cannot be written into a ledger. */
  private static boolean unwritable(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  private static int firstUnwritable(String text) {
    int at = 0;
    while (at < text.length() && !unwritable(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterLastUnwritable(String text) {
    int at = text.length();
    while (at > 0 && !unwritable(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
