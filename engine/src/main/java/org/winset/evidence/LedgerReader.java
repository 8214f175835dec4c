package org.winset.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads {@code ledger.yaml}: sources, the items drawn from them, and actors. */
public final class LedgerReader {
  private static final List<String> KEYS = List.of("winset-ledger", "sources", "items", "actors");
  private static final List<String> ACTOR_KEYS = List.of("name", "aliases", "about");

  private final Problems problems;
  private final Map<String, Place> places;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Actor> actors = new ArrayList<>();

  private LedgerReader(Problems problems, Map<String, Place> places) {
    this.problems = problems;
    this.places = places;
  }

  /**
   * The ledger a node describes, without the entries that are broken beyond use, and without texts.
   *
   * @param problems takes what is wrong
   * @param places takes where sources ({@code sources.ID}), items ({@code items.ID}), their quotes
   *     ({@code items.ID.quotes.N}) and what they are about ({@code items.ID.about.WORD}) stand
   */
  public static Ledger read(Node root, Problems problems, Map<String, Place> places) {
    LedgerReader reader = new LedgerReader(problems, places);
    if (root instanceof Scalar scalar && scalar.isEmpty()) {
      problems.add(root, "the ledger is empty", "begin with winset-ledger: 1, or delete the file");
    } else {
      Fields.of(root, "the ledger", KEYS, problems).ifPresent(reader::read);
    }
    return new Ledger(reader.sources.values(), reader.items.values(), reader.actors, Texts.NONE);
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
    for (String part : List.of("sources", "items", "actors")) {
      fields.node(part).ifPresent(node -> places.put(part, node.place()));
    }
    Set<String> sourceIds = new LinkedHashSet<>();
    SourceReader sourceReader = new SourceReader(problems);
    fields.each(
        "sources",
        (key, node) -> {
          sourceIds.add(key.text());
          if (Ids.check(key, "a source", problems)) {
            places.put("sources." + key.text(), key.place());
            sourceReader.read(key.text(), node).ifPresent(s -> sources.put(key.text(), s));
          }
        });
    ItemReader itemReader = new ItemReader(problems, places, sourceIds, sources.keySet());
    fields.each(
        "items",
        (key, node) -> {
          places.put("items." + key.text(), key.place());
          if (Ids.check(key, "an item", problems)) {
            itemReader.read(key.text(), node).ifPresent(item -> items.put(key.text(), item));
          }
        });
    fields.each(
        "actors",
        (key, node) -> {
          if (Ids.check(key, "an actor", problems)) {
            places.put("actors." + key.text(), key.place());
            actor(key.text(), node);
          }
        });
  }

  private void actor(String id, Node node) {
    Fields.of(node, "actor " + id, ACTOR_KEYS, problems)
        .ifPresent(fields -> {
          List<Scalar> about = fields.texts("about");
          about.forEach(a -> places.put("actors." + id + ".about." + a.text(), a.place()));
          List<String> aliases = fields.texts("aliases").stream().map(Scalar::text).toList();
          fields
              .requiredText("name")
              .ifPresent(name ->
                  actors.add(
                      new Actor(id, name, aliases, about.stream().map(Scalar::text).toList())));
        });
  }
}
