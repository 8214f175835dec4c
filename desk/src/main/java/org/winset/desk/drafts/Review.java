package org.winset.desk.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Reading;
import org.winset.evidence.Anchor;
import org.winset.evidence.Item;
import org.winset.evidence.ItemReader;
import org.winset.evidence.Source;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import org.winset.yaml.SafeFile;
import org.winset.yaml.YamlEdit;
import org.winset.yaml.YamlValue;

/**
 * What an analyst decides about drafts, as plain functions: each checks first, changes the files
 * then, and tells what it did. Nothing is changed where something is wrong.
 *
 * <p>The ledger is changed in the places concerned only; what stood in a file before is kept beside
 * it as {@code NAME~}. Not for several processes at once.
 */
public final class Review {
  private final Path caseFolder;
  private final DraftFolder folder;

  /** Decisions about the drafts of a case. */
  public Review(Path caseFolder) {
    this.caseFolder = caseFolder;
    this.folder = new DraftFolder(caseFolder);
  }

  /** What came of a decision. */
  public sealed interface Outcome {
    /** It is done. */
    record Done(String words) implements Outcome {}

    /** It is not done, and nothing was changed. */
    record Refused(List<Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * What the analyst wants otherwise than a draft proposes; what is empty stays as proposed.
   *
   * @param as the id the item gets in the ledger
   */
  public record Changes(
      Optional<String> as,
      Optional<String> claim,
      Optional<String> kind,
      Optional<String> speaker,
      List<String> about,
      Optional<String> event,
      Optional<String> digit,
      List<String> states,
      Optional<String> note) {
    /** As proposed. */
    public static final Changes NONE =
        new Changes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    public Changes {
      about = List.copyOf(about);
      states = List.copyOf(states);
    }
  }

  /**
   * Takes a draft into the ledger, with its source if that is new there, and with its text, which
   * moves into {@code sources/}.
   */
  public Outcome accept(String id, Changes changes) {
    return decide(
        id,
        (file, draft) -> {
          String itemId = changes.as().orElse(id);
          Path ledgerFile = caseFolder.resolve(CaseFolder.LEDGER);
          String before =
              Files.exists(ledgerFile) ? Files.readString(ledgerFile) : "winset-ledger: 1\n";
          YamlEdit edit = YamlEdit.of(before);
          if (edit.has(List.of("items", itemId))) {
            return refused(
                ledgerFile.toString(),
                "the ledger has an item " + Problems.quote(itemId) + " already",
                "choose another id: --as ID");
          }
          Map<Path, Path> texts = new LinkedHashMap<>();
          for (String source : draft.item().sources()) {
            Optional<DraftFile> from =
                source.equals(file.source().id())
                    ? Optional.of(file)
                    : folder.read(source, new Problems());
            if (from.isPresent()) {
              edit = withSource(edit, from.get().source(), texts);
            }
          }
          edit = edit.set(List.of("items", itemId), changed(draft.item(), changes));
          Optional<Outcome> wrong = check(edit.text(), before);
          if (wrong.isPresent()) {
            return wrong.get();
          }
          for (Map.Entry<Path, Path> text : texts.entrySet()) {
            Files.createDirectories(caseFolder.resolve("sources"));
            SafeFile.write(text.getValue(), Files.readAllBytes(text.getKey()));
          }
          SafeFile.write(ledgerFile, edit.text());
          mark(file, id, "accepted as " + itemId);
          return new Outcome.Done("accepted " + id + " as item " + itemId);
        });
  }

  /** Says that a draft is not to come into the ledger. */
  public Outcome reject(String id) {
    return decide(
        id,
        (file, draft) -> {
          mark(file, id, "rejected");
          return new Outcome.Done("rejected " + id);
        });
  }

  /** Joins drafts of the same words in several texts into the first, which then has all sources. */
  public Outcome merge(List<String> ids) {
    if (ids.size() < 2 || ids.stream().distinct().count() < ids.size()) {
      return refused("--merge", "merging takes two drafts or more, each once", "");
    }
    return decide(
        ids.getFirst(),
        (file, first) -> {
          List<String> sources = new ArrayList<>(first.item().sources());
          List<Anchor> anchors = new ArrayList<>(first.item().anchors());
          Map<DraftFile, String> others = new LinkedHashMap<>();
          for (String id : ids.subList(1, ids.size())) {
            Problems problems = new Problems();
            Optional<DraftFile> other = folder.holding(id, problems);
            Optional<Drafted> draft = other.flatMap(f -> f.draft(id));
            if (draft.isEmpty() || !draft.get().waits()) {
              return refused(
                  id,
                  draft.isEmpty()
                      ? "there is no such draft"
                      : "it is " + draft.get().state().orElseThrow() + " already",
                  "");
            }
            draft.get().item().sources().stream()
                .filter(s -> !sources.contains(s))
                .forEach(sources::add);
            draft.get().item().anchors().stream()
                .filter(a -> !anchors.contains(a))
                .forEach(anchors::add);
            others.put(other.get(), id);
          }
          Item item = withSources(first.item(), sources, anchors);
          YamlEdit edit = YamlEdit.of(Files.readString(file.file()));
          List<String> path = List.of("drafts", first.id());
          edit = edit.remove(List.of("drafts", first.id(), "source"));
          for (Map.Entry<String, YamlValue> entry :
              ((YamlValue.Entries) Written.item(item)).entries().entrySet()) {
            if (entry.getKey().equals("sources") || entry.getKey().equals("quotes")) {
              edit = edit.set(List.of(path.get(0), path.get(1), entry.getKey()), entry.getValue());
            }
          }
          SafeFile.write(file.file(), edit.text());
          for (Map.Entry<DraftFile, String> other : others.entrySet()) {
            DraftFile fresh =
                folder.read(other.getKey().source().id(), new Problems()).orElse(other.getKey());
            mark(fresh, other.getValue(), "merged into " + first.id());
          }
          return new Outcome.Done(
              "merged " + String.join(", ", ids.subList(1, ids.size())) + " into " + first.id());
        });
  }

  /** Something to do about a draft that waits. */
  private interface Decision {
    Outcome about(DraftFile file, Drafted draft) throws IOException;
  }

  private Outcome decide(String id, Decision decision) {
    Problems problems = new Problems();
    Optional<DraftFile> file = folder.holding(id, problems);
    if (file.isEmpty()) {
      return problems.isEmpty()
          ? refused(id, "there is no such draft", "winset ledger CASE --drafts lists them")
          : new Outcome.Refused(problems.sorted());
    }
    Drafted draft = file.get().draft(id).orElseThrow();
    if (!draft.waits()) {
      return refused(id, "this draft is " + draft.state().orElseThrow() + " already", "");
    }
    try {
      return decision.about(file.get(), draft);
    } catch (IllegalArgumentException e) {
      return refused(
          CaseFolder.LEDGER,
          "the file cannot be changed safely (" + e.getMessage() + ")",
          "mend it by hand; winset check CASE tells what is wrong");
    } catch (IOException e) {
      return refused(id, "a file cannot be read or written (" + e.getMessage() + ")", "");
    } catch (UncheckedIOException e) {
      return refused(id, "a file cannot be written (" + e.getCause() + ")", "");
    }
  }

  /** The ledger with a source, if it is new, and with its text, if none is named yet. */
  private YamlEdit withSource(YamlEdit edit, Source source, Map<Path, Path> texts) {
    List<String> path = List.of("sources", source.id());
    boolean known = edit.has(path);
    boolean named = edit.has(List.of("sources", source.id(), "text"));
    Source.Text text = source.text().orElseThrow();
    if (known && named) {
      bring(edit, source.id(), text, texts);
      return edit;
    }
    Source.Text moved =
        new Source.Text(
            moved(text.file(), texts),
            text.sha256(),
            text.original().map(o -> moved(o, texts)),
            text.originalSha256());
    return known
        ? edit.set(List.of("sources", source.id(), "text"), Written.text(moved))
        : edit.set(path, Written.source(DraftFolder.with(source, moved)));
  }

  /** Puts the text where the ledger names it, if it is that very text and not there yet. */
  private void bring(YamlEdit edit, String source, Source.Text text, Map<Path, Path> texts) {
    Optional<String> sha256 = edit.value(List.of("sources", source, "text", "sha256"));
    Optional<String> file = edit.value(List.of("sources", source, "text", "file"));
    if (sha256.isPresent() && sha256.equals(text.sha256()) && file.isPresent()) {
      Path target = caseFolder.resolve(file.get());
      if (!Files.exists(target)) {
        texts.put(caseFolder.resolve(text.file()), target);
      }
    }
  }

  private String moved(String file, Map<Path, Path> texts) {
    String target = file.replaceFirst("^" + DraftFolder.NAME + "/", "sources/");
    texts.put(caseFolder.resolve(file), caseFolder.resolve(target));
    return target;
  }

  private static YamlValue changed(Item item, Changes changes) {
    Map<String, YamlValue> entries =
        new LinkedHashMap<>(((YamlValue.Entries) Written.item(item)).entries());
    Map<String, YamlValue> ordered = new LinkedHashMap<>();
    put(entries, "claim", changes.claim());
    put(entries, "kind", changes.kind());
    put(entries, "speaker", changes.speaker());
    put(entries, "event", changes.event());
    put(entries, "digit", changes.digit());
    put(entries, "note", changes.note());
    if (!changes.about().isEmpty()) {
      entries.put("about", YamlValue.of(changes.about()));
    }
    if (!changes.states().isEmpty()) {
      entries.put(
          "states",
          changes.states().size() == 1
              ? YamlValue.of(changes.states().getFirst())
              : YamlValue.of(changes.states()));
    }
    for (String key : ItemReader.KEYS) {
      if (entries.containsKey(key)) {
        ordered.put(key, entries.get(key));
      }
    }
    return YamlValue.of(ordered);
  }

  private static void put(Map<String, YamlValue> entries, String key, Optional<String> text) {
    text.ifPresent(t -> entries.put(key, YamlValue.of(t)));
  }

  /** What is wrong with a changed ledger that was not wrong before. */
  private Optional<Outcome> check(String after, String before) throws IOException {
    List<Problem> earlier = problems(before);
    List<Problem> problems =
        problems(after).stream()
            .filter(p -> earlier.stream().noneMatch(e -> e.rule().equals(p.rule())))
            .toList();
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(problems));
  }

