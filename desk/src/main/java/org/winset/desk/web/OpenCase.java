package org.winset.desk.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winset.desk.report.JsonCase;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Check;
import org.winset.dossier.Dossier;
import org.winset.dossier.Reading;
import org.winset.dossier.WhatIf;
import org.winset.forecast.Memory;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;

/**
 * One case as it stands in its folder now, and as it stood when it last could be worked with.
 *
 * <p>Looks at its files at every question, so that another editor's change is seen. Thread-safe.
 */
final class OpenCase {
  /** What names a saved what-if: no dots, no slashes. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /** Where the texts of sources usually stand. */
  private static final String TEXTS = "sources";

  private static final int MOST_WHAT_IFS = 200;
  private static final int MOST_FILES = 20_000;

  private final String id;
  private final Path root;
  private final Path folder;
  private final Memory memory = new Memory();
  private final Shared<String, String> contents = new Shared<>(2);
  private final Map<String, Seen> seen = new HashMap<>();
  private String version = "";
  private List<Problem> problems = List.of();
  private @Nullable Good good;

  OpenCase(String id, Path root, Path folder) {
    this.id = id;
    this.root = root;
    this.folder = folder;
  }

  /** What stood in a file when it was last looked at. */
  private record Seen(Stored.Content content, String tag) {}

  /**
   * A state the case could be worked with in.
   *
   * @param version tag of the files it was read from
   * @param warnings what deserves a second look
   */
  record Good(String version, Dossier dossier, List<Problem> warnings) {}

  /**
   * The case now.
   *
   * @param version tag of its files as they are
   * @param problems what is wrong with them; empty if they are the good state
   * @param good the last good state; empty if there never was one
   */
  record State(String version, List<Problem> problems, Optional<Good> good) {}

  String id() {
    return id;
  }

  /** What parties said in earlier runs on this case. */
  Memory memory() {
    return memory;
  }

  /** The case as it is now; read again if its files have changed. */
  synchronized State state() {
    String now = versionNow();
    if (!now.equals(version)) {
      switch (read(Map.of())) {
        case Reading.Fine(Dossier dossier, var places) -> {
          good = new Good(now, dossier, here(Check.of(dossier, places).warnings()));
          problems = List.of();
        }
        case Reading.Faulty(var found) -> problems = here(found);
      }
      version = now;
    }
    return new State(version, problems, Optional.ofNullable(good));
  }

  /** The state to compute with: the last good one. */
  Good good() {
    State state = state();
    return state.good().orElseThrow(() -> new Refusal(Refusal.UNWORKABLE, state.problems()));
  }

  /** What a state of the case says, as JSON: written once for all who ask. */
  String content(Good good) {
    return contents.get(good.version(), () -> new JsonCase(good.dossier()).json().toString());
  }

  /** The case if its files said this. */
  Dossier as(Map<String, String> unsaved) {
    return switch (read(unsaved)) {
      case Reading.Fine(Dossier dossier, var places) -> dossier;
      case Reading.Faulty(var found) -> throw new Refusal(Refusal.UNWORKABLE, here(found));
    };
  }

  /** What would be wrong with the case if a file said this. */
  List<Problem> wouldBeWrong(String file, String text) {
    return switch (read(Map.of(file, text))) {
      case Reading.Fine(Dossier dossier, var places) -> here(Check.of(dossier, places).warnings());
      case Reading.Faulty(var found) -> here(found);
    };
  }

  /** Whether the case could be worked with if a file said this. */
  boolean wouldBeFine(String file, String text) {
    return read(Map.of(file, text)) instanceof Reading.Fine;
  }

  /** The case as its files say, or would say; a folder with a link out of the root is not read. */
  private Reading read(Map<String, String> unsaved) {
    return linkOut()
        .<Reading>map(problem -> new Reading.Faulty(List.of(problem)))
        .orElseGet(() -> CaseFolder.read(folder, unsaved));
  }

  /** The case's folder, for those who read and write there by themselves: no link leads out. */
  Path safeFolder() {
    linkOut()
        .ifPresent(problem -> {
          throw new Refusal(Refusal.FORBIDDEN, here(List.of(problem)));
        });
    return folder;
  }

  private Optional<Problem> linkOut() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .limit(MOST_FILES)
          .filter(Files::isSymbolicLink)
          .filter(this::leadsOut)
          .findFirst()
          .map(link ->
              new Problem(
                  Place.whole(link.toString()),
                  "",
                  "the link leads out of the opened folder, where nothing is read",
                  "put the file itself there"));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private boolean leadsOut(Path link) {
    try {
      return !link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return true;
    }
  }

  /** One of the two files an analyst writes. */
  Stored file(String name) {
    if (!name.equals(CaseFolder.CASE) && !name.equals(CaseFolder.LEDGER)) {
      throw Refusal.of(
          Refusal.NOT_FOUND,
          "file",
          "a case has no such file",
          "there are " + CaseFolder.CASE + " and " + CaseFolder.LEDGER);
    }
    return new Stored(root, folder.resolve(name));
  }

  /** A saved what-if. */
  Stored whatIf(String name) {
    return new Stored(root, whatIfPath(name));
  }

  /** A saved what-if as it is laid over the case. */
  Path whatIfPath(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.of(
          Refusal.BAD,
          "what-if",
          "this cannot name a what-if",
          "use lower-case letters, digits and hyphens, 60 at most");
    }
    return folder.resolve(WhatIf.FOLDER).resolve(name + ".yaml");
  }

  /** The names of saved what-ifs. */
  List<String> whatIfs() {
    Path files = folder.resolve(WhatIf.FOLDER);
    if (!Files.isDirectory(files)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(files)) {
      return children
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .limit(MOST_WHAT_IFS)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The problems with places as seen from the case's folder: no path of this machine is told. */
  List<Problem> here(List<Problem> found) {
    return found.stream()
        .map(p -> new Problem(here(p.place()), p.value(), hide(p.rule()), hide(p.suggestion())))
        .toList();
  }

  private Place here(Place place) {
    String file = hide(place.file());
    return new Place(file.isEmpty() ? id : file, place.line(), place.column());
  }

  private String hide(String words) {
    return words
        .replace(folder + File.separator, "")
        .replace(folder.toString(), id)
        .replace(root.toString(), "");
  }

  private String versionNow() {
    try {
      return Stored.tag(
          (tagOf(CaseFolder.CASE) + tagOf(CaseFolder.LEDGER) + texts())
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException | Refusal e) {
      return "unreadable " + e.getMessage();
    }
  }

  /**
   * The tag of a file. Comparing content with what stood there last is done in a moment, and
   * hashing it, which every question would wait for, only where that has changed.
   */
  private String tagOf(String name) throws IOException {
    Optional<Stored.Content> now = file(name).read();
    if (now.isEmpty()) {
      return Stored.ABSENT;
    }
    Seen before = seen.get(name);
    if (before != null && before.content().isLike(now.get())) {
      return before.tag();
    }
    Seen found = new Seen(now.get(), now.get().tag());
    seen.put(name, found);
    return found.tag();
  }

  /** What tells whether the texts of the sources have changed: their names, sizes and times. */
  private String texts() {
    Path texts = folder.resolve(TEXTS);
    if (!Files.isDirectory(texts)) {
      return "";
    }
    StringBuilder found = new StringBuilder();
    try (Stream<Path> files = Files.walk(texts)) {
      for (Path file : files.limit(MOST_FILES).sorted().toList()) {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        found.append(file).append(about.size()).append(about.lastModifiedTime());
      }
    } catch (IOException | UncheckedIOException e) {
      found.append("unreadable");
    }
    return found.toString();
  }
}
