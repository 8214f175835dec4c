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
import java.util.stream.Stream;
import org.winset.dossier.CaseFolder;
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
    /** It is done: what was, one line each. */
    record Done(List<String> lines) implements Outcome {
      public Done {
        lines = List.copyOf(lines);
      }
    }

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
   * Takes drafts into the ledger, with their sources if those are new there, and with their texts,
   * which move into {@code sources/}: all of them or, where one cannot be taken, none.
   */
  public Outcome accept(List<String> ids, Changes changes) {
    return decide(
        ids,
        chosen -> {
          Path ledgerFile = caseFolder.resolve(CaseFolder.LEDGER);
          String before =
              Files.exists(ledgerFile) ? Files.readString(ledgerFile) : "winset-ledger: 1\n";
          YamlEdit edit = YamlEdit.of(before);
          Map<Path, Path> texts = new LinkedHashMap<>();
          DraftEdits marks = new DraftEdits();
          List<String> done = new ArrayList<>();
          for (Chosen one : chosen) {
            String itemId = changes.as().orElse(one.draft().id());
            if (edit.has(List.of("items", itemId))) {
              return refused(
                  ledgerFile.toString(),
                  "the ledger has an item " + Problems.quote(itemId) + " already",
                  "choose another id: --as ID");
            }
            for (Source source : sources(one)) {
              edit = withSource(edit, source, texts);
            }
            edit = edit.set(List.of("items", itemId), changed(one.draft().item(), changes));
            marks.mark(one.file(), one.draft().id(), "accepted as " + itemId);
            done.add("accepted " + one.draft().id() + " as item " + itemId);
          }
          List<Problem> wrong = new LedgerCheck(caseFolder).news(before, edit.text());
          if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
          }
          for (Map.Entry<Path, Path> text : texts.entrySet()) {
            Files.createDirectories(caseFolder.resolve("sources"));
            SafeFile.write(text.getValue(), Files.readAllBytes(text.getKey()));
          }
          SafeFile.write(ledgerFile, edit.text());
          marks.write();
          return new Outcome.Done(done);
        });
  }

  /** The sources of a draft that drafts tell of; others stand in the ledger alone. */
  private List<Source> sources(Chosen one) {
    return one.draft().item().sources().stream()
        .flatMap(id ->
            id.equals(one.file().source().id())
                ? Stream.of(one.file().source())
                : folder.read(id, new Problems()).map(DraftFile::source).stream())
        .toList();
  }

  /** Says that drafts are not to come into the ledger. */
  public Outcome reject(List<String> ids) {
    return decide(
        ids,
        chosen -> {
          DraftEdits marks = new DraftEdits();
          for (Chosen one : chosen) {
            marks.mark(one.file(), one.draft().id(), "rejected");
          }
          marks.write();
          return new Outcome.Done(chosen.stream().map(c -> "rejected " + c.draft().id()).toList());
        });
  }

  /** Joins drafts of the same words in several texts into the first, which then has all sources. */
  public Outcome merge(List<String> ids) {
    if (ids.size() < 2 || ids.stream().distinct().count() < ids.size()) {
      return refused("--merge", "merging takes two drafts or more, each once", "");
    }
    return decide(
        ids,
        chosen -> {
          Chosen first = chosen.getFirst();
          List<String> sources = new ArrayList<>();
          List<Anchor> anchors = new ArrayList<>();
          DraftEdits edits = new DraftEdits();
          for (Chosen one : chosen) {
            one.draft().item().sources().stream()
                .filter(s -> !sources.contains(s))
                .forEach(sources::add);
            one.draft().item().anchors().stream()
                .filter(a -> !anchors.contains(a))
                .forEach(anchors::add);
            if (!one.equals(first)) {
              edits.mark(one.file(), one.draft().id(), "merged into " + first.draft().id());
            }
          }
          Item item = withSources(first.draft().item(), sources, anchors);
          edits.remove(first.file(), first.draft().id(), "source");
          for (Map.Entry<String, YamlValue> entry :
              ((YamlValue.Entries) Written.item(item)).entries().entrySet()) {
            if (entry.getKey().startsWith("source") || entry.getKey().equals("quotes")) {
              edits.set(first.file(), first.draft().id(), entry.getKey(), entry.getValue());
            }
          }
          edits.write();
          return new Outcome.Done(
              List.of(
                  "merged "
                      + String.join(", ", ids.subList(1, ids.size()))
                      + " into "
                      + first.draft().id()));
        });
  }

  /** A draft that waits, and the file it stands in. */
  private record Chosen(DraftFile file, Drafted draft) {}

  /** Something to do about drafts that wait. */
  private interface Decision {
    Outcome about(List<Chosen> chosen) throws IOException;
  }

  private Outcome decide(List<String> ids, Decision decision) {
    List<Chosen> chosen = new ArrayList<>();
    Problems problems = new Problems();
    List<Problem> wrong = new ArrayList<>();
    for (String id : ids.stream().distinct().toList()) {
      Optional<DraftFile> file = folder.holding(id, problems);
      Optional<Drafted> draft = file.flatMap(f -> f.draft(id));
      if (draft.isEmpty()) {
        wrong.add(problem(id, "there is no such draft", "winset ledger CASE --drafts lists them"));
      } else if (!draft.get().waits()) {
        wrong.add(
            problem(id, "this draft is " + draft.get().state().orElseThrow() + " already", ""));
      } else {
        chosen.add(new Chosen(file.get(), draft.get()));
      }
    }
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(problems.isEmpty() ? wrong : problems.sorted());
    }
    try {
      return decision.about(chosen);
    } catch (IllegalArgumentException e) {
      return refused(
          CaseFolder.LEDGER,
          "the file cannot be changed safely (" + e.getMessage() + ")",
          "mend it by hand; winset check CASE tells what is wrong");
    } catch (IOException e) {
      return refused(
          ids.getFirst(), "a file cannot be read or written (" + e.getMessage() + ")", "");
    } catch (UncheckedIOException e) {
      return refused(ids.getFirst(), "a file cannot be written (" + e.getCause() + ")", "");
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

  static Item withSources(Item item, List<String> sources, List<Anchor> anchors) {
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
    return new Outcome.Refused(List.of(problem(what, rule, suggestion)));
  }

  private static Problem problem(String what, String rule, String suggestion) {
    return new Problem(Place.whole(what), "", rule, suggestion);
  }
}
