package org.winset.desk.model;

import java.util.List;

/** Something that proposes items from a text; what it says counts only after {@link Verbatim}. */
public interface Proposer {
  /** What it is called, for those who read drafts. */
  String name();

  /**
   * The items it proposes from a piece of text.
   *
   * @throws Silent if it gives no usable answer
   */
  List<Proposal> propose(String piece) throws Silent;

  /**
   * One proposed item.
   *
   * @param quote words said to stand in the text
   * @param speaker the words said to name the speaker there; may be empty
   * @param claim what they say, in its words
   */
  record Proposal(String quote, String speaker, String claim) {}

  /** Tells that no usable answer came. */
  final class Silent extends Exception {
    private static final long serialVersionUID = 1;

    public Silent(String reason) {
      super(reason);
    }

    /** Why, in a few words. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
