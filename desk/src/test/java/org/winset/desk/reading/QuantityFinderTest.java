package org.winset.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFinderTest {
  private final Lexicon lexicon = Lexicon.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 700,000 men came home. | 700000 men",
        "It costs $1.5 billion. | 1500000000 $",
        "About 61 percent favoured it. | 61 percent",
        "Only 12.5% agreed. | 12.5 %",
        "Фонд составит 250 млн крон. | 250000000 крон",
        "Уряд отримає 400 мільйонів крон. | 400000000 крон",
        "الصندوق سيبلغ ٤٠٠ مليون كرونة. | 400000000 كرونة",
        "They counted 74 impacts. | 74 impacts",
      })
  void a_number_is_read_with_its_unit_or_noun(String text, String quantity) {
    assertThat(find(text)).containsExactly(quantity);
  }

  @Test
  void years_and_lone_numbers_are_none() {
    assertThat(find("In 2021 it was 7.")).isEmpty();
  }

  private List<String> find(String text) {
    return new QuantityFinder(text, lexicon)
        .find(new Tokens(text, lexicon).between(0, text.length(), List.of()), List.of()).stream()
            .map(q -> q.value() + " " + q.unit())
            .toList();
  }
}
