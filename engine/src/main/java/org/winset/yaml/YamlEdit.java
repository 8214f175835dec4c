package org.winset.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML text that is changed in single places: everything else, comments, order and spacing
 * included, stays as it was written.
 *
 * <p>A path is the keys on the way, and in lists the number of the item, counted from 1. Immutable;
 * each change gives a new text. Only for texts that {@link YamlFile} reads without a problem.
 */
public final class YamlEdit {
  private final int[] points;
  private final Span root;
  private final String newline;

  private YamlEdit(int[] points, Span root, String newline) {
    this.points = points;
    this.root = root;
    this.newline = newline;
  }

  /** A value in the text, from its first character to the one after its last, in code points. */
  private sealed interface Span {
    int start();

    int end();

    record Single(int start, int end, String text) implements Span {}

    record Listed(int start, int end, boolean flow, List<Span> items) implements Span {}

    record Keyed(int start, int end, boolean flow, List<Pair> pairs) implements Span {}
  }

  private record Pair(String key, int start, Span value) {}

  /**
   * A text to change.
   *
   * @throws IllegalArgumentException if it is not well-formed YAML, or not one block of keys
   */
  public static YamlEdit of(String text) {
    int[] points = text.codePoints().toArray();
    Reading reading = new Reading(text);
    Span root = reading.root();
    return new YamlEdit(points, root, text.contains("\r\n") ? "\r\n" : "\n");
  }

  /** The text as it is now. */
  public String text() {
    return new String(points, 0, points.length);
  }

  /** Whether there is a value at a path. */
  public boolean has(List<String> path) {
    return find(path).isPresent();
  }

  /** The single value at a path, as YAML reads it; empty if there is none. */
  public Optional<String> value(List<String> path) {
    return find(path)
        .filter(Span.Single.class::isInstance)
        .map(Span.Single.class::cast)
        .map(Span.Single::text);
  }

  /**
   * The text with another value at a path; a key that is not there yet becomes the last of its
   * mapping, as do those on the way to it.
   *
   * @throws IllegalArgumentException if the path leads through a single value or past a list
   */
  public YamlEdit set(List<String> path, YamlValue value) {
    Optional<Span> there = find(path);
    if (there.isPresent()) {
      return replaced(path, there.get(), value);
    }
    List<String> around = path.subList(0, path.size() - 1);
    Optional<Span> owner = find(around);
    if (owner.isEmpty()) {
      return set(around, YamlValue.of(Map.of(path.getLast(), value)));
    }
    return switch (owner.get()) {
      case Span.Keyed keyed -> added(keyed, path.getLast(), value);
      case Span.Single single when isBlank(single) ->
          set(around, YamlValue.of(Map.of(path.getLast(), value)));
      default -> throw new IllegalArgumentException(String.join(".", path) + " has no place");
    };
  }

  /**
   * The text without the value at a path and its key; a path that leads nowhere changes nothing.
   */
  public YamlEdit remove(List<String> path) {
    Optional<Span> owner = find(path.subList(0, path.size() - 1));
    if (owner.isEmpty() || find(path).isEmpty()) {
      return this;
    }
    if (!(owner.get() instanceof Span.Keyed keyed)) {
      throw new IllegalArgumentException(String.join(".", path) + " is not a key");
    }
    if (keyed.pairs().size() == 1) {
      return keyed.equals(root)
          ? spliced(lineStart(keyed.start()), contentEnd(keyed), "")
          : replaced(path.subList(0, path.size() - 1), keyed, YamlValue.of(Map.of()));
    }
    int index = indexOf(keyed, path.getLast());
    Pair pair = keyed.pairs().get(index);
    if (keyed.flow()) {
      return index + 1 < keyed.pairs().size()
          ? spliced(pair.start(), keyed.pairs().get(index + 1).start(), "")
          : spliced(keyed.pairs().get(index - 1).value().end(), pair.value().end(), "");
    }
    boolean sharesLine = lineStart(pair.start()) < keyed.start() && index == 0;
    int from = sharesLine ? pair.start() : lineStart(pair.start());
    int to = sharesLine ? keyed.pairs().get(1).start() : contentEnd(pair.value(), pair.start());
    return spliced(from, to, "");
  }

