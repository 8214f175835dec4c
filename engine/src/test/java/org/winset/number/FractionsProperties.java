package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers over one denominator are what the same numbers are one by one. */
class FractionsProperties {
  @Provide
  Arbitrary<Rational> numbers() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.longs().between(-12, 12).map(BigInteger::valueOf),
                Arbitraries.longs().map(BigInteger::valueOf)),
            Arbitraries.longs().between(1, 360))
        .as((up, down) -> Rational.of(up, BigInteger.valueOf(down)));
  }

  @Provide
  Arbitrary<List<Rational>> lists() {
    return numbers().list().ofSize(6);
  }

  /** Two lists, of two and of four. */
  private static Rational[][] shaped(List<Rational> six) {
    return new Rational[][] {
      six.subList(0, 2).toArray(Rational[]::new), six.subList(2, 6).toArray(Rational[]::new)
    };
  }

  @Property(tries = 300)
  void sumsAndMultiplesAreThoseOfEach(
      @ForAll("lists") List<Rational> one,
      @ForAll("lists") List<Rational> other,
      @ForAll("numbers") Rational factor) {
    Rational[][] left = shaped(one);
    Rational[][] right = shaped(other);
    Fractions numbers = Fractions.of(left);
    Fractions found = numbers.times(factor).plus(Fractions.of(right));
    Fractions reduced = found.reduced();
    for (int l = 0; l < left.length; l++) {
      for (int i = 0; i < left[l].length; i++) {
        Rational expected = left[l][i].times(factor).plus(right[l][i]);
        assertThat(Rational.of(found.numerator(l, i), found.denominator())).isEqualTo(expected);
        assertThat(Rational.of(reduced.numerator(l, i), reduced.denominator())).isEqualTo(expected);
        assertThat(numbers.difference(l, i, 0)).isEqualTo(left[l][i].minus(left[l][0]));
      }
    }
    assertThat(reduced.denominator())
        .isEqualTo(
            IntStream.range(0, 6)
                .mapToObj(i -> one.get(i).times(factor).plus(other.get(i)).denominator())
                .reduce(BigInteger.ONE, Fractions::common));
  }

  @Property(tries = 300)
  void greatestAndLeastAreTheFirstThatAre(@ForAll("lists") List<Rational> six) {
    Rational[][] lists = shaped(six);
    Fractions numbers = Fractions.of(lists);
    Rational best = Rational.ZERO;
    Rational worst = Rational.ZERO;
    for (int l = 0; l < lists.length; l++) {
      List<Rational> list = Arrays.asList(lists[l]);
      Rational most = list.stream().max(Comparator.naturalOrder()).orElseThrow();
      Rational least = list.stream().min(Comparator.naturalOrder()).orElseThrow();
      assertThat(numbers.greatest(l)).isEqualTo(list.indexOf(most));
      assertThat(numbers.least(l)).isEqualTo(list.indexOf(least));
      best = best.plus(most);
      worst = worst.plus(least);
    }
    assertThat(numbers.sum(numbers::greatest)).isEqualTo(best);
    assertThat(numbers.sum(numbers::least)).isEqualTo(worst);
  }
}
