package org.winset.evidence;

import java.util.List;
import java.util.Optional;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/**
 * Reads the quotes of an item: the words alone, or {@code {words, start, end, before, after,
 * source}}.
 */
final class AnchorReader {
  private static final List<String> KEYS =
      List.of("words", "start", "end", "before", "after", "source");

  private final String owner;
  private final List<String> sources;
  private final List<String> named;
  private final Problems problems;

  /**
   * A reader for one item.
   *
   * @param owner what messages call it
   * @param sources the ids of its sources that could be read
   * @param named those it names, broken ones too: they are told of where they stand
   */
  AnchorReader(String owner, List<String> sources, List<String> named, Problems problems) {
    this.owner = "a quote of " + owner;
    this.sources = sources;
    this.named = named;
    this.problems = problems;
  }

  /** The anchor at a node; empty, and a problem, if there is none. */
  Optional<Anchor> read(Node node) {
    if (!(node instanceof Mapping)) {
      return Fields.text(node, owner, problems)
          .flatMap(words ->
              source(Optional.empty(), node)
                  .map(source -> new Anchor(source, words.text(), Optional.empty(), "", "")));
    }
    return Fields.of(node, owner, KEYS, problems).flatMap(fields -> read(fields, node));
  }

  private Optional<Anchor> read(Fields fields, Node node) {
    Optional<String> words =
        fields.required("words", "write the words as the source has them").flatMap(this::raw);
    Optional<Scalar> from =
        fields.node("source").flatMap(s -> Fields.text(s, "source of " + owner, problems));
    Optional<String> source = source(from, node);
    Optional<Integer> start = fields.node("start").flatMap(n -> place(n, "start"));
    Optional<Integer> end = fields.node("end").flatMap(n -> place(n, "end"));
    if (words.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    int length = words.get().codePointCount(0, words.get().length());
    Optional<Anchor.Span> span = start.map(s -> new Anchor.Span(s, s + length));
    if (start.isPresent() && end.isPresent() && end.get() != start.get() + length) {
      problems.add(
          fields.node("end").orElseThrow(),
          start.get()
              + " to "
              + end.get()
              + " is not the place of "
              + length
              + " characters ("
              + Problems.quote(words.get())
              + ")",
          "an end of " + (start.get() + length) + " would fit; or leave out start and end");
      span = Optional.empty();
    } else if (start.isEmpty() && end.isPresent()) {
      problems.add(fields.node("end").orElseThrow(), owner + " has an end and no start");
    }
    String before = fields.node("before").flatMap(this::raw).orElse("");
    String after = fields.node("after").flatMap(this::raw).orElse("");
    return Optional.of(new Anchor(source.get(), words.get(), span, before, after));
  }

  /** Text of which every character counts, white space too. */
  private Optional<String> raw(Node node) {
    if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    problems.add(node, owner + " should be a single value, not " + node.kind());
    return Optional.empty();
  }

  private Optional<String> source(Optional<Scalar> from, Node node) {
    if (from.isPresent() && !sources.contains(from.get().text())) {
      if (!named.contains(from.get().text())) {
        problems.add(
            from.get(),
            owner
                + " is from "
                + Problems.quote(from.get().text())
                + ", none of the item's sources",
            Nearest.suggestion(from.get().text(), named));
      }
      return Optional.empty();
    }
    if (from.isEmpty() && named.size() > 1) {
      problems.add(
          node,
          owner + " does not say from which of its sources",
          "write {words: …, source: " + named.getFirst() + "}");
      return Optional.empty();
    }
    return from.map(Scalar::text).or(() -> sources.stream().findFirst());
  }

  private Optional<Integer> place(Node node, String key) {
    Optional<Scalar> text = Fields.text(node, key + " of " + owner, problems);
    if (text.isPresent() && !text.get().text().matches("\\d{1,8}")) {
      problems.add(
          text.get(),
          Problems.quote(text.get().text()) + " is not a place in a text",
          "count characters from 0");
      return Optional.empty();
    }
    return text.map(t -> Integer.parseInt(t.text()));
  }
}