  private YamlEdit replaced(List<String> path, Span old, YamlValue value) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("the whole text is not a value to set");
    }
    Optional<Span> owner = find(path.subList(0, path.size() - 1));
    boolean inFlow = insideFlow(path);
    if (owner.isEmpty()
        || inFlow
        || !(owner.get() instanceof Span.Keyed keyed)
        || (old instanceof Span.Single && value instanceof YamlValue.Text)) {
      boolean afterColon = old.start() > 0 && points[old.start() - 1] == ':';
      return spliced(
          old.start(), trimmed(old.start(), old.end()), (afterColon ? " " : "") + value.inline());
    }
    Pair pair = keyed.pairs().get(indexOf(keyed, path.getLast()));
    int colon = pair.start() + keyLength(pair);
    String text = value.after(column(pair.start()));
    return spliced(colon, contentEnd(old, pair.start()), text.replace("\n", newline));
  }

  /** From the key's first character to just after its colon. */
  private int keyLength(Pair pair) {
    int at = pair.start();
    int quote = points[at] == '"' || points[at] == '\'' ? points[at] : -1;
    int from = at;
    if (quote >= 0) {
      from = at + 1;
      while (points[from] != quote) {
        from += points[from] == '\\' && quote == '"' ? 2 : 1;
      }
    }
    while (points[from] != ':') {
      from++;
    }
    return from + 1 - at;
  }

  private YamlEdit added(Span.Keyed keyed, String key, YamlValue value) {
    if (keyed.flow()) {
      String entry = YamlValue.of(key).inline() + ": " + value.inline();
      return keyed.pairs().isEmpty()
          ? spliced(keyed.start(), keyed.end(), "{" + entry + "}")
          : spliced(
              trimmed(keyed.start(), keyed.pairs().getLast().value().end()),
              trimmed(keyed.start(), keyed.pairs().getLast().value().end()),
              ", " + entry);
    }
    int indent = column(keyed.pairs().getFirst().start());
    Pair last = keyed.pairs().getLast();
    int at = contentEnd(last.value(), last.start());
    String before = at > 0 && points[at - 1] != '\n' ? newline : "";
    return spliced(at, at, before + YamlValue.entry(key, value, indent).replace("\n", newline));
  }

  private YamlEdit spliced(int from, int to, String text) {
    return of(new String(points, 0, from) + text + new String(points, to, points.length - to));
  }

  private Optional<Span> find(List<String> path) {
    Span at = root;
    for (String key : path) {
      Optional<Span> next =
          switch (at) {
            case Span.Keyed keyed ->
                keyed.pairs().stream()
                    .filter(p -> p.key().equals(key))
                    .map(Pair::value)
                    .findFirst();
            case Span.Listed listed
                when key.matches("[1-9]\\d{0,6}")
                    && Integer.parseInt(key) <= listed.items().size() ->
                Optional.of(listed.items().get(Integer.parseInt(key) - 1));
            default -> Optional.empty();
          };
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private boolean insideFlow(List<String> path) {
    for (int length = 0; length < path.size(); length++) {
      boolean flow =
          switch (find(path.subList(0, length)).orElse(root)) {
            case Span.Keyed keyed -> keyed.flow();
            case Span.Listed listed -> listed.flow();
            case Span.Single single -> false;
          };
      if (flow) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(Span.Keyed keyed, String key) {
    for (int i = 0; i < keyed.pairs().size(); i++) {
      if (keyed.pairs().get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no key " + key);
  }

  private boolean isBlank(Span.Single single) {
    String text = new String(points, single.start(), single.end() - single.start()).strip();
    return text.isEmpty() || text.equals("~") || text.equals("null");
  }

  private int contentEnd(Span span) {
    return contentEnd(span, span.start());
  }

  /** The start of the line after the last one that belongs to a value, its remark included. */
  private int contentEnd(Span span, int least) {
    Span last = span;
    while (true) {
      if (last instanceof Span.Keyed keyed && !keyed.flow() && !keyed.pairs().isEmpty()) {
        last = keyed.pairs().getLast().value();
      } else if (last instanceof Span.Listed listed
          && !listed.flow()
          && !listed.items().isEmpty()) {
        last = listed.items().getLast();
      } else {
        break;
      }
    }
    int end = Math.max(trimmed(last.start(), last.end()), least);
    while (end < points.length && points[end] != '\n') {
      end++;
    }
    return Math.min(points.length, end + 1);
  }

  /** The end of a value without the white space after it. */
  private int trimmed(int start, int end) {
    int trimmed = end;
    while (trimmed > start && Character.isWhitespace(points[trimmed - 1])) {
      trimmed--;
    }
    return trimmed;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && points[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int column(int at) {
    return at - lineStart(at);
  }

  /** Finds where values stand, from the events of the YAML library. */
  private static final class Reading {
    private final List<Event> events = new ArrayList<>();
    private int next;

    Reading(String text) {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
      try {
        new Parse(settings).parseString(text).forEach(events::add);
      } catch (YamlEngineException e) {
        throw new IllegalArgumentException("not well-formed YAML", e);
      }
    }

    Span root() {
      next = 2;
      return events.size() > 2 && events.get(2) instanceof CollectionStartEvent
          ? value()
          : new Span.Single(0, 0, "");
    }

    private Span value() {
      Event event = events.get(next++);
      return switch (event) {
        case ScalarEvent scalar -> new Span.Single(start(scalar), end(scalar), scalar.getValue());
        case AliasEvent alias -> new Span.Single(start(alias), end(alias), "");
        case MappingStartEvent mapping -> mapping(mapping);
        case CollectionStartEvent list -> list(list);
        default -> throw new IllegalArgumentException("not a value: " + event);
      };
    }

    private Span mapping(MappingStartEvent begin) {
      List<Pair> pairs = new ArrayList<>();
      while (!(events.get(next) instanceof CollectionEndEvent)) {
        Event key = events.get(next);
        Span place = value();
        pairs.add(
            new Pair(
                key instanceof ScalarEvent scalar ? scalar.getValue() : "",
                place.start(),
                value()));
      }
      int end = end(events.get(next++));
      return new Span.Keyed(start(begin), end, begin.getFlowStyle() == FlowStyle.FLOW, pairs);
    }

    private Span list(CollectionStartEvent begin) {
      List<Span> items = new ArrayList<>();
      while (!(events.get(next) instanceof CollectionEndEvent)) {
        items.add(value());
      }
      int end = end(events.get(next++));
      return new Span.Listed(start(begin), end, begin.getFlowStyle() == FlowStyle.FLOW, items);
    }

    private static int start(Event event) {
      return event.getStartMark().orElseThrow().getIndex();
    }

    private static int end(Event event) {
      return event.getEndMark().orElseThrow().getIndex();
    }
  }
}
