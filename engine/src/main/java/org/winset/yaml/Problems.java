package org.winset.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that readers add problems to as they go on reading, so that a person sees them all at
 * once.
 *
 * <p>Not thread-safe. Holds at most 1,000: a file with more is broken throughout.
 */
public final class Problems {
  private static final int MOST = 1_000;
  private static final int LONGEST_QUOTE = 60;

  private final List<Problem> problems = new ArrayList<>();

  public void add(Place place, String value, String rule, String suggestion) {
    if (!full()) {
      problems.add(new Problem(place, value, rule, suggestion));
    }
  }

  /** Adds a problem with what stands at a node. */
  public void add(Node node, String rule, String suggestion) {
    add(node.place(), node instanceof Scalar scalar ? scalar.text() : "", rule, suggestion);
  }

  /** Adds a problem that suggests nothing. */
  public void add(Node node, String rule) {
    add(node, rule, "");
  }

  /** Adds all that was found elsewhere. */
  public void addAll(Problems others) {
    others.problems.stream().limit(MOST - size()).forEach(problems::add);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** How many there are so far. */
  public int size() {
    return problems.size();
  }

  /** Whether reading on would show nothing more. */
  public boolean full() {
    return problems.size() >= MOST;
  }

  /** All of them, in the order they were found. */
  public List<Problem> asFound() {
    return List.copyOf(problems);
  }

  /** All of them, by file and line. */
  public List<Problem> sorted() {
    return problems.stream().sorted().distinct().toList();
  }

  /** The text in quotation marks, on one line, cut where it is long. */
  public static String quote(String text) {
    int[] points =
        text.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .limit(LONGEST_QUOTE + 1L)
            .toArray();
    return points.length > LONGEST_QUOTE
        ? "\"" + new String(points, 0, LONGEST_QUOTE - 1) + "…\""
        : "\"" + new String(points, 0, points.length) + "\"";
  }
}
