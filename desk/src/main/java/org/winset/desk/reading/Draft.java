package org.winset.desk.reading;

import java.util.List;
import java.util.Optional;
import org.winset.evidence.Actor;
import org.winset.evidence.Anchor.Span;
import org.winset.evidence.Item;

/**
 * What a rule proposes as an item: for an analyst to accept, correct or reject.
 *
 * @param part where it stands: {@code article}, {@code headline}, {@code readers' comments}
 * @param claim words to start from; the analyst's own come later
 * @param speaker the name to show
 * @param actor the case's actor that speaks, if it is a known one
 * @param words where the words stand, in code points
 * @param mention where the words stand that name the speaker
 * @param when the date given with them
 * @param quantities the numbers in them
 */
public record Draft(
    Rule rule,
    Item.Kind kind,
    String part,
    String claim,
    Optional<String> speaker,
    Optional<Actor> actor,
    Span words,
    Optional<Span> mention,
    Optional<When> when,
    List<Quantity> quantities) {
  public Draft {
    quantities = List.copyOf(quantities);
  }
}
