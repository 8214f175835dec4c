package org.winset.yaml;

import java.util.Comparator;

/**
 * Where something stands: a file, and line and column in it, counted from 1 in code points.
 *
 * @param line 0 for the file as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** The file as a whole, or anything else that has a name but no lines. */
  public static Place whole(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code case.yaml:12:9}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
