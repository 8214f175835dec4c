package org.winset.desk.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The entries of a saved RSS or Atom feed, one after the other. The parser knows no document type:
 * it opens nothing and expands no entity but the five of XML and those of HTML.
 */
final class Feed {
  private static final int DEEPEST = 64;

  private Feed() {}

  /** Gives the entries of a feed to a taker; those without text are left out. */
  static void read(Path file, Optional<Charset> encoding, Intake.Taker taker)
      throws IOException, Intake.Refused {
    int entries = 0;
    String publisher = "";
    try (StreamParser parser =
        DataUtil.streamParser(
            file, encoding.orElse(null), "", Parser.xmlParser().setMaxDepth(DEEPEST))) {
      Element entry = parser.selectNext("item, entry");
      while (entry != null) {
        Element feed = entry.parent();
        if (publisher.isEmpty() && feed != null) {
          publisher = child(feed.root(), "channel > title, feed > title");
        }
        Optional<Piece> piece = piece(entry, publisher);
        if (piece.isPresent()) {
          Intake.refuseForeign(piece.get(), file);
          entries++;
          taker.take(piece.get());
        }
        entry.remove();
        entry = parser.selectNext("item, entry");
      }
    }
    if (entries == 0) {
      throw new Intake.Refused("the file has no entries of a feed (RSS or Atom)", "");
    }
  }

  private static Optional<Piece> piece(Element entry, String publisher) {
    String html = "";
    for (String tag : new String[] {"content|encoded", "content", "description", "summary"}) {
      html = html.isBlank() ? child(entry, tag) : html;
    }
    String title = PageText.fragment(child(entry, "title")).strip();
    String body = PageText.fragment(html).strip();
    if (body.isEmpty()) {
      return Optional.empty();
    }
    String link = entry.select("link").attr("href");
    String url = link.isEmpty() ? child(entry, "link") : link;
    return Optional.of(
        new Piece(
            (title.isEmpty() ? "" : title + "\n\n") + body + "\n",
            text(title),
            text(child(entry, "author > name, dc|creator, author")),
            text(publisher),
            published(entry),
            text(entry.select("content").attr("xml:lang")),
            text(url),
            true,
            entry(entry, url, title + body)));
  }

  /** What stays the same of an entry: the name its feed gives it, else its link, else its words. */
  private static Optional<String> entry(Element entry, String url, String words) {
    return Stream.of(child(entry, "> guid"), child(entry, "> id"), entry.attr("rdf:about"), url)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .or(() -> Optional.of(words));
  }

  private static Optional<LocalDate> published(Element entry) {
    return Stream.of("pubDate", "published", "dc|date", "updated")
        .flatMap(tag -> day(child(entry, tag).strip()).stream())
        .findFirst();
  }

  private static Optional<LocalDate> day(String date) {
    try {
      if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
        return Optional.of(LocalDate.parse(date.substring(0, 10)));
      }
      return date.isEmpty()
          ? Optional.empty()
          : Optional.of(
              ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String child(Element element, String selector) {
    Element found = element.selectFirst(selector);
    return found == null ? "" : found.wholeText().isBlank() ? found.html() : found.wholeText();
  }

  private static Optional<String> text(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }
}
