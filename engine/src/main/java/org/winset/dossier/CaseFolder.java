package org.winset.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.winset.evidence.Ledger;
import org.winset.evidence.LedgerReader;
import org.winset.evidence.Texts;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Places;
import org.winset.yaml.Problems;
import org.winset.yaml.YamlFile;

/**
 * A folder that holds a case: {@code case.yaml}, and beside it {@code ledger.yaml} and the texts
 * that this names.
 */
public final class CaseFolder {
  /** The file every case has. */
  public static final String CASE = "case.yaml";

  /** The file with its sources and items; a case that names none may do without. */
  public static final String LEDGER = "ledger.yaml";

  private CaseFolder() {}

  /** Reads the case in a folder, or finds everything that is wrong with it. */
  public static Reading read(Path folder) {
    return read(folder, Map.of());
  }

  /**
   * The same as if some of its files said something else.
   *
   * @param unsaved texts by file name
   */
  public static Reading read(Path folder, Map<String, String> unsaved) {
    Problems problems = new Problems();
    if (!isCase(folder, problems)) {
      return new Reading.Faulty(problems.sorted());
    }
    Problems ofCase = new Problems();
    ForkJoinTask<Optional<Node>> caseRoot =
        ForkJoinTask.adapt(() -> root(folder.resolve(CASE), unsaved, ofCase)).fork();
    Map<String, Place> places = new HashMap<>();
    Path ledgerFile = folder.resolve(LEDGER);
    boolean hasLedger = Files.exists(ledgerFile) || unsaved.containsKey(LEDGER);
    Optional<Node> ledgerRoot = hasLedger ? root(ledgerFile, unsaved, problems) : Optional.empty();
    Ledger ledger =
        ledgerRoot
            .map(root -> LedgerReader.read(root, problems, places))
            .map(read -> read.with(Texts.of(folder, read.sources())))
            .orElse(Ledger.EMPTY);
    Draft draft =
        new Draft(
            problems,
            places,
            hasLedger && ledgerRoot.isEmpty() ? Optional.empty() : Optional.of(itemIds(places)));
    Optional<Node> readable = caseRoot.join();
    problems.addAll(ofCase);
    Optional<Dossier> dossier =
        readable.flatMap(root -> CaseReader.read(root, name(folder), ledger, draft));
    return dossier.isPresent() && problems.isEmpty()
        ? new Reading.Fine(
            dossier.get(), new Places(places, Place.whole(folder.resolve(CASE).toString())))
        : new Reading.Faulty(problems.sorted());
  }

  private static Optional<Node> root(Path file, Map<String, String> unsaved, Problems problems) {
    String text = unsaved.get(String.valueOf(file.getFileName()));
    return text == null
        ? YamlFile.read(file, problems)
        : YamlFile.read(file.toString(), text, problems);
  }

  /** Every item somebody began to write, so that a broken one is not reported as unknown too. */
  private static Set<String> itemIds(Map<String, Place> places) {
    Set<String> ids = new HashSet<>();
    for (String path : places.keySet()) {
      if (path.startsWith("items.") && path.indexOf('.', "items.".length()) < 0) {
        ids.add(path.substring("items.".length()));
      }
    }
    return ids;
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "case" : name.toString();
  }

  private static boolean isCase(Path folder, Problems problems) {
    Place whole = Place.whole(folder.toString());
    String start = "winset new NAME starts a case";
    if (!Files.exists(folder)) {
      problems.add(whole, "", "there is no such folder", start);
    } else if (!Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      problems.add(
          whole,
          "",
          "a case is a folder, and this is a file",
          folder.endsWith(CASE) ? "give its folder, " + (parent == null ? "." : parent) : start);
    } else if (!Files.exists(folder.resolve(CASE))) {
      List<String> within = casesWithin(folder);
      problems.add(
          whole,
          "",
          "no case: the folder has no " + CASE,
          within.isEmpty() ? start : "cases in it: " + String.join(", ", within));
    }
    return problems.isEmpty();
  }

  private static List<String> casesWithin(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.exists(child.resolve(CASE)))
          .map(child -> folder.resolve(child.getFileName()).toString())
          .sorted()
          .limit(5)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
