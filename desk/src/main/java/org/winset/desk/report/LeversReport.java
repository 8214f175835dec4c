package org.winset.desk.report;

/** What levers do, as text or JSON. */
public final class LeversReport {
  private LeversReport() {}

  /**
   * For a terminal.
   *
   * @param all every change on the way and every reason
   */
  public static String text(LeversView view, Style style, boolean all) {
    Page page = new Page(style);
    BlockText.write(ProspectsBlocks.levers(view, 0), page, all);
    view.map().ifPresent(map -> LeverMapText.write(map, page));
    if (all) {
      page.heading("Why they could move so far");
      view.levers()
          .forEach(
              l -> page.item(l.name() + " (" + l.path() + "): " + String.join(" ", l.reasons())));
    } else {
      page.gap();
      page.paragraph(
          "--all shows every change on the way and every reason; --pair ID,ID maps two levers.",
          "",
          Page.Tone.FAINT);
    }
    return page.toString();
  }

  /** As JSON, on one line. */
  public static String json(LeversView view) {
    return JsonProspects.levers(view) + "\n";
  }
}
