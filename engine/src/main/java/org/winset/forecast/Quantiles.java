package org.winset.forecast;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.winset.number.Amount;
import org.winset.number.Quantile;

/**
 * Quantiles of amounts, each made once however many inputs and worlds have it: the table of a PERT
 * takes thousands of incomplete beta functions. For any threads.
 */
final class Quantiles {
  private final Map<Amount, Quantile> made = new ConcurrentHashMap<>();

  /** The quantile of an amount that stands by itself. */
  Quantile of(Amount amount) {
    return made.computeIfAbsent(amount, Quantile::of);
  }
}
