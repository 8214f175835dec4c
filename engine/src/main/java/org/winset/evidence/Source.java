package org.winset.evidence;

import java.util.Optional;

/**
 * Where words come from: one publication.
 *
 * @param grade reliability A (reliable) .. F (cannot be judged), NATO admiralty code
 * @param origin whom it repeats; sources with one origin are one voice
 * @param handling with whom it may be shared; not said if empty
 * @param text where its text is held
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
    Optional<String> note,
    Optional<Handling> handling,
    Optional<Text> text) {

  /**
   * A text that is held with the case.
   *
   * @param file the file with it, from the case's folder: {@code sources/lake-herald.txt}
   * @param sha256 the SHA-256 of that file's bytes, in hexadecimal digits
   * @param original the file it was taken from (a page, a feed), where that is another one
   * @param originalSha256 the SHA-256 of that one
   */
  public record Text(
      String file,
      Optional<String> sha256,
      Optional<String> original,
      Optional<String> originalSha256) {}

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
