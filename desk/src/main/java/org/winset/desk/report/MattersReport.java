package org.winset.desk.report;

import java.util.Optional;
import org.winset.forecast.Prospects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the answers of a case hang on, by itself. */
public final class MattersReport {
  private final Matters matters;

  private MattersReport(Matters matters) {
    this.matters = matters;
  }

  /** The report on what was drawn; empty if sensitivity was not. */
  public static Optional<MattersReport> of(Prospects prospects) {
    return prospects
        .sensitivity()
        .map(s -> new MattersReport(MattersTeller.tell(s, prospects.chances())));
  }

  /** For a terminal. */
  public String text(Style style) {
    Page page = new Page(style);
    TextMatters.write(matters, page);
    return page.toString().stripLeading();
  }

  /** As Markdown. */
  public String markdown() {
    MarkdownText text = new MarkdownText();
    MarkdownMatters.write(matters, text);
    return text.toString();
  }

  /** As JSON, with a line break at the end. */
  public String json() {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(JsonMatters.json(matters).node())
            .replace("\r\n", "\n")
        + "\n";
  }
}
