package org.winset.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.winset.yaml.Fields;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.Sequence;

/** Reads one item of a ledger, or of a file of drafts. */
public final class ItemReader {
  /** The keys an item may have. */
  public static final List<String> KEYS =
      List.of(
          "source",
          "sources",
          "claim",
          "kind",
          "speaker",
          "about",
          "event",
          "reported",
          "digit",
          "states",
          "handling",
          "quotes",
          "note");

  private final Problems problems;
  private final Map<String, Place> places;
  private final Set<String> namedSources;
  private final Set<String> usableSources;

  /**
   * A reader of items from these sources.
   *
   * @param places takes where their quotes and what they are about stand
   * @param namedSources every id somebody began to write as a source's, so that a broken source is
   *     not reported as unknown too
   * @param usableSources ids of those that could be read
   */
  public ItemReader(
      Problems problems,
      Map<String, Place> places,
      Set<String> namedSources,
      Set<String> usableSources) {
    this.problems = problems;
    this.places = places;
    this.namedSources = namedSources;
    this.usableSources = usableSources;
  }

  /** The item at a node; empty if it is broken beyond use. */
  public Optional<Item> read(String id, Node node) {
    return Fields.of(node, "item " + id, KEYS, problems).flatMap(fields -> read(id, fields));
  }

  /** The item in these fields, whose keys are checked elsewhere. */
  public Optional<Item> read(String id, Fields fields) {
    List<String> named = sourcesOf(fields);
    List<String> from = named.stream().filter(usableSources::contains).toList();
    Optional<String> claim = fields.requiredText("claim");
    Optional<Item.Kind> kind =
        fields
            .required("kind", "one of: " + words())
            .flatMap(k -> Fields.text(k, "kind of " + fields.owner(), problems))
            .flatMap(this::kind);
    Optional<PartialDate> event = fields.node("event").flatMap(d -> Dates.of(d, fields, problems));
    Optional<PartialDate> reported =
        fields.node("reported").flatMap(d -> Dates.of(d, fields, problems));
    Optional<Integer> digit =
        fields
            .node("digit")
            .flatMap(d -> Fields.text(d, "digit of " + fields.owner(), problems))
            .flatMap(this::digit);
    List<Item.Statement> states =
        fields.texts("states").stream().flatMap(s -> statement(s).stream()).toList();
    Optional<Handling> handling = SourceReader.handling(fields, problems);
    List<Anchor> anchors = anchors(id, fields, from, named);
    List<Scalar> about = fields.texts("about");
    about.forEach(word -> places.put("items." + id + ".about." + word.text(), word.place()));
    if (from.isEmpty() || claim.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            id,
            from,
            claim.get(),
            kind.get(),
            fields.text("speaker"),
            about.stream().map(Scalar::text).toList(),
            event,
            reported,
            digit,
            states,
            handling,
            anchors,
            fields.text("note")));
  }

  /** The sources an item names. */
  private List<String> sourcesOf(Fields fields) {
    if (fields.node("source").isPresent() == fields.node("sources").isPresent()) {
      problems.add(
          fields.mapping(),
          fields.owner() + " should name its source, or its sources",
          "write source: ID or sources: [ID, ID]");
    }
    List<Scalar> named =
        Stream.concat(fields.texts("source").stream(), fields.texts("sources").stream()).toList();
    named.stream()
        .filter(source -> !namedSources.contains(source.text()))
        .forEach(source ->
            problems.add(
                source,
                "unknown source " + Problems.quote(source.text()) + " in " + fields.owner(),
                Nearest.suggestion(source.text(), namedSources)));
    return named.stream().map(Scalar::text).distinct().toList();
  }

  private List<Anchor> anchors(String id, Fields fields, List<String> from, List<String> named) {
    Optional<Node> node = fields.node("quotes");
    if (node.isEmpty()) {
      return List.of();
    }
    List<Node> nodes =
        node.get() instanceof Sequence sequence ? sequence.items() : List.of(node.get());
    AnchorReader reader = new AnchorReader(fields.owner(), from, named, problems);
    List<Anchor> anchors = new ArrayList<>();
    for (Node quote : nodes) {
      places.put("items." + id + ".quotes." + (anchors.size() + 1), quote.place());
      Optional<Anchor> anchor = reader.read(quote);
      anchor
          .flatMap(a -> overlapping(a, anchors))
          .ifPresent(other ->
              problems.add(
                  quote,
                  "the quotes of " + fields.owner() + " overlap",
                  "make one of "
                      + Problems.quote(other.quote())
                      + " and "
                      + Problems.quote(anchor.get().quote())));
      anchor.ifPresent(anchors::add);
    }
    return anchors;
  }

  private static Optional<Anchor> overlapping(Anchor anchor, List<Anchor> others) {
    return others.stream()
        .filter(other -> other.source().equals(anchor.source()))
        .filter(other ->
            other.span().isPresent()
                && anchor.span().filter(other.span().get()::overlaps).isPresent())
        .findFirst();
  }

  private Optional<Item.Kind> kind(Scalar text) {
    Optional<Item.Kind> kind =
        Stream.of(Item.Kind.values()).filter(k -> k.words().equals(text.text())).findFirst();
    if (kind.isEmpty()) {
      problems.add(
          text, "unknown kind of claim " + Problems.quote(text.text()), "one of: " + words());
    }
    return kind;
  }

  private static String words() {
    return String.join(", ", Stream.of(Item.Kind.values()).map(Item.Kind::words).toList());
  }

  private Optional<Integer> digit(Scalar text) {
    if (text.text().matches("[1-6]")) {
      return Optional.of(Integer.parseInt(text.text()));
    }
    problems.add(
        text,
        Problems.quote(text.text()) + " is not a credibility digit",
        "1 (confirmed) to 6 (cannot be judged)");
    return Optional.empty();
  }

  private Optional<Item.Statement> statement(Scalar text) {
    String[] sides = text.text().split("=", 2);
    if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
      return Optional.of(new Item.Statement(sides[0].strip(), sides[1].strip()));
    }
    problems.add(
        text, Problems.quote(text.text()) + " does not state a value", "write it: thing = value");
    return Optional.empty();
  }
}
