package org.winset.desk.web;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winset.dossier.CaseFolder;
import org.winset.yaml.Nearest;

/**
 * The cases in the opened folder, by id.
 *
 * <p>A visitor gives an id and never a path: ids are looked up among the folders found, so nothing
 * outside the opened folder can be named. Thread-safe.
 */
final class CaseShelf {
  private static final int DEEPEST = 3;
  private static final int MOST_CASES = 500;

  private final Path root;
  private final Map<String, OpenCase> open = new LinkedHashMap<>();

  CaseShelf(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** Every case that is there now, and those that were opened and are gone. */
  synchronized List<OpenCase> all() {
    find().forEach((id, folder) -> open.computeIfAbsent(id, i -> new OpenCase(i, root, folder)));
    return open.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  /** The case with that id. */
  synchronized OpenCase get(String id) {
    OpenCase known = open.get(id);
    if (known != null) {
      return known;
    }
    return all().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Refusal.of(
                Refusal.NOT_FOUND,
                "case",
                "there is no such case in the opened folder",
                Nearest.suggestion(id, List.copyOf(open.keySet()))));
  }

  private Map<String, Path> find() {
    Map<String, Path> found = new TreeMap<>();
    List<Path> folders = new ArrayList<>();
    try {
      Files.walkFileTree(root, Set.of(), DEEPEST, new Finder(folders));
    } catch (IOException e) {
      return found;
    }
    for (Path folder : folders) {
      found.put(id(folder), folder);
    }
    return found;
  }

  private String id(Path folder) {
    if (folder.equals(root)) {
      return String.valueOf(root.getFileName());
    }
    List<String> names = new ArrayList<>();
    root.relativize(folder).forEach(name -> names.add(name.toString()));
    return String.join("~", names);
  }

  /** Collects folders with a case, links not followed. */
  private static final class Finder extends SimpleFileVisitor<Path> {
    private final List<Path> folders;

    Finder(List<Path> folders) {
      this.folders = folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      if (name != null && name.toString().startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.isRegularFile(folder.resolve(CaseFolder.CASE))) {
        folders.add(folder);
        return folders.size() < MOST_CASES
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.TERMINATE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
