package org.winset.forecast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What some draws say together: one tally for each world, one of the worlds mixed draw by draw, how
 * probable each account was, and how the mixture depends on each input. Opaque to whoever carries
 * it from where it was computed to where it is added up.
 */
public final class Tallies {
  /** Outcomes that are mixed draw by draw: any deal; signed within a year. */
  static final int ANY_DEAL = 0;

  static final int SIGNED_IN_A_YEAR = 1;
  static final int OUTCOMES = 2;
  static final int YEAR = 12;

  private final Measures measures;
  private final List<Tally> byWorld;
  private final List<Tally> kills;
  private final Tally mixed;
  private final Tally posterior;
  private final InfluenceTally influences;

  Tallies(Stage stage) {
    this.measures = stage.measures();
    this.byWorld =
        Stream.generate(() -> new Tally(measures.size(), measures.histograms()))
            .limit(stage.worlds().size())
            .toList();
    this.kills =
        Stream.generate(() -> new Tally(stage.planPoints().size() * stage.parties(), 0))
            .limit(stage.worlds().size())
            .toList();
    this.mixed = new Tally(OUTCOMES, 0);
    this.posterior = new Tally(stage.accounts(), 0);
    this.influences = new InfluenceTally(stage.bins().size(), OUTCOMES);
  }

  /** Adds a draw. */
  void add(Stage stage, Draw draw, int replicate, Outcome[] outcomes, double[] beliefs) {
    double[] work = new double[measures.size()];
    double weight = 0;
    double chance = 0;
    double[] mixture = new double[OUTCOMES];
    double[] plain = new double[OUTCOMES];
    for (int w = 0; w < outcomes.length; w++) {
      Outcome outcome = outcomes[w];
      if (!outcome.possible()) {
        byWorld.get(w).addImpossible(outcome.problem);
        continue;
      }
      measures.add(outcome, replicate, work, byWorld.get(w));
      addKills(outcome, replicate, kills.get(w));
      double probability = 0;
      for (int account : stage.worlds().get(w).accounts()) {
        probability += beliefs[account];
      }
      double[] says = {outcome.open ? 1 : 0, measures.months() >= YEAR ? outcome.signed[YEAR] : 0};
      chance += probability;
      weight += probability * outcome.weight;
      for (int o = 0; o < OUTCOMES; o++) {
        plain[o] += probability * says[o];
        mixture[o] += probability * outcome.weight * says[o];
      }
    }
    if (chance > 0) {
      for (int o = 0; o < OUTCOMES; o++) {
        plain[o] /= chance;
        mixture[o] /= weight > 0 ? weight : 1;
      }
      mixed.add(replicate, weight / chance, plain);
      influences.add(stage.bins(), draw.values(), weight / chance, mixture);
    }
    posterior.add(replicate, 1, beliefs);
  }

  private static void addKills(Outcome outcome, int replicate, Tally into) {
    if (outcome.closely) {
      int parties = outcome.kills[0].length;
      double[] work = new double[outcome.kills.length * parties];
      for (int i = 0; i < work.length; i++) {
        work[i] = outcome.kills[i / parties][i % parties] ? 1 : 0;
      }
      into.add(replicate, outcome.weight, work);
    }
  }

  /** Which points kill, by {@link PlanPoints#measure}, over the draws that were asked. */
  Tally kills(int world) {
    return kills.get(world);
  }

  Tally of(int world) {
    return byWorld.get(world);
  }

  /** The mixture, draw by draw. */
  Tally mixed() {
    return mixed;
  }

  /** How probable each account was, silence left aside. */
  Tally posterior() {
    return posterior;
  }

  InfluenceTally influences() {
    return influences;
  }

  /** Draws looked at. */
  long draws() {
    return posterior.draws();
  }

  /** Adds what the draws that follow say. */
  void add(Tallies next) {
    for (int w = 0; w < byWorld.size(); w++) {
      byWorld.get(w).add(next.of(w));
      kills.get(w).add(next.kills(w));
    }
    mixed.add(next.mixed);
    posterior.add(next.posterior);
    influences.add(next.influences);
  }

  /** Writes all sums, exactly. */
  public void write(DataOutput out) throws IOException {
    for (Tally tally : byWorld) {
      tally.write(out);
    }
    for (Tally tally : kills) {
      tally.write(out);
    }
    mixed.write(out);
    posterior.write(out);
    influences.write(out);
  }

  /** Replaces all sums by those that another of the same case wrote. */
  public void read(DataInput in) throws IOException {
    for (Tally tally : byWorld) {
      tally.read(in);
    }
    for (Tally tally : kills) {
      tally.read(in);
    }
    mixed.read(in);
    posterior.read(in);
    influences.read(in);
  }
}
