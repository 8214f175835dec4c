package org.winset.yaml;

import java.util.List;
import java.util.Optional;

/** Keys with values, in file order; no key comes twice. */
public record Mapping(List<Entry> entries, Place place) implements Node {
  /** A key and its value. */
  public record Entry(Scalar key, Node value) {}

  public Mapping {
    entries = List.copyOf(entries);
  }

  public Optional<Node> find(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  @Override
  public String kind() {
    return "a mapping";
  }
}
