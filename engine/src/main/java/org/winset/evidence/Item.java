package org.winset.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One piece of evidence: a claim in the analyst's words and where it was read.
 *
 * @param sources ids of its sources, at least one
 * @param about ids of the parties, issues, plans, hypotheses and actors it speaks of
 * @param event when it happened
 * @param reported when it was said or reported; see {@link Ledger#reportOf}
 * @param digit credibility 1 (confirmed) .. 6 (cannot be judged)
 * @param states the values it gives for things: two items that state different values conflict
 * @param handling with whom it may be shared; see {@link Ledger#handlingOf}
 * @param anchors the words of its sources that it rests on
 */
public record Item(
    String id,
    List<String> sources,
    String claim,
    Kind kind,
    Optional<String> speaker,
    List<String> about,
    Optional<PartialDate> event,
    Optional<PartialDate> reported,
    Optional<Integer> digit,
    List<Statement> states,
    Optional<Handling> handling,
    List<Anchor> anchors,
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
  public record Statement(String subject, String value) {
    private static final Pattern GROUPED =
        Pattern.compile("(?<=\\d)[ ,'’\\u00a0\\u202f](?=\\d{3}(?!\\d))");

    /**
     * Whether both say the same: letter case, spacing and the grouping of digits make no
     * difference, nor does how a decimal number is written.
     */
    public boolean agrees(Statement other) {
      return subject.equals(other.subject) && plain(value).equals(plain(other.value));
    }

    /** The value without what makes no difference. */
    private static String plain(String value) {
      String plain =
          GROUPED
              .matcher(value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
              .replaceAll("");
      return plain.matches("-?\\d{1,30}(\\.\\d{1,30})?")
          ? new BigDecimal(plain).stripTrailingZeros().toPlainString()
          : plain;
    }
  }

  public Item {
    sources = List.copyOf(sources);
    about = List.copyOf(about);
    states = List.copyOf(states);
    anchors = List.copyOf(anchors);
  }
}
