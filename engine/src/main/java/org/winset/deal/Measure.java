package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
  BigInteger of(ExactRows rows);

  /** The measure that is minus this one when every row is replaced by minus itself. */
  Measure mirrored();

  /** The ways in which it can reach a level. */
  default List<Way> ways() {
    return List.of(Way.NOTHING);
  }

  /** Whether its {@link #ways} are all there are, and reaching one is reaching the level. */
  default boolean isToldByWays() {
    return true;
  }

  /** One row. */
  record Row(int row) implements Measure {
    @Override
    public long of(long[] rows) {
      return rows[row];
    }

    @Override
    public BigInteger of(ExactRows rows) {
      return rows.at(row);
    }

    @Override
    public Measure mirrored() {
      return this;
    }

    @Override
    public List<Way> ways() {
      return List.of(Way.of(row));
    }
  }

  /** The least of several; at least one. */
  record Least(List<Measure> parts) implements Measure {
    @Override
    public long of(long[] rows) {
      long least = Long.MAX_VALUE;
      for (int p = 0; p < parts.size(); p++) { // no iterator: asked for every package met
        least = Math.min(least, parts.get(p).of(rows));
      }
      return least;
    }

    @Override
    public BigInteger of(ExactRows rows) {
      return parts.stream().map(p -> p.of(rows)).min(BigInteger::compareTo).orElseThrow();
    }

    @Override
    public Measure mirrored() {
      return new Greatest(parts.stream().map(Measure::mirrored).toList());
    }

    @Override
    public List<Way> ways() {
      return Way.ofAll(parts);
    }

    @Override
    public boolean isToldByWays() {
      return Way.tellAll(parts);
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
    public BigInteger of(ExactRows rows) {
      return parts.stream().map(p -> p.of(rows)).max(BigInteger::compareTo).orElseThrow();
    }

    @Override
    public List<Way> ways() {
      return parts.stream().flatMap(p -> p.ways().stream()).toList();
    }

    @Override
    public boolean isToldByWays() {
      return parts.stream().allMatch(Measure::isToldByWays);
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
    /** More groups than this have too many coalitions to be told apart. */
    static final int MOST_GROUPS = 10;

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
    public BigInteger of(ExactRows values) {
      return Arrays.stream(rows)
          .mapToObj(values::at)
          .filter(level -> held(values, level) >= needed)
          .max(BigInteger::compareTo)
          .orElseThrow();
    }

    private long held(ExactRows values, BigInteger level) {
      long held = 0;
      for (int g = 0; g < rows.length; g++) {
        held += values.at(rows[g]).compareTo(level) >= 0 ? weights[g] : 0;
      }
      return held;
    }

    /** Minus the quantile is reached by the groups that hold more than the rest of the weight. */
    @Override
    public Measure mirrored() {
      return new Quantile(rows, weights, Arrays.stream(weights).sum() - needed + 1);
    }

    @Override
    public List<Way> ways() {
      if (rows.length > MOST_GROUPS) {
        return List.of(Way.NOTHING);
      }
      return IntStream.range(1, 1 << rows.length)
          .filter(this::isLeastCoalition)
          .mapToObj(coalition ->
              Way.of(
                  IntStream.range(0, rows.length)
                      .filter(g -> (coalition >> g & 1) != 0)
                      .map(g -> rows[g])
                      .toArray()))
          .toList();
    }

    @Override
    public boolean isToldByWays() {
      return rows.length <= MOST_GROUPS;
    }

    private boolean isLeastCoalition(int coalition) {
      return weight(coalition) >= needed
          && IntStream.range(0, rows.length)
              .allMatch(g -> (coalition >> g & 1) == 0 || weight(coalition & ~(1 << g)) < needed);
    }

    private long weight(int coalition) {
      long sum = 0;
      for (int g = 0; g < weights.length; g++) {
        sum += (coalition >> g & 1) != 0 ? weights[g] : 0;
      }
      return sum;
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
    public BigInteger of(ExactRows rows) {
      return rows.at(unbound).signum() >= 0
          ? BigInteger.ZERO
          : margin.of(rows).min(BigInteger.ZERO);
    }

    @Override
    public List<Way> ways() {
      List<Way> ways = new ArrayList<>();
      ways.add(Way.unbound(unbound));
      margin.ways().forEach(w -> ways.add(w.asClipped()));
      return ways;
    }

    @Override
    public boolean isToldByWays() {
      return margin.isToldByWays();
    }

    @Override
    public Measure mirrored() {
      throw new IllegalStateException("a guarantor's worst margin is sought where it is bound");
    }
  }
}
