package org.winset.desk.report;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the case against the leading account: for a terminal, as Markdown, as JSON. */
public final class RedTeamPage {
  private static final String FOR = "The strongest case for each rival";

  private RedTeamPage() {}

  /** Text for a terminal. */
  public static String text(String title, List<String> settings, RedTeamView view, Style style) {
    Page page = new Page(style);
    page.title(title);
    settings.forEach(s -> page.paragraph("Set for this run: " + s));
    page.heading("Red team");
    view.opening().forEach(page::paragraph);
    if (!view.fewest().isEmpty()) {
      page.paragraph("The fewest changes", "", Page.Tone.STRONG);
      view.fewest().forEach(page::item);
    }
    if (!view.rivals().isEmpty()) {
      page.heading(FOR);
    }
    for (RedTeamView.Rival rival : view.rivals()) {
      page.paragraph(rival.name() + " (" + rival.chance().text() + ")", "", Page.Tone.STRONG);
      rival.sentences().forEach(page::item);
    }
    return page.toString();
  }

  /** Markdown. */
  public static String markdown(String title, List<String> settings, RedTeamView view) {
    MarkdownText text = new MarkdownText();
    text.heading(1, title + ": red team");
    settings.forEach(s -> text.item("Set for this run: " + s));
    view.opening().forEach(text::paragraph);
    view.fewest().forEach(text::item);
    if (!view.rivals().isEmpty()) {
      text.heading(2, FOR);
    }
    for (RedTeamView.Rival rival : view.rivals()) {
      text.heading(3, rival.name() + " (" + rival.chance().text() + ")");
      rival.sentences().forEach(text::item);
    }
    return text.toString();
  }

  /** JSON. */
  public static String json(String caseId, List<String> settings, RedTeamView view) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Json json =
        Json.object()
            .put("winset-redteam", JsonReport.VERSION)
            .put("case", caseId)
            .texts("settings", settings)
            .texts("opening", view.opening())
            .texts("fewest", view.fewest())
            .list(
                "rivals",
                view.rivals(),
                rival ->
                    Json.object()
                        .put("account", rival.id())
                        .put("name", rival.name())
                        .put("chance", rival.chance().value())
                        .put("atBest", rival.atBest().value())
                        .texts("sentences", rival.sentences()));
    return mapper.writeValueAsString(json.node()).replace("\r\n", "\n") + "\n";
  }
}
