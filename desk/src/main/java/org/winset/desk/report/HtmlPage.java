package org.winset.desk.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A report as one HTML file that asks nobody for anything: no script, no font, no picture from
 * elsewhere. It reads on a phone and on a wall, in greyscale, in the dark and on paper.
 *
 * <p>Layout is in {@code desk/src/main/jte/report}, looks in {@code page.css}, shapes in {@code
 * signs.svg}. Every text of the case is escaped by the template engine.
 */
public final class HtmlPage {
  private static final String TEMPLATE = "report/page.jte";

  private HtmlPage() {}

  /** The whole page. */
  public static String render(Report report) {
    var page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            TEMPLATE,
            Map.of(
                "report", report,
                "scales", Scales.of(report),
                "style", resource("page.css"),
                "signs", resource("signs.svg")),
            page);
    return page.toString();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
