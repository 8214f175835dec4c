package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the server to {@code openapi.yaml}: every operation is asked, every answer is as described.
 */
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CASE = "/api/cases/two-rivers";
  private static final String SETTINGS = "{\"settings\":[\"parties.north.leader.reservation=40\"]}";

  @TempDir Path scratch;

  /** One exchange: an operation as the description knows it, and what came back. */
  private record Exchange(String path, String method, HttpResponse<String> response) {}

  @Test
  void every_operation_answers_as_the_description_says() throws Exception {
    JsonNode description = description();
    List<Exchange> exchanges;
    try (Visit visit = Visit.to(scratch)) {
      LedgerApiTest.read(visit.file(""), scratch);
      exchanges = exchanges(visit);
    }

    List<String> faults = new ArrayList<>();
    TreeSet<String> asked = new TreeSet<>();
    for (Exchange exchange : exchanges) {
      asked.add(exchange.method() + " " + exchange.path());
      faults.addAll(faults(description, exchange));
    }

    assertThat(faults).isEmpty();
    assertThat(asked).as("operations asked").isEqualTo(operations(description));
  }

  private static List<Exchange> exchanges(Visit visit) throws Exception {
    String file = CASE + "/files/case.yaml";
    HttpResponse<String> text = visit.get(file);
    String tag = text.headers().firstValue("ETag").orElseThrow();
    String whatIf = CASE + "/what-ifs/less";
    List<Exchange> found = new ArrayList<>();
    found.add(new Exchange("/api/session", "get", visit.get("/api/session")));
    found.add(new Exchange("/api/openapi.yaml", "get", visit.get("/api/openapi.yaml")));
    found.add(
        new Exchange("/api/schemas/{file}", "get", visit.get("/api/schemas/case.schema.json")));
    found.add(new Exchange("/api/schemas/{file}", "get", visit.get("/api/schemas/other.json")));
    found.add(new Exchange("/api/cases", "get", visit.get("/api/cases")));
    found.add(new Exchange("/api/cases/{case}", "get", visit.get(CASE)));
    found.add(new Exchange("/api/cases/{case}", "get", visit.get("/api/cases/two-river")));
    HttpResponse<String> state = visit.get(CASE + "/state");
    found.add(new Exchange("/api/cases/{case}/state", "get", state));
    found.add(
        new Exchange(
            "/api/cases/{case}/state",
            "get",
            visit.get(
                CASE + "/state",
                "If-None-Match",
                state.headers().firstValue("ETag").orElseThrow())));
    found.add(new Exchange("/api/cases/{case}/files/{file}", "get", text));
    found.add(
        new Exchange(
            "/api/cases/{case}/files/{file}",
            "put",
            visit.put(file, text.body() + "# seen\n", "If-Match", tag)));
    found.add(
        new Exchange(
            "/api/cases/{case}/files/{file}",
            "put",
            visit.put(file, text.body(), "If-Match", tag)));
    found.add(
        new Exchange(
            "/api/cases/{case}/files/{file}/check",
            "post",
            visit.post(file + "/check", text.body().replace("winset: 1", "winset: 9"))));
    HttpResponse<String> now = visit.get(file);
    found.add(
        new Exchange(
            "/api/cases/{case}/numbers",
            "post",
            visit.post(
                CASE + "/numbers",
                "{\"settings\":[\"parties.north.leader.reservation=54\"]}",
                "If-Match",
                now.headers().firstValue("ETag").orElseThrow())));
    String set = "?set=parties.north.leader.reservation%3D40";
    found.add(
        new Exchange("/api/cases/{case}/assessment", "get", visit.get(CASE + "/assessment" + set)));
    found.add(
        new Exchange(
            "/api/cases/{case}/report.html", "get", visit.get(CASE + "/report.html" + set)));
    found.add(
        new Exchange("/api/cases/{case}/glance", "post", visit.post(CASE + "/glance", SETTINGS)));
    found.add(
        new Exchange(
            "/api/cases/{case}/glance",
            "post",
            visit.post(CASE + "/glance", "{\"settings\":[\"parties.norht=1\"]}")));
    HttpResponse<String> closest = visit.post(CASE + "/package", SETTINGS);
    found.add(new Exchange("/api/cases/{case}/package", "post", closest));
    found.add(
        new Exchange(
            "/api/cases/{case}/package",
            "post",
            visit.post(
                CASE + "/package", "{\"options\":" + visit.json(closest).get("options") + "}")));
    found.add(
        new Exchange(
            "/api/cases/{case}/runs",
            "post",
            visit.post(CASE + "/runs", "{\"visitor\":\"v\",\"settings\":[]}")));
    found.add(
        new Exchange(
            "/api/cases/{case}/sources/{source}", "get", visit.get(CASE + "/sources/dzvin")));
    found.add(new Exchange("/api/cases/{case}/drafts", "get", visit.get(CASE + "/drafts")));
    found.add(
        new Exchange(
            "/api/cases/{case}/drafts/{source}", "get", visit.get(CASE + "/drafts/dispatch")));
    found.add(
        new Exchange(
            "/api/cases/{case}/drafts/{draft}/accept",
            "post",
            visit.post(CASE + "/drafts/dispatch-1/accept", "{\"as\":\"farmers-lock\"}")));
    found.add(
        new Exchange(
            "/api/cases/{case}/drafts/{draft}/reject",
            "post",
            visit.post(CASE + "/drafts/dispatch-2/reject", "")));
    String named = "{\"title\":\"Less\",\"settings\":[\"parties.north.leader.reservation=40\"]}";
    found.add(
        new Exchange(
            "/api/cases/{case}/what-ifs/{name}",
            "put",
            visit.put(whatIf, named, "If-Match", Stored.ABSENT)));
    HttpResponse<String> saved = visit.get(whatIf);
    found.add(new Exchange("/api/cases/{case}/what-ifs/{name}", "get", saved));
    found.add(
        new Exchange(
            "/api/cases/{case}/what-ifs/{name}",
            "delete",
            visit.send(
                "DELETE",
                whatIf,
                "",
                "If-Match",
                saved.headers().firstValue("ETag").orElseThrow())));
    return found;
  }

  private static List<String> faults(JsonNode description, Exchange exchange) {
    String where = exchange.method() + " " + exchange.path();
    JsonNode operation = description.path("paths").path(exchange.path()).path(exchange.method());
    String status = Integer.toString(exchange.response().statusCode());
    JsonNode answer =
        resolved(
            description,
            operation.path("responses").has(status)
                ? operation.path("responses").path(status)
                : operation.path("responses").path("default"));
    if (answer.isMissingNode()) {
      return List.of(where + ": " + status + " is not described: " + exchange.response().body());
    }
    if (!answer.has("content")) {
      return exchange.response().body().isEmpty() ? List.of() : List.of(where + ": has a body");
    }
    String type = exchange.response().headers().firstValue("Content-Type").orElse("").split(";")[0];
    if (!answer.path("content").has(type)) {
      return List.of(where + ": " + status + " with " + type + " is not described");
    }
    if (!type.equals("application/json")) {
      return List.of();
    }
    return schema(description, answer.path("content").path(type).path("schema"))
        .validate(JSON.readTree(exchange.response().body()))
        .stream()
        .map(error -> where + ": " + error)
        .toList();
  }

  private static JsonNode resolved(JsonNode description, JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
  }

  /** A schema of the description with the others it refers to. */
  private static Schema schema(JsonNode description, JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", description.get("components"));
    whole.set("allOf", JSON.createArrayNode().add(schema));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  private static Set<String> operations(JsonNode description) {
    TreeSet<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (!method.getKey().equals("parameters")) {
          operations.add(method.getKey() + " " + path.getKey());
        }
      }
    }
    return operations;
  }

  private static JsonNode description() throws Exception {
    try (InputStream in = WebServer.class.getResourceAsStream("openapi.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }
  }
}
