package org.winset.desk.reading;

import java.util.stream.Stream;

/** A rule by which a draft is made, from the surest to the least sure within its tier. */
public enum Rule {
  /** {@code “…,” said X}; {@code “…,” X said}. */
  SAID_AFTER("said-after", Tier.A, "the speaker and a verb of saying follow the quote"),
  /** {@code X said: “…”}; {@code X called it “…”}. */
  SAID_BEFORE(
      "said-before", Tier.A, "the speaker and a verb of saying stand just before the quote"),
  /** {@code according to X, “…”}. */
  ACCORDING_TO("according-to", Tier.A, "“according to” names the speaker beside the quote"),
  /** {@code X: “…”} at the beginning of a paragraph; {@code “…” – X} at its end. */
  LABEL("label", Tier.A, "a name and a colon or dash label the quote"),
  /** {@code “…,” she said}; {@code he said: “…”}: whom the pronoun means is inferred. */
  PRONOUN("pronoun", Tier.B, "a pronoun says it; whom it means is inferred from what came before"),
  /** {@code “…,” X said. “…”}: the second part. */
  RESUMED("resumed", Tier.B, "the quote goes on after its speaker was named"),
  /** The quote went on into this paragraph. */
  CONTINUED("continued", Tier.B, "the quote goes on from the paragraph before"),
  /** A verb of saying and its subject in the same sentence, not beside the quote. */
  CUE_IN_SENTENCE("cue-in-sentence", Tier.C, "a verb of saying stands in the same sentence"),
  /** {@code X’s words: “…”}. */
  NOUN_CUE("noun-cue", Tier.C, "a noun of saying stands before the quote"),
  /** No verb of saying near: who was spoken of last. */
  NEAREST("nearest", Tier.D, "no verb of saying near; the nearest name"),
  /** A quote that nobody is given. */
  UNATTRIBUTED("unattributed", Tier.NONE, "unattributed or scare quote"),
  /** {@code X said that …} without quotation marks. */
  CLAIM("claim", Tier.A, "a source and a verb of saying, no quotation marks"),
  /** {@code X wants …}, {@code X believes …}. */
  CLAIM_WIDE("claim-wide", Tier.C, "a source and a verb of thinking, wishing or promising"),
  /** A counted quantity in a sentence that nobody is quoted for. */
  QUANTITY("quantity", Tier.C, "a number with its unit or noun"),
  /** Proposed by a language model that the user named. */
  MODEL(
      "model",
      Tier.NONE,
      "proposed by a language model; its words and its speaker stand in the text");

  /** How a rule finds the speaker; the order of precision to expect. */
  public enum Tier {
    A,
    B,
    C,
    D,
    NONE
  }

  private final String id;
  private final Tier tier;
  private final String words;

  Rule(String id, Tier tier, String words) {
    this.id = id;
    this.tier = tier;
    this.words = words;
  }

  /** As written in a file of drafts. */
  public String id() {
    return id;
  }

  public Tier tier() {
    return tier;
  }

  /** What it goes by. */
  public String words() {
    return words;
  }

  /** Whether it names who says a quote. */
  public boolean attributes() {
    return switch (this) {
      case UNATTRIBUTED, CLAIM, CLAIM_WIDE, QUANTITY, MODEL -> false;
      default -> true;
    };
  }

  /** The rule with that id; {@link #UNATTRIBUTED} if there is none. */
  public static Rule of(String id) {
    return Stream.of(values()).filter(r -> r.id.equals(id)).findFirst().orElse(UNATTRIBUTED);
  }
}
