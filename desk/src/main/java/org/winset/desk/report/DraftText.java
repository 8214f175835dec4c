package org.winset.desk.report;

import java.util.List;
import org.winset.desk.drafts.DraftFile;
import org.winset.desk.drafts.Drafted;

/** Writes drafts for a terminal, each with the rule that made it and how often that is right. */
public final class DraftText {
  private final Page page;

  private DraftText(Style style) {
    this.page = new Page(style);
  }

  /** Drafts of one text, under its title. */
  public static String render(DraftFile file, List<Drafted> drafts, Style style) {
    DraftText text = new DraftText(style);
    text.page.gap();
    text.page.title(file.source().id() + ": " + file.source().citation());
    drafts.forEach(text::draft);
    return text.page.toString();
  }

  private void draft(Drafted draft) {
    String said = draft.item().speaker().isPresent() ? "" : "nobody named: ";
    page.item(
        draft.id() + "  ",
        said + draft.item().claim() + draft.state().map(s -> "  [" + s + "]").orElse(""));
    StringBuilder about = new StringBuilder(draft.rule().id() + " " + draft.precision());
    if (!draft.part().equals("article")) {
      about.append("; in ").append(draft.part());
    }
    draft.item().event().ifPresent(e -> about.append("; ").append(e));
    draft.when().ifPresent(w -> about.append("; ").append(w));
    if (!draft.quantities().isEmpty()) {
      about.append("; ").append(String.join(", ", draft.quantities()));
    }
    if (!draft.item().about().isEmpty()) {
      about.append("; about ").append(String.join(", ", draft.item().about()));
    }
    page.paragraph(about.toString(), "    ", Page.Tone.FAINT);
  }
}
