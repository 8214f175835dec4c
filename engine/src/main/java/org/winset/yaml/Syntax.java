package org.winset.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the YAML library found wrong with the form of a text. */
final class Syntax {
  private Syntax() {}

  static String rule(MarkedYamlEngineException e) {
    String problem = said(e.getProblem());
    String rule =
        problem.contains("\\t(TAB)") || problem.contains("TAB")
            ? "a tab stands where YAML wants spaces"
            : "not well-formed YAML: " + problem;
    String context = said(e.getContext());
    return context.isEmpty() || rule.startsWith("a tab")
        ? rule
        : rule
            + " ("
            + context
            + e.getContextMark().map(mark -> " begun in line " + (mark.getLine() + 1)).orElse("")
            + ")";
  }

  static String suggestion(MarkedYamlEngineException e) {
    String problem = said(e.getProblem());
    if (problem.contains("TAB")) {
      return "indent with spaces";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "put quotation marks around a text that holds \": \"";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key is followed by a colon and a space";
    }
    if (problem.contains("expected <block end>") || problem.contains("',' or")) {
      return "see indentation, quotation marks and brackets here and just above";
    }
    if (problem.contains("cannot start any token")) {
      return "put quotation marks around a text that begins with this character";
    }
    if (problem.contains("unexpected end of stream")) {
      return "a quotation mark or bracket was not closed";
    }
    return "";
  }

  /** The library may say nothing; its mark then speaks for itself. */
  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }
}
