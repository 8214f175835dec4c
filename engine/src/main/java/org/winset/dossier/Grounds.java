package org.winset.dossier;

import java.util.List;
import java.util.Optional;

/**
 * What a number or statement rests on: items of the ledger, plain words, or nothing.
 *
 * @param because ids of ledger items
 * @param why the analyst's reasoning, or why that is the default
 * @param isDefault whether the number is Winset's own, since the case gives none
 */
public record Grounds(List<String> because, Optional<String> why, boolean isDefault) {
  /** Neither items nor words: unsourced judgement. */
  public static final Grounds NONE = new Grounds(List.of(), Optional.empty());

  /** How firmly a number is tied to evidence. */
  public enum Kind {
    SOURCED("sourced"),
    REASONED("judgement with a reason"),
    UNSOURCED("unsourced judgement"),
    DEFAULT("default");

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

  /** What an analyst gave: items, words, or nothing. */
  public Grounds(List<String> because, Optional<String> why) {
    this(because, why, false);
  }

  /** Of a number the case leaves out. */
  static Grounds ofDefault(String why) {
    return new Grounds(List.of(), Optional.of(why), true);
  }

  public Kind kind() {
    if (isDefault) {
      return Kind.DEFAULT;
    }
    if (!because.isEmpty()) {
      return Kind.SOURCED;
    }
    return why.isPresent() ? Kind.REASONED : Kind.UNSOURCED;
  }
}
