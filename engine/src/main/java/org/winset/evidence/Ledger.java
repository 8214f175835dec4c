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

/** The sources and items of a case, in file order. Immutable. */
public final class Ledger {
  /** A ledger without entries. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();

  /** Ids must be unique and every item's sources present. */
  public Ledger(Collection<Source> sources, Collection<Item> items) {
    sources.forEach(source -> this.sources.put(source.id(), source));
    items.forEach(item -> this.items.put(item.id(), item));
    if (this.sources.size() != sources.size() || this.items.size() != items.size()) {
      throw new IllegalArgumentException("ids in a ledger are unique");
    }
    for (Item item : items) {
      if (!this.sources.keySet().containsAll(item.sources())) {
        throw new IllegalArgumentException("item " + item.id() + " names an unknown source");
      }
    }
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

  /** When it happened or, where that is not said, when its first source was published. */
  public PartialDate dateOf(Item item) {
    return item.event()
        .orElseGet(() ->
            item.sources().stream()
                .map(id -> source(id).orElseThrow().date())
                .min(PartialDate::compareTo)
                .orElseThrow());
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
  public record Conflict(String subject, List<Item> items) {}

  /** Every conflict among items not after {@code asOf}, by subject. */
  public List<Conflict> conflicts(LocalDate asOf) {
    Map<String, List<Item>> bySubject = new TreeMap<>();
    for (Item item : items.values()) {
      if (!dateOf(item).isAfter(asOf)) {
        item.states()
            .ifPresent(
                s -> bySubject.computeIfAbsent(s.subject(), k -> new ArrayList<>()).add(item));
      }
    }
    return bySubject.entrySet().stream()
        .filter(e ->
            e.getValue().stream().map(i -> i.states().orElseThrow().value()).distinct().count() > 1)
        .map(e -> new Conflict(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }
}
