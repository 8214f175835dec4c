package org.winset.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Setting;
import org.winset.number.Amount;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.ScalarEdit;
import org.winset.yaml.Sequence;
import org.winset.yaml.YamlFile;

/**
 * Writes numbers into the text of a case, each in the place where it stands.
 *
 * <p>A text is given only if reading it gives exactly the case with these numbers set; what numbers
 * rest on is left as it was written.
 */
final class NumberWriter {
  private final OpenCase open;

  NumberWriter(OpenCase open) {
    this.open = open;
  }

  /** The case's text with these settings written into it, each {@code path=value}. */
  String written(String text, List<String> settings) {
    Problems problems = new Problems();
    Optional<Node> root = YamlFile.read(CaseFolder.CASE, text, problems);
    Dossier before = dossier(text);
    Dossier wanted = Runs.set(before, settings);
    ScalarEdit edit = new ScalarEdit(text);
    List<Problem> refused = new ArrayList<>();
    for (String written : settings) {
      Setting setting = Setting.of(written);
      Optional<Scalar> place = root.flatMap(node -> scalar(node, setting.path()));
      if (place.isEmpty() || !edit.replace(place.get(), setting.value().orElse(""))) {
        refused.add(
            new Problem(
                place.map(Scalar::place).orElse(Place.whole(CaseFolder.CASE)),
                written,
                setting.path() + " does not stand in the file as one number",
                "edit the case file there, or save a what-if"));
      }
    }
    if (!refused.isEmpty()) {
      throw new Refusal(Refusal.UNWORKABLE, refused);
    }
    if (!amounts(dossier(edit.result())).equals(amounts(wanted))) {
      throw Refusal.of(
          Refusal.UNWORKABLE,
          CaseFolder.CASE,
          "the file with these numbers would not say the same as the numbers set",
          "edit the case file, or save a what-if");
    }
    return edit.result();
  }

  private Dossier dossier(String text) {
    return open.as(Map.of(CaseFolder.CASE, text));
  }

  private static Map<String, Amount> amounts(Dossier dossier) {
    return dossier.inputs().all().stream().collect(Collectors.toMap(Input::path, Input::amount));
  }

  /** The value at a path, in its short or its long form; items of lists count from 1. */
  private static Optional<Scalar> scalar(Node root, String path) {
    Optional<Node> node = Optional.of(root);
    for (String key : Arrays.asList(path.split("\\."))) {
      node =
          node.flatMap(n ->
              switch (n) {
                case Mapping mapping -> mapping.find(key);
                case Sequence sequence
                    when key.matches("[1-9]\\d{0,4}")
                        && Integer.parseInt(key) <= sequence.items().size() ->
                    Optional.of(sequence.items().get(Integer.parseInt(key) - 1));
                default -> Optional.empty();
              });
    }
    return node.map(n -> n instanceof Mapping m ? m.find("is").orElse(n) : n)
        .flatMap(n -> n instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty());
  }
}
