package org.winset.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A value to be written into a YAML file: a text, a list, or keys with values. */
public sealed interface YamlValue {
  /** A single value; quoted where YAML would read it as anything else. */
  record Text(String text) implements YamlValue {}

  /** A list. */
  record Items(List<YamlValue> items) implements YamlValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order they were put. */
  record Entries(Map<String, YamlValue> entries) implements YamlValue {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A single value. */
  static YamlValue of(String text) {
    return new Text(text);
  }

  /** A list of single values. */
  static YamlValue of(List<String> texts) {
    return new Items(texts.stream().map(YamlValue::of).toList());
  }

  /** Keys with values. */
  static YamlValue of(Map<String, YamlValue> entries) {
    return new Entries(entries);
  }

  /** The value in one line, as it stands inside brackets and braces. */
  default String inline() {
    return switch (this) {
      case Text(String text) -> Quoting.scalar(text, true);
      case Items(List<YamlValue> items) ->
          "[" + String.join(", ", items.stream().map(YamlValue::inline).toList()) + "]";
      case Entries(Map<String, YamlValue> entries) -> {
        List<String> parts = new ArrayList<>();
        entries.forEach(
            (key, value) -> parts.add(Quoting.scalar(key, true) + ": " + value.inline()));
        yield "{" + String.join(", ", parts) + "}";
      }
    };
  }

  /**
   * What follows a key: a space and the value, or lines of their own, indented.
   *
   * @param indent columns before the key
   */
  default String after(int indent) {
    String margin = " ".repeat(indent + 2);
    return switch (this) {
      case Text(String text) -> " " + Quoting.scalar(text, false) + "\n";
      case Items(List<YamlValue> items)
          when items.stream().allMatch(Text.class::isInstance) && inline().length() < 100 ->
          " " + inline() + "\n";
      case Items(List<YamlValue> items) -> {
        StringBuilder lines = new StringBuilder("\n");
        items.forEach(item -> lines.append(margin).append("- ").append(item.inline()).append('\n'));
        yield lines.toString();
      }
      case Entries(Map<String, YamlValue> entries) when entries.isEmpty() -> " {}\n";
      case Entries(Map<String, YamlValue> entries) -> {
        StringBuilder lines = new StringBuilder("\n");
        entries.forEach((key, value) -> lines.append(entry(key, value, indent + 2)));
        yield lines.toString();
      }
    };
  }

  /** A key with its value as lines of a file, indented by so many columns. */
  static String entry(String key, YamlValue value, int indent) {
    return " ".repeat(indent) + Quoting.scalar(key, false) + ":" + value.after(indent);
  }

  /** When and how a single value is quoted. */
  final class Quoting {
    private static final Pattern PLAIN =
        Pattern.compile("[\\p{L}\\p{N}“„«(][\\p{L}\\p{M}\\p{N}\\p{Sc} ._/()+=;%“”„«»‘’–—…-]*");

    private Quoting() {}

    static String scalar(String text, boolean inline) {
      boolean plain =
          PLAIN.matcher(text).matches()
              && !text.endsWith(" ")
              && !text.equals("null")
              && !(inline && text.contains("="));
      return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      text.codePoints()
          .forEach(c -> {
            switch (c) {
              case '"' -> quoted.append("\\\"");
              case '\\' -> quoted.append("\\\\");
              case '\n' -> quoted.append("\\n");
              case '\t' -> quoted.append("\\t");
              case '\r' -> quoted.append("\\r");
              default -> {
                if (printable(c)) {
                  quoted.appendCodePoint(c);
                } else {
                  quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
                }
              }
            }
          });
      return quoted.append('"').toString();
    }

    private static boolean printable(int c) {
      return !Character.isISOControl(c)
          && Character.isDefined(c)
          && (c < 0xD800 || c > 0xDFFF)
          && c != 0x2028
          && c != 0x2029
          && c != 0xFEFF
          && (c & 0xFFFE) != 0xFFFE;
    }
  }
}
