package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Marks around words, in every script. */
class HighlightProperties {
  @Property(tries = 300)
  void nothing_is_lost_or_moved(@ForAll String before, @ForAll String words, @ForAll String after) {
    Highlight shown = Highlight.of(before, words, after);

    assertThat(shown.before() + shown.words() + shown.after()).isEqualTo(before + words + after);
    assertThat(before).startsWith(shown.before());
    assertThat(after).endsWith(shown.after());
  }

  @Example
  void a_mark_inside_an_arabic_word_takes_in_the_whole_word() {
    assertThat(Highlight.of("خطة تترك مفت", "اح السد في الش", "مال»"))
        .isEqualTo(new Highlight("خطة تترك ", "مفتاح السد في الشمال", "»"));
  }

  @Example
  void a_vowel_sign_stays_with_its_letter() {
    assertThat(Highlight.of("", "نوق", "ّع على")).isEqualTo(new Highlight("", "نوقّع", " على"));
  }

  @Example
  void marks_between_words_stay_where_they_are() {
    assertThat(Highlight.of("said “", "no dam", ",” he"))
        .isEqualTo(new Highlight("said “", "no dam", ",” he"));
  }
}
