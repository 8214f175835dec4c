package org.winset.desk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words by which a text tells who speaks, by kind and in all languages at once. Immutable. */
final class Lexicon {
  private final Map<String, Set<String>> sections;

  private Lexicon(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /** The words that Winset comes with. */
  static Lexicon load() {
    try (InputStream in =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon parse(String text) {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> section = new HashSet<>();
    for (String line : text.lines().toList()) {
      String words = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
      if (words.startsWith("[")) {
        section = new HashSet<>();
        sections.put(words.substring(1, words.indexOf(']')), section);
      } else {
        for (String word : words.strip().split("\\s+")) {
          if (!word.isEmpty()) {
            section.add(word.replace('_', ' '));
          }
        }
      }
    }
    return new Lexicon(sections);
  }

  /** Whether a word or expression, in lower case and with straight apostrophes, is of a kind. */
  boolean has(String kind, String word) {
    return section(kind).contains(word);
  }

  /** The words and expressions of a kind. */
  Set<String> section(String kind) {
    Set<String> section = sections.get(kind);
    if (section == null) {
      throw new IllegalArgumentException("no section " + kind);
    }
    return section;
  }

  /** Whether the text begins with an expression of a kind and then something that is no letter. */
  boolean begins(String kind, String text) {
    String line = normal(text.strip());
    for (String start : section(kind)) {
      if (line.startsWith(start)
          && (line.length() == start.length()
              || !Character.isLetter(line.codePointAt(start.length())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether tokens from an index on are an expression of a kind; how many, 0 if not. */
  int length(String kind, List<Token> tokens, int from) {
    int longest = 0;
    StringBuilder words = new StringBuilder();
    for (int i = from; i < tokens.size() && i < from + 4 && tokens.get(i).isWord(); i++) {
      words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).lower());
      if (section(kind).contains(words.toString())) {
        longest = i - from + 1;
      }
    }
    return longest;
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
  }
}
