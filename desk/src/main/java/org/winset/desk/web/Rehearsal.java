package org.winset.desk.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first visit by the server itself: what the launcher lets the JVM learn from, so that a person's
 * first page comes soon.
 */
public final class Rehearsal {
  private static final Pattern SESSION = Pattern.compile("\"session\":\"([0-9a-f]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private Rehearsal() {}

  /** Asks for what a browser asks for when it opens the first case. */
  public static void visit(WebServer server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String at = server.address();
      get(client, at);
      String session = first(SESSION, get(client, at + "api/session"));
      String id = first(ID, get(client, at + "api/cases"));
      get(client, at + "api/cases/" + id);
      client.send(
          HttpRequest.newBuilder(URI.create(at + "api/cases/" + id + "/glance"))
              .header(Guard.SESSION_HEADER, session)
              .POST(BodyPublishers.ofString("{\"settings\":[]}"))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static String get(HttpClient client, String address)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
