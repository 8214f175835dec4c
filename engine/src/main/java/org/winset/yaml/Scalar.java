package org.winset.yaml;

/**
 * A single value. Always text: what {@code no}, {@code 1e3} or {@code 2025-12-24} mean is for the
 * reader of the key to say.
 *
 * @param quoted whether the text was written in quotation marks or as a block
 */
public record Scalar(String text, boolean quoted, Place place) implements Node {
  /** Whether nothing was written. */
  public boolean isEmpty() {
    return text.isBlank() || (!quoted && (text.equals("~") || text.equals("null")));
  }

  @Override
  public String kind() {
    return isEmpty() ? "nothing" : "a single value";
  }
}
