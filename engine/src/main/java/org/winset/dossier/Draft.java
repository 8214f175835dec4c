package org.winset.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Place;
import org.winset.yaml.Places;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** A case as far as it has been read: what later parts may refer to, and everything found wrong. */
final class Draft {
  /** What a ledger offers to lean on; empty if it could not be read, so that nothing is amiss. */
  private final Optional<Set<String>> itemIds;

  private final Problems problems;
  private final Map<String, Place> places;
  private final Map<String, Integer> issueIndexes = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<Scalar, String> typesNamed = new LinkedHashMap<>();
  private List<String> sides = List.of();
  private Set<String> atWar = Set.of();

  Draft(Problems problems, Map<String, Place> places, Optional<Set<String>> itemIds) {
    this.problems = problems;
    this.places = places;
    this.itemIds = itemIds;
  }

  Problems problems() {
    return problems;
  }

  void stands(String path, Place place) {
    places.put(path, place);
  }

  /** Where a part stands, or else the nearest part around it. */
  Place placeOf(String path) {
    return Places.of(path, places, Place.whole(""));
  }

  Optional<Set<String>> itemIds() {
    return itemIds;
  }

  List<String> sides() {
    return sides;
  }

  void setSides(List<String> sides) {
    this.sides = List.copyOf(sides);
  }

  /** Remembers that a part names a type, which is read later. */
  void names(Scalar type, String where) {
    typesNamed.put(type, where);
  }

  /** The types that parts have named, and by which part. */
  Map<Scalar, String> typesNamed() {
    return typesNamed;
  }

  /** Whether a party is a side of a war, so that its leader may do without a reservation value. */
  boolean atWar(String party) {
    return atWar.contains(party);
  }

  void setAtWar(Set<String> parties) {
    this.atWar = Set.copyOf(parties);
  }

  void add(Issue issue) {
    issueIndexes.put(issue.id(), issues.size());
    issues.add(issue);
  }

  List<Issue> issues() {
    return issues;
  }

  void add(Input input, Place place) {
    inputs.put(input.path(), input);
    stands(input.path(), place);
  }

  Optional<Input> input(String path) {
    return Optional.ofNullable(inputs.get(path));
  }

  /** All inputs by where they stand; those of one order, which stand in one place, from its top. */
  List<Input> inputsInFileOrder() {
    return inputs.values().stream()
        .sorted(Comparator.comparing(input -> placeOf(input.path())))
        .toList();
  }

  /** The index of an issue named at a node; a problem if there is none of that id. */
  Optional<Integer> issue(String id, Node at, String where) {
    Integer index = issueIndexes.get(id);
    if (index == null) {
      problems.add(
          at.place(),
          id,
          "unknown issue " + Problems.quote(id) + " in " + where,
          Nearest.suggestion(id, issues.stream().map(Issue::id).toList()));
    }
    return Optional.ofNullable(index);
  }

  /** The index of an option named at a node; a problem if the issue has none of that id. */
  Optional<Integer> option(int issue, String id, Node at, String where) {
    Issue owner = issues.get(issue);
    int index = owner.indexOf(id);
    if (index < 0 && !owner.options().isEmpty()) {
      problems.add(
          at.place(),
          id,
          "unknown option " + Problems.quote(id) + " of issue " + owner.id() + " in " + where,
          Nearest.suggestion(id, owner.options().stream().map(Issue.Option::id).toList()));
    }
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}
