package org.winset.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Replaces single values in a YAML text, and nothing else: comments, order, spacing and line breaks
 * stay as they were written.
 *
 * <p>Only values that stand unquoted on one line are replaced, as numbers and orders do.
 *
 * <p>Beside {@link YamlEdit} because it does less, for sure: the new value is put as it is written,
 * never quoted, no structure can change, and hundreds of values take one pass, where {@link
 * YamlEdit} reads the text anew after each change.
 */
public final class ScalarEdit {
  private final String text;
  private final List<Splice> splices = new ArrayList<>();

  private record Splice(int start, int end, String value) {}

  public ScalarEdit(String text) {
    this.text = text;
  }

  /**
   * Plans to write another value where a scalar stands.
   *
   * @return false, and nothing is planned, if it does not stand there plainly
   */
  public boolean replace(Scalar scalar, String value) {
    Optional<Integer> start = offset(scalar.place());
    if (scalar.quoted() || start.isEmpty() || !text.startsWith(scalar.text(), start.get())) {
      return false;
    }
    splices.add(new Splice(start.get(), start.get() + scalar.text().length(), value));
    return true;
  }

  /** The text with all that was planned. */
  public String result() {
    StringBuilder result = new StringBuilder(text);
    splices.stream()
        .sorted(Comparator.comparingInt(Splice::start).reversed())
        .forEach(splice -> result.replace(splice.start(), splice.end(), splice.value()));
    return result.toString();
  }

  /** Where a place is in the text; lines end with LF, CR or both. */
  private Optional<Integer> offset(Place place) {
    int line = 1;
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    for (int i = start; i < text.length() && line < place.line(); i++) {
      char c = text.charAt(i);
      boolean halfOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !halfOfPair) {
        line++;
        start = i + 1;
      }
    }
    if (line != place.line() || text.codePointCount(start, text.length()) < place.column() - 1) {
      return Optional.empty();
    }
    return Optional.of(text.offsetByCodePoints(start, place.column() - 1));
  }
}
