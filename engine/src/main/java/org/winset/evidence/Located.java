package org.winset.evidence;

import java.util.Optional;

/**
 * An anchor and what became of it in the text as it is now.
 *
 * @param where the words' place now; there if they were found
 * @param hint what may help where they were not; may be empty
 */
public record Located(Anchor anchor, State state, Optional<Anchor.Span> where, String hint) {
  /** What became of an anchor. */
  public enum State {
    /** The words stand where the anchor says, or, if it says no place, in one place only. */
    VERBATIM("verbatim"),
    /** The words stand in another place: the text was edited. */
    MOVED("moved"),
    /** The words stand in several places, and nothing tells which is meant. */
    AMBIGUOUS("ambiguous"),
    /** The text is here and the words are not in it. */
    BROKEN("broken anchor"),
    /** The source's text is not in this copy of the case. */
    NOT_HELD("not held here");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As reports say it. */
    public String words() {
      return words;
    }
  }

  /** Whether the words were found. */
  public boolean found() {
    return state == State.VERBATIM || state == State.MOVED;
  }
}
