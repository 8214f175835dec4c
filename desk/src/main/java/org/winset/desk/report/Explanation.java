package org.winset.desk.report;

import java.util.List;

/**
 * Why a party would or would not sign a plan, in plain sentences.
 *
 * @param headline the answer
 */
public record Explanation(String headline, List<Section> sections) {

  /** One question and its answer. */
  public record Section(String heading, List<Statement> statements) {
    public Section {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A sentence and what it rests on.
   *
   * @param reasons the analyst's words, and evidence items with kind and citation
   */
  public record Statement(String sentence, List<String> reasons) {
    public Statement {
      reasons = List.copyOf(reasons);
    }

    static Statement of(String sentence) {
      return new Statement(sentence, List.of());
    }
  }

  public Explanation {
    sections = List.copyOf(sections);
  }
}
