package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import org.winset.deal.LeaderNumbers;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.WarKey;
import org.winset.war.Belligerent;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.War;
import org.winset.war.WarNumbers;
import org.winset.war.WarSolver;

/**
 * Leads the values of a draw to its war, and the solved war to the leaders' terms: {@link
 * Hostilities} in doubles, for many draws. Immutable; shared by all threads.
 */
final class WarWiring {
  private final WarNumbers numbers;
  private final int[] places;
  private final int[] parties = new int[2];
  private final int[][] supports = new int[2][2];
  private final boolean[] alone = new boolean[2];

  private WarWiring(Dossier dossier, WarNumbers numbers) {
    this.numbers = numbers;
    List<String> paths = dossier.inputs().all().stream().map(Input::path).toList();
    this.places = numbers.inputs().stream().mapToInt(i -> paths.indexOf(i.path())).toArray();
    List<String> ids = dossier.parties().stream().map(Party::id).toList();
    for (Side side : Side.values()) {
      int s = at(side);
      String party = numbers.party(side);
      parties[s] = ids.indexOf(party);
      alone[s] = dossier.parties().get(parties[s]).constituencies().isEmpty();
      supports[s][0] = paths.indexOf(Dyad.path(party, WarKey.SUPPORT_IF_WON));
      supports[s][1] = paths.indexOf(Dyad.path(party, WarKey.SUPPORT_IF_LOST));
    }
  }

  /** That of a case; empty if nobody is at war. */
  static Optional<WarWiring> of(Dossier dossier) {
    return WarNumbers.of(dossier).map(numbers -> new WarWiring(dossier, numbers));
  }

  /**
   * The war of a draw.
   *
   * @param values by input, in the order of the registry
   * @throws UnworkableCase if they have no meaning together
   */
  War war(double[] values) {
    double[] own = new double[places.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = values[places[i]];
    }
    try {
      return numbers.at(own);
    } catch (IllegalArgumentException e) {
      throw new UnworkableCase("war: " + e.getMessage());
    }
  }

  /** Whether all values that a war and its leaders' terms are made of are the same. */
  boolean areAlike(double[] values, double[] others) {
    for (int place : places) {
      if (values[place] != others[place]) {
        return false;
      }
    }
    for (int[] anchors : supports) {
      for (int place : anchors) {
        if (place >= 0 && values[place] != others[place]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Steps the first side held when talks began. */
  int balanceThen(double[] values) {
    double[] own = new double[places.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = values[places[i]];
    }
    return numbers.balanceThen(own);
  }

  /** What no deal is worth to a leader at a balance, in the war last solved. */
  LeaderNumbers leader(WarSolver solver, Side side, Leader leader, int balance, double[] values) {
    War war = solver.war();
    Belligerent own = war.side(side);
    double blame = leader == Leader.INCUMBENT ? 1 : own.successorBlame();
    return new LeaderNumbers(
        own.lambda(),
        own.officeInPeace(war.discount()),
        own.costOfLosing(),
        own.riskAfterDefeat() * blame,
        own.riskAfterVictory() * blame,
        solver.value(side, leader, balance),
        solver.valueAgainst(side, leader, balance),
        solver.valueInFavour(side, leader, balance),
        support(side, 0, values),
        support(side, 1, values));
  }

  private double support(Side side, int anchor, double[] values) {
    int place = supports[at(side)][anchor];
    return alone[at(side)] ? 100 - 100 * anchor : place < 0 ? Double.NaN : values[place];
  }

  /** Index of a side's party. */
  int party(Side side) {
    return parties[at(side)];
  }

  /** Inputs that make the war, and where each stands in the registry. */
  List<Input> inputs() {
    return numbers.inputs();
  }

  int place(int input) {
    return places[input];
  }

  private static int at(Side side) {
    return side == Side.A ? 0 : 1;
  }
}
