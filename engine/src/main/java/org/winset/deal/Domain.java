package org.winset.deal;

import java.util.Arrays;
import java.util.List;
import org.winset.dossier.Plan;

/**
 * Which options of each issue may be taken: bit k of {@code allowed[i]} for option k of issue i.
 */
final class Domain {
  private final long[] allowed;

  private Domain(long[] allowed) {
    this.allowed = allowed;
  }

  /** Every option of every issue. */
  static Domain all(int issues) {
    long[] allowed = new long[issues];
    Arrays.fill(allowed, -1L);
    return new Domain(allowed);
  }

  /** What a plan may mean: the fills of its unknown points. */
  static Domain of(List<Plan.Point> points) {
    long[] allowed = new long[points.size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = bits(points.get(i).options());
    }
    return new Domain(allowed);
  }

  /** What lies in both domains. */
  Domain and(Domain other) {
    long[] both = allowed.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.allowed[i];
    }
    return new Domain(both);
  }

  /** This domain with one issue fixed. */
  Domain fix(int issue, int option) {
    return only(issue, 1L << option);
  }

  private Domain only(int issue, long options) {
    long[] copy = allowed.clone();
    copy[issue] &= options;
    return new Domain(copy);
  }

  /** This domain without one option. */
  Domain without(int issue, int option) {
    return only(issue, ~(1L << option));
  }

  /** This domain with one issue free. */
  Domain freed(int issue) {
    long[] copy = allowed.clone();
    copy[issue] = -1L;
    return new Domain(copy);
  }

  /** This domain with one issue kept to some options. */
  Domain only(int issue, List<Integer> options) {
    return only(issue, bits(options));
  }

  /** This domain with one issue kept from some options. */
  Domain anythingBut(int issue, List<Integer> options) {
    return only(issue, ~bits(options));
  }

  private static long bits(List<Integer> options) {
    return options.stream().mapToLong(k -> 1L << k).reduce(0, (a, b) -> a | b);
  }

  /** Whether another domain allows the same of some issues. */
  boolean agrees(int[] issues, Domain other) {
    for (int issue : issues) {
      if (allowed[issue] != other.allowed[issue]) {
        return false;
      }
    }
    return true;
  }

  boolean allows(int issue, int option) {
    return (allowed[issue] >> option & 1) != 0;
  }

  boolean allows(int[] issues, int[] options) {
    for (int i = 0; i < issues.length; i++) {
      if (!allows(issues[i], options[i])) {
        return false;
      }
    }
    return true;
  }
}
