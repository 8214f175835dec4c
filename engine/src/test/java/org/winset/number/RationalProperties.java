package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.exception.MathRuntimeException;

/** Whether a number is kept in two longs or not, arithmetic on it is that of whole numbers. */
class RationalProperties {
  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

  @Provide
  Arbitrary<Rational> rationals() {
    return Combinators.combine(wholes(), wholes().filter(d -> d.signum() != 0)).as(Rational::of);
  }

  /** Short, just at the limit of a long, and far beyond. */
  private static Arbitrary<BigInteger> wholes() {
    Arbitrary<BigInteger> small =
        Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000));
    Arbitrary<BigInteger> wide =
        Arbitraries.bigIntegers().between(LONGEST.pow(2).negate(), LONGEST.pow(2));
    Arbitrary<BigInteger> edge = small.map(LONGEST::add);
    return Arbitraries.oneOf(
        small,
        Arbitraries.longs().map(BigInteger::valueOf),
        edge,
        edge.map(BigInteger::negate),
        wide);
  }

  @Property
  void sumsAndDifferencesAreThoseOfCrossProducts(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    BigInteger left = a.numerator().multiply(b.denominator());
    BigInteger right = b.numerator().multiply(a.denominator());
    BigInteger below = a.denominator().multiply(b.denominator());
    check(a.plus(b), left.add(right), below);
    check(a.minus(b), left.subtract(right), below);
    assertThat(a.compareTo(b)).isEqualTo(left.compareTo(right));
    assertThat(a.equals(b)).isEqualTo(left.equals(right));
  }

  @Property
  void productsAndQuotientsToo(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    check(
        a.times(b),
        a.numerator().multiply(b.numerator()),
        a.denominator().multiply(b.denominator()));
    Assume.that(!b.isZero());
    check(
        a.over(b),
        a.numerator().multiply(b.denominator()),
        a.denominator().multiply(b.numerator()));
  }

  @Property
  void whatComesBackFromFarIsTheSameNumber(
      @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    Rational back = a.plus(b).minus(b);
    assertThat(back).isEqualTo(a).hasSameHashCodeAs(a);
    assertThat(a.negated().negated()).isEqualTo(a);
    assertThat(a.plus(a.negated())).isEqualTo(Rational.ZERO);
  }

  @Property
  void nothingIsDividedByZero(@ForAll("rationals") Rational a) {
    assertThatThrownBy(() -> a.over(Rational.ZERO)).isInstanceOf(MathRuntimeException.class);
    assertThatThrownBy(() -> Rational.of(a.numerator(), BigInteger.ZERO))
        .isInstanceOf(MathRuntimeException.class);
  }

  /** In lowest terms, with the sign above. */
  private static void check(Rational found, BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger sign = BigInteger.valueOf(denominator.signum());
    assertThat(found.numerator()).isEqualTo(numerator.divide(common).multiply(sign));
    assertThat(found.denominator()).isEqualTo(denominator.divide(common).multiply(sign));
    assertThat(found.signum()).isEqualTo(numerator.signum() * denominator.signum());
  }
}
