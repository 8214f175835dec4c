package org.winset.evidence;

import java.util.Optional;

/**
 * Where words come from: one publication.
 *
 * @param grade reliability A (reliable) .. F (cannot be judged), NATO admiralty code
 * @param origin whom it repeats; sources with one origin are one voice
 */
public record Source(
    String id,
    String publisher,
    String title,
    Optional<String> author,
    PartialDate date,
    Optional<PartialDate> accessed,
    Optional<String> url,
    Optional<String> language,
    Optional<Grade> grade,
    Optional<String> origin,
    Optional<String> note) {

  /**
   * Reliability of a source, NATO admiralty code; F says that it cannot be judged, not that it is
   * bad.
   */
  public enum Grade {
    A,
    B,
    C,
    D,
    E,
    F
  }

  /** Author or publisher, title, date: as a reader would look it up. */
  public String citation() {
    return author.map(a -> a + ", ").orElse("") + publisher + ", “" + title + "”, " + date;
  }
}
