package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.winset.number.Rational;

/** Searches and counts over whole-number rows equal looking at every package, warm or cold. */
class IntegerInstanceProperties {
  /** A random instance and the least margin of each of its packages. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  private record Sample(long[] base, long[][][] contributions, List<Long> leastMargins) {
    /** Few ties and many; rows that two share a word, that just do or do not, and wide ones. */
    private static final long[] REACHES = {4, 1_000_000, 1 << 28, 1 << 30, 1L << 40};

    static Sample of(long seed) {
      Random random = new Random(seed);
      int parties = 1 + random.nextInt(5);
      int issues = 1 + random.nextInt(8);
      long reach = REACHES[random.nextInt(REACHES.length)];
      int[] options = random.ints(issues, 1, 4).toArray();
      long[][][] terms =
          IntStream.range(0, parties)
              .mapToObj(p ->
                  IntStream.of(options)
                      .mapToObj(n -> terms(random, n, reach))
                      .toArray(long[][]::new))
              .toArray(long[][][]::new);
      long[] base = random.longs(parties, -reach, 2L * reach).toArray();
      return new Sample(base, terms, margins(base, terms, options));
    }

    /** Some at the ends of the reach, so that rows are as wide as can be. */
    private static long[] terms(Random random, int options, long reach) {
      return random
          .longs(options, -reach, reach)
          .map(term -> random.nextInt(3) > 0 ? term : term < 0 ? -reach : reach - 1)
          .toArray();
    }

    private static List<Long> margins(long[] base, long[][][] terms, int[] options) {
      int packages = IntStream.of(options).reduce(1, (a, b) -> a * b);
      return IntStream.range(0, packages)
          .mapToObj(code -> {
            long[] margins = base.clone();
            int left = code;
            for (int i = 0; i < options.length; i++) {
              for (int p = 0; p < margins.length; p++) {
                margins[p] += terms[p][i][left % options[i]];
              }
              left /= options[i];
            }
            return Arrays.stream(margins).min().orElseThrow();
          })
          .toList();
    }

    IntegerInstance instance() {
      return new IntegerInstance(base, contributions);
    }

    long best() {
      return leastMargins.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    long agreements() {
      return leastMargins.stream().filter(m -> m >= 0).count();
    }
  }

  @Property(tries = 500)
  void the_greatest_least_margin_equals_enumeration(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    IntegerInstance.Level cold = sample.instance().maxMin();
    assertThat(cold.complete()).isTrue();
    assertThat(cold.level()).isEqualTo(sample.best());
    assertThat(sample.instance().hasAgreement()).isEqualTo(sample.best() >= 0);
  }

  @Property(tries = 100)
  void the_closest_package_has_the_greatest_least_margin(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    Closest closest = sample.instance().closest(Solver.Budget.NONE);
    assertThat(closest.complete()).isTrue();
    assertThat(closest.sorted().getFirst()).isEqualTo(Rational.of(sample.best()));
    assertThat(closest.byParty().stream().sorted().toList()).isEqualTo(closest.sorted());
  }

  @Property(tries = 300)
  void no_part_of_the_search_changes_the_answer(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    for (int without = 0; without < 4; without++) {
      Tactics tactics = new Tactics(without != 0, without != 1, without != 2, without != 3);
      assertThat(sample.instance().maxMin(tactics, Long.MAX_VALUE, () -> false).level())
          .isEqualTo(sample.best());
    }
  }

  @Property(tries = 300)
  void a_warm_start_changes_no_answer(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    Random random = new Random(seed);
    int[] options =
        IntStream.range(0, sample.contributions[0].length)
            .map(i -> random.nextInt(sample.contributions[0][i].length))
            .toArray();
    IntegerInstance.Start start =
        new IntegerInstance.Start(
            Deal.of(options), random.ints(sample.base.length, 0, 100).toArray());
    assertThat(sample.instance().maxMin(start).level()).isEqualTo(sample.best());
    assertThat(sample.instance().agreement(start).level() >= 0).isEqualTo(sample.best() >= 0);
  }

  @Property(tries = 300)
  void counts_equal_enumeration_however_they_are_made(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    Count expected = Count.exactly(BigInteger.valueOf(sample.agreements()));
    assertThat(sample.instance().agreements(Long.MAX_VALUE)).isEqualTo(expected);
    Rows rows = RowCompiler.ofUnits(sample.base, sample.contributions);
    List<Measure> margins =
        IntStream.range(0, rows.rows).<Measure>mapToObj(Measure.Row::new).toList();
    assertThat(Halves.count(rows, Clauses.of(margins).orElseThrow(), () -> {})).isEqualTo(expected);
  }

  @Property(tries = 300)
  void quotas_and_guarantors_are_counted_by_halves_as_by_walking(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    Rows rows = RowCompiler.ofUnits(sample.base, sample.contributions);
    int[] all = IntStream.range(0, rows.rows).toArray();
    long[] weights = new Random(seed).longs(rows.rows, 1, 10).toArray();
    Measure quota = new Measure.Quantile(all, weights, Arrays.stream(weights).sum() / 2 + 1);
    List<Measure> constraints =
        List.of(
            new Measure.IfBound(0, new Measure.Least(List.of(quota, new Measure.Row(0)))), quota);
    assertThat(Halves.count(rows, Clauses.of(constraints).orElseThrow(), () -> {}))
        .isEqualTo(Counting.of(rows, constraints, new Effort(Solver.Budget.NONE, Watch.NONE)));
  }

  @Property(tries = 50)
  void a_cancelled_search_says_so_or_had_ended(@ForAll long seed) {
    Sample sample = Sample.of(seed);
    IntegerInstance.Level level = sample.instance().maxMin(Tactics.ALL, 1, () -> true);
    assertThat(level.complete() ? level.level() : sample.best()).isEqualTo(sample.best());
    assertThat(level.level()).isLessThanOrEqualTo(sample.best());
  }
}
