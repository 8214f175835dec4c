package org.winset.dossier;

import java.util.List;
import java.util.Optional;

/**
 * What a number or statement rests on: items of the ledger, plain words, or nothing.
 *
 * @param because ids of ledger items
 * @param why the analyst's reasoning
 */
public record Grounds(List<String> because, Optional<String> why) {
  /** Neither items nor words: unsourced judgement. */
  public static final Grounds NONE = new Grounds(List.of(), Optional.empty());

  /** How firmly a number is tied to evidence. */
  public enum Kind {
    SOURCED("sourced"),
    REASONED("judgement with a reason"),
    UNSOURCED("unsourced judgement");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As reports say it. */
    public String words() {
      return words;
    }
  }

  public Grounds {
    because = List.copyOf(because);
  }

  public Kind kind() {
    if (!because.isEmpty()) {
      return Kind.SOURCED;
    }
    return why.isPresent() ? Kind.REASONED : Kind.UNSOURCED;
  }
}
