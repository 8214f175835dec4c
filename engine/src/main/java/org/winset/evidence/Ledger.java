package org.winset.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources, items and actors of a case, in file order, and the texts it holds. Immutable. */
public final class Ledger {
  /** A ledger without entries. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Actor> actors;
  private final Texts texts;

  /** Ids must be unique and every item's sources present. */
  public Ledger(Collection<Source> sources, Collection<Item> items) {
    this(sources, items, List.of(), Texts.NONE);
  }

  /** The same with those who speak or are spoken of, and with texts. */
  public Ledger(
      Collection<Source> sources, Collection<Item> items, List<Actor> actors, Texts texts) {
    sources.forEach(source -> this.sources.put(source.id(), source));
    items.forEach(item -> this.items.put(item.id(), item));
    this.actors = List.copyOf(actors);
    this.texts = texts;
    if (this.sources.size() != sources.size() || this.items.size() != items.size()) {
      throw new IllegalArgumentException("ids in a ledger are unique");
    }
    for (Item item : items) {
      if (!this.sources.keySet().containsAll(item.sources())) {
        throw new IllegalArgumentException("item " + item.id() + " names an unknown source");
      }
    }
  }

  /** The same ledger with the texts of its sources. */
  public Ledger with(Texts held) {
    return new Ledger(sources.values(), items.values(), actors, held);
  }

  public Collection<Source> sources() {
    return Collections.unmodifiableCollection(sources.values());
  }

  public Collection<Item> items() {
    return Collections.unmodifiableCollection(items.values());
  }

  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Those who speak or are spoken of, with the names by which texts call them. */
  public List<Actor> actors() {
    return actors;
  }

  public Texts texts() {
    return texts;
  }

  /** The anchors of an item, and what became of each in the texts as they are now. */
  public List<Located> located(Item item) {
    return item.anchors().stream().map(texts::locate).toList();
  }

  /** When it happened or, where that is not said, when it was reported. */
  public PartialDate dateOf(Item item) {
    return item.event().orElseGet(() -> reportOf(item));
  }

  /** When it was reported or, where that is not said, when its first source was published. */
  public PartialDate reportOf(Item item) {
    return item.reported()
        .orElseGet(() ->
            item.sources().stream()
                .map(id -> source(id).orElseThrow().date())
                .min(PartialDate::compareTo)
                .orElseThrow());
  }

  /** With whom an item may be shared: the most restrictive of its own mark and its sources'. */
  public Optional<Handling> handlingOf(Item item) {
    return Stream.concat(
            item.handling().stream(),
            item.sources().stream().flatMap(id -> source(id).orElseThrow().handling().stream()))
        .reduce(Handling::and);
  }

  /** The one voice a source belongs to: whom it repeats, or else itself. */
  public String originOf(Source source) {
    return source.origin().orElse(source.id());
  }

  /** The voices behind an item: sources with one origin are one. */
  public List<String> originsOf(Item item) {
    return item.sources().stream()
        .map(id -> originOf(source(id).orElseThrow()))
        .distinct()
        .toList();
  }

  /** Items dated after a day: not to be used by a case as of that day. */
  public List<Item> after(LocalDate day) {
    return items.values().stream().filter(item -> dateOf(item).isAfter(day)).toList();
  }

  /**
   * Items that state different values for one thing.
   *
   * @param subject what they speak of
   * @param items all items that state a value for it, in file order
   */
  public record Conflict(String subject, List<Item> items) {
    public Conflict {
      items = List.copyOf(items);
    }

    /** What an item of this conflict says. */
    public String valueIn(Item item) {
      return String.join(
          ", ",
          item.states().stream()
              .filter(s -> s.subject().equals(subject))
              .map(Item.Statement::value)
              .toList());
    }
  }

  /** Every conflict among items not after {@code asOf}, by subject. */
  public List<Conflict> conflicts(LocalDate asOf) {
    Map<String, List<Item>> bySubject = new TreeMap<>();
    for (Item item : items.values()) {
      if (!dateOf(item).isAfter(asOf)) {
        item.states().stream()
            .map(Item.Statement::subject)
            .distinct()
            .forEach(
                subject -> bySubject.computeIfAbsent(subject, k -> new ArrayList<>()).add(item));
      }
    }
    return bySubject.entrySet().stream()
        .filter(e -> differ(e.getKey(), e.getValue()))
        .map(e -> new Conflict(e.getKey(), e.getValue()))
        .toList();
  }

  private static boolean differ(String subject, List<Item> items) {
    List<Item.Statement> said =
        items.stream()
            .flatMap(item -> item.states().stream())
            .filter(s -> s.subject().equals(subject))
            .toList();
    return said.stream().anyMatch(s -> !s.agrees(said.getFirst()));
  }
}
