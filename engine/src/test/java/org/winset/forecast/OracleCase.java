package org.winset.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A dyad of the war oracle, written out as a case an analyst could have written. */
record OracleCase(JsonNode instance, JsonNode expected) {
  static List<OracleCase> all() {
    try (InputStream in = OracleCase.class.getResourceAsStream("/oracles/war.json")) {
      JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in));
      return stream(root.get("sets"))
          .map(n -> new OracleCase(n.get("instance"), n.get("expected")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  @Override
  public String toString() {
    return instance.get("id").asString();
  }

  int steps() {
    return instance.get("N").asInt();
  }

  Dossier dossier(Path folder) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml());
    Reading reading = CaseFolder.read(folder);
    if (reading instanceof Reading.Faulty(var problems)) {
      throw new AssertionError(problems.toString());
    }
    return ((Reading.Fine) reading).dossier();
  }

  private String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("winset: 1\ntitle: ").append(this).append("\nas-of: 2025-12-24\nissues:\n");
    for (JsonNode issue : instance.get("issues")) {
      yaml.append("  ").append(text(issue, "id")).append(": {name: i, options: {");
      issue.get("options").forEach(o -> yaml.append(o.asString()).append(": o, "));
      yaml.append("}}\n");
    }
    yaml.append("parties:\n");
    party(yaml, "A");
    party(yaml, "B");
    yaml.append("war:\n  between: [a, b]\n");
    entry(yaml, "  steps", String.valueOf(steps()));
    entry(yaml, "  balance", instance.get("x0").asString());
    entry(yaml, "  chance", text(instance, "pi"));
    entry(yaml, "  months", text(instance, "D"));
    entry(yaml, "  signing", text(instance, "mu"));
    entry(yaml, "  discount", text(instance, "delta"));
    if (!instance.get("enforcement").isEmpty()) {
      yaml.append("  enforcement:\n");
      for (JsonNode option : instance.get("enforcement")) {
        JsonNode issue = instance.get("issues").get(option.get("i").asInt());
        yaml.append("    - {is: ").append(text(issue, "id")).append('=');
        yaml.append(issue.get("options").get(option.get("a").asInt()).asString());
        yaml.append(", strength: ").append(text(option, "e")).append("}\n");
      }
    }
    side(yaml, "A");
    side(yaml, "B");
    return yaml.toString();
  }

  private void party(StringBuilder yaml, String side) {
    JsonNode party = instance.get("parties").get(side);
    yaml.append("  ").append(side.toLowerCase(java.util.Locale.ROOT)).append(":\n    name: P\n");
    yaml.append("    leader: {lambda: ").append(text(party, "lambda")).append("}\n");
    wants(yaml, "    ", party.get("nation"));
    yaml.append("    constituencies:\n");
    for (JsonNode group : party.get("constituencies")) {
      yaml.append("      ").append(text(group, "id")).append(":\n        name: g\n");
      yaml.append("        power: ").append(text(group, "share"));
      yaml.append("\n        accepts-at: 0\n");
      wants(yaml, "        ", group.get("actor"));
    }
    yaml.append("    ratification: leader\n");
  }

  private void wants(StringBuilder yaml, String indent, JsonNode actor) {
    yaml.append(indent).append("wants:\n");
    for (int i = 0; i < actor.get("weights").size(); i++) {
      JsonNode issue = instance.get("issues").get(i);
      yaml.append(indent).append("  ").append(text(issue, "id")).append(": {weight: ");
      yaml.append(actor.get("weights").get(i).asString()).append(", values: {");
      for (int o = 0; o < issue.get("options").size(); o++) {
        yaml.append(issue.get("options").get(o).asString()).append(": ");
        yaml.append(actor.get("values").get(i).get(o).asString()).append(", ");
      }
      yaml.append("}}\n");
    }
  }

  private void side(StringBuilder yaml, String side) {
    JsonNode party = instance.get("parties").get(side);
    yaml.append("  ").append(side.toLowerCase(java.util.Locale.ROOT)).append(":\n");
    List<String> names =
        List.of(
            "cPercent cost",
            "K losing-office",
            "hPeace hazard-in-peace",
            "hBase hazard-in-war",
            "eta hazard-per-cost",
            "tau war-benefit",
            "phiWorst risk-after-defeat",
            "phiBest risk-after-victory",
            "psi successor-blame",
            "reneges reneges",
            "plansToRenege plans-to-renege",
            "shift shift",
            "talksRelief talks-relief",
            "nationIfWon nation-if-won",
            "nationIfLost nation-if-lost",
            "supportIfWon support-if-won",
            "supportIfLost support-if-lost");
    for (String name : names) {
      String[] both = name.split(" ", -1);
      if (party.has(both[0])) {
        entry(yaml, "    " + both[1], text(party, both[0]));
      }
    }
    if (party.has("piBelieved")) {
      BigDecimal ofA = new BigDecimal(text(party, "piBelieved"));
      entry(
          yaml,
          "    perceived-chance",
          (side.equals("A") ? ofA : BigDecimal.ONE.subtract(ofA)).toPlainString());
    }
  }

  private static void entry(StringBuilder yaml, String key, String value) {
    yaml.append(key).append(": ").append(value).append('\n');
  }

  static String text(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), name).asString();
  }
}
