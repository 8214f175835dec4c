package org.winset.deal;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/**
 * Rows as a {@link Merge} adds and compares them: gains first, each in a unit of its own, so that
 * all are exact whole numbers of few digits.
 */
final class Columns {
  final Rows rows;
  final int gains;
  final int count;

  /** Row of each column. */
  final int[] row;

  final Digits digits;

  /** Longs of all columns together. */
  final int stride;

  /** Super-issue of each depth. */
  final int[] order;

  /** Contributions by depth, then {@code class * stride}. */
  final long[][] terms;

  /** Best and worst that depths from here on can add, by depth. */
  final long[][] most;

  final long[][] least;
  private final BigInteger[] unitOf;

  /**
   * @param gainRows rows that are gains
   */
  Columns(Rows rows, List<Integer> gainRows) {
    this.rows = rows;
    this.gains = gainRows.size();
    this.row =
        IntStream.concat(
                gainRows.stream().mapToInt(Integer::intValue),
                IntStream.range(0, rows.rows).filter(r -> !gainRows.contains(r)))
            .toArray();
    this.count = row.length;
    this.order = widestFirst();
    this.unitOf = new BigInteger[count];
    this.digits = Digits.holding(largest());
    this.stride = count * digits.count;
    this.terms = new long[order.length][];
    this.most = new long[order.length + 1][stride];
    this.least = new long[order.length + 1][stride];
    for (int d = order.length - 1; d >= 0; d--) {
      terms[d] = termsOf(order[d]);
    }
    bounds();
  }

  /** The constants of all columns. */
  long[] base() {
    long[] base = new long[stride];
    for (int c = 0; c < count; c++) {
      digits.write(rows.exactBase(row[c]).divide(unitOf[c]), base, c * digits.count);
    }
    return base;
  }

  /** What a column's number at a place stands for. */
  Rational value(int column, long[] values, int at) {
    BigInteger number = digits.read(values, at + column * digits.count);
    return rows.rational(number.multiply(unitOf[column]));
  }

  /** The column of a row. */
  int of(int row) {
    return IntStream.range(0, count).filter(c -> this.row[c] == row).findFirst().orElseThrow();
  }

  /**
   * The super-issues on which most hangs first: the greater the share of a row's whole spread, the
   * sooner its sign is sure, and rows whose signs are sure no longer tell partial packages apart.
   * Only the other rows count; if all are gains, so does each one's spread as it is.
   */
  private int[] widestFirst() {
    double[] hangs = new double[rows.supers];
    for (int c = gains < count ? gains : 0; c < count; c++) {
      double[] spread = new double[hangs.length];
      double whole = 0;
      for (int s = 0; s < spread.length; s++) {
        spread[s] = (double) rows.mostGain(s, row[c]) - (double) rows.leastGain(s, row[c]);
        whole += spread[s];
      }
      for (int s = 0; s < spread.length && whole > 0; s++) {
        hangs[s] += gains < count ? spread[s] / whole : spread[s];
      }
    }
    return IntStream.range(0, hangs.length)
        .boxed()
        .sorted((a, b) -> Double.compare(hangs[b], hangs[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The largest number a column can reach, each column in its own unit. */
  private BigInteger largest() {
    BigInteger largest = BigInteger.ONE;
    for (int c = 0; c < count; c++) {
      int at = row[c];
      BigInteger unit = rows.exactBase(at).abs();
      BigInteger reach = unit;
      for (int s = 0; s < rows.supers; s++) {
        BigInteger widest = BigInteger.ZERO;
        for (int k = 0; k < rows.sizes[s]; k++) {
          BigInteger term = rows.exactGain(s, k, at).abs();
          unit = unit.gcd(term);
          widest = widest.max(term);
        }
        reach = reach.add(widest);
      }
      unitOf[c] = unit.signum() == 0 ? BigInteger.ONE : unit;
      largest = largest.max(reach.divide(unitOf[c]).add(BigInteger.TWO));
    }
    return largest;
  }

  private long[] termsOf(int superIssue) {
    long[] found = new long[rows.sizes[superIssue] * stride];
    for (int k = 0; k < rows.sizes[superIssue]; k++) {
      for (int c = 0; c < count; c++) {
        BigInteger term = rows.exactGain(superIssue, k, row[c]).divide(unitOf[c]);
        digits.write(term, found, k * stride + c * digits.count);
      }
    }
    return found;
  }

  private void bounds() {
    for (int c = 0; c < count; c++) {
      BigInteger high = BigInteger.ZERO;
      BigInteger low = BigInteger.ZERO;
      int at = c * digits.count;
      for (int d = order.length - 1; d >= 0; d--) {
        BigInteger best = digits.read(terms[d], at);
        BigInteger worst = best;
        for (int k = 1; k < rows.sizes[order[d]]; k++) {
          BigInteger term = digits.read(terms[d], k * stride + at);
          best = best.max(term);
          worst = worst.min(term);
        }
        high = high.add(best);
        low = low.add(worst);
        digits.write(high, most[d], at);
        digits.write(low, least[d], at);
      }
    }
  }
}
