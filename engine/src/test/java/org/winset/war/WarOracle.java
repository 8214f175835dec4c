package org.winset.war;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One entry of the war oracle: a dyad, and what independent code found for it. */
record WarOracle(JsonNode instance, JsonNode expected) {
  static List<WarOracle> sets() {
    return entries("sets").map(n -> new WarOracle(n.get("instance"), n.get("expected"))).toList();
  }

  static Stream<JsonNode> entries(String part) {
    try (InputStream in = WarOracle.class.getResourceAsStream("/oracles/war.json")) {
      return stream(new ObjectMapper().readTree(Objects.requireNonNull(in)).get(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  static double number(JsonNode node, String name) {
    JsonNode value = Objects.requireNonNull(node.get(name), name);
    return value.isString() ? Double.parseDouble(value.asString()) : value.asDouble();
  }

  private static double number(JsonNode node, String name, double otherwise) {
    return node.has(name) ? number(node, name) : otherwise;
  }

  @Override
  public String toString() {
    return instance.get("id").asString();
  }

  int steps() {
    return instance.get("N").asInt();
  }

  int balance() {
    return instance.get("x0").asInt();
  }

  /**
   * 1e-9, but 1e-6 where pi is a hair's breadth from x/N: the decimals of p and q are lost there.
   */
  double tolerance() {
    double chance = number(instance, "pi");
    double fair = (double) balance() / steps();
    return chance != fair && Math.abs(chance - fair) < 1e-5 ? 1e-6 : 1e-9;
  }

  War war() {
    return war(instance);
  }

  static War war(JsonNode instance) {
    JsonNode parties = instance.get("parties");
    double chance = number(instance, "pi");
    double believedByA = number(parties.get("A"), "piBelieved", chance);
    double believedByB = number(parties.get("B"), "piBelieved", chance);
    return new War(
        instance.get("N").asInt(),
        instance.get("x0").asInt(),
        number(instance, "delta"),
        chance,
        number(instance, "D"),
        number(instance, "mu"),
        side(parties.get("A"), believedByA),
        side(parties.get("B"), 1 - believedByB));
  }

  private static Belligerent side(JsonNode node, double perceived) {
    return new Belligerent(
        perceived,
        number(node, "cPercent") / 100,
        number(node, "talksRelief"),
        number(node, "lambda"),
        number(node, "K"),
        number(node, "hPeace"),
        number(node, "hBase"),
        number(node, "eta"),
        number(node, "tau"),
        number(node, "phiWorst"),
        number(node, "phiBest"),
        number(node, "psi"),
        number(node, "reneges"),
        number(node, "plansToRenege"),
        node.get("shift").asInt(),
        number(node, "nationIfWon", 100) / 100,
        number(node, "nationIfLost", 0) / 100);
  }

  JsonNode party(Side side) {
    return instance.get("parties").get(side.name());
  }

  /** u(x), from weights and values. */
  static double utility(JsonNode actor, JsonNode dealNode) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < dealNode.size(); i++) {
      double weight = Double.parseDouble(actor.get("weights").get(i).asString());
      JsonNode values = actor.get("values").get(i);
      sum += weight * Double.parseDouble(values.get(dealNode.get(i).asInt()).asString()) / 100;
      weights += weight;
    }
    return sum / weights;
  }

  /** S(x), the constituencies' utilities by power. */
  double support(Side side, JsonNode dealNode) {
    double support = 0;
    for (JsonNode group : party(side).get("constituencies")) {
      support += number(group, "share") * utility(group.get("actor"), dealNode);
    }
    return support;
  }

  /** Product of 1 - e over the enforcement options of a package. */
  double escape(JsonNode dealNode) {
    double escape = 1;
    for (JsonNode option : instance.get("enforcement")) {
      if (dealNode.get(option.get("i").asInt()).asInt() == option.get("a").asInt()) {
        escape *= 1 - number(option, "e");
      }
    }
    return escape;
  }
}
