package org.winset.desk.drafts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.winset.evidence.Anchor;
import org.winset.evidence.Item;
import org.winset.evidence.PartialDate;
import org.winset.evidence.Source;

/**
 * What an earlier reading of a source left behind, and how much of it a new reading takes over: a
 * decision belongs to the words it was made about, wherever they stand in the text now.
 */
final class Earlier {
  /** What stands for a publisher whom nobody named. */
  static final String UNNAMED = "not given";

  private final Source source;
  private final List<Drafted> settled;

  /** What stands in a file of drafts. */
  Earlier(DraftFile file) {
    this.source = file.source();
    this.settled =
        file.drafts().stream()
            .filter(d -> !d.item().anchors().isEmpty())
            .filter(d -> !d.waits() || d.item().sources().size() > 1)
            .toList();
  }

  /** The SHA-256 of the text that was read. */
  Optional<String> sha256() {
    return source.text().flatMap(Source.Text::sha256);
  }

  /** The day of publication that was counted from. */
  PartialDate date() {
    return source.date();
  }

  /** How many drafts were decided about, or merged with others. */
  int settled() {
    return settled.size();
  }

  /** A source with what the earlier reading, or somebody's hand, knew of it beyond the text. */
  Source known(Source read) {
    return new Source(
        read.id(),
        read.publisher().equals(UNNAMED) ? source.publisher() : read.publisher(),
        read.title(),
        read.author().or(source::author),
        read.date(),
        read.accessed().or(source::accessed),
        read.url().or(source::url),
        read.language().or(source::language),
        read.grade().or(source::grade),
        read.origin().or(source::origin),
        read.note().or(source::note),
        read.handling().or(source::handling),
        read.text());
  }

  /** The name of the file the text was taken from, where that is another and its alone. */
  Optional<String> original() {
    return source
        .text()
        .flatMap(Source.Text::original)
        .filter(file -> file.startsWith(DraftFolder.NAME + "/" + source.id() + ".original."));
  }

  /** The file that the same text was taken from, as it was named then. */
  Optional<Source.Text> original(String sha256) {
    return source
        .text()
        .filter(t -> t.original().isPresent() && t.sha256().filter(sha256::equals).isPresent());
  }

  /**
   * The settled drafts that are found again, by their place among the items: at the same place of
   * the text, else with the same words and surroundings, else with words that stand once in it.
   */
  Map<Integer, Drafted> among(List<Item> items) {
    Map<Integer, Drafted> found = new HashMap<>();
    List<Drafted> left = new ArrayList<>(settled);
    List<Function<Anchor, Object>> marks =
        List.of(
            anchor -> anchor,
            anchor -> List.of(anchor.quote(), anchor.before(), anchor.after()),
            anchor -> List.of(anchor.quote(), anchor.before()),
            anchor -> List.of(anchor.quote(), anchor.after()));
    marks.forEach(mark -> match(mark, items, left, found, false));
    match(Anchor::quote, items, left, found, true);
    return found;
  }

  private static void match(
      Function<Anchor, Object> mark,
      List<Item> items,
      List<Drafted> left,
      Map<Integer, Drafted> found,
      boolean onceOnly) {
    Map<Object, ArrayDeque<Drafted>> byMark = new HashMap<>();
    left.forEach(d -> byMark.computeIfAbsent(mark(mark, d.item()), k -> new ArrayDeque<>()).add(d));
    Map<Object, Long> often = new HashMap<>();
    items.forEach(item -> often.merge(mark(mark, item), 1L, Long::sum));
    for (int i = 0; i < items.size() && !byMark.isEmpty(); i++) {
      ArrayDeque<Drafted> alike = byMark.get(mark(mark, items.get(i)));
      boolean once =
          !onceOnly
              || (alike != null
                  && alike.size() == 1
                  && often.getOrDefault(mark(mark, items.get(i)), 0L) == 1);
      if (alike != null && !alike.isEmpty() && once && !found.containsKey(i)) {
        found.put(i, alike.removeFirst());
      }
    }
    left.removeAll(found.values());
  }

  private static Object mark(Function<Anchor, Object> mark, Item item) {
    return mark.apply(item.anchors().getFirst());
  }

  /** An item with the other sources that an earlier draft of the same words was merged with. */
  static Item merged(Item item, Drafted earlier) {
    List<String> sources =
        Stream.concat(item.sources().stream(), earlier.item().sources().stream())
            .distinct()
            .toList();
    Map<Anchor, Boolean> anchors = new LinkedHashMap<>();
    item.anchors().forEach(a -> anchors.put(a, true));
    earlier.item().anchors().stream()
        .filter(a -> !item.sources().contains(a.source()))
        .forEach(a -> anchors.put(a, true));
    return Review.withSources(item, sources, List.copyOf(anchors.keySet()));
  }
}