  /** What is wrong with the case if its ledger reads so; texts play no part. */
  private List<Problem> problems(String ledger) throws IOException {
    Path scratch = Files.createTempDirectory("winset-");
    Path caseFile = scratch.resolve(CaseFolder.CASE);
    Path ledgerFile = scratch.resolve(CaseFolder.LEDGER);
    try {
      if (Files.exists(caseFolder.resolve(CaseFolder.CASE))) {
        Files.copy(caseFolder.resolve(CaseFolder.CASE), caseFile);
      }
      Files.writeString(ledgerFile, ledger);
      return switch (CaseFolder.read(scratch)) {
        case Reading.Fine(var dossier, var places) -> List.of();
        case Reading.Faulty(List<Problem> problems) ->
            problems.stream().map(problem -> moved(problem, scratch)).toList();
      };
    } finally {
      Files.deleteIfExists(ledgerFile);
      Files.deleteIfExists(caseFile);
      Files.deleteIfExists(scratch);
    }
  }

  private Problem moved(Problem problem, Path scratch) {
    Place place = problem.place();
    return new Problem(
        new Place(
            place.file().replace(scratch.toString(), caseFolder.toString()),
            place.line(),
            place.column()),
        problem.value(),
        problem.rule(),
        problem.suggestion());
  }

  private static void mark(DraftFile file, String id, String state) throws IOException {
    YamlEdit edit = YamlEdit.of(Files.readString(file.file()));
    SafeFile.write(
        file.file(), edit.set(List.of("drafts", id, "state"), YamlValue.of(state)).text());
  }

  private static Item withSources(Item item, List<String> sources, List<Anchor> anchors) {
    return new Item(
        item.id(),
        sources,
        item.claim(),
        item.kind(),
        item.speaker(),
        item.about(),
        item.event(),
        item.reported(),
        item.digit(),
        item.states(),
        item.handling(),
        anchors,
        item.note());
  }

  private static Outcome refused(String what, String rule, String suggestion) {
    return new Outcome.Refused(List.of(new Problem(Place.whole(what), "", rule, suggestion)));
  }
}
