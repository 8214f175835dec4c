package org.winset.desk.web;

import java.io.IOException;
import java.math.BigInteger;
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
  private static final int OK = 200;

  private static final Pattern SESSION = Pattern.compile("\"session\":\"([0-9a-f]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private static final Pattern ASSET = Pattern.compile("\"/(assets/[^\"]+)\"");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\"path\":\"(parties\\.[^\"]+)\"[^{}]*?\"place\":false,"
              + "\"low\":([^,]+),\"typical\":[^,]+,\"high\":([^,]+),");

  /** Enough for the JVM to learn most of what it compiles in the end. */
  private static final int MOVES = 150;

  /** About how far from one number moved to the next, so that all parties have their turn. */
  private static final int STEP = 37;

  private Rehearsal() {}

  /**
   * Asks for what a browser asks for when it opens the first case, and for what a person asks who
   * moves numbers and looks at the longer answers.
   *
   * @throws IOException if anything of it is refused, or there is no case or no number to move
   */
  public static void visit(WebServer server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String at = server.address();
      String session = first(SESSION, get(client, at + "api/session"), "session");
      String id = first(ID, get(client, at + "api/cases"), "case");
      if (WebServer.hasPages()) {
        get(client, at);
        String page = get(client, at + "c/" + id + "/overview");
        for (Matcher asset = ASSET.matcher(page); asset.find(); ) {
          get(client, at + asset.group(1));
        }
      }
      String all = get(client, at + "api/cases/" + id);
      get(client, at + "api/cases/" + id + "/state");
      List<MatchResult> numbers = NUMBER.matcher(all).results().toList();
      if (numbers.isEmpty()) {
        throw new IOException("there is no number of a party to move in case " + id);
      }
      int step = step(numbers.size());
      for (int move = 0; move < MOVES; move++) {
        MatchResult number = numbers.get(move * step % numbers.size());
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

  /** The least step from {@link #STEP} on that comes to all of so many before it comes back. */
  static int step(int count) {
    int step = STEP;
    while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(count)).equals(BigInteger.ONE)) {
      step++;
    }
    return step;
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
    if (answer.statusCode() != OK) {
      throw new IOException(json + " was refused: " + answer.body());
    }
  }

  private static String get(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(address + " was refused: " + answer.body());
    }
    return answer.body();
  }

  private static String first(Pattern pattern, String text, String sought) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("there is no " + sought + " to visit");
    }
    return found.group(1);
  }
}
