package org.winset.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds nodes from the events of one YAML text.
 *
 * <p>Why events and not the library's own node composer: the composer recurses, and follows
 * aliases, before anybody can object, while a stream of events can be left as soon as a limit is
 * passed.
 */
final class YamlText {
  private static final int DEEPEST = 40;
  private static final int MOST_NODES = 200_000;

  private final String file;
  private final String text;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private int documents;
  private int nodes;
  private boolean refused;
  private @Nullable Node root;

  YamlText(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** A collection whose end has not been seen yet. */
  private sealed interface Open {
    record Items(List<Node> items, Place place) implements Open {}

    record Entries(List<Mapping.Entry> entries, Map<String, Place> seen, Place place, Key key)
        implements Open {}
  }

  /**
   * The key that waits for its value; {@code skip} if the pair is a duplicate or has no usable key.
   */
  private static final class Key {
    private @Nullable Scalar waiting;
    private boolean skip;
  }

  Optional<Node> read() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (!accept(event) || problems.full()) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      problems.add(place(e.getProblemMark()), "", Syntax.rule(e), Syntax.suggestion(e));
      return Optional.empty();
    } catch (ReaderException e) {
      problems.add(
          placeOfFirst(e.getCodePoint()),
          "U+%04X".formatted(e.getCodePoint()),
          "the character U+%04X cannot stand in a text".formatted(e.getCodePoint()),
          "delete it");
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(Place.whole(file), "", "not well-formed YAML: " + e.getMessage(), "");
      return Optional.empty();
    }
    if (root == null && !refused) {
      root = new Scalar("", false, new Place(file, 1, 1));
    }
    return refused ? Optional.empty() : Optional.ofNullable(root);
  }

  /** Takes one event; false if there is no sense in reading on. */
  private boolean accept(Event event) {
    Place place = place(event.getStartMark());
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      refuse(place, "---", "the file holds more than one document", "keep one, and drop this line");
      return false;
    }
    if (event instanceof AliasEvent alias) {
      refuse(
          place,
          "*" + alias.getAlias(),
          "aliases (*" + alias.getAlias() + ") are not used in a case",
          "write the value out");
      put(new Scalar("", false, place));
    } else if (event instanceof NodeEvent node) {
      refuseDecoration(node, place);
    }
    if (nodes > MOST_NODES) {
      refuse(place, "", "the file holds more than 200,000 values", "a case is written by hand");
      return false;
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        put(new Scalar(checked(scalar.getValue(), place), !scalar.isPlain(), place));
        yield true;
      }
      case CollectionStartEvent start -> open(start, place);
      case CollectionEndEvent _ -> {
        put(closed(open.pop()));
        yield true;
      }
      default -> true;
    };
  }

  private void refuseDecoration(NodeEvent event, Place place) {
    event
        .getAnchor()
        .ifPresent(anchor ->
            refuse(
                place,
                "&" + anchor.getValue(),
                "anchors (&" + anchor.getValue() + ") are not used in a case",
                "delete it"));
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(t -> refuse(place, t, "tags (" + t + ") are not used in a case", "delete it"));
  }

  private void refuse(Place place, String value, String rule, String suggestion) {
    refused = true;
    problems.add(place, value, rule, suggestion);
  }

  private String checked(String value, Place place) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        refuse(
            place,
            "U+%04X".formatted((int) c),
            "the control character U+%04X cannot stand in a text".formatted((int) c),
            "delete it");
        break;
      }
    }
    return value;
  }

  private boolean open(CollectionStartEvent start, Place place) {
    if (open.size() >= DEEPEST) {
      refuse(place, "", "values are nested more than 40 deep", "");
      return false;
    }
    open.push(
        start instanceof MappingStartEvent
            ? new Open.Entries(new ArrayList<>(), new HashMap<>(), place, new Key())
            : new Open.Items(new ArrayList<>(), place));
    return true;
  }

  private static Node closed(Open collection) {
    return switch (collection) {
      case Open.Items(List<Node> items, Place place) -> new Sequence(items, place);
      case Open.Entries entries -> new Mapping(entries.entries(), entries.place());
    };
  }

  private void put(Node node) {
    nodes++;
    switch (open.peek()) {
      case null -> root = node;
      case Open.Items items -> items.items().add(node);
      case Open.Entries entries -> put(node, entries);
    }
  }

  private void put(Node node, Open.Entries entries) {
    Key key = entries.key();
    if (key.skip) {
      key.skip = false;
    } else if (key.waiting != null) {
      entries.entries().add(new Mapping.Entry(key.waiting, node));
      key.waiting = null;
    } else if (node instanceof Scalar scalar) {
      Place first = entries.seen().putIfAbsent(scalar.text(), scalar.place());
      if (first == null) {
        key.waiting = scalar;
      } else {
        problems.add(
            scalar,
            "the key " + Problems.quote(scalar.text()) + " comes twice",
            "the first is in line " + first.line());
        key.skip = true;
      }
    } else {
      problems.add(node, "a key is a single word, not " + node.kind());
      key.skip = true;
    }
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElseGet(() -> Place.whole(file));
  }

  private Place placeOfFirst(int codePoint) {
    int at = Math.max(0, text.indexOf(codePoint));
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(
        file, line, before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1);
  }
}
