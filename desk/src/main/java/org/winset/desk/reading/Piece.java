package org.winset.desk.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One text taken out of a file: the article, its title first, readers' comments after a heading.
 *
 * @param text the text to read and hold
 * @param published the day of publication, where the file says it
 * @param converted whether the text is another one than the file's own (a page, a feed)
 * @param entry what a feed tells this entry by from its others, however the feed grows; empty for
 *     what is not of a feed
 */
public record Piece(
    String text,
    Optional<String> title,
    Optional<String> author,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> url,
    boolean converted,
    Optional<String> entry) {}
