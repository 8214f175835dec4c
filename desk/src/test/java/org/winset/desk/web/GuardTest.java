package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/threat-model.md says is kept out is kept out. */
class GuardTest {
  private static final String GLANCE = "/api/cases/two-rivers/glance";

  @TempDir static Path scratch;
  private static Visit visit;

  @BeforeAll
  static void serve() throws Exception {
    visit = Visit.to(scratch);
  }

  @AfterAll
  static void close() {
    visit.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:%d", "127.0.0.1", "127.0.0.1:1", "10.0.0.7:%d"})
  void a_server_called_by_another_name_does_not_answer(String host) throws IOException {
    String name = host.formatted(visit.server.port());

    assertThat(
            visit.raw("GET /api/cases HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("two-rivers");
  }

  @Test
  void its_own_names_are_answered() throws IOException {
    for (String name : List.of("127.0.0.1", "localhost", "[::1]")) {
      assertThat(
              visit.raw(
                  "GET /api/cases HTTP/1.1\r\nHost: "
                      + name
                      + ":"
                      + visit.server.port()
                      + "\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"})
  void a_page_of_another_origin_gets_nothing(String origin) throws Exception {
    assertThat(visit.get("/api/cases", "Origin", origin).statusCode()).isEqualTo(403);
    assertThat(visit.post(GLANCE, "{}", "Origin", origin).statusCode()).isEqualTo(403);
  }

  @Test
  void a_browser_that_says_the_request_is_from_elsewhere_is_believed() throws Exception {
    assertThat(visit.get("/api/cases", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(
            visit
                .get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                .statusCode())
        .as("a link that leads here may be followed")
        .isNotEqualTo(403);
    assertThat(
            visit
                .get("/api/cases", "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "navigate")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothing_is_changed_or_computed_without_the_session(String method) throws Exception {
    assertThat(visit.send(method, GLANCE, "{}", Guard.SESSION_HEADER, "guessed").statusCode())
        .isEqualTo(403);
    assertThat(visit.send(method, GLANCE, "{}", Guard.SESSION_HEADER, "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_reading_request_cannot_be_turned_into_a_writing_one() throws Exception {
    assertThat(visit.get("/api/cases", "X-HTTP-Method-Override", "DELETE").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cases/..",
        "/api/cases/../../etc",
        "/api/cases/%2e%2e",
        "/api/cases/%2e%2e%2fsecret",
        "/api/cases/..%2f..%2fsecret",
        "/api/cases/%252e%252e",
        "/api/cases/..%5csecret",
        "/api/cases/two-rivers/files/..%2fcase.yaml",
        "/api/cases/two-rivers/files/%2fetc%2fpasswd",
        "/api/cases/two-rivers/files/case.yaml%00",
        "/api/cases/two-rivers/files/secret.txt",
        "/api/cases/two-rivers/what-ifs/..%2f..%2fsecret",
        "/api/cases/two-rivers/what-ifs/.secret",
        "/assets/..%2findex.html",
        "/assets/%2e%2e/%2e%2e/Guard.class",
        "/assets/Guard.class",
        "/c/two-rivers/../../etc",
        "/c/two-rivers/unknown",
        "/unknown",
        "/api/unknown"
      })
  void no_address_leads_out_of_the_opened_folder(String path) throws IOException {
    String answer =
        visit.raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + visit.server.port()
                + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer)
        .doesNotContain("secret content")
        .doesNotContain("root:")
        .doesNotContain("at org.");
  }

  @Test
  void links_do_not_lead_out_either() throws Exception {
    Path secret = scratch.resolve("secret");
    Files.createDirectories(secret);
    Files.writeString(secret.resolve("case.yaml"), "secret content");
    Path linked = visit.root.resolve("linked");
    Files.createSymbolicLink(linked, secret);
    Path holed = visit.root.resolve("holed");
    Visit.copyCase(holed);
    Files.delete(holed.resolve("ledger.yaml"));
    Files.createSymbolicLink(holed.resolve("ledger.yaml"), secret.resolve("case.yaml"));
    Files.createSymbolicLink(holed.resolve("what-ifs"), secret);

    assertThat(visit.get("/api/cases").body()).doesNotContain("linked");
    assertThat(visit.get("/api/cases/linked").statusCode()).isEqualTo(404);
    HttpResponse<String> ledger = visit.get("/api/cases/holed/files/ledger.yaml");
    assertThat(ledger.statusCode()).isEqualTo(403);
    assertThat(ledger.body()).doesNotContain("secret content");
    assertThat(visit.get("/api/cases/holed").body()).doesNotContain("secret content");
    assertThat(
            visit
                .put(
                    "/api/cases/holed/what-ifs/x",
                    "{\"title\":\"x\",\"settings\":[]}",
                    "If-Match",
                    Stored.ABSENT)
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(secret.resolve("x.yaml")).doesNotExist();
  }

  @Test
  void bodies_have_limits() throws Exception {
    assertThat(
            visit
                .post(GLANCE, "{\"settings\":[\"" + "x".repeat(Body.MOST_JSON) + "\"]}")
                .statusCode())
        .isEqualTo(413);
    String file = "/api/cases/two-rivers/files/case.yaml";
    String tag = visit.get(file).headers().firstValue("ETag").orElseThrow();
    assertThat(visit.put(file, "#".repeat(Body.MOST_TEXT + 1), "If-Match", tag).statusCode())
        .isEqualTo(413);
    assertThat(visit.get("/api/cases?x=" + "x".repeat(20_000)).statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"x\"",
        "{\"settings\":1}",
        "{\"settings\":[1]}",
        "{\"settings\":{}}",
        "nonsense",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}"
      })
  void what_is_not_understood_is_told_in_one_form(String body) throws Exception {
    HttpResponse<String> answer = visit.post(GLANCE, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(visit.json(answer).get("problems").get(0).get("rule").asString()).isNotEmpty();
    assertThat(answer.body()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  @Test
  void malformed_requests_get_no_stack_trace() throws IOException {
    for (String request :
        List.of(
            "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n",
            "NONSENSE\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "POST /api/cases HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: -5\r\n\r\n")) {
      String answer = visit.raw(request.replace("%d", Integer.toString(visit.server.port())));
      assertThat(answer)
          .doesNotContain("\tat ")
          .doesNotContain("java.lang")
          .doesNotContain("Jetty(");
    }
  }

  @Test
  void every_answer_carries_the_policy() throws Exception {
    for (String path : List.of("/api/cases", "/unknown", "/api/session")) {
      var headers = visit.get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
      assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @Test
  void a_server_with_a_token_answers_nobody_without_it() throws Exception {
    String token = "correct-horse-battery";
    try (WebServer server =
            WebServer.start(new WebOptions(visit.root, "127.0.0.1", 0, Optional.of(token)));
        var client = java.net.http.HttpClient.newHttpClient()) {
      var address = java.net.URI.create(server.address() + "api/cases");
      var bare = java.net.http.HttpRequest.newBuilder(address);
      var text = java.net.http.HttpResponse.BodyHandlers.ofString();
      assertThat(client.send(bare.build(), text).statusCode()).isEqualTo(401);
      assertThat(
              client
                  .send(bare.copy().header("Authorization", "Bearer wrong").build(), text)
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              client
                  .send(bare.copy().header("Authorization", "Bearer " + token).build(), text)
                  .statusCode())
          .isEqualTo(200);
      var first =
          client.send(
              java.net.http.HttpRequest.newBuilder(
                      java.net.URI.create(server.address() + "?token=" + token))
                  .build(),
              text);
      assertThat(first.statusCode()).as("the token leaves the address bar").isEqualTo(302);
      String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
      assertThat(
              client
                  .send(bare.copy().header("Cookie", cookie.split(";")[0]).build(), text)
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void a_bucket_of_permissions_runs_dry_and_fills_again() {
    AtomicLong nanos = new AtomicLong();
    Rate rate = new Rate(3, 2, nanos::get);

    assertThat(List.of(rate.allows(), rate.allows(), rate.allows(), rate.allows()))
        .containsExactly(true, true, true, false);
    nanos.addAndGet(500_000_000);
    assertThat(List.of(rate.allows(), rate.allows())).containsExactly(true, false);
    nanos.addAndGet(60_000_000_000L);
    assertThat(List.of(rate.allows(), rate.allows(), rate.allows(), rate.allows()))
        .as("never more than it holds")
        .containsExactly(true, true, true, false);
  }
}
