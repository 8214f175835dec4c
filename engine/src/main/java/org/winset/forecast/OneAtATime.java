package org.winset.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.deal.UnworkableCase;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.number.Amount;
import org.winset.number.Rational;

/**
 * Moves each of a party's uncertain inputs alone to both ends of its range, all others at their
 * point values, and sees what becomes of its verdict on a plan.
 *
 * <p>Unknown points stay filled as they suit it best, and least, at point values.
 *
 * <p>An input that is a place in an order takes along only what the order forces: above it for its
 * greatest value, below it for its least.
 */
public final class OneAtATime {
  private final Dossier alone;
  private final String id;
  private final PartyVerdict verdict;

  private OneAtATime(Dossier dossier, Party party, PartyVerdict verdict) {
    this.alone =
        dossier.withParties(
            dossier.dyad().filter(d -> d.has(party.id())).isPresent()
                ? dossier.parties().stream().filter(p -> inOneWar(dossier, party, p)).toList()
                : List.of(party));
    this.id = party.id();
    this.verdict = verdict;
  }

  private static boolean inOneWar(Dossier dossier, Party party, Party other) {
    return other.equals(party)
        || dossier.dyad().filter(d -> d.has(party.id()) && d.has(other.id())).isPresent();
  }

  /**
   * What one input does at the ends of its range.
   *
   * @param low empty where the case has no meaning there
   * @param high likewise
   */
  public record Swing(Input input, Optional<Answer> low, Optional<Answer> high) {
    /** How far apart the margins at the two ends are. */
    public Rational width() {
      if (low.isEmpty() || high.isEmpty()) {
        return Rational.ZERO;
      }
      Rational width = high.get().margin().minus(low.get().margin());
      return width.max(width.negated());
    }

    /** Whether the verdict is another one at some end. */
    public boolean turns(Verdict verdict) {
      return low.filter(a -> a.verdict() != verdict).isPresent()
          || high.filter(a -> a.verdict() != verdict).isPresent();
    }
  }

  /**
   * The party's verdict at one end.
   *
   * @param margin at the plan's worst fill if the verdict at point values is to sign, else at its
   *     best
   */
  public record Answer(Verdict verdict, Rational margin) {}

  /**
   * Every uncertain input of the party, widest swing first, then in file order.
   *
   * @param verdict what the party makes of the plan at point values
   */
  public static List<Swing> of(Dossier dossier, Party party, PartyVerdict verdict) {
    OneAtATime moves = new OneAtATime(dossier, party, verdict);
    List<Swing> swings = new ArrayList<>();
    for (Input input : dossier.inputs().all()) {
      if (moves.concerns(party, input) && !input.amount().certain()) {
        swings.add(
            new Swing(
                input,
                moves.answer(moves.moved(input, false)),
                moves.answer(moves.moved(input, true))));
      }
    }
    swings.sort(Comparator.comparing(Swing::width).reversed());
    return List.copyOf(swings);
  }

  /** Whether it can move the party's verdict: its own numbers, and those of a war it is in. */
  private boolean concerns(Party party, Input input) {
    return input.path().startsWith(party.path() + ".")
        || (alone.dyad().isPresent() && input.path().startsWith(Dyad.PATH + "."));
  }

  private Optional<Answer> answer(Map<String, Rational> moved) {
    if (verdict.best().isEmpty() || verdict.worst().isEmpty()) {
      return Optional.empty();
    }
    try {
      Bargain bargain =
          Hostilities.bargain(
              alone, input -> moved.getOrDefault(input.path(), input.amount().typical()));
      Acceptance party = bargain.parties().get(bargain.indexOf(id));
      Deal best = verdict.best().get().deal();
      Deal worst = verdict.worst().get().deal();
      Deal told = verdict.verdict() == Verdict.SIGNS ? worst : best;
      return Optional.of(new Answer(answer(party, best, worst), party.margin(told)));
    } catch (UnworkableCase e) {
      return Optional.empty();
    }
  }

  private static Verdict answer(Acceptance party, Deal best, Deal worst) {
    boolean atBest = party.margin(best).signum() >= 0;
    boolean atWorst = party.margin(worst).signum() >= 0;
    if (atBest != atWorst) {
      return Verdict.DEPENDS;
    }
    if (atBest) {
      return Verdict.SIGNS;
    }
    return best.equals(worst) && party.leaderSigns(best) ? Verdict.CANNOT_RATIFY : Verdict.REFUSES;
  }

  /** The values of the inputs that move: this one, and those its order drags along. */
  private Map<String, Rational> moved(Input input, boolean up) {
    Map<String, Rational> moved = new HashMap<>();
    switch (input.amount()) {
      case Amount.ValueRank(int rank, int size) -> {
        Rational end = up ? input.amount().high() : input.amount().low();
        for (Input other : alone.inputs().under(parent(input.path()))) {
          if (other.amount() instanceof Amount.ValueRank(int place, int places)
              && places == size
              && (up ? place <= rank : place >= rank)) {
            moved.put(other.path(), end);
          }
        }
      }
      case Amount.WeightRank(int rank, int size) -> {
        String actor = parent(parent(parent(input.path())));
        for (Input other : alone.inputs().all()) {
          if (other.path().startsWith(actor + ".wants.")
              && other.amount() instanceof Amount.WeightRank(int place, int places)
              && places == size) {
            moved.put(other.path(), weight(place, rank, up, other.amount().typical()));
          }
        }
      }
      case Amount.Point _, Amount.Uniform _, Amount.Pert _ ->
          moved.put(input.path(), up ? input.amount().high() : input.amount().low());
    }
    return moved;
  }

  /** A weight at the corner of the ordered simplex where the one at {@code rank} is extreme. */
  private static Rational weight(int place, int rank, boolean up, Rational typical) {
    if (up) {
      return place <= rank ? Rational.ONE : Rational.ZERO;
    }
    if (rank == 1) {
      return Rational.ONE;
    }
    return place < rank ? typical : Rational.ZERO;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }
}
