package org.winset.desk.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What would make this wrong.
 *
 * @param concerns in order of weight
 * @param numbers what every party's numbers rest on
 * @param conflicts where sources contradict each other: shown side by side, never averaged
 */
public record Doubts(List<Concern> concerns, List<NumbersOf> numbers, List<Conflict> conflicts) {

  /**
   * One reason to doubt.
   *
   * @param id fixed word for machine-readable reports: {@code unsourced}, {@code padding}, …
   * @param sentence what is so, and what it means for the answer
   * @param details the single instances; may be empty
   */
  public record Concern(String id, String heading, String sentence, List<String> details) {
    public Concern {
      details = List.copyOf(details);
    }
  }

  /**
   * What one party's numbers rest on: how many each way, and which.
   *
   * @param reasoned numbers with a reason but no source
   * @param unsourced numbers with neither
   */
  public record NumbersOf(
      PartyName party, int all, int sourced, List<InputName> reasoned, List<InputName> unsourced) {
    public NumbersOf {
      reasoned = List.copyOf(reasoned);
      unsourced = List.copyOf(unsourced);
    }
  }

  /**
   * One input.
   *
   * @param path as {@code --set} takes it
   * @param amount as written in the case: {@code 30..50}
   * @param why the analyst's reasoning; empty text if there is none
   */
  public record InputName(String path, String amount, String unit, String why) {}

  /**
   * Claims that give different values for one thing.
   *
   * @param subject its id, as the ledger has it: {@code army-cap}
   * @param name in plain words: {@code Size of the army}
   */
  public record Conflict(String subject, String name, List<Claim> claims) {
    public Conflict {
      claims = List.copyOf(claims);
    }
  }

  /**
   * One of them: the value it gives, in which words, and where they stand.
   *
   * @param value as the ledger has it: {@code 600000}
   * @param text as reports print it: {@code 600,000}; an option by its name
   */
  public record Claim(String value, String text, LedgerView.Entry item) {}

  /** With more concerns at the end. */
  Doubts and(List<Concern> more) {
    return new Doubts(Stream.concat(concerns.stream(), more.stream()).toList(), numbers, conflicts);
  }

  public Doubts {
    concerns = List.copyOf(concerns);
    numbers = List.copyOf(numbers);
    conflicts = List.copyOf(conflicts);
  }
}
