package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
  private static Report report;
  private static String page;

  @BeforeAll
  static void render() {
    report = Cases.twoRivers();
    page = HtmlPage.render(report);
  }

  @Test
  void the_page_opens_with_its_title_and_the_bottom_line() {
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("<html lang=\"en\">", "<h1 dir=\"auto\">" + report.title() + "</h1>");
    assertThat(page.indexOf("id=\"bottom-line\""))
        .isLessThan(page.indexOf("id=\"who\""))
        .isPositive();
  }

  @Test
  void every_part_has_a_heading() {
    assertThat(texts("<h2[^>]*>([^<]+)</h2>"))
        .containsExactly(
            "Bottom line",
            "Who can sign what",
            "How far each party is from signing",
            "Why",
            "Plans side by side",
            "Is there any deal?",
            "Deal killers",
            "What the talks are for",
            "What would make this wrong",
            "Ledger",
            "Words");
  }

  @Test
  void headings_skip_no_level() {
    int before = 0;
    for (String level : texts("<h([1-6])[ >]")) {
      int now = Integer.parseInt(level);
      assertThat(now).isLessThanOrEqualTo(before + 1);
      before = now;
    }
  }

  @Test
  void every_cell_of_the_grid_leads_to_what_decides_it() {
    for (Grid.Row row : report.grid().rows()) {
      for (Grid.Cell cell : row.cells()) {
        String anchor = Anchor.cell(row.plan(), cell.party());
        assertThat(page).contains("href=\"#" + anchor + "\"", "id=\"" + anchor + "\"");
      }
    }
  }

  @Test
  void every_verdict_is_said_in_words_beside_its_sign() {
    for (Grid.Row row : report.grid().rows()) {
      for (Grid.Cell cell : row.cells()) {
        assertThat(page)
            .contains(
                "<use href=\"#s-" + Anchor.look(cell.verdict()) + "\"/>",
                "<span class=\"word\">" + cell.words() + "</span>");
      }
    }
  }

  @Test
  void every_margin_of_the_picture_stands_in_its_table() {
    for (Grid.Row row : report.grid().rows()) {
      for (Grid.Cell cell : row.cells()) {
        if (cell.best().isPresent()) {
          assertThat(page)
              .contains("data-label=\"margin\">" + Typeset.of(cell.marginText()) + "</td>");
        }
      }
    }
  }

  @Test
  void every_picture_has_a_title_and_a_description() {
    assertThat(texts("(<svg[ >])")).hasSizeGreaterThan(50);
    assertThat(texts("(<svg[^>]*>(?!\\s*<title[^>]*>[^<]+</title>\\s*<desc[^>]*>[^<]+</desc>))"))
        .isEmpty();
  }

  @Test
  void every_link_within_the_page_arrives() {
    List<String> places = texts("\\sid=\"([^\"]+)\"");
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places).containsAll(texts("href=\"#([^\"]+)\""));
  }

  @Test
  void the_contents_name_every_section_in_its_order() {
    assertThat(texts("<li><a href=\"#([^\"]+)\">[^<]+</a></li>"))
        .startsWith(texts("<section id=\"([^\"]+)\"").toArray(String[]::new));
  }

  @Test
  void nothing_is_asked_of_anybody() {
    assertThat(page).doesNotContain("<script", "<link", "<iframe", "@import", "src=", "url(http");
    assertThat(texts("(<(?!a )[a-z]+[^>]*(?:href|src)=\"(?!#)[^>]*>)")).isEmpty();
    assertThat(texts("<a ([^>]*href=\"http[^>]*)>"))
        .allMatch(link -> link.contains("rel=\"noopener noreferrer external nofollow\""));
  }

  @Test
  void every_item_and_source_of_the_ledger_can_be_reached() {
    assertThat(report.ledger().items())
        .isNotEmpty()
        .allMatch(item -> page.contains("id=\"" + Anchor.item(item.id()) + "\""));
    assertThat(report.ledger().sources())
        .isNotEmpty()
        .allMatch(source -> page.contains("id=\"" + Anchor.source(source.id()) + "\""));
  }

  @Test
  void an_address_that_is_not_of_the_web_is_no_link() {
    assertThat(Anchor.linkable("https://example.org/a")).isTrue();
    assertThat(Anchor.linkable("javascript:alert(1)")).isFalse();
    assertThat(Anchor.linkable("https://example.org/a (page 4)")).isFalse();
  }

  @Test
  void hostile_texts_stay_texts(@TempDir Path folder) throws IOException {
    String hostile = HtmlPage.render(Cases.twoRivers(folder, HostileTexts::into));

    assertThat(hostile).contains("&lt;script&gt;alert(", HostileTexts.LONG_WORD);
    assertThat(tags(hostile))
        .hasSizeGreaterThan(500)
        .noneMatch(tag -> tag.startsWith("<script") || tag.startsWith("<img"))
        .noneMatch(tag -> tag.contains(" on"));
  }

  @Test
  void the_same_report_gives_the_same_page() {
    assertThat(HtmlPage.render(Cases.twoRivers())).isEqualTo(page);
  }

  private static List<String> texts(String regex) {
    return Pattern.compile(regex).matcher(page).results().map(found -> found.group(1)).toList();
  }

  /** All tags, their attribute values emptied: what a browser would take for markup. */
  private static List<String> tags(String html) {
    List<String> tags = new ArrayList<>();
    Pattern.compile("<[a-zA-Z/](?:\"[^\"]*\"|[^>\"])*>")
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .map(tag -> tag.replaceAll("=\"[^\"]*\"", "=\"\""))
        .forEach(tags::add);
    return tags;
  }
}
