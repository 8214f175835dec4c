package org.winset.desk.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.desk.reading.Draft;
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

  /** The file with the text that the drafts of a source were made from. */
  Path text(String source) {
    return folder.resolve(source + ".txt");
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
   * What an earlier reading left under an id; empty if there was none.
   *
   * @param problems says what is wrong with it, if it cannot be read whole
   */
  Optional<Earlier> earlier(String source, Problems problems) {
    return read(source, problems).map(Earlier::new);
  }

  /**
   * Copies all that stands under an id aside, under the first free number: {@code ID.yaml.~1~},
   * {@code ID.txt.~1~}. No later reading touches these.
   *
   * @return the copy of the drafts
   */
  Path keep(String source, Earlier earlier) throws IOException {
    List<Path> files = new ArrayList<>(List.of(file(source), text(source)));
    earlier.original().map(this::resolve).ifPresent(files::add);
    files.removeIf(f -> !Files.exists(f));
    int number = 1;
    while (anyExists(files, number)) {
      number++;
    }
    for (Path file : files) {
      Files.copy(file, numbered(file, number), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return numbered(file(source), number);
  }

  private Path resolve(String file) {
    return folder.resolve(file.replaceFirst("^" + NAME + "/", ""));
  }

  private static boolean anyExists(List<Path> files, int number) {
    return files.stream().anyMatch(f -> Files.exists(numbered(f, number)));
  }

  private static Path numbered(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".~" + number + "~");
  }

  /** Holds a file that texts were taken from, under a name of its own. */
  Original hold(Path file, String name) throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = Files.readAllBytes(file);
    SafeFile.write(folder.resolve(name), bytes);
    return new Original(NAME + "/" + name, SourceText.sha256(bytes));
  }

  /**
   * Writes the drafts of a text, and the text. What was decided about the same words before stays
   * decided; a file that says something else is kept as a backup.
   *
   * @param source without its text, which is named here
   * @param original the file the text was taken from, where that is another
   * @param before what an earlier reading left
   * @return how many drafts there are, and how many of them are settled from before
   */
  Count write(
      Source source,
      String text,
      Optional<Original> original,
      List<Draft> drafts,
      Optional<Earlier> before)
      throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceText held = SourceText.decode(bytes).orElseThrow();
    String textFile = NAME + "/" + source.id() + ".txt";
    SafeFile.write(folder.resolve(source.id() + ".txt"), bytes);
    Optional<Source.Text> same = before.flatMap(b -> b.original(held.sha256()));
    Source.Text named =
        new Source.Text(
            textFile,
            Optional.of(held.sha256()),
            same.flatMap(Source.Text::original).or(() -> original.map(Original::file)),
            same.flatMap(Source.Text::originalSha256).or(() -> original.map(Original::sha256)));
    List<Item> items = new ArrayList<>();
    for (Draft draft : drafts) {
      String id = source.id() + "-" + (items.size() + 1);
      items.add(Written.item(id, draft, source.id(), held));
    }
    Map<Integer, Drafted> settled = before.map(b -> b.among(items)).orElse(Map.of());
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      entries.put(
          items.get(i).id(),
          written(items.get(i), drafts.get(i), Optional.ofNullable(settled.get(i))));
    }
    YamlValue sourceValue = YamlValue.of(Map.of(source.id(), Written.source(with(source, named))));
    SafeFile.write(
        file(source.id()),
        HEAD
            + YamlValue.entry("source", sourceValue, 0)
            + YamlValue.entry("drafts", YamlValue.of(entries), 0));
    return new Count(drafts.size(), settled.size());
  }

  private static YamlValue written(Item item, Draft draft, Optional<Drafted> earlier) {
    YamlValue written =
        Written.draft(earlier.map(e -> Earlier.merged(item, e)).orElse(item), draft);
    Optional<String> state = earlier.flatMap(Drafted::state);
    if (state.isEmpty()) {
      return written;
    }
    Map<String, YamlValue> with = new LinkedHashMap<>(((YamlValue.Entries) written).entries());
    with.put("state", YamlValue.of(state.get()));
    return YamlValue.of(with);
  }

  /**
   * The file a text was taken from, as it is held.
   *
   * @param file its name in the case's folder
   */
  record Original(String file, String sha256) {}

  /**
   * How many drafts were written.
   *
   * @param settled those that were decided about, or merged, before
   */
  record Count(int drafts, int settled) {}

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
