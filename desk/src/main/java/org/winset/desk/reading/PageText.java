package org.winset.desk.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article on a web page, as plain text: title, paragraphs, and readers' comments under a
 * heading of their own.
 *
 * <p>The article is the element marked as such ({@code article}, {@code itemprop=articleBody},
 * {@code main}) or, where there is none, the one whose paragraphs hold the most text outside links,
 * as in Readability (Arc90, 2010; Mozilla). Navigation, forms, captions and what calls itself an
 * advertisement are left out first.
 */
final class PageText {
  private static final int DEEPEST = 256;
  private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, dd, dt, td";
  private static final String FURNITURE =
      "script, style, noscript, template, nav, aside, footer, form, iframe, object, svg, button,"
          + " figure, [role=navigation], [role=complementary], [role=banner], [aria-hidden=true],"
          + " [hidden]";
  private static final Pattern NOISE =
      Pattern.compile(
          "(^|[\\s_-])(promo|related|share|sharing|social|newsletter|cookie|advert|ads?|sidebar"
              + "|breadcrumbs?|subscribe|paywall|most-read|recommended|outbrain|taboola|menu)"
              + "([\\s_-]|$)");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(^|[\\s_-])(comments?|comment-?list|disqus|responses|kommentare)([\\s_-]|$)");
  private static final Pattern JSON_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");

  private final Document page;

  private PageText(Document page) {
    this.page = page;
  }

  /** The article of a page. */
  static Piece read(byte[] bytes, Optional<Charset> encoding) throws IOException {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(bytes), encoding.map(Charset::name).orElse(null), "", parser);
    return new PageText(page).piece();
  }

  /** The text of a piece of HTML, such as the body of a feed's entry. */
  static String fragment(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    page.select(FURNITURE).remove();
    return paragraphs(page.body(), new HashSet<>());
  }

  private Piece piece() {
    Optional<LocalDate> published = published();
    Optional<String> title =
        meta("meta[property=og:title]").or(() -> text("h1")).or(() -> text("title"));
    Optional<String> author = meta("meta[name=author]").or(() -> text("[rel=author]"));
    Optional<String> publisher = meta("meta[property=og:site_name]");
    Optional<String> url = link("link[rel=canonical]").or(() -> meta("meta[property=og:url]"));
    Optional<String> language =
        Optional.of(page.select("html").attr("lang")).filter(l -> !l.isBlank());
    page.select(FURNITURE).remove();
    StringBuilder comments = new StringBuilder();
    Set<Element> seen = new HashSet<>();
    for (Element element : named(COMMENTS)) {
      comments.append(paragraphs(element, seen));
    }
    named(COMMENTS).forEach(Element::remove);
    named(NOISE).forEach(Element::remove);
    String body = paragraphs(article(), new HashSet<>());
    String head = title.filter(t -> !body.startsWith(t)).map(t -> t + "\n\n").orElse("");
    String text = head + body + (comments.isEmpty() ? "" : "\nComments\n\n" + comments);
    return new Piece(
        text, title, author, publisher, published, language, url, true, Optional.empty());
  }

  private List<Element> named(Pattern pattern) {
    return page.body().getAllElements().stream()
        .filter(e -> !e.tagName().matches("article|main|html|body|p|h1"))
        .filter(e ->
            pattern.matcher(e.className().toLowerCase(Locale.ROOT)).find()
                || pattern.matcher(e.id().toLowerCase(Locale.ROOT)).find())
        .toList();
  }

  private Element article() {
    for (String marked : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
      Optional<Element> longest =
          page.select(marked).stream().max(Comparator.comparingInt(e -> e.text().length()));
      if (longest.isPresent() && longest.get().text().length() > 200) {
        return longest.get();
      }
    }
    Map<Element, Integer> scores = new LinkedHashMap<>(); // of equals the first, on every run
    for (Element paragraph : page.select("p, pre, blockquote")) {
      int letters = paragraph.text().length() - paragraph.select("a").text().length();
      Element parent = paragraph.parent();
      if (letters >= 25 && parent != null) {
        scores.merge(parent, letters, Integer::sum);
        Element around = parent.parent();
        if (around != null) {
          scores.merge(around, letters / 2, Integer::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(page.body());
  }

  /** The text of an element's blocks, a blank line after each; bare text where it has none. */
  private static String paragraphs(Element element, Set<Element> seen) {
    StringBuilder text = new StringBuilder();
    Set<Element> blocks = new LinkedHashSet<>(element.select(BLOCKS));
    for (Element block : blocks) {
      boolean inner =
          block.parents().stream().anyMatch(p -> blocks.contains(p) || seen.contains(p));
      if (!inner && seen.add(block) && block.hasText()) {
        text.append(block.text().strip()).append("\n\n");
      }
    }
    if (text.isEmpty() && element.hasText()) {
      text.append(element.text().strip()).append("\n\n");
    }
    return text.toString();
  }

  private Optional<LocalDate> published() {
    Optional<String> date =
        meta("meta[property=article:published_time]")
            .or(() -> meta("meta[name=date]"))
            .or(() -> meta("meta[itemprop=datePublished]"))
            .or(() -> Optional.of(page.select("time[datetime]").attr("datetime")))
            .filter(d -> d.length() >= 10);
    if (date.isEmpty()) {
      Matcher json = JSON_DATE.matcher(page.select("script[type=application/ld+json]").html());
      date = json.find() ? Optional.of(json.group(1)) : Optional.empty();
    }
    try {
      return date.map(d -> LocalDate.parse(d.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> meta(String selector) {
    return Optional.of(page.select(selector).attr("content").strip()).filter(t -> !t.isEmpty());
  }

  private Optional<String> link(String selector) {
    return Optional.of(page.select(selector).attr("href").strip()).filter(t -> !t.isEmpty());
  }

  private Optional<String> text(String selector) {
    return page.select(selector).stream().map(Element::text).filter(t -> !t.isBlank()).findFirst();
  }
}
