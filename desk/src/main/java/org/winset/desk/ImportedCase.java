package org.winset.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winset.exchange.Matrix;

/** A case made of an ACH matrix: the beliefs whole, and a placeholder for what is negotiated. */
final class ImportedCase {
  private static final int LONGEST_ID = 40;

  private final Matrix matrix;
  private final String file;
  private final LocalDate asOf;
  private final List<String> hypotheses;
  private final List<String> items;

  /**
   * A case to write.
   *
   * @param file where the matrix came from
   */
  ImportedCase(Matrix matrix, String file, LocalDate asOf) {
    this.matrix = matrix;
    this.file = file;
    this.asOf = asOf;
    this.hypotheses = ids(matrix.hypotheses(), "hypothesis");
    this.items = ids(matrix.items().stream().map(Matrix.Item::name).toList(), "item");
  }

  /** {@code case.yaml}. */
  String caseYaml() {
    StringBuilder yaml = new StringBuilder();
    String title = matrix.title().filter(t -> !t.isBlank()).orElse("Imported from " + file);
    yaml.append("# Made by winset import from ").append(plain(file)).append(".\n");
    yaml.append(
        "# The matrix is under beliefs:. What is negotiated is not in a matrix: issues and\n");
    yaml.append(
        "# parties below are placeholders, to be replaced before winset assess means anything.\n");
    yaml.append("winset: 1\ntitle: ").append(quoted(title)).append('\n');
    yaml.append("as-of: ").append(asOf).append("\n\n");
    yaml.append("issues:\n  placeholder:\n    name: Placeholder for what is negotiated\n");
    yaml.append(
        "    if-silent: none\n    options: {none: no settlement, some: some settlement}\n\n");
    yaml.append("parties:\n  placeholder:\n    name: Placeholder for who would sign\n");
    yaml.append("    leader: {reservation: 0..100}\n");
    yaml.append("    wants: {placeholder: {weight: 1, values: {none: 0, some: 100}}}\n\n");
    yaml.append("beliefs:\n  hypotheses:\n");
    for (int h = 0; h < hypotheses.size(); h++) {
      yaml.append("    ").append(hypotheses.get(h)).append(": {name: ");
      yaml.append(quoted(matrix.hypotheses().get(h))).append("}\n");
    }
    yaml.append("  evidence:\n");
    for (int i = 0; i < items.size(); i++) {
      evidence(yaml, i);
    }
    return yaml.toString();
  }

  private void evidence(StringBuilder yaml, int i) {
    Matrix.Item item = matrix.items().get(i);
    yaml.append("    ").append(items.get(i)).append(":\n      likelihood: {");
    List<String> marks = new ArrayList<>();
    for (int h = 0; h < hypotheses.size(); h++) {
      Matrix.Cell cell = item.cells().get(h);
      yaml.append(h == 0 ? "" : ", ").append(hypotheses.get(h)).append(": ");
      yaml.append(cell.likelihood());
      cell.mark().ifPresent(mark -> marks.add(mark.letters()));
    }
    yaml.append("}\n");
    item.credibility()
        .ifPresent(amount -> yaml.append("      credibility: ").append(amount).append('\n'));
    yaml.append("      cluster: ")
        .append(item.voice().map(voice -> id(voice, "voice")).orElse(items.get(i)))
        .append('\n');
    String why =
        (marks.isEmpty() ? "numbers of the matrix" : "in the matrix " + String.join(", ", marks))
            + item.trust().map(trust -> "; believed " + trust).orElse("");
    yaml.append("      why: ").append(quoted(why)).append('\n');
  }

  /** {@code ledger.yaml}. */
  String ledgerYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Made by winset import. A matrix names no sources: give each item its own.\n");
    yaml.append("winset-ledger: 1\nsources:\n  matrix:\n    publisher: not known\n    title: ");
    yaml.append(quoted("ACH matrix " + file)).append("\n    date: ").append(asOf).append('\n');
    yaml.append("items:\n");
    for (int i = 0; i < items.size(); i++) {
      Matrix.Item item = matrix.items().get(i);
      yaml.append("  ").append(items.get(i)).append(":\n    source: matrix\n    claim: ");
      yaml.append(quoted(item.claim().isBlank() ? item.name() : item.claim()));
      yaml.append("\n    kind: reported fact\n");
      item.note().ifPresent(note -> yaml.append("    note: ").append(quoted(note)).append('\n'));
    }
    return yaml.toString();
  }

  /** Ids made of names, each once. */
  private static List<String> ids(List<String> names, String otherwise) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      String id = id(name, otherwise);
      int times = seen.merge(id, 1, Integer::sum);
      String unique = times == 1 ? id : id + "-" + times;
      while (ids.contains(unique)) {
        unique += "-b";
      }
      ids.add(unique);
    }
    return ids;
  }

  private static String id(String name, String otherwise) {
    String id =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (id.length() > LONGEST_ID) {
      id = id.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
    }
    return id.isEmpty() || List.of("is", "because", "why", "unknown", "silent").contains(id)
        ? otherwise
        : id;
  }

  private static String quoted(String text) {
    return "\"" + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String plain(String text) {
    return Failures.plain(text).strip();
  }
}
