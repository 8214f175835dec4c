package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
  @Test
  void words_of_a_case_stay_words() {
    MarkdownText text = new MarkdownText();
    text.paragraph("# <b>a|b</b> *c* [d](e)");

    assertThat(text.toString()).isEqualTo("\\# &lt;b>a\\|b&lt;/b> \\*c\\* \\[d\\](e)\n");
  }

  @Test
  void a_table_has_a_head_and_keeps_its_cells() {
    MarkdownText text = new MarkdownText();
    text.table(List.of(List.of("A", "B"), List.of("1|2", "3\n4")));

    assertThat(text.toString()).isEqualTo("| A | B |\n|---|---|\n| 1\\|2 | 3<br>4 |\n");
  }
}
