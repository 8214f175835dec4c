package org.winset.desk.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.winset.dossier.CaseFolder;
import org.winset.evidence.Fingerprint;
import org.winset.evidence.Ledger;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.yaml.Problems;
import org.winset.yaml.SafeFile;
import org.winset.yaml.YamlEdit;
import org.winset.yaml.YamlValue;

/**
 * Texts of a case that are near-duplicates, such as one wire story in several outlets: they must
 * not count as several observations.
 */
public final class Duplicates {
  private final Path caseFolder;
  private final Ledger ledger;
  private final DraftFolder folder;

  public Duplicates(Path caseFolder, Ledger ledger) {
    this.caseFolder = caseFolder;
    this.ledger = ledger;
    this.folder = new DraftFolder(caseFolder);
  }

  /**
   * Sources whose texts are near-duplicates.
   *
   * @param origin the voice they are: the earliest of them, or whom that repeats
   * @param sources all of them, the earliest first
   */
  public record Group(String origin, List<Source> sources) {
    public Group {
      sources = List.copyOf(sources);
    }

    /** Whether the ledger or the drafts say already that they are one voice. */
    public boolean known() {
      return sources.stream().allMatch(s -> s.origin().orElse(s.id()).equals(origin));
    }
  }

  /** Every group, among the texts that are held and those that were read into drafts. */
  public List<Group> groups() throws IOException {
    Map<String, Source> sources = new HashMap<>();
    Map<String, Fingerprint> prints = new HashMap<>();
    for (Source source : ledger.sources()) {
      Optional<SourceText> text = ledger.texts().text(source.id());
      if (text.isPresent()) {
        sources.put(source.id(), source);
        prints.put(source.id(), Fingerprint.of(text.get().text()));
      }
    }
    for (Path file : folder.files()) {
      String id = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
      Path text = folder.path().resolve(id + ".txt");
      if (!prints.containsKey(id) && Files.exists(text)) {
        Optional<SourceText> held = SourceText.decode(Files.readAllBytes(text));
        held.ifPresent(t -> prints.put(id, Fingerprint.of(t.text())));
      }
    }
    List<Group> groups = new ArrayList<>();
    for (List<String> ids : Fingerprint.groups(prints)) {
      List<Source> group =
          ids.stream()
              .flatMap(id -> source(id, sources).stream())
              .sorted(Comparator.comparing(Source::date).thenComparing(Source::id))
              .toList();
      if (group.size() > 1) {
        Source first = group.getFirst();
        groups.add(new Group(first.origin().orElse(first.id()), group));
      }
    }
    return groups;
  }

  private Optional<Source> source(String id, Map<String, Source> known) {
    Source source = known.get(id);
    return source != null
        ? Optional.of(source)
        : folder.read(id, new Problems()).map(DraftFile::source);
  }

  /**
   * Makes one voice of a group: notes the origin of each source, and merges waiting drafts of the
   * same words.
   *
   * @return what was done, one line each
   */
  public List<String> merge(Group group) throws IOException {
    List<String> done = new ArrayList<>();
    for (Source source : group.sources()) {
      if (!source.origin().orElse(source.id()).equals(group.origin())) {
        noteOrigin(source.id(), group.origin());
        done.add("source " + source.id() + ": origin " + group.origin());
      }
    }
    Map<String, List<String>> byWords = new LinkedHashMap<>();
    for (Source source : group.sources()) {
      folder
          .read(source.id(), new Problems())
          .ifPresent(file ->
              file.drafts().stream()
                  .filter(d -> d.waits() && !d.item().anchors().isEmpty())
                  .forEach(
                      d -> byWords.computeIfAbsent(plain(d), k -> new ArrayList<>()).add(d.id())));
    }
    Review review = new Review(caseFolder);
    for (List<String> ids : byWords.values()) {
      if (ids.size() > 1 && review.merge(ids) instanceof Review.Outcome.Done(List<String> lines)) {
        done.addAll(lines);
      }
    }
    return done;
  }

  /** The words of a draft without what differs between outlets. */
  private static String plain(Drafted draft) {
    return draft
            .item()
            .anchors()
            .getFirst()
            .quote()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
        + "|"
        + draft.item().speaker().orElse("");
  }

  private void noteOrigin(String source, String origin) throws IOException {
    Path ledgerFile = caseFolder.resolve(CaseFolder.LEDGER);
    note(ledgerFile, List.of("sources", source), origin);
    note(folder.file(source), List.of("source", source), origin);
  }

  private static void note(Path file, List<String> path, String origin) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    YamlEdit edit = YamlEdit.of(Files.readString(file));
    if (edit.has(path)) {
      List<String> key = new ArrayList<>(path);
      key.add("origin");
      SafeFile.write(file, edit.set(key, YamlValue.of(origin)).text());
    }
  }
}
