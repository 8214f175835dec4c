package org.winset.evidence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads {@code ledger.yaml}: sources and the items drawn from them. */
public final class LedgerReader {
  private static final List<String> KEYS = List.of("winset-ledger", "sources", "items");
  private static final List<String> SOURCE_KEYS =
      List.of(
          "publisher",
          "title",
          "author",
          "date",
          "accessed",
          "url",
          "language",
          "grade",
          "origin",
          "note");
  private static final List<String> ITEM_KEYS =
      List.of(
          "source", "sources", "claim", "kind", "speaker", "about", "event", "digit", "states",
          "note");

  private final Problems problems;
  private final Map<String, Place> places;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();

  private LedgerReader(Problems problems, Map<String, Place> places) {
    this.problems = problems;
    this.places = places;
  }

  /**
   * The ledger a node describes, without the entries that are broken beyond use.
   *
   * @param problems takes what is wrong
   * @param places takes where sources ({@code sources.ID}), items ({@code items.ID}) and what they
   *     are about ({@code items.ID.about.WORD}) stand
   */
  public static Ledger read(Node root, Problems problems, Map<String, Place> places) {
    LedgerReader reader = new LedgerReader(problems, places);
    if (root instanceof Scalar scalar && scalar.isEmpty()) {
      problems.add(root, "the ledger is empty", "begin with winset-ledger: 1, or delete the file");
    } else {
      Fields.of(root, "the ledger", KEYS, problems).ifPresent(reader::read);
    }
    return new Ledger(reader.sources.values(), reader.items.values());
  }

  private void read(Fields fields) {
    fields
        .required("winset-ledger", "begin the file with winset-ledger: 1")
        .flatMap(node -> Fields.text(node, "winset-ledger", problems))
        .filter(version -> !version.text().equals("1"))
        .ifPresent(version ->
            problems.add(
                version,
                "version " + version.text() + " of the ledger format is not known here",
                "this Winset reads winset-ledger: 1"));
    fields.node("sources").ifPresent(node -> places.put("sources", node.place()));
    fields.node("items").ifPresent(node -> places.put("items", node.place()));
    Set<String> sourceIds = new LinkedHashSet<>();
    fields.each(
        "sources",
        (key, node) -> {
          if (Ids.check(key, "a source", problems)) {
            sourceIds.add(key.text());
            places.put("sources." + key.text(), key.place());
            source(key.text(), node).ifPresent(source -> sources.put(key.text(), source));
          }
        });
    fields.each(
        "items",
        (key, node) -> {
          if (Ids.check(key, "an item", problems)) {
            places.put("items." + key.text(), key.place());
            item(key.text(), node, sourceIds).ifPresent(item -> items.put(key.text(), item));
          }
        });
  }

  private Optional<Source> source(String id, Node node) {
    Optional<Fields> found = Fields.of(node, "source " + id, SOURCE_KEYS, problems);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = found.get();
    Optional<String> publisher = fields.requiredText("publisher");
    Optional<String> title = fields.requiredText("title");
    Optional<PartialDate> date = fields.required("date", "").flatMap(d -> date(d, fields));
    Optional<PartialDate> accessed = fields.node("accessed").flatMap(d -> date(d, fields));
    Optional<Source.Grade> grade =
        fields
            .node("grade")
            .flatMap(g -> Fields.text(g, "grade of " + fields.owner(), problems))
            .flatMap(this::grade);
    if (publisher.isEmpty() || title.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            id,
            publisher.get(),
            title.get(),
            fields.text("author"),
            date.get(),
            accessed,
            fields.text("url"),
            fields.text("language"),
            grade,
            fields.text("origin"),
            fields.text("note")));
  }

  private Optional<PartialDate> date(Node node, Fields fields) {
    return Fields.text(node, "each date of " + fields.owner(), problems)
        .flatMap(text -> Dates.partial(text, problems));
  }

  private Optional<Source.Grade> grade(Scalar text) {
    Optional<Source.Grade> grade =
        Stream.of(Source.Grade.values()).filter(g -> g.name().equals(text.text())).findFirst();
    if (grade.isEmpty()) {
      problems.add(
          text,
          Problems.quote(text.text()) + " is not a grade",
          "A (reliable) to F (cannot be judged)");
    }
    return grade;
  }

  private Optional<Item> item(String id, Node node, Set<String> sourceIds) {
    Optional<Fields> found = Fields.of(node, "item " + id, ITEM_KEYS, problems);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = found.get();
    List<String> from = sourcesOf(fields, sourceIds);
    Optional<String> claim = fields.requiredText("claim");
    Optional<Item.Kind> kind =
        fields
            .required("kind", "one of: " + words())
            .flatMap(k -> Fields.text(k, "kind of " + fields.owner(), problems))
            .flatMap(this::kind);
    Optional<PartialDate> event = fields.node("event").flatMap(d -> date(d, fields));
    Optional<Integer> digit =
        fields
            .node("digit")
            .flatMap(d -> Fields.text(d, "digit of " + fields.owner(), problems))
            .flatMap(this::digit);
    Optional<Item.Statement> states =
        fields
            .node("states")
            .flatMap(s -> Fields.text(s, "states of " + fields.owner(), problems))
            .flatMap(this::statement);
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
            digit,
            states,
            fields.text("note")));
  }

  /** The known sources of an item whose entries could be read. */
  private List<String> sourcesOf(Fields fields, Set<String> sourceIds) {
    if (fields.node("source").isPresent() == fields.node("sources").isPresent()) {
      problems.add(
          fields.mapping(),
          fields.owner() + " should name its source, or its sources",
          "write source: ID or sources: [ID, ID]");
    }
    List<Scalar> named =
        Stream.concat(fields.texts("source").stream(), fields.texts("sources").stream()).toList();
    named.stream()
        .filter(source -> !sourceIds.contains(source.text()))
        .forEach(source ->
            problems.add(
                source,
                "unknown source " + Problems.quote(source.text()) + " in " + fields.owner(),
                Nearest.suggestion(source.text(), sourceIds)));
    return named.stream().map(Scalar::text).filter(sources::containsKey).distinct().toList();
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
