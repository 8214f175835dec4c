package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTemplateTest {
  @Test
  void a_page_escapes_its_title_and_holds_its_body() {
    Content body = output -> output.writeContent("<p>nobody signs</p>");
    var page = new StringOutput();

    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("page.jte", Map.of("title", "War & peace", "body", body), page);

    assertThat(page.toString())
        .startsWith("<!doctype html>")
        .contains("<title>War &amp; peace</title>", "<p>nobody signs</p>");
  }
}
