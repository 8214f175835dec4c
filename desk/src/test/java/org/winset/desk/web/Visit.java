package org.winset.desk.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A visitor of a server over a copy of the teaching case, who behaves as our pages do unless told.
 */
final class Visit implements AutoCloseable {
  private static final Path TWO_RIVERS = Path.of("..", "cases", "two-rivers");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Path root;
  final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String session;

  private Visit(Path root, WebServer server, String session) {
    this.root = root;
    this.server = server;
    this.session = session;
  }

  /** A server over a folder with the case in it. */
  static Visit to(Path folder) throws IOException, InterruptedException {
    Path root = Files.createDirectories(folder.resolve("cases"));
    copyCase(root.resolve("two-rivers"));
    return over(root);
  }

  static Visit over(Path root) throws IOException, InterruptedException {
    WebServer server = WebServer.start(new WebOptions(root, "127.0.0.1", 0, Optional.empty()));
    Visit before = new Visit(root, server, "");
    return new Visit(
        root, server, before.json(before.get("/api/session")).get("session").asString());
  }

  static void copyCase(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : List.of("case.yaml", "ledger.yaml")) {
      Files.copy(TWO_RIVERS.resolve(file), folder.resolve(file));
    }
    Path texts = Files.createDirectories(folder.resolve("sources"));
    try (Stream<Path> held = Files.list(TWO_RIVERS.resolve("sources"))) {
      for (Path text : held.toList()) {
        Files.copy(text, texts.resolve(text.getFileName()));
      }
    }
  }

  Path file(String name) {
    return root.resolve("two-rivers").resolve(name);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send("POST", path, body, headers);
  }

  HttpResponse<String> put(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send("PUT", path, body, headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!method.equals("GET") && Stream.of(headers).noneMatch(Guard.SESSION_HEADER::equals)) {
      request.header(Guard.SESSION_HEADER, session);
    }
    for (int h = 0; h < headers.length; h += 2) {
      request.header(headers[h], headers[h + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  String session() {
    return session;
  }

  /** What a stream says until a word comes, and the line after; all of it if the word does not. */
  String postUntil(String path, String body, String word) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header(Guard.SESSION_HEADER, session)
            .POST(BodyPublishers.ofString(body))
            .build();
    StringBuilder told = new StringBuilder();
    try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      for (String line : (Iterable<String>) lines::iterator) {
        told.append(line).append('\n');
        if (line.equals(word)) {
          break;
        }
      }
    }
    return told.toString();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** What a socket answers to exactly these bytes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
