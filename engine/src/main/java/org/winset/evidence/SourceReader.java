package org.winset.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads one source of a ledger. */
public final class SourceReader {
  private static final List<String> KEYS =
      List.of(
          "publisher",
          "title",
          "author",
          "date",
          "accessed",
          "url",
          "language",
          "grade",
          "origin",
          "handling",
          "text",
          "note");
  private static final List<String> TEXT_KEYS =
      List.of("file", "sha256", "original", "original-sha256");

  private final Problems problems;

  /** A reader that tells what is wrong. */
  public SourceReader(Problems problems) {
    this.problems = problems;
  }

  /** The source at a node; empty if it is broken beyond use. */
  public Optional<Source> read(String id, Node node) {
    return Fields.of(node, "source " + id, KEYS, problems).flatMap(fields -> read(id, fields));
  }

  private Optional<Source> read(String id, Fields fields) {
    Optional<String> publisher = fields.requiredText("publisher");
    Optional<String> title = fields.requiredText("title");
    Optional<PartialDate> date =
        fields.required("date", "").flatMap(d -> Dates.of(d, fields, problems));
    Optional<PartialDate> accessed =
        fields.node("accessed").flatMap(d -> Dates.of(d, fields, problems));
    Optional<Source.Grade> grade =
        fields
            .node("grade")
            .flatMap(g -> Fields.text(g, "grade of " + fields.owner(), problems))
            .flatMap(this::grade);
    Optional<Handling> handling = handling(fields, problems);
    Optional<Source.Text> text = fields.node("text").flatMap(t -> text(t, fields.owner()));
    if (publisher.isEmpty() || title.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            id,
            publisher.get(),
            title.get(),
            fields.text("author"),
            date.get(),
            accessed,
            fields.text("url"),
            fields.text("language"),
            grade,
            fields.text("origin"),
            fields.text("note"),
            handling,
            text));
  }

  private Optional<Source.Grade> grade(Scalar text) {
    Optional<Source.Grade> grade =
        Stream.of(Source.Grade.values()).filter(g -> g.name().equals(text.text())).findFirst();
    if (grade.isEmpty()) {
      problems.add(
          text,
          Problems.quote(text.text()) + " is not a grade",
          "A (reliable) to F (cannot be judged)");
    }
    return grade;
  }

  /** {@code file.txt}, or keys with the file and its SHA-256. */
  private Optional<Source.Text> text(Node node, String owner) {
    if (!(node instanceof Mapping)) {
      return Fields.text(node, "text of " + owner, problems)
          .filter(this::isInside)
          .map(file ->
              new Source.Text(file.text(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    return Fields.of(node, "text of " + owner, TEXT_KEYS, problems)
        .flatMap(fields -> {
          Optional<Scalar> file =
              fields
                  .required("file", "name the file in the case's folder")
                  .flatMap(f -> Fields.text(f, "file of " + fields.owner(), problems))
                  .filter(this::isInside);
          Optional<String> sha256 = sha256("sha256", fields);
          Optional<String> originalSha256 = sha256("original-sha256", fields);
          Optional<String> original = fields.text("original");
          return file.map(f -> new Source.Text(f.text(), sha256, original, originalSha256));
        });
  }

  private boolean isInside(Scalar file) {
    boolean inside =
        !file.text().startsWith("/")
            && !file.text().contains("\\")
            && !file.text().matches("[A-Za-z]:.*")
            && Stream.of(file.text().split("/", -1)).noneMatch(".."::equals);
    if (!inside) {
      problems.add(
          file,
          Problems.quote(file.text()) + " does not lie in the case's folder",
          "keep texts in sources/ and write sources/NAME.txt");
    }
    return inside;
  }

  private Optional<String> sha256(String key, Fields fields) {
    return fields
        .node(key)
        .flatMap(node -> Fields.text(node, key + " of " + fields.owner(), problems))
        .map(text -> {
          if (!text.text().matches("[0-9A-Fa-f]{64}")) {
            problems.add(
                text,
                Problems.quote(text.text()) + " is not a SHA-256",
                "64 hexadecimal digits, as sha256sum prints them");
          }
          return text.text().toLowerCase(Locale.ROOT);
        });
  }

  /** The handling mark of a source or an item. */
  static Optional<Handling> handling(Fields fields, Problems problems) {
    return fields
        .node("handling")
        .flatMap(node -> Fields.text(node, "handling of " + fields.owner(), problems))
        .flatMap(text -> {
          Optional<Handling> handling = Handling.of(text.text());
          if (handling.isEmpty()) {
            problems.add(
                text,
                Problems.quote(text.text()) + " is not a handling mark",
                "one of: " + String.join(", ", Handling.marks()));
          }
          return handling;
        });
  }
}
