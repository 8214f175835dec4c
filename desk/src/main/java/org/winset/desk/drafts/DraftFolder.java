package org.winset.desk.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.desk.reading.Draft;
import org.winset.evidence.Anchor;
import org.winset.evidence.Item;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.yaml.Problems;
import org.winset.yaml.SafeFile;
import org.winset.yaml.YamlValue;

/**
 * The folder {@code drafts/} of a case: for each text that was read, {@code ID.yaml} with its
 * drafts and {@code ID.txt} with the text they were read from.
 */
public final class DraftFolder {
  /** The folder's name within a case. */
  public static final String NAME = "drafts";

  private static final String HEAD =
      """
      # Drafts: winset ledger CASE lists them, --accept and --reject decide about them.
      winset-drafts: 1
      """;

  private final Path folder;

  /** The folder of drafts of a case; it need not be there yet. */
  public DraftFolder(Path caseFolder) {
    this.folder = caseFolder.resolve(NAME);
  }

  public Path path() {
    return folder;
  }

  /** The files of drafts, by name. */
  public List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** The file with the drafts of a source. */
  public Path file(String source) {
    return folder.resolve(source + ".yaml");
  }

  /** The drafts of a source, if there are any. */
  public Optional<DraftFile> read(String source, Problems problems) {
    return Files.exists(file(source)) ? DraftFile.read(file(source), problems) : Optional.empty();
  }

  /** The file that holds a draft: that of the source whose id it begins with. */
  public Optional<DraftFile> holding(String draft, Problems problems) {
    String source = draft;
    while (source.contains("-")) {
      source = source.substring(0, source.lastIndexOf('-'));
      Optional<DraftFile> file = read(source, problems).filter(f -> f.draft(draft).isPresent());
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the drafts of a text, and the text. What was decided about the same words before stays
   * decided; a file that says something else is kept as a backup.
   *
   * @param source without its text, which is named here
   * @param original the file the text was taken from and its ending, where that is another
   * @return how many drafts there are
   */
  public int write(Source source, String text, Optional<Original> original, List<Draft> drafts)
      throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceText held = SourceText.decode(bytes).orElseThrow();
    String textFile = NAME + "/" + source.id() + ".txt";
    SafeFile.write(folder.resolve(source.id() + ".txt"), bytes);
    Optional<String> originalFile =
        original.map(o -> NAME + "/" + source.id() + ".original." + o.ending());
    Optional<String> originalSha256 = Optional.empty();
    if (original.isPresent()) {
      byte[] taken = Files.readAllBytes(original.get().file());
      originalSha256 = Optional.of(SourceText.sha256(taken));
      SafeFile.write(folder.resolve(source.id() + ".original." + original.get().ending()), taken);
    }
    Source.Text named =
        new Source.Text(textFile, Optional.of(held.sha256()), originalFile, originalSha256);
    Map<Anchor, String> decided = decided(source.id());
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      String id = source.id() + "-" + (entries.size() + 1);
      Item item = Written.item(id, draft, source.id(), held);
      YamlValue written = Written.draft(item, draft);
      String state = decided.get(item.anchors().getFirst());
      if (state != null) {
        Map<String, YamlValue> with = new LinkedHashMap<>(((YamlValue.Entries) written).entries());
        with.put("state", YamlValue.of(state));
        written = YamlValue.of(with);
      }
      entries.put(id, written);
    }
    YamlValue sourceValue = YamlValue.of(Map.of(source.id(), Written.source(with(source, named))));
    SafeFile.write(
        file(source.id()),
        HEAD
            + YamlValue.entry("source", sourceValue, 0)
            + YamlValue.entry("drafts", YamlValue.of(entries), 0));
    return drafts.size();
  }

  /** The file a text was taken from. */
  public record Original(Path file, String ending) {}

  /** What was decided about drafts of a source, by their words. */
  private Map<Anchor, String> decided(String source) {
    Map<Anchor, String> decided = new HashMap<>();
    read(source, new Problems())
        .ifPresent(file ->
            file.drafts().stream()
                .filter(d -> !d.waits() && !d.item().anchors().isEmpty())
                .forEach(d -> decided.put(d.item().anchors().getFirst(), d.state().orElseThrow())));
    return decided;
  }

  static Source with(Source source, Source.Text text) {
    return new Source(
        source.id(),
        source.publisher(),
        source.title(),
        source.author(),
        source.date(),
        source.accessed(),
        source.url(),
        source.language(),
        source.grade(),
        source.origin(),
        source.note(),
        source.handling(),
        Optional.of(text));
  }
}
