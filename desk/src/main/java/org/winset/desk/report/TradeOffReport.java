package org.winset.desk.report;

import java.util.List;
import org.winset.dossier.Dossier;

/** The frontier between two parties, as text, JSON or a picture. */
public final class TradeOffReport {
  private TradeOffReport() {}

  /** For a terminal, every pair of margins in full. */
  public static String text(Dossier dossier, TradeOffView view, Style style) {
    Page page = new Page(style);
    page.title(dossier.title());
    Block block = ProspectsBlocks.tradeOff(view, 0);
    BlockText.write(List.of(block), page, true);
    return page.toString();
  }

  /** As JSON, on one line. */
  public static String json(TradeOffView view) {
    return JsonProspects.tradeOff(view) + "\n";
  }

  /** As a picture that explains its own signs. */
  public static String svg(TradeOffView view) {
    return TradeOffPicture.svg(view, true);
  }
}
