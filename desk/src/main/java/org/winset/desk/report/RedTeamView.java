package org.winset.desk.report;

import java.util.List;

/**
 * The case against the leading account, and for each of its rivals.
 *
 * @param opening what is argued against, in sentences
 * @param fewest the fewest judgements that would have to be otherwise, in sentences
 * @param rivals the most probable first
 */
public record RedTeamView(List<String> opening, List<String> fewest, List<Rival> rivals) {
  /**
   * One rival.
   *
   * @param id of the account
   * @param chance in this run
   * @param atBest with every judgement at the end of its range that favours it
   * @param sentences its strongest case
   */
  public record Rival(
      String id,
      String name,
      BeliefsView.Chance chance,
      BeliefsView.Chance atBest,
      List<String> sentences) {
    public Rival {
      sentences = List.copyOf(sentences);
    }
  }

  public RedTeamView {
    opening = List.copyOf(opening);
    fewest = List.copyOf(fewest);
    rivals = List.copyOf(rivals);
  }
}
