package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.winset.deal.Verdict;
import org.winset.number.Rational;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.Weighing;

/**
 * What a case's war says at point values: what no deal is worth, to whom, why, and how the war goes
 * on from here.
 *
 * @param balance steps of the stake that side A holds now
 * @param sides A, then B
 * @param plans one per plan of the assessment, in its order
 * @param open balances with a deal open, by pair of leaders, in the order incumbent and incumbent,
 *     incumbent and successor, successor and incumbent, successor and successor
 * @param hurtingStalemate whether both hurt and neither believes in winning soon
 * @param robustness what anticipating a settlement changes
 */
public record WarAssessment(
    int steps,
    int balance,
    List<OfSide> sides,
    List<OfPlan> plans,
    List<OpenPair> open,
    boolean hurtingStalemate,
    Course course,
    AnticipatedSettlement.Outcome robustness) {

  /**
   * One side. Values are on the package scale, 0..1; lists run over all balances, 0 to N.
   *
   * @param party index of the party
   * @param country C: what fighting on is worth to the country
   * @param value W: what it is worth to the leader
   * @param office O, the office part of it
   * @param nationReservation least terms for the country; empty if it takes none
   * @param reservation least terms for the leader; empty if he takes none
   * @param givesUp whether the leader gives up here
   * @param countryGivesUp whether the country would
   * @param hurting whether fighting on is worth less to the country than the present lines in peace
   * @param stalemate whether it believes that neither is on the move
   * @param hazard monthly chance that the leader falls in war
   * @param perceivedChance its own chance of prevailing, as it sees it
   * @param chance the same in truth
   * @param officeShare share of what can move the leader that is office, 0..1
   * @param countryCurve C at every balance
   * @param valueCurve W at every balance
   * @param officeCurve O at every balance
   * @param byStatedReservation what the party would make of each plan with the reservation value
   *     that the case states beside the war; empty if it states none
   */
  public record OfSide(
      Side side,
      int party,
      double country,
      double value,
      double national,
      double office,
      OptionalDouble nationReservation,
      OptionalDouble reservation,
      boolean givesUp,
      boolean countryGivesUp,
      boolean hurting,
      boolean stalemate,
      double hazard,
      double perceivedChance,
      double chance,
      double officeShare,
      List<Double> countryCurve,
      List<Double> valueCurve,
      List<Double> officeCurve,
      Optional<List<StatedVerdict>> byStatedReservation) {
    public OfSide {
      countryCurve = List.copyOf(countryCurve);
      valueCurve = List.copyOf(valueCurve);
      officeCurve = List.copyOf(officeCurve);
    }

    /**
     * How much more the leader asks than his country would take; empty if either takes no terms.
     */
    public OptionalDouble agencyGap() {
      return reservation.isPresent() && nationReservation.isPresent()
          ? OptionalDouble.of(reservation.getAsDouble() - nationReservation.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /** A verdict with a stated reservation value; empty if the plan is infeasible. */
  public record StatedVerdict(Optional<Verdict> verdict, Optional<Rational> margin) {}

  /** How both leaders weigh one plan; empty if it is infeasible. */
  public record OfPlan(List<Optional<Weighed>> sides) {
    public OfPlan {
      sides = List.copyOf(sides);
    }
  }

  /**
   * One leader's reasons, in units of his party's scale, so that they add up to his margin.
   *
   * @param worst at the plan's worst fill for the party
   * @param best at its best fill
   */
  public record Weighed(Weighing worst, Weighing best) {}

  /** Where a deal is open for a pair of leaders. */
  public record OpenPair(Leader a, Leader b, List<Integer> balances) {
    public OpenPair {
      balances = List.copyOf(balances);
    }
  }

  /** Whether a deal is open now. */
  public boolean openNow() {
    return open.getFirst().balances().contains(balance);
  }

  /** A hurting stalemate with a deal open (Zartman 2000). */
  public boolean ripe() {
    return hurtingStalemate && openNow();
  }

  /**
   * How the war goes on from the present balance and leaders.
   *
   * @param months some months ahead, ascending
   * @param afterChange share of signatures by the last month that follow a change of leader
   * @param afterChangeIfBlamed the same if successors were blamed as their predecessors
   * @param silence if the case says since when they have talked: months, and the chance at these
   *     values that the war would still go on unsigned
   */
  public record Course(
      List<Month> months,
      double afterChange,
      double afterChangeIfBlamed,
      Optional<Silence> silence) {
    public Course {
      months = List.copyOf(months);
    }
  }

  /**
   * By the end of a month.
   *
   * @param signed chance of a signature
   * @param decided chance that arms have decided, giving up included
   * @param atWar chance that the war goes on
   * @param hazard chance of a signature in that month if it still goes on
   * @param signedIfBlamed chance of a signature if successors were as their predecessors
   */
  public record Month(
      int month,
      double signed,
      double decided,
      double atWar,
      double hazard,
      double signedIfBlamed) {}

  /** Months of talks without a signature, and how likely so long a silence was. */
  public record Silence(int months, double chance) {}

  public WarAssessment {
    sides = List.copyOf(sides);
    plans = List.copyOf(plans);
    open = List.copyOf(open);
  }
}
