package org.winset.deal;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one package without rounding, each worked out when it is first asked for.
 *
 * <p>Not thread-safe.
 */
final class ExactRows {
  private final Rows rows;
  private final int[] chosen;
  private final @Nullable BigInteger[] known;

  /**
   * @param chosen class by super-issue; not changed as long as these rows are asked for
   */
  ExactRows(Rows rows, int[] chosen) {
    this.rows = rows;
    this.chosen = chosen;
    this.known = new BigInteger[rows.rows];
  }

  /** The numerator of a row over the common denominator. */
  BigInteger at(int row) {
    BigInteger numerator = known[row];
    if (numerator == null) {
      numerator = rows.exactSum(chosen, row);
      known[row] = numerator;
    }
    return numerator;
  }

  /**
   * Whether all constraints are at least 0. Exact numbers are asked only where rounded rows leave
   * it open.
   *
   * @param values the package's rows as they are
   */
  boolean meet(List<Measure> constraints, long[] values) {
    long[] lowest = values;
    if (rows.slack > 0) {
      lowest = new long[rows.rows];
      for (int r = 0; r < lowest.length; r++) {
        lowest[r] = values[r] - rows.slack;
      }
    }
    for (Measure constraint : constraints) {
      if (constraint.of(lowest) < 0 && constraint.of(this).signum() < 0) {
        return false;
      }
    }
    return true;
  }
}
