package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of several longs add, compare and turn round as whole numbers do. */
class DigitsTest {
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(150);
  private static final List<BigInteger> NUMBERS =
      List.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          BigInteger.ONE.negate(),
          BigInteger.ONE.shiftLeft(62),
          BigInteger.ONE.shiftLeft(62).negate(),
          BigInteger.ONE.shiftLeft(62).subtract(BigInteger.ONE),
          BigInteger.ONE.shiftLeft(124).subtract(BigInteger.ONE),
          BigInteger.ONE.shiftLeft(124).negate(),
          LARGEST,
          LARGEST.negate().add(BigInteger.ONE));

  @Test
  void what_is_written_is_read() {
    Digits digits = Digits.holding(LARGEST);
    assertThat(digits.count).isEqualTo(3);
    for (BigInteger number : NUMBERS) {
      long[] place = new long[digits.count + 1];
      digits.write(number, place, 1);
      assertThat(digits.read(place, 1)).isEqualTo(number);
    }
  }

  @Test
  void sums_and_their_signs_are_those_of_whole_numbers() {
    Digits digits = Digits.holding(LARGEST.shiftLeft(1));
    for (BigInteger a : NUMBERS) {
      for (BigInteger b : NUMBERS) {
        long[] left = written(digits, a);
        long[] right = written(digits, b);
        long[] sum = new long[digits.count];
        digits.add(left, 0, right, 0, sum, 0, 1);
        assertThat(digits.read(sum, 0)).isEqualTo(a.add(b));
        assertThat(digits.sumIsNegative(left, 0, right, 0)).isEqualTo(a.add(b).signum() < 0);
      }
    }
  }

  @Test
  void minus_a_number_less_one_too() {
    Digits digits = Digits.holding(LARGEST.shiftLeft(1));
    for (BigInteger number : NUMBERS) {
      for (int plus : List.of(0, -1)) {
        long[] turned = new long[digits.count];
        digits.writeNegated(written(digits, number), 0, turned, 0, plus);
        assertThat(digits.read(turned, 0)).isEqualTo(number.negate().add(BigInteger.valueOf(plus)));
      }
    }
  }

  private static long[] written(Digits digits, BigInteger number) {
    long[] place = new long[digits.count];
    digits.write(number, place, 0);
    return place;
  }
}
