package org.winset.desk.reading;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.evidence.Actor;

/**
 * A text in which somebody has marked what a reader should find.
 *
 * <p>Its file begins with {@code published: YYYY-MM-DD} and {@code actors: Name = Alias, Alias;
 * Name}, then a line {@code ---}, then the text with marks: {@code [[speaker|“words”]]} for a
 * quote, several names for one speaker parted by {@code /}, {@code -} for nobody; {@code
 * [[n:speaker|…]]} for a quote inside another; {@code [[c:speaker|Sentence.]]} for a claim reported
 * without quotation marks.
 *
 * @param text without the marks
 * @param marks in the order they end
 */
public record LabelledText(
    String name, LocalDate published, List<Actor> actors, String text, List<Mark> marks) {

  /** What sort of mark. */
  enum Sort {
    QUOTE,
    NESTED,
    CLAIM
  }

  /**
   * A marked stretch, quotation marks left out (UTF-16).
   *
   * @param speakers names that would be right; empty if there is nobody
   */
  record Mark(Sort sort, List<String> speakers, int start, int end) {
    /** Whether a name found is one of those that would be right. */
    boolean names(String found) {
      return speakers.stream().anyMatch(right -> same(right, found));
    }

    private static boolean same(String right, String found) {
      String a = plain(right);
      String b = plain(found);
      return a.equals(b)
          || a.endsWith(" " + b)
          || b.endsWith(" " + a)
          || ((a.contains(" ") || Character.isLowerCase(a.codePointAt(0))) && b.startsWith(a + " "))
          || (b.contains(" ") && a.startsWith(b + " "));
    }

    private static String plain(String name) {
      return Names.normal(name)
          .toLowerCase(Locale.ROOT)
          .replaceAll("^(the|a|an|one|its|their|his|her) ", "")
          .strip();
    }
  }

  public LabelledText {
    actors = List.copyOf(actors);
    marks = List.copyOf(marks);
  }

  private record Open(Sort sort, List<String> speakers, int start) {}

  /**
   * Reads a labelled text.
   *
   * @throws IllegalArgumentException if a mark is not closed
   */
  public static LabelledText parse(String name, String file) {
    int body = file.indexOf("\n---\n") + 5;
    String marked = file.substring(body);
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = 0;
    while (at < marked.length()) {
      if (marked.startsWith("[[", at)) {
        int bar = marked.indexOf('|', at);
        open.push(open(marked.substring(at + 2, bar), text.length()));
        at = bar + 1;
      } else if (marked.startsWith("]]", at)) {
        Open begun = open.pop();
        marks.add(mark(begun, text));
        at += 2;
      } else {
        text.append(marked.charAt(at++));
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(name + ": a mark is not closed");
    }
    return new LabelledText(
        name,
        LocalDate.parse(header(file, "published")),
        actors(header(file, "actors")),
        text.toString(),
        marks);
  }

  private static Open open(String label, int start) {
    Sort sort =
        label.startsWith("n:") ? Sort.NESTED : label.startsWith("c:") ? Sort.CLAIM : Sort.QUOTE;
    String who = sort == Sort.QUOTE ? label : label.substring(2);
    List<String> speakers =
        who.equals("-") ? List.of() : Stream.of(who.split("/")).map(String::strip).toList();
    return new Open(sort, speakers, start);
  }

  private static Mark mark(Open begun, StringBuilder text) {
    int start = begun.start();
    int end = text.length();
    if (begun.sort() != Sort.CLAIM) {
      start++;
      while (Character.isWhitespace(text.charAt(start))
          || Character.isSpaceChar(text.charAt(start))) {
        start++;
      }
      if ("”“\"’'»«".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      while (Character.isWhitespace(text.charAt(end - 1))
          || Character.isSpaceChar(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Mark(begun.sort(), begun.speakers(), start, end);
  }

  private static String header(String file, String key) {
    return file.lines()
        .filter(line -> line.startsWith(key + ":"))
        .findFirst()
        .map(line -> line.substring(key.length() + 1).strip())
        .orElse("");
  }

  private static List<Actor> actors(String list) {
    List<Actor> actors = new ArrayList<>();
    for (String entry : list.split(";")) {
      String[] sides = entry.split("=", 2);
      if (!sides[0].isBlank()) {
        List<String> aliases =
            sides.length < 2
                ? List.of()
                : Stream.of(sides[1].split(",")).map(String::strip).toList();
        actors.add(new Actor("actor-" + actors.size(), sides[0].strip(), aliases, List.of()));
      }
    }
    return actors;
  }

  Optional<Mark> at(int start, int end, Sort sort) {
    return marks.stream()
        .filter(m -> m.sort() == sort && m.start() == start && m.end() == end)
        .findFirst();
  }
}
