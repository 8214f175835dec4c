package org.winset.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winset.evidence.Item;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.YamlFile;

/**
 * A named set of numbers set to other values: a small file beside a case, laid over it for a run.
 *
 * <p>Its key {@code set} holds paths and values as {@code --set} takes them, short or with what
 * they rest on.
 */
public record WhatIf(String title, Optional<String> note, List<Setting> settings) {
  /** The folder, in a case's own, where they are kept. */
  public static final String FOLDER = "what-ifs";

  private static final String VERSION_KEY = "winset-what-if";
  private static final List<String> KEYS = List.of(VERSION_KEY, "title", "note", "set");

  public WhatIf {
    settings = List.copyOf(settings);
  }

  /** Reads one; what is wrong with it, or with what it leans on in the case, becomes a problem. */
  public static Optional<WhatIf> read(Path file, Dossier dossier, Problems problems) {
    int before = problems.size();
    Set<String> items = dossier.ledger().items().stream().map(Item::id).collect(Collectors.toSet());
    Draft draft = new Draft(problems, new HashMap<>(), Optional.of(items));
    return YamlFile.read(file, problems)
        .flatMap(root -> Fields.of(root, "the what-if", KEYS, problems))
        .flatMap(fields -> read(fields, draft))
        .filter(read -> problems.size() == before);
  }

  private static Optional<WhatIf> read(Fields fields, Draft draft) {
    fields
        .required(VERSION_KEY, "start the file with " + VERSION_KEY + ": 1")
        .filter(node -> !(node instanceof Scalar scalar && scalar.text().equals("1")))
        .ifPresent(node ->
            draft.problems().add(node, "this is not version 1 of what-if files", "write 1"));
    Optional<String> title = fields.requiredText("title");
    Optional<String> note = fields.text("note");
    List<Setting> settings = new ArrayList<>();
    NumberReader reader = new NumberReader(draft, "");
    fields
        .required("set", "a mapping of paths to values, as --set takes them")
        .filter(node -> !(node instanceof Scalar scalar && scalar.isEmpty()))
        .flatMap(node -> Fields.mapping(node, "set of the what-if", draft.problems()))
        .map(Mapping::entries)
        .orElse(List.of())
        .forEach(entry ->
            reader
                .grounded(entry.value(), entry.key().text(), Grounds.NONE)
                .ifPresent(found ->
                    settings.add(
                        Setting.in(
                            entry.key().text().strip(),
                            found.text().text().strip(),
                            entry.key().place(),
                            found.grounds()))));
    return title.map(text -> new WhatIf(text, note, settings));
  }

  /** What-if as a file's text; settings without a value are left out. */
  public static String text(String title, Optional<String> note, List<Setting> settings) {
    StringBuilder text = new StringBuilder(VERSION_KEY + ": 1\ntitle: " + quoted(title) + "\n");
    note.ifPresent(words -> text.append("note: ").append(quoted(words)).append('\n'));
    text.append(settings.isEmpty() ? "set: {}\n" : "set:\n");
    for (Setting setting : settings) {
      setting
          .value()
          .ifPresent(value ->
              text.append("  ")
                  .append(setting.path())
                  .append(": ")
                  .append(plain(value))
                  .append('\n'));
    }
    return text.toString();
  }

  /** Numbers and orders as people write them; anything else in quotation marks. */
  private static String plain(String value) {
    return value.matches("[0-9a-z.][0-9a-z.> -]*") ? value : quoted(value);
  }

  /** In double quotation marks, as YAML escapes them. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
            quoted.append("\\u%04X".formatted(c));
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}
