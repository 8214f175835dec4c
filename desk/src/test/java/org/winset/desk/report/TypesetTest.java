package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypesetTest {
  @Test
  void a_minus_before_a_number_is_a_true_one() {
    assertThat(Typeset.of("-35 to -0.4")).isEqualTo("−35 to −0.4");
    assertThat(Typeset.of("-<0.1")).isEqualTo("−<0.1");
  }

  @Test
  void a_hyphen_stays_a_hyphen() {
    assertThat(Typeset.of("the 20-point text of 2025-12-24, article-5")).doesNotContain("−");
  }

  @Test
  void the_date_of_an_arabic_source_reads_from_the_left() {
    String cited = "صحيفة النهر, “لا توقيع بلا سد”, 2025-06-10";
    for (int base : new int[] {Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_RIGHT_TO_LEFT}) {
      assertThat(levels(cited, base)).hasSizeGreaterThan(1);
      assertThat(levels(Typeset.citation(cited), base)).hasSize(1).allMatch(l -> l % 2 == 0);
    }
    assertThat(Typeset.citation("Herald, “What the capitals want”")).doesNotContain("\u200E");
  }

  @Test
  void a_date_in_a_reason_or_on_a_terminal_reads_from_the_left_after_arabic_or_hebrew() {
    for (String reason : new String[] {"صحيفة النهر, 2025-06-10", "עיתון הנהר 2025-06-10"}) {
      for (String set :
          new String[] {Typeset.of(reason), Typeset.sentence(reason), Plain.text(reason, true)}) {
        String bare = set.endsWith(".") ? set.substring(0, set.length() - 1) : set;
        assertThat(levels(bare, Bidi.DIRECTION_LEFT_TO_RIGHT)).hasSize(1).allMatch(l -> l % 2 == 0);
      }
      assertThat(Wrap.width(Plain.text(reason, true))).isEqualTo(reason.length());
    }
    assertThat(Typeset.of("said on 2025-06-10")).isEqualTo("said on 2025-06-10");
    assertThat(Plain.text("\u202eNorthland would sign", true)).isEqualTo("Northland would sign");
  }

  /** The embedding levels of the date at the end; more than one where it falls apart. */
  private static Set<Integer> levels(String text, int base) {
    Bidi bidi = new Bidi(text, base);
    return IntStream.range(text.length() - "2025-06-10".length(), text.length())
        .mapToObj(bidi::getLevelAt)
        .collect(Collectors.toSet());
  }

  @Test
  void powers_are_raised() {
    assertThat(Typeset.of("1.9 x 10^14 packages")).isEqualTo("1.9\u00a0×\u00a010¹⁴ packages");
  }

  @Test
  void a_sentence_has_a_capital_and_one_full_stop() {
    assertThat(Typeset.sentence("nothing brings Russia in")).isEqualTo("Nothing brings Russia in.");
    assertThat(Typeset.sentence("Done.")).isEqualTo("Done.");
    assertThat(Typeset.sentence("")).isEmpty();
  }

  @Test
  void a_brief_name_leaves_out_what_stands_in_brackets() {
    assertThat(Typeset.brief("War hawks (bloggers, deputies)")).isEqualTo("War hawks");
    assertThat(Typeset.brief("(nameless)")).isEqualTo("(nameless)");
  }

  @Test
  void a_name_cannot_turn_the_sentence_around_it() {
    assertThat(Typeset.of("\u202eNorthland would sign")).isEqualTo("Northland would sign");
  }
}
