package org.winset.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One piece of evidence: a claim in the analyst's words and where it was read.
 *
 * @param sources ids of its sources, at least one
 * @param about ids of the parties, issues and plans it speaks of
 * @param event when it happened
 * @param digit credibility 1 (confirmed) .. 6 (cannot be judged)
 * @param states the value it gives for a thing: two items that state different values conflict
 */
public record Item(
    String id,
    List<String> sources,
    String claim,
    Kind kind,
    Optional<String> speaker,
    List<String> about,
    Optional<PartialDate> event,
    Optional<Integer> digit,
    Optional<Statement> states,
    Optional<String> note) {

  /** What sort of claim it is; shown as such wherever it is used. */
  public enum Kind {
    REPORTED_FACT("reported fact"),
    ATTRIBUTED_STATEMENT("attributed statement"),
    OPINION("opinion"),
    INFERENCE("inference"),
    ASSUMPTION("assumption");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As written in a ledger. */
    public String words() {
      return words;
    }
  }

  /** {@code subject = value}. */
  public record Statement(String subject, String value) {}

  public Item {
    sources = List.copyOf(sources);
    about = List.copyOf(about);
  }
}
