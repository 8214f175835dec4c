package org.winset.desk.drafts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winset.desk.reading.Rule;
import org.winset.evidence.Item;
import org.winset.evidence.ItemReader;
import org.winset.evidence.Source;
import org.winset.evidence.SourceReader;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.YamlFile;

/**
 * The drafts of one text: its source as a ledger would have it, and the drafts in text order.
 *
 * @param file where they stand
 */
public record DraftFile(Path file, Source source, List<Drafted> drafts) {
  static final List<String> KEYS = List.of("winset-drafts", "source", "drafts");
  private static final List<String> OWN_KEYS =
      List.of("rule", "precision", "part", "when", "quantities", "state");

  public DraftFile {
    drafts = List.copyOf(drafts);
  }

  /** The file's drafts; those broken beyond use are left out, with what is wrong in problems. */
  public static Optional<DraftFile> read(Path file, Problems problems) {
    return YamlFile.read(file, problems)
        .flatMap(root -> Fields.of(root, "the file of drafts", KEYS, problems))
        .flatMap(fields -> read(file, fields, problems));
  }

  private static Optional<DraftFile> read(Path file, Fields fields, Problems problems) {
    Optional<Source> source =
        fields
            .required("source", "name the source")
            .flatMap(node -> Fields.mapping(node, "source", problems))
            .filter(mapping -> !mapping.entries().isEmpty())
            .flatMap(mapping -> {
              Mapping.Entry entry = mapping.entries().getFirst();
              return Ids.check(entry.key(), "a source", problems)
                  ? new SourceReader(problems).read(entry.key().text(), entry.value())
                  : Optional.empty();
            });
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Drafted> drafts = new LinkedHashMap<>();
    fields.each(
        "drafts",
        (key, node) ->
            drafted(key, node, source.get(), problems).ifPresent(d -> drafts.put(d.id(), d)));
    return Optional.of(new DraftFile(file, source.get(), List.copyOf(drafts.values())));
  }

  private static Optional<Drafted> drafted(
      Scalar key, Node node, Source source, Problems problems) {
    Set<String> keys = new TreeSet<>(ItemReader.KEYS);
    keys.addAll(OWN_KEYS);
    if (!Ids.check(key, "a draft", problems)) {
      return Optional.empty();
    }
    return Fields.of(node, "draft " + key.text(), keys, problems)
        .flatMap(fields -> {
          Set<String> sources = new TreeSet<>(Set.of(source.id()));
          fields.texts("sources").forEach(s -> sources.add(s.text()));
          Map<String, Place> places = new HashMap<>();
          Optional<Item> item =
              new ItemReader(problems, places, sources, sources).read(key.text(), fields);
          return item.map(read ->
              new Drafted(
                  read,
                  Rule.of(fields.text("rule").orElse("")),
                  fields.text("precision").orElse("not measured"),
                  fields.text("part").orElse(""),
                  fields.text("when"),
                  fields.texts("quantities").stream().map(Scalar::text).toList(),
                  fields.text("state")));
        });
  }

  /** The draft with that id. */
  public Optional<Drafted> draft(String id) {
    return drafts.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** How many drafts wait for a decision. */
  public long waiting() {
    return drafts.stream().filter(Drafted::waits).count();
  }
}
