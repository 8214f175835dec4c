package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.evidence.Located;
import org.winset.evidence.Source;
import org.winset.evidence.Texts.Holding;

/**
 * Reasons to doubt that lie in the quotes of a ledger: broken, moved, or not to be checked here.
 */
final class AnchorDoubts {
  private final Ledger ledger;
  private final List<String> broken = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();
  private final List<String> moved = new ArrayList<>();
  private final List<String> notHeld = new ArrayList<>();

  private AnchorDoubts(Ledger ledger) {
    this.ledger = ledger;
    for (Item item : ledger.items()) {
      ledger.located(item).forEach(located -> sort(item, located));
    }
  }

  /** The concerns, the gravest first. */
  static List<Doubts.Concern> of(Ledger ledger) {
    return new AnchorDoubts(ledger).concerns();
  }

  private void sort(Item item, Located located) {
    String words =
        "item "
            + item.id()
            + ": “"
            + located.anchor().quote()
            + "” in "
            + located.anchor().source();
    switch (located.state()) {
      case BROKEN -> broken.add(words);
      case AMBIGUOUS -> unclear.add(words);
      case MOVED -> moved.add(words);
      case NOT_HELD -> notHeld.add(words);
      case VERBATIM -> {}
    }
  }

  private List<Doubts.Concern> concerns() {
    List<Doubts.Concern> concerns = new ArrayList<>();
    add(
        concerns,
        "broken-anchors",
        "Broken anchors",
        broken,
        " not in the text that is said to hold them: the items may rest on words nobody wrote.");
    add(
        concerns,
        "ambiguous-anchors",
        "Quotes that stand in several places",
        unclear,
        " in several places of their text, and it is not said which is meant.");
    List<String> changed =
        ledger.sources().stream()
            .filter(s -> ledger.texts().of(s.id()) instanceof Holding.Held held && held.changed())
            .map(Source::citation)
            .toList();
    if (!changed.isEmpty()) {
      concerns.add(
          new Doubts.Concern(
              "changed-texts",
              "Texts that changed",
              "The text of "
                  + Figures.counted(changed.size(), "source")
                  + " is not the one whose SHA-256 was noted; "
                  + Figures.counted(moved.size(), "quote")
                  + " had to be found again.",
              changed));
    }
    add(
        concerns,
        "not-held",
        "Quotes that cannot be checked here",
        notHeld,
        " from texts that this copy of the case does not hold.");
    return concerns;
  }

  private static void add(
      List<Doubts.Concern> concerns,
      String id,
      String heading,
      List<String> details,
      String sentence) {
    if (!details.isEmpty()) {
      String are = details.size() == 1 ? " is" : " are";
      concerns.add(
          new Doubts.Concern(
              id, heading, Figures.counted(details.size(), "quote") + are + sentence, details));
    }
  }
}
