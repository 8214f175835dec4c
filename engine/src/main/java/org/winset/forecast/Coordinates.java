package org.winset.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winset.dossier.Diplomacy;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Party;

/**
 * Which coordinate of a point moves which input of a case.
 *
 * <p>Every input has its own, certain or not, so that fixing one leaves all others where they were.
 * Every actor has one more, the factor his values share. The first coordinates of Sobol's sequence
 * are its best, so those that move most come first: factors, then all that is neither a weight nor
 * an option's value, then these, then what no draw asks for.
 */
final class Coordinates {
  private final Map<String, Integer> ofInput = new HashMap<>();
  private final Map<String, Integer> ofFactor = new HashMap<>();
  private final List<String> actors;

  private Coordinates(List<String> actors) {
    this.actors = actors;
    actors.forEach(actor -> ofFactor.put(actor, ofFactor.size()));
  }

  static Coordinates of(Dossier dossier) {
    List<String> actors = new ArrayList<>();
    for (Party party : dossier.parties()) {
      party.actors().forEach(actor -> actors.add(actor.path()));
    }
    Coordinates coordinates = new Coordinates(actors);
    dossier.inputs().all().stream()
        .sorted(Comparator.comparingInt(Coordinates::turn))
        .forEach(input -> coordinates.ofInput.put(input.path(), coordinates.dimensions()));
    return coordinates;
  }

  private static int turn(Input input) {
    if (Diplomacy.holds(input.path())) {
      return 2;
    }
    return input.unit() == Input.Unit.VALUE || input.unit() == Input.Unit.WEIGHT ? 1 : 0;
  }

  /** How many coordinates a point needs. */
  int dimensions() {
    return ofFactor.size() + ofInput.size();
  }

  int factors() {
    return ofFactor.size();
  }

  /** Coordinate of an input. */
  int of(String path) {
    Integer coordinate = ofInput.get(path);
    if (coordinate == null) {
      throw new IllegalArgumentException("no input at " + path);
    }
    return coordinate;
  }

  /**
   * Coordinate of the factor an input shares with others of its actor, or -1: values of options and
   * points of worth-links share one, all else is drawn by itself.
   */
  int factorOf(Input input) {
    if (input.unit() != Input.Unit.VALUE && !input.path().endsWith(".points")) {
      return -1;
    }
    int end = Math.max(input.path().lastIndexOf(".wants."), input.path().lastIndexOf(".worth."));
    return end < 0 ? -1 : ofFactor.getOrDefault(input.path().substring(0, end), -1);
  }

  /** Path of the actor whose factor a coordinate is. */
  String actor(int factor) {
    return actors.get(factor);
  }
}
