package org.winset.yaml;

import java.util.List;

/** A list of values. */
public record Sequence(List<Node> items, Place place) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
