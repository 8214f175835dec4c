package org.winset.war;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.WarKey;

/**
 * Which of a case's inputs make its war, found once; after that a war is made of plain values for
 * each draw. Immutable, so threads may share it.
 */
public final class WarNumbers {
  private final Dyad dyad;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<WarKey, Integer> ofWar = new HashMap<>();
  private final List<Map<WarKey, Integer>> ofSides = new ArrayList<>();
  private final List<Optional<Integer>> lambdas = new ArrayList<>();

  private WarNumbers(Dossier dossier, Dyad dyad) {
    this.dyad = dyad;
    WarKey.all(WarKey.Of.WAR).forEach(key -> place(dossier, Dyad.path(key), key, ofWar));
    for (String party : dyad.parties()) {
      Map<WarKey, Integer> places = new HashMap<>();
      WarKey.all(WarKey.Of.SIDE, WarKey.Of.LEADER)
          .forEach(key -> place(dossier, Dyad.path(party, key), key, places));
      ofSides.add(places);
      Party found =
          dossier.parties().stream().filter(p -> p.id().equals(party)).findFirst().orElseThrow();
      lambdas.add(
          dossier
              .inputs()
              .find(found.path() + ".leader.lambda")
              .map(input -> {
                inputs.add(input);
                return inputs.size() - 1;
              }));
    }
  }

  /** Those of a case; empty if nobody in it is at war. */
  public static Optional<WarNumbers> of(Dossier dossier) {
    return dossier.dyad().map(dyad -> new WarNumbers(dossier, dyad));
  }

  private void place(Dossier dossier, String path, WarKey key, Map<WarKey, Integer> places) {
    dossier
        .inputs()
        .find(path)
        .ifPresent(input -> {
          places.put(key, inputs.size());
          inputs.add(input);
        });
  }

  /** The inputs a war is made of, in the order {@link #at(double[])} takes their values. */
  public List<Input> inputs() {
    return List.copyOf(inputs);
  }

  /** The two sides as the case names them. */
  public Dyad dyad() {
    return dyad;
  }

  /** Which side a party is. */
  public Side side(String party) {
    return dyad.parties().indexOf(party) == 0 ? Side.A : Side.B;
  }

  /** The id of a side's party. */
  public String party(Side side) {
    return dyad.parties().get(side == Side.A ? 0 : 1);
  }

  /**
   * The war whose inputs have the values a rule picks, in their own units.
   *
   * @throws IllegalArgumentException if they have no meaning together
   */
  public War at(ToDoubleFunction<Input> pick) {
    return at(inputs.stream().mapToDouble(pick).toArray());
  }

  /**
   * The war whose inputs have these values, in the order of {@link #inputs()} and in their own
   * units.
   *
   * @throws IllegalArgumentException if they have no meaning together
   */
  public War at(double[] values) {
    double chance = get(values, ofWar, WarKey.CHANCE, .5);
    return new War(
        dyad.steps(),
        steps(get(values, ofWar, WarKey.BALANCE, 1)),
        get(values, ofWar, WarKey.DISCOUNT, .99),
        chance,
        get(values, ofWar, WarKey.MONTHS, 1),
        get(values, ofWar, WarKey.SIGNING, 0),
        side(values, 0, chance),
        side(values, 1, 1 - chance));
  }

  /** Steps A held when talks began. */
  public int balanceThen(double[] values) {
    return steps(get(values, ofWar, WarKey.BALANCE_THEN, get(values, ofWar, WarKey.BALANCE, 1)));
  }

  /** A leader who answers to nobody at home cannot be removed and weighs only the nation. */
  private Belligerent side(double[] values, int side, double chance) {
    Map<WarKey, Integer> places = ofSides.get(side);
    return new Belligerent(
        get(values, places, WarKey.PERCEIVED_CHANCE, chance),
        get(values, places, WarKey.COST, 0) / 100,
        get(values, places, WarKey.TALKS_RELIEF, 0),
        lambdas.get(side).map(at -> values[at]).orElse(1.0),
        get(values, places, WarKey.LOSING_OFFICE, 0),
        get(values, places, WarKey.HAZARD_IN_PEACE, 0),
        get(values, places, WarKey.HAZARD_IN_WAR, 0),
        get(values, places, WarKey.HAZARD_PER_COST, 0),
        get(values, places, WarKey.WAR_BENEFIT, 0),
        get(values, places, WarKey.RISK_AFTER_DEFEAT, 0),
        get(values, places, WarKey.RISK_AFTER_VICTORY, 0),
        get(values, places, WarKey.SUCCESSOR_BLAME, 1),
        get(values, places, WarKey.RENEGES, 0),
        get(values, places, WarKey.PLANS_TO_RENEGE, 0),
        steps(get(values, places, WarKey.SHIFT, 1)),
        get(values, places, WarKey.NATION_IF_WON, 100) / 100,
        get(values, places, WarKey.NATION_IF_LOST, 0) / 100);
  }

  private static double get(
      double[] values, Map<WarKey, Integer> places, WarKey key, double otherwise) {
    Integer at = places.get(key);
    return at == null ? otherwise : values[at];
  }

  /** The nearest whole number of steps, halves upwards. */
  private static int steps(double value) {
    return (int) Math.floor(value + .5);
  }
}
