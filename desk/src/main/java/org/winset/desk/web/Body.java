package org.winset.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request carries: text or JSON, never more than it may. */
final class Body {
  /** The longest text of a file: what a case may be. */
  static final int MOST_TEXT = 8 * 1024 * 1024;

  /** The longest JSON that is not a file's text. */
  static final int MOST_JSON = 256 * 1024;

  private static final int MOST_SETTINGS = 500;
  private static final int DEEPEST = 10;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(MOST_TEXT)
                          .build())
                  .build())
          .build();

  private final JsonNode node;

  private Body(JsonNode node) {
    this.node = node;
  }

  /** The request's JSON object. */
  static Body json(Context ctx, int most) {
    byte[] bytes = bytes(ctx, most);
    JsonNode node;
    try {
      node = JSON.readTree(bytes);
    } catch (JacksonException e) {
      var where = e.getLocation();
      throw new Refusal(
          Refusal.BAD,
          List.of(
              new Problem(
                  where == null
                      ? Place.whole("body")
                      : new Place("body", where.getLineNr(), where.getColumnNr()),
                  "",
                  "this is not JSON (" + plain(e.getOriginalMessage()) + ")",
                  "")));
    }
    if (!node.isObject()) {
      throw Refusal.of(Refusal.BAD, "body", "this should be a JSON object", "");
    }
    return new Body(node);
  }

  /** A parser's message without what only its programmers can use. */
  private static String plain(String message) {
    return message.replaceAll(" \\((start marker|from `).*", "").replaceAll(", from `.*", ")");
  }

  /** The request's text, which has to be UTF-8. */
  static String text(Context ctx) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(ctx, MOST_TEXT)))
          .toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(Refusal.BAD, "body", "this is not UTF-8", "save it as UTF-8");
    }
  }

  private static byte[] bytes(Context ctx, int most) {
    try (InputStream in = ctx.req().getInputStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refusal.of(
            Refusal.TOO_LARGE, "body", "this is larger than " + most / 1024 + " kB", "");
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.of(Refusal.BAD, "body", "the request broke off", "");
    }
  }

  /** Numbers set for a run, each {@code path=value}. */
  List<String> settings() {
    return list("settings");
  }

  /** The text at a key. */
  Optional<String> text(String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(string(value, key));
  }

  /** The text at a key unless it is blank, without spaces around it. */
  Optional<String> filled(String key) {
    return text(key).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** The texts in the list at a key; none if there is no list. */
  List<String> list(String key) {
    JsonNode list = node.path(key);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > MOST_SETTINGS) {
      throw Refusal.of(
          Refusal.BAD, key, "this should be a list of at most " + MOST_SETTINGS + " texts", "");
    }
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(string(text, key)));
    return texts;
  }

  /** Whether a key is there and true. */
  boolean isTrue(String key) {
    return node.path(key).isBoolean() && node.path(key).booleanValue();
  }

  /** The text at a key that has to be there. */
  String requiredText(String key) {
    return text(key)
        .orElseThrow(() -> Refusal.of(Refusal.BAD, key, "the request has no " + key, ""));
  }

  /** Texts by key; empty if there are none. */
  Optional<Map<String, String>> texts(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw Refusal.of(Refusal.BAD, key, "this should be an object of texts", "");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value.properties().forEach(entry -> texts.put(entry.getKey(), string(entry.getValue(), key)));
    return Optional.of(texts);
  }

  private static String string(JsonNode value, String where) {
    if (!value.isString()) {
      throw Refusal.of(
          Refusal.BAD, where, Problems.quote(value.toString()) + " should be a text", "");
    }
    return value.stringValue();
  }
}
