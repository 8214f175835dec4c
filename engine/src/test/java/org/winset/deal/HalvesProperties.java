package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Counts by halves equal what looking at every package gives, and the parts of it their terms. */
class HalvesProperties {
  /** Rows with many ties, options that add nothing, and classes of several members. */
  private static Rows rows(Random random) {
    return rows(random, 1 + random.nextInt(7), 4, 1 + random.nextInt(12));
  }

  private static Rows rows(Random random, int supers, int mostOptions, int wide) {
    int width = 1 + random.nextInt(5);
    long[] base = random.longs(width, -wide, wide + 1).toArray();
    long[][] gain = new long[supers][];
    long[][] members = new long[supers][];
    int[][] least = new int[supers][];
    for (int s = 0; s < supers; s++) {
      int options = 1 + random.nextInt(mostOptions);
      int spread = random.nextInt(4) == 0 ? 1 : wide;
      gain[s] = random.longs((long) options * width, -spread, spread).toArray();
      members[s] = random.longs(options, 1, 4).toArray();
      least[s] = IntStream.range(0, options).toArray();
    }
    long slack = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
    return new Rows(width, base, gain, members, least, slack, BigInteger.ONE, BigInteger.ONE, null);
  }

  private static List<Measure> constraints(Random random, int rows) {
    List<Measure> constraints = new ArrayList<>();
    for (int c = 0; c <= random.nextInt(4); c++) {
      constraints.add(constraint(random, rows, 2));
    }
    return constraints;
  }

  private static Measure constraint(Random random, int rows, int deep) {
    int kind = deep == 0 ? 0 : random.nextInt(4);
    int row = random.nextInt(rows);
    return switch (kind) {
      case 0 -> new Measure.Row(row);
      case 1 ->
          new Measure.Least(
              List.of(constraint(random, rows, deep - 1), constraint(random, rows, deep - 1)));
      case 2 -> new Measure.IfBound(row, constraint(random, rows, deep - 1));
      default -> quota(random, rows);
    };
  }

  private static Measure quota(Random random, int rows) {
    int[] all = IntStream.range(0, rows).toArray();
    long[] weights = random.longs(rows, 1, 6).toArray();
    return new Measure.Quantile(all, weights, 1 + random.nextLong(Arrays.stream(weights).sum()));
  }

  private static boolean met(List<Measure> constraints, long[] values) {
    return constraints.stream().allMatch(c -> c.of(values) >= 0);
  }

  /** By enumeration: what is met even if every row is too high by the slack, and what is met. */
  private static Count expected(Rows rows, List<Measure> constraints) {
    BigInteger least = BigInteger.ZERO;
    BigInteger most = BigInteger.ZERO;
    int[] chosen = new int[rows.supers];
    int at = 0;
    while (at >= 0) {
      long[] values = rows.sums(chosen);
      long[] lower = Arrays.stream(values).map(v -> v - rows.slack).toArray();
      BigInteger times = rows.packages(chosen);
      most = met(constraints, values) ? most.add(times) : most;
      least = met(constraints, lower) ? least.add(times) : least;
      for (at = rows.supers - 1; at >= 0 && ++chosen[at] == rows.sizes[at]; at--) {
        chosen[at] = 0;
      }
    }
    return new Count(least, most);
  }

  @Property(tries = 2000)
  void counts_equal_enumeration(@ForAll long seed) {
    Random random = new Random(seed);
    Rows rows = rows(random);
    List<Measure> constraints = constraints(random, rows.rows);
    assertThat(Halves.count(rows, Clauses.of(constraints).orElseThrow(), () -> {}))
        .isEqualTo(expected(rows, constraints));
  }

  @Property(tries = 40)
  void counts_of_halves_of_many_words_equal_enumeration(@ForAll long seed) {
    Random random = new Random(seed);
    Rows rows = rows(random, 11 + random.nextInt(3), 3, 20 + random.nextInt(1000));
    List<Measure> constraints = constraints(random, rows.rows);
    assertThat(Halves.count(rows, Clauses.of(constraints).orElseThrow(), () -> {}))
        .isEqualTo(expected(rows, constraints));
  }

  /** The same rows as if they were rounded up from numbers over a denominator of ten. */
  private static Rows rounded(Rows rows, Random random) {
    BigInteger[][] gain =
        Arrays.stream(rows.gain).map(terms -> finer(terms, random)).toArray(BigInteger[][]::new);
    return new Rows(
        rows.rows,
        rows.base,
        rows.gain,
        rows.members,
        rows.least,
        rows.supers + 1,
        BigInteger.TEN,
        BigInteger.ONE,
        new Rows.Exact(finer(rows.base, random), gain));
  }

