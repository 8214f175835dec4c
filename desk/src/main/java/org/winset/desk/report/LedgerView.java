package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * The evidence: sources with their grades, and items with their citations.
 *
 * @param items those the case may use
 * @param notUsed those dated after the case's as-of
 */
public record LedgerView(List<SourceView> sources, List<Entry> items, List<Entry> notUsed) {

  /**
   * A publication.
   *
   * @param grade reliability A to F in words: {@code B (usually reliable)}; {@code not graded}
   * @param citation author or publisher, title, date
   */
  public record SourceView(
      String id,
      String grade,
      String citation,
      Optional<String> url,
      Optional<String> origin,
      Optional<String> note) {}

  /**
   * A claim and where it was read.
   *
   * @param claim in the analyst's words
   * @param kind reported fact, attributed statement, opinion, inference or assumption
   * @param credibility 1 to 6 in words; {@code not rated}
   * @param citations one per source
   * @param uses how many numbers, points and issues of the case rest on it
   */
  public record Entry(
      String id,
      String claim,
      String kind,
      Optional<String> speaker,
      String date,
      String credibility,
      List<String> sourceIds,
      List<String> citations,
      List<String> about,
      int uses,
      Optional<String> note) {
    public Entry {
      sourceIds = List.copyOf(sourceIds);
      citations = List.copyOf(citations);
      about = List.copyOf(about);
    }
  }

  public LedgerView {
    sources = List.copyOf(sources);
    items = List.copyOf(items);
    notUsed = List.copyOf(notUsed);
  }
}
