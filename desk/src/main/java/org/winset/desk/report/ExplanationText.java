package org.winset.desk.report;

/** An explanation as text for a terminal. */
public final class ExplanationText {
  private ExplanationText() {}

  /** The explanation, wrapped to the style's width. */
  public static String render(Explanation explanation, Style style) {
    Page page = new Page(style);
    page.title(explanation.headline());
    for (Explanation.Section section : explanation.sections()) {
      page.heading(section.heading());
      for (Explanation.Statement statement : section.statements()) {
        page.item(statement.sentence());
        statement.reasons().forEach(r -> page.item("    - ", r));
      }
    }
    return page.toString();
  }
}
