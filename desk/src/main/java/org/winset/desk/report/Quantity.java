package org.winset.desk.report;

import java.math.BigInteger;
import org.winset.deal.Count;

/**
 * A number of packages.
 *
 * @param count the exact number, or its bounds
 * @param text as reports print it: {@code 1,296}, {@code 1.3 x 10^16}, {@code at least 12,000}
 */
public record Quantity(Count count, String text) {
  /** Whether what is told of it is told of one. */
  boolean isOne() {
    return count.atLeast().equals(BigInteger.ONE);
  }
}
