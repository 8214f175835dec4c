package org.winset.desk.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winset.evidence.Actor;

/**
 * The names of one text: the case's actors by their aliases, and names the text itself introduces,
 * by whose last part it calls them later.
 *
 * <p>Not thread-safe; one for each text.
 */
final class Names {
  private final Map<String, Actor> actors = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Map<String, Actor> inflected = new HashMap<>();
  private final Map<String, String> wholeNames = new LinkedHashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Lexicon lexicon;

  private static final Pattern ENDING =
      Pattern.compile("(ого|ому|ыми|ими|ой|ою|ом|ем|ым|им|ій|ої|ві|а|я|у|ю|е|і|и|ы|о|й|ь)$");

  /** What a pronoun tells of whom it stands for. */
  enum Gender {
    SHE,
    HE,
    THEY,
    IT,
    UNKNOWN
  }

  Names(List<Actor> actors, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Actor actor : actors) {
      for (String name : actor.names()) {
        this.actors.putIfAbsent(normal(name), actor);
        String first = normal(name).split(" ")[0];
        firstWords.add(first.endsWith("'s") ? first.substring(0, first.length() - 2) : first);
        if (stem(normal(name)) != null) {
          inflected.putIfAbsent(stem(normal(name)), actor);
        }
      }
    }
  }

  /** Whether some name of an actor, titles left out, can begin with a word. */
  boolean canBegin(String lower) {
    return firstWords.contains(lower) || isCyrillic(lower);
  }

  private static boolean isCyrillic(String word) {
    return !word.isEmpty()
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  /** The actor that is called so: by the words as they are, or without titles before them. */
  Optional<Actor> actor(String words) {
    String name = normal(words);
    while (true) {
      Actor actor = actors.getOrDefault(name, inflected.get(stem(name)));
      if (actor != null) {
        return Optional.of(actor);
      }
      int space = name.indexOf(' ');
      if (space < 0
          || !(lexicon.has("titles", name.substring(0, space))
              || lexicon.has("determiners", name.substring(0, space)))) {
        return Optional.empty();
      }
      name = name.substring(space + 1);
    }
  }

  /** A Slavic name without the ending of its case; null for other names. */
  private static @Nullable String stem(String name) {
    if (Character.UnicodeScript.of(name.isEmpty() ? 'a' : name.codePointBefore(name.length()))
        != Character.UnicodeScript.CYRILLIC) {
      return null;
    }
    String[] words = name.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].length() < 5 ? words[i] : ENDING.matcher(words[i]).replaceFirst("");
    }
    return String.join(" ", words);
  }

  /** The actor whose name or alias is the last part of these words, in letter case as given. */
  Optional<Actor> actorAtEnd(String words) {
    String[] parts = words.split(" ");
    for (int from = 0; from < parts.length; from++) {
      Actor actor =
          actors.get(normal(String.join(" ", List.of(parts).subList(from, parts.length))));
      if (actor != null) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  /** Notes a name; a later mention of its last part alone means the same. */
  void met(String name) {
    String[] parts = name.split(" ");
    if (parts.length > 1) {
      wholeNames.putIfAbsent(normal(parts[parts.length - 1]), name);
    }
  }

  /** The whole name of somebody called by a part of it; the words themselves if none is known. */
  String whole(String words) {
    return wholeNames.getOrDefault(normal(words), words);
  }

  /** Notes that somebody was called by a title; {@code the} with it means the same later. */
  void titled(String title, String name) {
    holders.put(title, name);
  }

  /** Who was last called by a title. */
  Optional<String> holder(String title) {
    return Optional.ofNullable(holders.get(title));
  }

  void note(String name, Gender gender) {
    if (gender != Gender.UNKNOWN) {
      genders.putIfAbsent(normal(whole(name)), gender);
    }
  }

  Gender gender(String name) {
    return genders.getOrDefault(normal(whole(name)), Gender.UNKNOWN);
  }

  /**
   * The words in lower case, with straight apostrophes, single spaces and no genitive {@code 's}.
   */
  static String normal(String words) {
    StringBuilder normal = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = Character.toLowerCase(words.charAt(i));
      boolean space = Character.isWhitespace(c) || c == '\u00a0';
      if (space && (normal.isEmpty() || normal.charAt(normal.length() - 1) == ' ')) {
        continue;
      }
      normal.append(
          switch (c) {
            case '’', 'ʼ' -> '\'';
            case 'ё' -> 'е';
            default -> space ? ' ' : c;
          });
    }
    int end = normal.length();
    end -= end > 0 && normal.charAt(end - 1) == ' ' ? 1 : 0;
    end -= end > 1 && normal.charAt(end - 1) == 's' && normal.charAt(end - 2) == '\'' ? 2 : 0;
    return normal.substring(0, end);
  }
}
