package org.winset.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winset.desk.report.Highlight;
import org.winset.desk.report.Json;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.evidence.Located;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.evidence.Texts.Holding;

/**
 * A source's text cut where quotes begin and end, so that whoever shows it counts no characters.
 */
final class QuotedText {
  private static final int LONGEST_WORD = 200;

  private final Ledger ledger;
  private final Source source;

  QuotedText(Ledger ledger, String source) {
    this.ledger = ledger;
    this.source = ledger.source(source).orElseThrow();
  }

  /** Words of the source that an item rests on. */
  private record Quoted(Item item, Located located) {}

  /** Words marked in the text, whole words at both ends, and the items that rest on them. */
  private record Mark(int start, int end, List<String> items) {}

  Json json() {
    List<Quoted> quoted =
        ledger.items().stream()
            .flatMap(item ->
                ledger.located(item).stream()
                    .filter(l -> l.anchor().source().equals(source.id()))
                    .map(l -> new Quoted(item, l)))
            .toList();
    Json json =
        Json.object()
            .put("id", source.id())
            .put("citation", source.citation())
            .put("language", source.language())
            .list("quotes", quoted, QuotedText::json);
    return switch (ledger.texts().of(source.id())) {
      case Holding.NotHeld() -> json.put("held", false);
      case Holding.Unusable(String reason) -> json.put("held", false).put("reason", reason);
      case Holding.Held(SourceText text, boolean changed) ->
          json.put("held", true)
              .put("changed", changed)
              .put("sha256", text.sha256())
              .list("pieces", pieces(text, quoted), piece -> piece);
    };
  }

  private static Json json(Quoted quoted) {
    return Json.object()
        .put("item", quoted.item().id())
        .put("claim", quoted.item().claim())
        .put("words", quoted.located().anchor().quote())
        .put("state", quoted.located().state().words())
        .put("found", quoted.located().found())
        .put("hint", Optional.of(quoted.located().hint()).filter(h -> !h.isEmpty()));
  }

  /** The whole text in order: plain stretches, and stretches that items rest on. */
  private static List<Json> pieces(SourceText held, List<Quoted> quoted) {
    String text = held.text();
    List<Json> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : joined(marks(held, quoted))) {
      if (mark.start() > at) {
        pieces.add(piece(text.substring(at, mark.start()), List.of()));
      }
      pieces.add(piece(text.substring(mark.start(), mark.end()), mark.items()));
      at = mark.end();
    }
    if (at < text.length()) {
      pieces.add(piece(text.substring(at), List.of()));
    }
    return pieces;
  }

  private static Json piece(String text, List<String> items) {
    return Json.object().put("text", text).texts("items", items);
  }

  private static List<Mark> marks(SourceText held, List<Quoted> quoted) {
    String text = held.text();
    List<Mark> marks = new ArrayList<>();
    for (Quoted q : quoted) {
      q.located()
          .where()
          .ifPresent(span -> {
            int start = held.index(span.start());
            int end = held.index(span.end());
            int from = Math.max(0, start - LONGEST_WORD);
            int to = Math.min(text.length(), end + LONGEST_WORD);
            Highlight whole =
                Highlight.of(
                    text.substring(from, start),
                    text.substring(start, end),
                    text.substring(end, to));
            marks.add(
                new Mark(
                    from + whole.before().length(),
                    to - whole.after().length(),
                    List.of(q.item().id())));
          });
    }
    return marks;
  }

  /** Marks that overlap as one, in text order. */
  private static List<Mark> joined(List<Mark> marks) {
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      if (!joined.isEmpty() && mark.start() < joined.getLast().end()) {
        Mark before = joined.removeLast();
        List<String> items = new ArrayList<>(before.items());
        mark.items().stream().filter(i -> !items.contains(i)).forEach(items::add);
        joined.add(new Mark(before.start(), Math.max(before.end(), mark.end()), items));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }
}
