package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the page as a browser does; skipped, and says so, where no Chromium is on the PATH. */
@Tag("browser")
class HtmlPageInBrowserTest {
  /** Bytes. Patterns in print once made it forty times as large. */
  private static final int LARGE_FILE = 3_000_000;

  /** Shows a page in frames of several widths, every fold open, and writes down what it finds. */
  private static final String MEASURE =
      """
      <!doctype html><meta charset="utf-8"><body><pre id="found"></pre>%s<script>
      addEventListener('load', () => {
        for (const frame of document.querySelectorAll('iframe')) {
          const page = frame.contentDocument;
          page.querySelectorAll('details').forEach(fold => fold.open = true);
          const root = page.documentElement;
          found.textContent += `width ${frame.width}: spills ${root.scrollWidth - root.clientWidth};`
            + ` scripts ${page.scripts.length};`
            + ` bare pictures ${page.querySelectorAll('svg:not(:has(> title + desc))').length};`
            + ` unlabelled cells ${page.querySelectorAll('th:not([scope])').length}\\n`;
        }
      });
      </script>\
      """;

  @TempDir static Path scratch;
  private static Browser browser;

  @BeforeAll
  static void find() {
    Optional<Browser> found = Browser.find();
    assumeTrue(found.isPresent(), "no Chromium on the PATH: nobody looked at the page");
    browser = found.get();
  }

  @Test
  void it_fits_a_phone_and_a_desk() throws Exception {
    assertFits(HtmlPage.render(Cases.twoRivers()));
  }

  @Test
  void hostile_texts_neither_run_nor_burst_it() throws Exception {
    Path folder = Files.createDirectory(scratch.resolve("hostile"));
    assertFits(HtmlPage.render(Cases.twoRivers(folder, HostileTexts::into)));
  }

  @Test
  void it_prints_to_a_small_file() throws Exception {
    Path page = scratch.resolve("page.html");
    Files.writeString(page, HtmlPage.render(Cases.twoRivers()));

    byte[] pdf = browser.print(page, scratch);

    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isLessThan(LARGE_FILE);
  }

  private static void assertFits(String html) throws IOException, InterruptedException {
    String source = html.replace("&", "&amp;").replace("\"", "&quot;");
    String frame = "<iframe width=\"%d\" height=\"900\" style=\"border:0\" srcdoc=\"%s\"></iframe>";
    Path page = scratch.resolve("measure.html");
    Files.writeString(
        page, MEASURE.replace("%s", frame.formatted(320, source) + frame.formatted(1280, source)));

    String found = pre(browser.dump(page, scratch));

    assertThat(found.lines())
        .containsExactly(
            "width 320: spills 0; scripts 0; bare pictures 0; unlabelled cells 0",
            "width 1280: spills 0; scripts 0; bare pictures 0; unlabelled cells 0");
  }

  private static String pre(String dump) {
    Matcher found = Pattern.compile("<pre id=\"found\">([^<]*)</pre>").matcher(dump);
    assertThat(found.find()).as("the measuring page ran").isTrue();
    return found.group(1);
  }
}
