package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winset.deal.Count;
import org.winset.number.Rational;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "12, 100, +12",
    "-345, 1000, -35",
    "125, 1000, +13",
    "4, 1000, +0.4",
    "-96, 10000, -1",
    "1, 100000, +<0.1",
    "-1, 100000, -<0.1",
    "0, 1, 0"
  })
  void points_are_whole_but_below_one(long numerator, long denominator, String text) {
    assertThat(Figures.points(Rational.of(numerator, denominator)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1296; 1,296",
        "999999999; 999,999,999",
        "1000000000; 1.0 x 10^9",
        "12960000000000000; 1.3 x 10^16",
        "9990000000; 1.0 x 10^10"
      })
  void huge_numbers_are_powers(String number, String text) {
    assertThat(Figures.number(new BigInteger(number))).isEqualTo(text);
  }

  @Test
  void bounds_are_never_rounded_past_themselves() {
    BigInteger many = new BigInteger("12999999999");
    Count bounds = new Count(many, many.multiply(BigInteger.TEN));

    assertThat(Figures.quantity(bounds).text()).isEqualTo("at least 1.2 x 10^10");
    assertThat(Figures.quantity(new Count(BigInteger.ZERO, many)).text())
        .isEqualTo("at most 1.3 x 10^10");
  }

  @ParameterizedTest
  @CsvSource({
    "0, none",
    "1, '1 in 100,000'",
    "50, '1 in 2,000'",
    "350, 0.4%",
    "35000, 35%",
    "99950, more than 99.9%",
    "99500, 99.5%",
    "100000, 100%"
  })
  void shares_are_never_rounded_to_none_or_all(long part, String text) {
    Count count = Count.exactly(BigInteger.valueOf(part));

    assertThat(Figures.share(count, BigInteger.valueOf(100_000))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "34600; 50100; between 34% and 51%",
        "0; 50100; at most 51%",
        "34600; 100000; at least 34%",
        "3; 99999; at least 1 in 34,000",
        "0; 3; at most 1 in 33,000",
        "0; 100000; not counted within this run's budget",
        "0; 99999; not counted within this run's budget"
      })
  void bounds_of_shares_say_no_more_than_is_known(long low, long high, String text) {
    Count count = new Count(BigInteger.valueOf(low), BigInteger.valueOf(high));

    assertThat(Figures.share(count, BigInteger.valueOf(100_000))).isEqualTo(text);
  }
}
