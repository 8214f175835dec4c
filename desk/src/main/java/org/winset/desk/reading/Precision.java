package org.winset.desk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often each rule was right where that was measured: on labelled texts that were not used to
 * make the rules. {@code bench/run reading} measures, a test keeps the file true.
 */
public final class Precision {
  /** The set the figures were measured on, for those who read them. */
  public static final String SET = "invented test texts";

  private static final int FEW = 5;
  private static final Map<String, Evaluation.Score> MEASURED = load();

  private Precision() {}

  /** {@code .97 (90 of 93 in invented test texts)}. */
  public static String words(Rule rule) {
    if (rule == Rule.MODEL) {
      return "not measured; read it closely";
    }
    if (rule == Rule.UNATTRIBUTED || rule == Rule.QUANTITY) {
      return "names nobody";
    }
    Optional<Evaluation.Score> score = of(rule);
    if (score.isEmpty() || score.get().all() == 0) {
      return "not measured";
    }
    String counted = score.get().right() + " of " + score.get().all() + " in " + SET;
    return score.get().all() < FEW
        ? counted
        : String.format(Locale.ROOT, "%.2f", score.get().precision()).replaceFirst("^0", "")
            + " ("
            + counted
            + ")";
  }

  /** How a rule did; empty if it was not measured. */
  public static Optional<Evaluation.Score> of(Rule rule) {
    return Optional.ofNullable(MEASURED.get(rule.id()));
  }

  /** The file's text for an evaluation. */
  public static String table(Evaluation evaluation) {
    StringBuilder table = new StringBuilder("# rule, right, applied; on the test set\n");
    for (Rule rule : Rule.values()) {
      Evaluation.Score score = evaluation.of(rule);
      if (score.all() > 0) {
        table.append("%s %d %d%n".formatted(rule.id(), score.right(), score.all()));
      }
    }
    return table.toString();
  }

  private static Map<String, Evaluation.Score> load() {
    try (InputStream in =
        Objects.requireNonNull(Precision.class.getResourceAsStream("precision.txt"))) {
      Map<String, Evaluation.Score> measured = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] parts = line.split(" ");
        if (parts.length == 3) {
          measured.put(
              parts[0],
              new Evaluation.Score(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
      }
      return Map.copyOf(measured);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