  private static BigInteger[] finer(long[] terms, Random random) {
    return Arrays.stream(terms)
        .mapToObj(term -> BigInteger.valueOf(10 * term - random.nextInt(10)))
        .toArray(BigInteger[]::new);
  }

  @Property(tries = 1000)
  void rounded_rows_decide_only_what_is_so(@ForAll long seed) {
    Random random = new Random(seed);
    Rows rows = rounded(rows(random), random);
    List<Measure> constraints = constraints(random, rows.rows);
    int[] chosen = Arrays.stream(rows.sizes).map(random::nextInt).toArray();

    ExactRows exact = rows.exact(chosen);
    boolean meet = rows.exact(chosen).meet(constraints, rows.sums(chosen));

    assertThat(meet).isEqualTo(constraints.stream().allMatch(c -> c.of(exact).signum() >= 0));
    for (int r = 0; r < rows.rows; r++) {
      BigInteger sum = rows.exactBase(r);
      for (int i = 0; i < chosen.length; i++) {
        sum = sum.add(rows.exactGain(i, chosen[i], r));
      }
      assertThat(exact.at(r)).isEqualTo(sum);
    }
  }

  @Example
  void halves_of_many_options_that_merge_can_be_stopped() {
    Random random = new Random(1);
    int options = 1000;
    long[][] gain = new long[4][];
    long[][] members = new long[4][options];
    int[][] least = new int[4][];
    for (int s = 0; s < gain.length; s++) {
      gain[s] = random.longs(2L * options, -15, 16).toArray();
      Arrays.fill(members[s], 1);
      least[s] = IntStream.range(0, options).toArray();
    }
    Rows rows =
        new Rows(2, new long[2], gain, members, least, 0, BigInteger.ONE, BigInteger.ONE, null);
    Clauses both = Clauses.of(List.of(new Measure.Row(0), new Measure.Row(1))).orElseThrow();
    AtomicInteger breaths = new AtomicInteger();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() ->
            Halves.count(
                rows,
                both,
                () -> {
                  if (breaths.incrementAndGet() == 20) {
                    throw new CancellationException();
                  }
                }));
  }

  @Property(tries = 500)
  void a_row_that_must_be_met_is_counted_as_any_other(@ForAll long seed) {
    Random random = new Random(seed);
    Rows rows = rows(random);
    List<Measure> one = List.of(new Measure.Row(random.nextInt(rows.rows)));
    assertThat(Halves.count(rows, Clauses.of(one).orElseThrow(), () -> {}))
        .isEqualTo(expected(rows, one));
  }

  @Property(tries = 1000)
  void halves_that_have_no_room_bound_the_number(@ForAll long seed) {
    Random random = new Random(seed);
    Rows rows = rows(random);
    List<Measure> constraints = constraints(random, rows.rows);
    int room = 1 + random.nextInt(20);
    Count bounds = Halves.count(rows, Clauses.of(constraints).orElseThrow(), room, () -> {});
    Count expected = expected(rows, constraints);
    assertThat(bounds.atLeast()).isLessThanOrEqualTo(expected.atLeast());
    assertThat(bounds.atMost()).isGreaterThanOrEqualTo(expected.atMost());
  }

  @Property(tries = 1000)
  void clauses_hold_where_the_constraints_are_met(@ForAll long seed) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(6);
    List<Measure> constraints = constraints(random, width);
    Clauses clauses = Clauses.of(constraints).orElseThrow();
    for (int t = 0; t < 50; t++) {
      long[] values = random.longs(width, -2, 2).toArray();
      long[] spoken = Arrays.stream(clauses.rows()).mapToLong(row -> values[row]).toArray();
      assertThat(clauses.hold(spoken, new long[spoken.length])).isEqualTo(met(constraints, values));
    }
  }

  @Property(tries = 200)
  void products_add_up_beyond_64_bits(@ForAll long seed) {
    Random random = new Random(seed);
    Products products = new Products();
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 100; i++) {
      long one = random.nextLong() >>> (1 + random.nextInt(62));
      long other = random.nextLong() >>> (10 + random.nextInt(53));
      products.add(one, other);
      sum = sum.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
    }
    assertThat(products.sum()).isEqualTo(sum);
  }

  @Property(tries = 200)
  void indexes_are_sorted_digit_by_digit_as_by_merging(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 62) long bits) {
    long[] keys = new Random(seed).longs(300).map(key -> key >> (63 - bits)).toArray();
    assertThat(Descending.byDigits(keys)).isEqualTo(Descending.order(keys));
  }
}
