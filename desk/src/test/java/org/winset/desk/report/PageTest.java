package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final List<List<Page.Cell>> ROWS =
      List.of(
          List.of(Page.Cell.plain("Plan"), Page.Cell.plain("Northland")),
          List.of(Page.Cell.plain("first"), new Page.Cell("✓ +36\nleader +36", Page.Tone.GOOD)));

  @Test
  void a_table_lines_up() {
    Page page = new Page(Style.plain(60));
    page.table(ROWS);

    assertThat(page.toString())
        .isEqualTo(
            """
            Plan  │ Northland
            ──────┼───────────
            first │ ✓ +36
                  │ leader +36
            """);
  }

  @Test
  void a_table_too_wide_for_the_terminal_becomes_a_list() {
    Page page = new Page(Style.plain(16));
    page.table(ROWS);

    assertThat(page.toString())
        .isEqualTo(
            """
            first
              Northland:
                ✓ +36,
                leader +36
            """);
  }

  @Test
  void colour_surrounds_words_and_never_shifts_columns() {
    Page page = new Page(new Style(60, true, true));
    page.table(ROWS);

    assertThat(page.toString()).contains("first │ \u001b[32m✓ +36\u001b[0m\n");
    assertThat(page.toString().replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain());
  }

  private static String plain() {
    Page page = new Page(Style.plain(60));
    page.table(ROWS);
    return page.toString();
  }

  @Test
  void what_a_terminal_would_obey_is_not_passed_on() {
    Page page = new Page(Style.plain(60));
    page.paragraph("a\u001b[31mred\u0007 herring");

    assertThat(page.toString()).isEqualTo("a [31mred herring\n");
  }

  @Test
  void a_word_longer_than_the_line_is_cut() {
    assertThat(Wrap.lines("ab abcdefgh", 4)).containsExactly("ab", "abcd", "efgh");
  }
}
