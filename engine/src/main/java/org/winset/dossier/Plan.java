package org.winset.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A package somebody tabled, as far as it is known.
 *
 * @param points one for every issue, in file order
 */
public record Plan(
    String id,
    String name,
    String author,
    LocalDate date,
    Optional<String> note,
    Grounds grounds,
    List<Point> points) {

  /** How a plan treats an issue. */
  public enum Status {
    /** The plan says it. */
    STATED,
    /** The plan does not speak of it and so means the issue's {@code if-silent} option. */
    SILENT,
    /** Nobody outside knows; any option is possible. Never read as silent. */
    UNKNOWN,
    /** Known to be one of several options. */
    ONE_OF
  }

  /**
   * What a plan says on one issue.
   *
   * @param options indexes of the options it may mean, ascending: one when stated or silent
   */
  public record Point(Status status, List<Integer> options, Grounds grounds) {
    public Point {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("a point allows at least one option");
      }
    }

    /** Whether exactly one option is meant. */
    public boolean known() {
      return options.size() == 1;
    }
  }

  public Plan {
    points = List.copyOf(points);
  }
}
