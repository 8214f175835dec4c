package org.winset.desk.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first visit by the server itself: what the launcher lets the JVM learn from, so that a person's
 * first page comes soon.
 */
public final class Rehearsal {
  private static final Pattern SESSION = Pattern.compile("\"session\":\"([0-9a-f]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private static final Pattern ASSET = Pattern.compile("\"/(assets/[^\"]+)\"");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\"path\":\"(parties\\.[^\"]+)\"[^{}]*?\"place\":false,"
              + "\"low\":([^,]+),\"typical\":[^,]+,\"high\":([^,]+),");

  /** Enough for the JVM to learn most of what it compiles in the end. */
  private static final int MOVES = 150;

  /** From one number moved to the next, so that all parties have their turn. */
  private static final int STEP = 37;

  private Rehearsal() {}

  /**
   * Asks for what a browser asks for when it opens the first case, and for what a person asks who
   * moves numbers and looks at the longer answers.
   */
  public static void visit(WebServer server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String at = server.address();
      get(client, at);
      String session = first(SESSION, get(client, at + "api/session"));
      String id = first(ID, get(client, at + "api/cases"));
      String page = get(client, at + "c/" + id + "/overview");
      for (Matcher asset = ASSET.matcher(page); asset.find(); ) {
        get(client, at + asset.group(1));
      }
      String all = get(client, at + "api/cases/" + id);
      get(client, at + "api/cases/" + id + "/state");
      List<MatchResult> numbers = NUMBER.matcher(all).results().toList();
      for (int move = 0; move < MOVES && !numbers.isEmpty(); move++) {
        MatchResult number = numbers.get(move * STEP % numbers.size());
        double low = Double.parseDouble(number.group(2));
        double high = Double.parseDouble(number.group(3));
        double value = low + (high - low) * move / MOVES;
        String settings =
            "{\"visitor\":\"me\",\"settings\":[\"" + number.group(1) + "=" + value + "\"]}";
        post(client, session, at + "api/cases/" + id + "/glance", settings);
      }
      post(client, session, at + "api/cases/" + id + "/glance", "{\"settings\":[]}");
    }
  }

  private static void post(HttpClient client, String session, String address, String json)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address))
                .header(Guard.SESSION_HEADER, session)
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(json + " was refused: " + answer.body());
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
