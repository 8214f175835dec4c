package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.dossier.Dossier;
import org.winset.forecast.Chances;
import org.winset.forecast.Estimate;
import org.winset.forecast.Outlook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forecasts as they were made, kept in a case's folder {@code assessments} under their date, with
 * what it takes to make them again: version, hash of the case, settings, seed, number of draws.
 */
final class Kept {
  static final String FOLDER = "assessments";
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Kept() {}

  /**
   * What it takes to make forecasts again.
   *
   * @param version of Winset that made them
   * @param fingerprint of the case with its settings
   * @param draws they rest on, at least 1
   */
  record Origin(
      String file, String version, String fingerprint, List<String> settings, long draws) {
    Origin {
      settings = List.copyOf(settings);
    }
  }

  /** What was said of one question, as far as it was. */
  record Said(
      Origin origin,
      LocalDate asOf,
      String question,
      Optional<Double> model,
      List<Base> baseRates,
      Optional<Double> analyst) {}

  /** A base rate that stood beside it. */
  record Base(String wars, double chance) {}

  /** Keeps forecasts; the same run is kept once. Gives the file's name. */
  static String keep(
      Path folder,
      Dossier dossier,
      String fingerprint,
      List<String> settings,
      Chances chances,
      List<Outlook> outlooks)
      throws BadInput {
    ObjectNode root = JSON.createObjectNode();
    root.put("winset-record", VERSION);
    root.put("version", Main.Version.text());
    root.put("case", dossier.id());
    root.put("hash", fingerprint);
    ArrayNode set = root.putArray("settings");
    settings.forEach(set::add);
    root.put("asOf", dossier.asOf().toString());
    root.put("draws", chances.draws());
    root.put("seed", chances.conditions().seed());
    root.put("kappa", chances.conditions().kappa());
    root.set("anyDeal", estimate(chances.zopa()));
    ArrayNode questions = root.putArray("questions");
    for (Outlook outlook : outlooks) {
      ObjectNode node = questions.addObject();
      node.put("id", outlook.question().id());
      node.put("event", outlook.question().event().word());
      node.put("by", outlook.question().by().toString());
      outlook.model().ifPresent(m -> node.set("model", estimate(m)));
      ArrayNode bases = node.putArray("baseRates");
      for (Outlook.BaseRate base : outlook.baseRates()) {
        bases
            .addObject()
            .put("class", base.wars().id())
            .put("atRisk", base.rate().atRisk())
            .put("chance", base.rate().chance())
            .put("low", base.rate().low())
            .put("high", base.rate().high());
      }
      outlook.analyst().ifPresent(a -> node.put("analyst", a.typical().toDouble()));
    }
    String name =
        dossier.asOf()
            + "-"
            + fingerprint.substring(0, 8)
            + "-seed"
            + chances.conditions().seed()
            + "-draws"
            + chances.draws()
            + ".json";
    try {
      Files.createDirectories(folder.resolve(FOLDER));
    } catch (IOException e) {
      throw BadInput.at(folder.resolve(FOLDER).toString(), "cannot be made: " + e.getMessage(), "");
    }
    ReportFile.write(
        folder.resolve(FOLDER).resolve(name).toString(),
        JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n");
    return name;
  }

  private static ObjectNode estimate(Estimate estimate) {
    ObjectNode node = JSON.createObjectNode();
    node.put("mean", estimate.mean());
    if (Double.isFinite(estimate.error())) {
      node.put("error", estimate.error());
    }
    return node;
  }

  /** All that was kept for a case, by file name. */
  static List<Said> read(Path folder) throws BadInput {
    List<Said> said = new ArrayList<>();
    Path kept = folder.resolve(FOLDER);
    if (!Files.isDirectory(kept)) {
      return said;
    }
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        read(file, said);
      }
    } catch (IOException e) {
      throw BadInput.at(kept.toString(), "cannot be read (" + e.getMessage() + ")", "");
    }
    return said;
  }

  private static void read(Path file, List<Said> into) throws BadInput, IOException {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (root.path("winset-record").asInt(0) != VERSION) {
        throw BadInput.at(file.toString(), "this is no record of forecasts", "move it elsewhere");
      }
      LocalDate asOf = LocalDate.parse(root.path("asOf").asString());
      List<String> settings = new ArrayList<>();
      root.path("settings").forEach(setting -> settings.add(setting.asString()));
      Origin origin =
          new Origin(
              String.valueOf(file.getFileName()),
              root.path("version").asString(),
              root.path("hash").asString(),
              settings,
              Math.max(1, root.path("draws").asLong(1)));
      for (JsonNode node : root.path("questions")) {
        List<Base> bases = new ArrayList<>();
        for (JsonNode base : node.path("baseRates")) {
          bases.add(new Base(base.path("class").asString(), base.path("chance").asDouble()));
        }
        into.add(
            new Said(
                origin,
                asOf,
                node.path("id").asString(),
                chance(node.path("model").path("mean")),
                bases,
                chance(node.path("analyst"))));
      }
    } catch (JacksonException | DateTimeException e) {
      throw BadInput.at(
          file.toString(), "this is no record of forecasts, or it is damaged", "move it elsewhere");
    }
  }

  private static Optional<Double> chance(JsonNode node) {
    return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
  }
}
