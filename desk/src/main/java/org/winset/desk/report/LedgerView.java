package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * The evidence: sources with their grades, and items with their citations.
 *
 * @param items those the case may use
 * @param notUsed those dated after the case's as-of
 * @param rests which number rests on which items
 */
public record LedgerView(
    List<SourceView> sources, List<Entry> items, List<Entry> notUsed, List<RestsOf> rests) {

  /** The sourced numbers of one party. */
  public record RestsOf(String party, List<Rest> numbers) {
    public RestsOf {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * One number and the items it rests on.
   *
   * @param path as {@code --set} and {@code trace} take it
   * @param why the analyst's reasoning; may be empty
   * @param items their ids, at least one
   */
  public record Rest(String path, String amount, String unit, String why, List<String> items) {
    public Rest {
      items = List.copyOf(items);
    }
  }

  /**
   * A publication.
   *
   * @param grade reliability A to F in words: {@code B (usually reliable)}; {@code not graded}
   * @param citation author or publisher, title, date
   * @param text what there is of its text: {@code held, SHA-256 5a4d…}; empty if none is named
   */
  public record SourceView(
      String id,
      String grade,
      String citation,
      Optional<String> url,
      Optional<String> origin,
      Optional<String> handling,
      String text,
      Optional<String> note) {}

  /**
   * A claim and where it was read.
   *
   * @param claim in the analyst's words
   * @param kind reported fact, attributed statement, opinion, inference or assumption
   * @param credibility 1 to 6 in words; {@code not rated}
   * @param citations one per source
   * @param handling with whom it may be shared: {@code TLP:AMBER}
   * @param voices how many independent sources it has: those with one origin are one
   * @param quotes the words it rests on
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
      Optional<String> handling,
      int voices,
      List<QuoteView> quotes,
      int uses,
      Optional<String> note) {
    public Entry {
      quotes = List.copyOf(quotes);
      sourceIds = List.copyOf(sourceIds);
      citations = List.copyOf(citations);
      about = List.copyOf(about);
    }
  }

  /**
   * Words of a source.
   *
   * @param before what stands before them, to read them by; may be empty
   * @param words the words, whole words at both ends (see {@link Highlight})
   * @param after what stands after them
   * @param state {@code verbatim}, {@code moved}, {@code broken anchor}, {@code not held here}
   * @param sound whether they were found in the text
   * @param place where they stand, in characters of the text: {@code 120 to 153}; empty if unknown
   * @param language the language of the source, as a code
   */
  public record QuoteView(
      String sourceId,
      String before,
      String words,
      String after,
      String state,
      boolean sound,
      String place,
      Optional<String> language) {}

  public LedgerView {
    sources = List.copyOf(sources);
    items = List.copyOf(items);
    notUsed = List.copyOf(notUsed);
    rests = List.copyOf(rests);
  }
}
