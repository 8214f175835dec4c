package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A number read off the rows of a package that never falls when a row rises: a row itself, the
 * least or greatest of several, a weighted quantile, or a guarantor's clipped margin.
 *
 * <p>Because it is monotone, evaluating it on upper bounds of the rows gives an upper bound of it,
 * and on lower bounds a lower bound. That one fact lets a single search serve every rule of
 * acceptance.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
sealed interface Measure {
  /** Its value on these rows. */
  long of(long[] rows);

  /** Its value on these rows, exactly. */
  BigInteger of(BigInteger[] rows);

  /** The measure that is minus this one when every row is replaced by minus itself. */
  Measure mirrored();

  /** Rows that must each reach any level the measure reaches. */
  default int[] bindingRows() {
    return new int[0];
  }

  /** One row. */
  record Row(int row) implements Measure {
    @Override
    public long of(long[] rows) {
      return rows[row];
    }

    @Override
    public BigInteger of(BigInteger[] rows) {
      return rows[row];
    }

    @Override
    public Measure mirrored() {
      return this;
    }

    @Override
    public int[] bindingRows() {
      return new int[] {row};
    }
  }

  /** The least of several; at least one. */
  record Least(List<Measure> parts) implements Measure {
    @Override
    public long of(long[] rows) {
      long least = Long.MAX_VALUE;
      for (Measure part : parts) {
        least = Math.min(least, part.of(rows));
      }
      return least;
    }

    @Override
    public BigInteger of(BigInteger[] rows) {
      return parts.stream().map(p -> p.of(rows)).min(BigInteger::compareTo).orElseThrow();
    }

    @Override
    public Measure mirrored() {
      return new Greatest(parts.stream().map(Measure::mirrored).toList());
    }

    @Override
    public int[] bindingRows() {
      return parts.stream().flatMapToInt(p -> Arrays.stream(p.bindingRows())).distinct().toArray();
    }
  }

  /** The greatest of several; at least one. */
  record Greatest(List<Measure> parts) implements Measure {
    @Override
    public long of(long[] rows) {
      long greatest = Long.MIN_VALUE;
      for (Measure part : parts) {
        greatest = Math.max(greatest, part.of(rows));
      }
      return greatest;
    }

    @Override
    public BigInteger of(BigInteger[] rows) {
      return parts.stream().map(p -> p.of(rows)).max(BigInteger::compareTo).orElseThrow();
    }

    @Override
    public Measure mirrored() {
      return new Least(parts.stream().map(Measure::mirrored).toList());
    }
  }

  /**
   * The largest t such that rows at least t hold weight {@code needed}.
   *
   * @param weights one per row, whole numbers in any unit; together at least {@code needed}
   */
  record Quantile(int[] rows, long[] weights, long needed) implements Measure {
    @Override
    public long of(long[] values) {
      long best = Long.MIN_VALUE;
      for (int candidate : rows) {
        if (values[candidate] > best && held(values, values[candidate]) >= needed) {
          best = values[candidate];
        }
      }
      return best;
    }

    private long held(long[] values, long level) {
      long held = 0;
      for (int g = 0; g < rows.length; g++) {
        held += values[rows[g]] >= level ? weights[g] : 0;
      }
      return held;
    }

    @Override
    public BigInteger of(BigInteger[] values) {
      return Arrays.stream(rows)
          .mapToObj(r -> values[r])
          .filter(level -> held(values, level) >= needed)
          .max(BigInteger::compareTo)
          .orElseThrow();
    }

    private long held(BigInteger[] values, BigInteger level) {
      long held = 0;
      for (int g = 0; g < rows.length; g++) {
        held += values[rows[g]].compareTo(level) >= 0 ? weights[g] : 0;
      }
      return held;
    }

    /** Minus the quantile is reached by the groups that hold more than the rest of the weight. */
    @Override
    public Measure mirrored() {
      return new Quantile(rows, weights, Arrays.stream(weights).sum() - needed + 1);
    }

    @Override
    public int[] bindingRows() {
      long whole = Arrays.stream(weights).sum();
      return java.util.stream.IntStream.range(0, rows.length)
          .filter(g -> whole - weights[g] < needed)
          .map(g -> rows[g])
          .toArray();
    }
  }

  /**
   * A guarantor's place in an agreement: 0 where the package does not bind it, else the lesser of 0
   * and its margin.
   *
   * @param unbound row that is at least 0 iff the package does not bind it
   */
  record IfBound(int unbound, Measure margin) implements Measure {
    @Override
    public long of(long[] rows) {
      return rows[unbound] >= 0 ? 0 : Math.min(0, margin.of(rows));
    }

    @Override
    public BigInteger of(BigInteger[] rows) {
      return rows[unbound].signum() >= 0 ? BigInteger.ZERO : margin.of(rows).min(BigInteger.ZERO);
    }

    @Override
    public Measure mirrored() {
      throw new IllegalStateException("a guarantor's worst margin is sought where it is bound");
    }
  }
}
