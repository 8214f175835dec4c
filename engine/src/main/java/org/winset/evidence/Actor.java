package org.winset.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody or something that speaks or is spoken of, and the names by which texts call it.
 *
 * @param aliases other names than {@code name}, in any language
 * @param about ids of what the case knows it as: parties, constituencies; may be empty
 */
public record Actor(String id, String name, List<String> aliases, List<String> about) {
  public Actor {
    aliases = List.copyOf(aliases);
    about = List.copyOf(about);
  }

  /** An actor with one name. */
  public static Actor named(String id, String name, Optional<String> about) {
    return new Actor(id, name, List.of(), about.stream().toList());
  }

  /** The name and its aliases. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream()).distinct().toList();
  }
}
