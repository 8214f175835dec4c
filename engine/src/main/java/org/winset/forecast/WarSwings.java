package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.WarKey;
import org.winset.war.Leader;
import org.winset.war.Side;

/**
 * How far what a leader asks for moves over the ranges of numbers that no public evidence can
 * settle: how he weighs the nation, what losing office costs him, and his risks.
 */
public final class WarSwings {
  private static final Set<WarKey> UNIDENTIFIABLE =
      Set.of(WarKey.LOSING_OFFICE, WarKey.RISK_AFTER_DEFEAT, WarKey.RISK_AFTER_VICTORY);

  private WarSwings() {}

  /**
   * One such number.
   *
   * @param party index of the party whose leader it is about
   * @param low at the least value of its range, all others at their point values
   * @param high at the greatest
   */
  public record Swing(Input input, int party, End low, End high) {}

  /**
   * What is so at one end.
   *
   * @param reservation least terms the leader would take; empty if none
   * @param open whether a deal is open
   */
  public record End(double value, OptionalDouble reservation, boolean open) {}

  /** Every such number of a case at war that has a range; in file order of the sides. */
  public static List<Swing> of(Dossier dossier) {
    MovedWar war = new MovedWar(dossier);
    List<Swing> swings = new ArrayList<>();
    for (int i = 0; i < war.inputs().size(); i++) {
      Input input = war.inputs().get(i);
      Optional<Side> side = whose(war, input);
      if (side.isPresent() && !input.amount().certain()) {
        Optional<End> low = end(war, i, input.amount().low().toDouble(), side.get());
        Optional<End> high = end(war, i, input.amount().high().toDouble(), side.get());
        if (low.isPresent() && high.isPresent()) {
          swings.add(new Swing(input, war.hostilities().index(side.get()), low.get(), high.get()));
        }
      }
    }
    return swings;
  }

  private static Optional<Side> whose(MovedWar war, Input input) {
    for (Side side : Side.values()) {
      String party = war.hostilities().numbers().party(side);
      if (input.path().equals(war.hostilities().party(side).path() + ".leader.lambda")
          || UNIDENTIFIABLE.stream().anyMatch(key -> input.path().equals(Dyad.path(party, key)))) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  private static Optional<End> end(MovedWar war, int index, double value, Side side) {
    if (!war.move(index, value)) {
      return Optional.empty();
    }
    double least = war.solver().reservation(side, Leader.INCUMBENT, war.solver().war().balance());
    return Optional.of(
        new End(
            value,
            least == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(least),
            war.open()));
  }
}
