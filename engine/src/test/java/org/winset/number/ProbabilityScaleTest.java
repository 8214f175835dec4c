package org.winset.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilityScaleTest {
  @ParameterizedTest
  @CsvSource({
    "icd203, .0004, almost no chance (<1%)",
    "icd203, .05,   very unlikely (5%)",
    "icd203, .2,    unlikely (20%)",
    "icd203, .449,  roughly even chance (45%)",
    "icd203, .55,   roughly even chance (55%)",
    "icd203, .621,  likely (62%)",
    "icd203, .8,    likely (80%)",
    "icd203, .95,   very likely (95%)",
    "icd203, .951,  very likely (95%)",
    "icd203, .9999, almost certain (>99%)",
    "phia,   .07,   remote chance (7%)",
    "phia,   .08,   highly unlikely (8%)",
    "phia,   .53,   likely (53%)",
    "kesselman, .002, remote (<1%)",
    "kesselman, .997, almost certain (>99%)",
    "kent,   .16,   probably not (16%)",
    "ipcc,   .95,   very likely (95%)",
    "ipcc,   .7,    likely (70%)",
    "ipcc,   .33,   about as likely as not (33%)",
    "ipcc,   .995,  virtually certain (>99%)",
  })
  void a_probability_gets_the_word_of_its_printed_number(String scale, double p, String said) {
    assertThat(ProbabilityScale.find(scale).orElseThrow().say(p)).isEqualTo(said);
  }

  @Test
  void an_interval_over_several_bands_gets_both_end_words() {
    assertThat(ProbabilityScale.ICD_203.say(0.3, 0.62)).isEqualTo("unlikely to likely (30 to 62%)");
    assertThat(ProbabilityScale.ICD_203.say(0.6, 0.7)).isEqualTo("likely (60 to 70%)");
    assertThat(ProbabilityScale.ICD_203.say(0.001, 0.62))
        .isEqualTo("almost no chance to likely (<1 to 62%)");
  }

  @Test
  void a_word_or_its_synonym_means_its_band() {
    ProbabilityScale scale = ProbabilityScale.ICD_203;

    assertThat(scale.term("Likely").orElseThrow().amount()).isEqualTo(Amount.parse(".55..0.8"));
    assertThat(scale.term("highly improbable")).isEqualTo(scale.term("very unlikely"));
    assertThat(scale.term("realistic possibility")).isEmpty();
  }
}
