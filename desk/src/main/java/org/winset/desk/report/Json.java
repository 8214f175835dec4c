package org.winset.desk.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.winset.deal.Count;
import org.winset.number.Rational;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Builds JSON whose keys keep the order they are put in. */
public final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode node = NODES.objectNode();

  /** An object without keys yet. */
  public static Json object() {
    return new Json();
  }

  public Json put(String key, String text) {
    node.put(key, text);
    return this;
  }

  public Json put(String key, long number) {
    node.put(key, number);
    return this;
  }

  /**
   * A number to twelve significant digits, since no evidence reaches further; null if it is none.
   */
  public Json put(String key, double number) {
    if (Double.isFinite(number)) {
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(12)).stripTrailingZeros();
      node.put(key, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    } else {
      node.putNull(key);
    }
    return this;
  }

  public Json put(String key, boolean truth) {
    node.put(key, truth);
    return this;
  }

  public Json put(String key, Json object) {
    node.set(key, object.node);
    return this;
  }

  /** What is JSON already. */
  public Json raw(String key, String json) {
    node.putRawValue(key, new RawValue(json));
    return this;
  }

  /** A decimal number. */
  Json number(String key, BigDecimal number) {
    node.put(key, number);
    return this;
  }

  /** A key that is left out where there is nothing to say. */
  public Json put(String key, Optional<?> value) {
    value.ifPresent(
        v -> node.set(key, v instanceof Json j ? j.node : NODES.stringNode(v.toString())));
    return this;
  }

  Json put(String key, Points points) {
    return put(key, points(points));
  }

  /** A number of packages; whole numbers as strings, since they outgrow what readers hold. */
  Json put(String key, Quantity quantity) {
    Count count = quantity.count();
    return put(
        key,
        object()
            .put("atLeast", count.atLeast().toString())
            .put("atMost", count.atMost().toString())
            .put("exact", count.exact())
            .put("text", quantity.text()));
  }

  /** A number, to six decimals. */
  Json number(String key, double value) {
    node.put(key, decimal(value));
    return this;
  }

  /** Numbers, to six decimals. */
  Json numbers(String key, List<Double> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(v -> array.add(decimal(v)));
    return this;
  }

  private static BigDecimal decimal(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  public Json texts(String key, List<String> texts) {
    ArrayNode array = node.putArray(key);
    texts.forEach(array::add);
    return this;
  }

  /** A list with an object for each. */
  public <T> Json list(String key, List<T> list, Function<T, Json> each) {
    ArrayNode array = node.putArray(key);
    list.forEach(t -> array.add(each.apply(t).node));
    return this;
  }

  /** The exact number in points, its decimal, and how it is printed. */
  static Json points(Points points) {
    Json json = object();
    json.put("exact", points.exact().times(Rational.HUNDRED).toString());
    json.node.put("decimal", new BigDecimal(points.exact().times(Rational.HUNDRED).toDecimal(6)));
    return json.put("text", points.text());
  }

  JsonNode node() {
    return node;
  }

  /** The text, on one line. */
  @Override
  public String toString() {
    return node.toString();
  }
}
