package org.winset.deal;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A package: one option for every issue, by index, in file order of the issues.
 *
 * <p><i>No deal</i> is not a package. Ordered as arrays of indexes are: the first issue decides.
 * Immutable.
 */
public final class Deal implements Comparable<Deal> {
  private final int[] options;

  private Deal(int[] options) {
    this.options = options;
  }

  public static Deal of(int... options) {
    return new Deal(options.clone());
  }

  /** Index of the option it takes on an issue. */
  public int option(int issue) {
    return options[issue];
  }

  /** Number of issues. */
  public int size() {
    return options.length;
  }

  /** A copy of the indexes. */
  public int[] toArray() {
    return options.clone();
  }

  @Override
  public int compareTo(Deal other) {
    return Arrays.compare(options, other.options);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deal that && Arrays.equals(options, that.options);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(options);
  }

  @Override
  public String toString() {
    return Arrays.stream(options)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
