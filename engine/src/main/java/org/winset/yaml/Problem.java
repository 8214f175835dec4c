package org.winset.yaml;

import java.util.Comparator;

/**
 * Something in an input that breaks a rule, or deserves a warning.
 *
 * @param value what was found there, as written; empty if something is missing
 * @param rule what is wrong, as a sentence without full stop
 * @param suggestion what to do about it; may be empty
 */
public record Problem(Place place, String value, String rule, String suggestion)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(Problem::rule);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** Rule and suggestion in one line. */
  public String message() {
    return suggestion.isEmpty() ? rule : rule + "; " + suggestion;
  }

  /** {@code case.yaml:12:9: unknown option "800K" in plan us-28; did you mean "800k"?} */
  @Override
  public String toString() {
    return place + ": " + message();
  }
}
