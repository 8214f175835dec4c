package org.winset.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.deal.LeaderTerms;
import org.winset.deal.Solver;
import org.winset.deal.WarView;
import org.winset.deal.Watch;
import org.winset.war.Leader;
import org.winset.war.Side;
import org.winset.war.WarSolver;

/**
 * The robustness check: what if leaders fought on in the hope of a settlement?
 *
 * <p>W takes it that nobody ever settles. Here each leader expects that a deal open at a balance is
 * signed there with chance mu a month, and that it is the Nash package n: V = mu z Z(n) + (1 - mu
 * z)F with F = flow + delta E V', z = 1 where some package suits everybody against F. From V = W,
 * packages are sought for every balance, values worked out for these packages, and so on until no
 * package changes. Both sides keep the leaders they have.
 */
public final class AnticipatedSettlement {
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_SWEEPS = 100_000;
  private static final double SETTLED = 1e-13;

  private final Hostilities hostilities;
  private final Watch watch;
  private final Openness openness;
  private final WarSolver war;
  private final int steps;
  private final double[][] values = new double[2][];
  private final double[][] goingOn = new double[2][];

  /** The last balance's: what fighting on does not touch is made once for all. */
  private Optional<Solver> like = Optional.empty();

  private AnticipatedSettlement(Hostilities hostilities, Watch watch) {
    this.hostilities = hostilities;
    this.watch = watch;
    this.openness = new Openness(hostilities);
    this.war = hostilities.solver();
    this.steps = hostilities.war().steps();
    for (int s = 0; s < 2; s++) {
      values[s] = new double[steps + 1];
      goingOn[s] = new double[steps + 1];
      for (int x = 0; x <= steps; x++) {
        values[s][x] = war.value(side(s), Leader.INCUMBENT, x);
        goingOn[s][x] = values[s][x];
      }
    }
  }

  /**
   * What came of it.
   *
   * @param bargain the bargaining problem of the present state if a settlement is anticipated;
   *     empty if packages kept changing (undetermined)
   * @param open whether a deal is open then
   * @param rounds how often packages were sought
   */
  public record Outcome(Optional<Bargain> bargain, boolean open, int rounds) {
    /** Whether packages stopped changing. */
    public boolean determined() {
      return bargain.isPresent();
    }
  }

  /**
   * The check on a war at point values.
   *
   * @throws java.util.concurrent.CancellationException once it is stopped
   */
  static Outcome of(Hostilities hostilities, Watch watch) {
    return new AnticipatedSettlement(hostilities, watch).settle();
  }

  private Outcome settle() {
    List<Optional<Deal>> before = Collections.nCopies(steps - 1, Optional.empty());
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      List<Optional<Deal>> packages = new ArrayList<>();
      for (int x = 1; x < steps; x++) {
        packages.add(nash(x, before.get(x - 1)));
      }
      if (round > 1 && packages.equals(before)) {
        int now = hostilities.war().balance();
        return new Outcome(Optional.of(against(now)), packages.get(now - 1).isPresent(), round);
      }
      before = packages;
      value(packages);
    }
    return new Outcome(Optional.empty(), false, MOST_ROUNDS);
  }

  private Optional<Deal> nash(int x, Optional<Deal> start) {
    Map<String, LeaderTerms> terms = terms(x);
    if (!openness.perhaps(terms)) {
      return Optional.empty();
    }
    Bargain there = hostilities.now().weighing(terms);
    Solver solver = new Solver(there, Solver.Budget.STANDARD, watch, like);
    like = Optional.of(solver);
    return solver.nash(start.filter(there::inZopa).or(() -> Optional.of(openness.met())));
  }

  /** The bargaining problem at a balance where leaders compare packages with going on. */
  private Bargain against(int x) {
    return hostilities.now().weighing(terms(x));
  }

  private Map<String, LeaderTerms> terms(int x) {
    Map<String, LeaderTerms> terms = new LinkedHashMap<>();
    for (int s = 0; s < 2; s++) {
      terms.put(
          hostilities.numbers().party(side(s)),
          hostilities.terms(side(s), Leader.INCUMBENT, x, goingOn[s][x]));
    }
    return terms;
  }

  /** Works out V, and with it F, if these packages are the ones signed. */
  private void value(List<Optional<Deal>> packages) {
    for (int s = 0; s < 2; s++) {
      double[] signed = new double[steps + 1];
      boolean[] open = new boolean[steps + 1];
      for (int x = 1; x < steps; x++) {
        if (packages.get(x - 1).isPresent()) {
          open[x] = true;
          signed[x] = kept(s, x, packages.get(x - 1).get());
        }
      }
      sweep(s, signed, open);
    }
  }

  /** Z(n): the package with its chances of being broken. */
  private double kept(int s, int x, Deal deal) {
    Bargain bargain = hostilities.now();
    int party = hostilities.index(side(s));
    Acceptance acceptance = bargain.parties().get(party);
    double escape = WarView.of(bargain, party).orElseThrow().escape(deal).toDouble();
    double cheated = escape * hostilities.war().side(side(s).other()).reneges();
    double cheats = escape * hostilities.war().side(side(s)).plansToRenege();
    return (1 - cheated - cheats) * acceptance.leaderValue(deal).toDouble()
        + cheated * war.valueAgainst(side(s), Leader.INCUMBENT, x)
        + cheats * war.valueInFavour(side(s), Leader.INCUMBENT, x);
  }

  private void sweep(int s, double[] signed, boolean[] open) {
    double mu = hostilities.war().signing();
    double atDefeat = war.value(side(s), Leader.INCUMBENT, side(s) == Side.A ? 0 : steps);
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double change = 0;
      double[] byHeld = byHeld(s);
      for (int x = 1; x < steps; x++) {
        goingOn[s][x] = Math.max(atDefeat, war.goingOn(side(s), byHeld, x));
        double next = open[x] ? mu * signed[x] + (1 - mu) * goingOn[s][x] : goingOn[s][x];
        change = Math.max(change, Math.abs(next - values[s][x]));
        values[s][x] = next;
      }
      if (change < SETTLED) {
        return;
      }
    }
  }

  private double[] byHeld(int s) {
    double[] byHeld = Arrays.copyOf(values[s], steps + 1);
    if (side(s) == Side.B) {
      for (int x = 0; x <= steps; x++) {
        byHeld[steps - x] = values[s][x];
      }
    }
    return byHeld;
  }

  private static Side side(int s) {
    return s == 0 ? Side.A : Side.B;
  }
}
