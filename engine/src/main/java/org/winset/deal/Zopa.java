package org.winset.deal;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The zone of possible agreement: feasible packages that every party accepts.
 *
 * @param feasible number of feasible packages
 * @param packages number of packages in the ZOPA
 * @param first the least of them in file order: the certificate that it is not empty; if it is
 *     empty, the certificate is that even the {@link Closest} package leaves somebody short
 */
public record Zopa(
    BigInteger feasible,
    Count packages,
    Optional<Deal> first,
    Closest closest,
    Optional<Solutions> solutions) {

  /** Whether no package of it was met; that there is none is proven only if {@link #decided}. */
  public boolean empty() {
    return first.isEmpty();
  }

  /** Whether a package of it is known, or it is proven that there is none. */
  public boolean decided() {
    return first.isPresent() || packages.atMost().signum() == 0;
  }
}
