package org.winset.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import org.winset.deal.Deal;
import org.winset.deal.WarView;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.WarKey;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.Weighing;

/**
 * Where a number of the war, moved alone, turns an answer: all others at their point values.
 *
 * <p>From its point value each number is moved in 32 steps to either end of what it could be at
 * all; the first change of the answer is narrowed down by bisection, and the nearer of the two
 * counts. A change that is undone within one step can be missed.
 */
public final class WarThresholds {
  private static final int PLACES = 32;
  private static final int HALVINGS = 50;

  private final Dossier dossier;
  private final MovedWar war;

  private WarThresholds(Dossier dossier) {
    this.dossier = dossier;
    this.war = new MovedWar(dossier);
  }

  /**
   * A number and where it turns the answer.
   *
   * @param now its point value
   * @param at where the answer turns
   * @param plausible whether the analyst's own range reaches there
   */
  public record Crossing(Input input, double now, double at, boolean plausible) {
    /** Whether the number would have to rise. */
    public boolean rises() {
      return at > now;
    }
  }

  /**
   * Where each number of the war makes a side's leader change his mind about a package, those
   * within the analyst's ranges first, then by how far off they are. Ratification is another
   * matter.
   */
  public static List<Crossing> ofLeader(Dossier dossier, int party, Deal deal) {
    return new WarThresholds(dossier).leader(party, deal);
  }

  /** Where each number of the war opens a deal, or closes the last one. */
  public static List<Crossing> ofAgreement(Dossier dossier) {
    return new WarThresholds(dossier).agreement();
  }

  private List<Crossing> leader(int party, Deal deal) {
    WarView view = WarView.of(war.hostilities().now(), party).orElseThrow();
    Side side = war.hostilities().numbers().side(dossier.parties().get(party).id());
    double utility = view.utility(deal).toDouble();
    double standing = view.standing(deal).toDouble();
    double escape = view.escape(deal).toDouble();
    int balance = war.hostilities().war().balance();
    return crossings(() ->
        Weighing.of(war.solver(), side, Leader.INCUMBENT, balance, utility, standing, escape).sum()
            >= 0);
  }

  private List<Crossing> agreement() {
    return crossings(war::open);
  }

  private List<Crossing> crossings(BooleanSupplier answer) {
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 0; i < war.inputs().size(); i++) {
      Input input = war.inputs().get(i);
      if (isMoved(input)) {
        int at = i;
        nearest(input, war.now(i), value -> answer(at, value, answer)).ifPresent(crossings::add);
      }
    }
    crossings.sort(
        Comparator.comparingInt((Crossing c) -> c.plausible() ? 0 : 1)
            .thenComparingDouble(c -> Math.abs(c.at() - c.now()) / width(c.input())));
    return List.copyOf(crossings);
  }

  /** Numbers that move by whole steps, or that no W rests on, are left alone. */
  private static boolean isMoved(Input input) {
    return input.unit() != Input.Unit.STEPS
        && input.unit() != Input.Unit.DISCOUNT
        && !input.path().equals(Dyad.path(WarKey.SIGNING));
  }

  private boolean answer(int index, double value, BooleanSupplier answer) {
    if (!war.move(index, value)) {
      throw new NoMeaning();
    }
    return answer.getAsBoolean();
  }

  /** A place where the numbers have no meaning together; the scan steps over it. */
  private static final class NoMeaning extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Optional<Crossing> nearest(Input input, double now, DoublePredicate answer) {
    double[] range = plausible(input);
    Optional<Double> nearest = Optional.empty();
    try {
      boolean present = answer.test(now);
      for (double end : range) {
        Optional<Double> turn = firstTurn(now, end, present, answer);
        if (turn.isPresent()
            && (nearest.isEmpty() || Math.abs(turn.get() - now) < Math.abs(nearest.get() - now))) {
          nearest = turn;
        }
      }
    } catch (NoMeaning e) {
      return Optional.empty();
    }
    return nearest.map(at ->
        new Crossing(
            input,
            now,
            at,
            input.amount().low().toDouble() <= at && at <= input.amount().high().toDouble()));
  }

  /** The first change of the answer on the way from the present value to an end of the range. */
  private static Optional<Double> firstTurn(
      double now, double end, boolean present, DoublePredicate answer) {
    double before = now;
    for (int place = 1; place <= PLACES; place++) {
      double here = now + (end - now) * place / PLACES;
      boolean turned;
      try {
        turned = answer.test(here) != present;
      } catch (NoMeaning e) {
        return Optional.empty();
      }
      if (turned) {
        return Optional.of(bisect(before, here, present, answer));
      }
      before = here;
    }
    return Optional.empty();
  }

  /** A value at which the answer has just turned. */
  private static double bisect(
      double same, double turned, boolean present, DoublePredicate answer) {
    double near = same;
    double far = turned;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (near + far) / 2;
      if (answer.test(middle) == present) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return far;
  }

  /** Between what a number could be at all: wider than what the analyst thinks it is. */
  private static double[] plausible(Input input) {
    double high = input.amount().high().toDouble();
    double typical = input.amount().typical().toDouble();
    return switch (input.unit()) {
      case CHANCE -> new double[] {.01, .99};
      case SHARE -> new double[] {0, 1};
      case HAZARD -> new double[] {0, Math.min(.9, Math.max(.1, 3 * high))};
      case PERCENT -> new double[] {0, Math.min(100, Math.max(5, 3 * high))};
      case TIMES -> new double[] {0, Math.min(100, Math.max(3, 2 * high))};
      case MONTHS -> new double[] {3, Math.min(1200, Math.max(240, 2 * high))};
      case LEVEL -> new double[] {typical - 50, typical + 50};
      case VALUE, WEIGHT, LIKELIHOOD, STEPS, DISCOUNT, RATE -> new double[] {typical, typical};
    };
  }

  private static double width(Input input) {
    double[] range = plausible(input);
    return Math.max(1e-9, range[1] - range[0]);
  }
}
