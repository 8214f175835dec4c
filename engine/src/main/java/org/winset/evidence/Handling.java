package org.winset.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * With whom something may be shared: the Traffic Light Protocol, version 2.0 (FIRST, 2022), from
 * the least restrictive to the most.
 */
public enum Handling {
  CLEAR("TLP:CLEAR", "no limit"),
  GREEN("TLP:GREEN", "the community, not the public"),
  AMBER("TLP:AMBER", "one's own organisation and its clients"),
  AMBER_STRICT("TLP:AMBER+STRICT", "one's own organisation only"),
  RED("TLP:RED", "those it was given to, nobody else");

  private final String mark;
  private final String words;

  Handling(String mark, String words) {
    this.mark = mark;
    this.words = words;
  }

  /** As written in a ledger and shown beside what it covers. */
  public String mark() {
    return mark;
  }

  /** With whom it may be shared. */
  public String words() {
    return words;
  }

  /** The mark written so; letter case and the {@code TLP:} before it may differ. */
  public static Optional<Handling> of(String written) {
    String sought = written.strip().replaceFirst("(?i)^TLP:", "");
    return Stream.of(values())
        .filter(h -> h.mark.substring("TLP:".length()).equalsIgnoreCase(sought))
        .findFirst();
  }

  /** All marks. */
  static List<String> marks() {
    return Stream.of(values()).map(Handling::mark).toList();
  }

  /** The more restrictive of two. */
  public Handling and(Handling other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
