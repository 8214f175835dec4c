package org.winset.bench;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.winset.deal.IntegerInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One bargaining problem of the bench: margins in millionths of a party's range.
 *
 * @param id as {@code n6-o2-realistic-1}: parties, options, kind, number
 * @param base by party
 * @param contributions by party, issue and option
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record Instance(String id, long[] base, long[][][] contributions) {
  /** All instances, in the order of the file. */
  static List<Instance> all() {
    try (InputStream file = Instance.class.getResourceAsStream("instances.json")) {
      List<Instance> all = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(Objects.requireNonNull(file))) {
        all.add(read(node));
      }
      return all;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The instances by what they have in common, such as {@code n6-o2-realistic}. */
  static Map<String, List<Instance>> byKind() {
    Map<String, List<Instance>> kinds = new LinkedHashMap<>();
    for (Instance instance : all()) {
      kinds.computeIfAbsent(instance.kind(), k -> new ArrayList<>()).add(instance);
    }
    return kinds;
  }

  /** So many instances of a kind: those of the file first, then made by {@link Recipe}. */
  static List<Instance> ofKind(String kind, int count) {
    List<Instance> instances =
        new ArrayList<>(byKind().getOrDefault(kind, List.of()).stream().limit(count).toList());
    instances.addAll(Recipe.instances(kind, count - instances.size()));
    return instances;
  }

  private static Instance read(JsonNode node) {
    JsonNode contributions = node.get("contributions");
    long[][][] terms = new long[contributions.size()][][];
    for (int p = 0; p < terms.length; p++) {
      terms[p] = new long[contributions.get(p).size()][];
      for (int i = 0; i < terms[p].length; i++) {
        terms[p][i] = longs(contributions.get(p).get(i));
      }
    }
    return new Instance(node.get("id").asString(), longs(node.get("base")), terms);
  }

  private static long[] longs(JsonNode list) {
    long[] longs = new long[list.size()];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = list.get(i).asLong();
    }
    return longs;
  }

  String kind() {
    return id.substring(0, id.lastIndexOf('-'));
  }

  int parties() {
    return base.length;
  }

  int issues() {
    return contributions[0].length;
  }

  IntegerInstance compiled() {
    return new IntegerInstance(base, contributions);
  }
}
