package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mediator has to work with beside the parties and the plans: levers, envoys, and payments
 * on the side.
 *
 * @param exchange rates between the parties' points, if the case gives any
 */
public record Diplomacy(List<Lever> levers, List<Envoy> envoys, Optional<Exchange> exchange) {
  /** None of it. */
  public static final Diplomacy NONE = new Diplomacy(List.of(), List.of(), Optional.empty());

  /** Whether the number at a path is an envoy's or a rate of exchange: no deal hangs on it. */
  public static boolean holds(String path) {
    return path.startsWith("envoys.") || path.startsWith("exchange.");
  }

  /** What levers and envoys rest on; their numbers say that for themselves. */
  public Stream<Grounds> grounds() {
    return Stream.concat(levers.stream().map(Lever::grounds), envoys.stream().map(Envoy::grounds));
  }

  public Diplomacy {
    levers = List.copyOf(levers);
    envoys = List.copyOf(envoys);
  }
}
