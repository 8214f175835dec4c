package org.winset.desk.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language model behind an endpoint that speaks OpenAI's chat protocol: one on this machine, or
 * wherever the user says. Follows no redirect, waits a limited time, reads a limited answer.
 */
public final class Endpoint implements Proposer {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_PROPOSALS = 200;
  private static final String TASK =
      """
      You extract statements from a news text. Answer with a JSON array only. Each element is an object with
      "quote": words copied character by character from the text, "speaker": the words that name the speaker, copied
      character by character from near the quote, "claim": one short sentence in your own words that says what is claimed.
      Do not judge, rank or estimate anything. Leave out what nobody in the text is said to have stated.\
      """;

  private final URI uri;
  private final String model;
  private final Optional<String> authorization;
  private final Duration patience;
  private final HttpClient client;

  /**
   * An endpoint.
   *
   * @param uri its address, up to {@code /v1} or to the end; a name and password in it are sent
   *     where there is no key
   * @param model the model's name there
   * @param key sent as a bearer token, if there is one
   * @param patience how long to wait for an answer
   */
  public Endpoint(URI uri, String model, Optional<String> key, Duration patience) {
    String path = String.valueOf(uri.getRawPath()).replaceAll("/+$", "");
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    this.uri =
        URI.create(
            uri.getScheme()
                + "://"
                + String.valueOf(uri.getRawAuthority()).replaceFirst("^.*@", "")
                + (path.endsWith("/completions") ? path : path + "/chat/completions")
                + query);
    this.model = model;
    this.authorization =
        key.map(k -> "Bearer " + k)
            .or(() ->
                Optional.ofNullable(uri.getUserInfo())
                    .map(u -> u.getBytes(StandardCharsets.UTF_8))
                    .map(u -> "Basic " + Base64.getEncoder().encodeToString(u)));
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String name() {
    return model;
  }

  /** Where texts are sent, without a name, password or query, which may be secret. */
  public String address() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
  }

  @Override
  public List<Proposal> propose(String piece) throws Silent {
    var mapper = JsonMapper.shared();
    var body = mapper.createObjectNode();
    body.put("model", model);
    body.put("temperature", 0);
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", TASK);
    messages.addObject().put("role", "user").put("content", piece);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    authorization.ifPresent(a -> request.header("Authorization", a));
    return proposals(content(answer(request.build())));
  }

  private String answer(HttpRequest request) throws Silent {
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    CompletableFuture<String> read =
        sent.thenApplyAsync(response -> {
          try (InputStream in = response.body()) {
            if (response.statusCode() != 200) {
              return "status " + response.statusCode();
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                ? "more than 1 MB"
                : "ok" + new String(bytes, StandardCharsets.UTF_8);
          } catch (IOException e) {
            return "the answer broke off";
          }
        });
    try {
      String text = read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!text.startsWith("ok")) {
        throw new Silent("it answered with " + text);
      }
      return text.substring(2);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new Silent("no answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new Silent(
          e.getCause() instanceof HttpTimeoutException
              ? "no answer within " + patience.toSeconds() + " s"
              : "it cannot be reached (" + e.getCause() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Silent("interrupted");
    }
  }

  private static String content(String answer) throws Silent {
    try {
      JsonNode content = JsonMapper.shared().readTree(answer).at("/choices/0/message/content");
      if (!content.isString()) {
        throw new Silent("the answer is not one of a chat model");
      }
      return content.asString();
    } catch (JacksonException e) {
      throw new Silent("the answer is not JSON");
    }
  }

  /** The array in what the model says, whatever it says around it. */
  private static List<Proposal> proposals(String content) throws Silent {
    int start = content.indexOf('[');
    int end = content.lastIndexOf(']');
    if (start < 0 || end < start) {
      throw new Silent("the model answered without a list");
    }
    try {
      List<Proposal> proposals = new ArrayList<>();
      for (JsonNode node : JsonMapper.shared().readTree(content.substring(start, end + 1))) {
        if (node.isObject() && proposals.size() < MOST_PROPOSALS) {
          proposals.add(
              new Proposal(text(node, "quote"), text(node, "speaker"), text(node, "claim")));
        }
      }
      return proposals;
    } catch (JacksonException e) {
      throw new Silent("the model's list is not JSON");
    }
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.asString() : "";
  }
}
