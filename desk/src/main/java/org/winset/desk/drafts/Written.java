package org.winset.desk.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.desk.reading.Draft;
import org.winset.desk.reading.Precision;
import org.winset.desk.reading.When;
import org.winset.evidence.Anchor;
import org.winset.evidence.Handling;
import org.winset.evidence.Item;
import org.winset.evidence.PartialDate;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.yaml.YamlValue;

/** Sources, items and drafts as they are written into YAML. */
final class Written {
  private Written() {}

  static YamlValue source(Source source) {
    Entries entries = new Entries();
    entries.put("publisher", source.publisher());
    entries.put("title", source.title());
    entries.put("author", source.author());
    entries.put("date", source.date().text());
    entries.put("accessed", source.accessed().map(PartialDate::text));
    entries.put("url", source.url());
    entries.put("language", source.language());
    entries.put("grade", source.grade().map(Source.Grade::name));
    entries.put("origin", source.origin());
    entries.put("handling", source.handling().map(Handling::mark));
    source.text().ifPresent(text -> entries.put("text", text(text)));
    entries.put("note", source.note());
    return entries.value();
  }

  static YamlValue text(Source.Text text) {
    Entries entries = new Entries();
    entries.put("file", text.file());
    entries.put("sha256", text.sha256());
    entries.put("original", text.original());
    entries.put("original-sha256", text.originalSha256());
    return entries.value();
  }

  static YamlValue item(Item item) {
    return entries(item).value();
  }

  private static Entries entries(Item item) {
    Entries entries = new Entries();
    if (item.sources().size() == 1) {
      entries.put("source", item.sources().getFirst());
    } else {
      entries.put("sources", YamlValue.of(item.sources()));
    }
    entries.put("claim", item.claim());
    entries.put("kind", item.kind().words());
    entries.put("speaker", item.speaker());
    if (!item.about().isEmpty()) {
      entries.put("about", YamlValue.of(item.about()));
    }
    entries.put("event", item.event().map(PartialDate::text));
    entries.put("reported", item.reported().map(PartialDate::text));
    entries.put("digit", item.digit().map(String::valueOf));
    List<String> states = item.states().stream().map(s -> s.subject() + " = " + s.value()).toList();
    if (!states.isEmpty()) {
      entries.put(
          "states", states.size() == 1 ? YamlValue.of(states.getFirst()) : YamlValue.of(states));
    }
    entries.put("handling", item.handling().map(Handling::mark));
    if (!item.anchors().isEmpty()) {
      boolean several = item.sources().size() > 1;
      List<YamlValue> quotes = new ArrayList<>();
      item.anchors().forEach(anchor -> quotes.add(anchor(anchor, several)));
      entries.put("quotes", new YamlValue.Items(quotes));
    }
    entries.put("note", item.note());
    return entries;
  }

  private static YamlValue anchor(Anchor anchor, boolean withSource) {
    Entries entries = new Entries();
    entries.put("words", anchor.quote());
    anchor
        .span()
        .ifPresent(span -> {
          entries.put("start", String.valueOf(span.start()));
          entries.put("end", String.valueOf(span.end()));
        });
    entries.put("before", Optional.of(anchor.before()).filter(b -> !b.isEmpty()));
    entries.put("after", Optional.of(anchor.after()).filter(a -> !a.isEmpty()));
    if (withSource) {
      entries.put("source", anchor.source());
    }
    return entries.value();
  }

  /** What is written for a draft that was just found. */
  static YamlValue draft(Item item, Draft draft) {
    Entries entries = entries(item);
    draft.when().filter(w -> w.partial().isEmpty()).ifPresent(w -> entries.put("when", confirm(w)));
    List<String> numbers =
        draft.quantities().stream().map(q -> q.value() + " " + q.unit()).toList();
    if (!numbers.isEmpty()) {
      entries.put("quantities", YamlValue.of(numbers));
    }
    entries.put("rule", draft.rule().id());
    entries.put("precision", Precision.words(draft.rule()));
    entries.put("part", draft.part());
    return entries.value();
  }

  private static String confirm(When when) {
    return "“" + when.words() + "”: " + when.days() + (when.sure() ? "" : ", to be confirmed");
  }

  /** The item a draft proposes. */
  static Item item(String id, Draft draft, String source, SourceText text) {
    return new Item(
        id,
        List.of(source),
        draft.claim(),
        draft.kind(),
        draft.speaker(),
        draft.actor().map(a -> a.about()).orElse(List.of()),
        draft.when().flatMap(When::partial),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(Anchor.of(source, text, draft.words())),
        Optional.empty());
  }

  /** Keys with values, those that are empty left out. */
  static final class Entries {
    private final Map<String, YamlValue> entries = new LinkedHashMap<>();

    void put(String key, YamlValue value) {
      entries.put(key, value);
    }

    void put(String key, String text) {
      entries.put(key, YamlValue.of(text));
    }

    void put(String key, Optional<String> text) {
      text.ifPresent(t -> put(key, t));
    }

    YamlValue value() {
      return YamlValue.of(entries);
    }
  }
}
