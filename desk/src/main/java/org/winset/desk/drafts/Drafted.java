package org.winset.desk.drafts;

import java.util.List;
import java.util.Optional;
import org.winset.desk.reading.Rule;
import org.winset.evidence.Item;

/**
 * One draft as it stands in its file.
 *
 * @param item what would come into the ledger
 * @param rule the rule that made it
 * @param precision how often that rule was right, and where that was measured
 * @param part where in the text it stands
 * @param when a date that somebody has to confirm, in words; empty if there is none
 * @param quantities the numbers in it: {@code 650000 troops}
 * @param state what was decided: empty while it waits, else {@code rejected}, {@code accepted as
 *     ID} or {@code merged into ID}
 */
public record Drafted(
    Item item,
    Rule rule,
    String precision,
    String part,
    Optional<String> when,
    List<String> quantities,
    Optional<String> state) {
  public Drafted {
    quantities = List.copyOf(quantities);
  }

  public String id() {
    return item.id();
  }

  /** Whether it may well become an item: bare numbers and quotes that nobody is given rarely do. */
  public boolean isUsual() {
    return rule != Rule.UNATTRIBUTED && rule != Rule.QUANTITY;
  }

  /** Whether nobody has decided about it yet. */
  public boolean waits() {
    return state.isEmpty();
  }
}
