package org.winset.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A mapping read key by key: keys that nobody knows, that are missing, or that hold the wrong kind
 * of thing become problems, and reading goes on.
 */
public final class Fields {
  private final Mapping mapping;
  private final String owner;
  private final Problems problems;

  private Fields(Mapping mapping, String owner, Problems problems) {
    this.mapping = mapping;
    this.owner = owner;
    this.problems = problems;
  }

  /**
   * The fields of a node that should be a mapping with only these keys; empty, and a problem, if it
   * is no mapping.
   *
   * @param owner what messages call it: {@code plan us-28}
   */
  public static Optional<Fields> of(
      Node node, String owner, Collection<String> keys, Problems problems) {
    return mapping(node, owner, problems)
        .map(mapping -> {
          for (Mapping.Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key().text())) {
              unknownKey(entry.key(), owner, keys, problems);
            }
          }
          return new Fields(mapping, owner, problems);
        });
  }

  /** The fields of a mapping whose keys are checked elsewhere. */
  public static Fields over(Mapping mapping, String owner, Problems problems) {
    return new Fields(mapping, owner, problems);
  }

  /** The node as a mapping; empty, and a problem, if it is none. */
  public static Optional<Mapping> mapping(Node node, String owner, Problems problems) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(node, owner + " should be a mapping (keys with values), not " + found(node));
    return Optional.empty();
  }

  private static void unknownKey(
      Scalar key, String owner, Collection<String> keys, Problems problems) {
    problems.add(
        key,
        "unknown key " + Problems.quote(key.text()) + " in " + owner,
        Nearest.suggestion(key.text(), keys));
  }

  /** What messages call the owner of these fields. */
  public String owner() {
    return owner;
  }

  public Mapping mapping() {
    return mapping;
  }

  public Optional<Node> node(String key) {
    return mapping.find(key);
  }

  /** The node at a key that has to be there. */
  public Optional<Node> required(String key, String suggestion) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      problems.add(mapping.place(), "", owner + " has no " + Problems.quote(key), suggestion);
    }
    return node;
  }

  /** The text at a key that may be left out. */
  public Optional<String> text(String key) {
    return node(key).flatMap(node -> text(node, key + " of " + owner, problems)).map(Scalar::text);
  }

  /** The text at a key that has to be there. */
  public Optional<String> requiredText(String key) {
    return required(key, "")
        .flatMap(node -> text(node, key + " of " + owner, problems))
        .map(Scalar::text);
  }

  /** The single values at a key: one, or a list of them. */
  public List<Scalar> texts(String key) {
    return node(key).map(node -> texts(node, key + " of " + owner, problems)).orElse(List.of());
  }

  /** Every entry of the mapping at a key. */
  public void each(String key, BiConsumer<Scalar, Node> reader) {
    node(key)
        .flatMap(node -> mapping(node, key + " of " + owner, problems))
        .ifPresent(found -> found.entries().forEach(e -> reader.accept(e.key(), e.value())));
  }

  /** The node as a single value that says something. */
  public static Optional<Scalar> text(Node node, String what, Problems problems) {
    if (node instanceof Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar);
    }
    problems.add(node, what + " should be a single value, not " + found(node));
    return Optional.empty();
  }

  /** The node as one single value or a list of them. */
  public static List<Scalar> texts(Node node, String what, Problems problems) {
    if (!(node instanceof Sequence sequence)) {
      return text(node, what, problems).map(List::of).orElse(List.of());
    }
    List<Scalar> texts = new ArrayList<>();
    for (Node item : sequence.items()) {
      text(item, "each of " + what, problems).ifPresent(texts::add);
    }
    return texts;
  }

  private static String found(Node node) {
    return node instanceof Scalar scalar && !scalar.isEmpty()
        ? Problems.quote(scalar.text())
        : node.kind();
  }
}
