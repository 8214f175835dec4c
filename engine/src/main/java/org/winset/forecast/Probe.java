package org.winset.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winset.deal.LeaderNumbers;
import org.winset.deal.Numbers;
import org.winset.deal.Trial;

/**
 * The greatest least margin of any package at one point after another, each near one before it:
 * what does not depend on what moved is not worked out again.
 *
 * <p>All accounts of the parties' aims are mixed as one more number that is not known: the last
 * coordinate says which of them is true, each as often as the numbers of the point make it
 * probable. So every share of variance speaks of that mixture. For one thread.
 */
final class Probe {
  /** Margins are told apart to a tenth of a point. */
  private static final int STEPS = 1000;

  private final Stage stage;
  private final double[] values;
  private final double[] room;
  private final Trial trial;
  private final Delivery delivery;
  private final Optional<WarDraw> war;
  private final AimsDraw aims;
  private final double[] posterior;

  /** The values last taken to the war. */
  private final double[] solved;

  /** A point to go back to: its values, what no deal was worth there, and what came out. */
  private final double[] known;

  private List<LeaderNumbers> knownTerms = List.of();
  private double knownLevel = Double.NaN;
  private double level = Double.NaN;

  Probe(Stage stage) {
    this.stage = stage;
    this.values = new double[stage.samplers().getFirst().size()];
    this.room = new double[stage.samplers().stream().mapToInt(Sampler::room).max().orElse(0)];
    Numbers numbers = stage.shape().numbers();
    this.trial = stage.shape().trial();
    this.delivery = new Delivery(stage, numbers, trial);
    this.war = stage.war().map(wiring -> new WarDraw(wiring, stage, numbers, trial));
    this.aims = new AimsDraw(stage);
    this.posterior = new double[stage.accounts()];
    this.solved = unknown();
    this.known = unknown();
  }

  private double[] unknown() {
    double[] unknown = new double[values.length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** How many coordinates a point needs. */
  static int dimensions(Stage stage) {
    return stage.coordinates().dimensions() + (stage.worlds().size() > 1 ? 1 : 0);
  }

  /**
   * The margin at a point.
   *
   * @throws org.winset.deal.UnworkableCase if its numbers mean nothing together
   */
  double at(double[] point) {
    stage.samplers().getFirst().sample(point, values, room);
    int world = stage.worlds().size() > 1 ? world(point[point.length - 1]) : 0;
    if (world > 0) {
      stage.samplers().get(world).sample(point, values, room);
    }
    take();
    boolean asKnown = stage.wiring().areAlike(values, known) && terms().equals(knownTerms);
    level = asKnown ? knownLevel : trial.level(STEPS);
    return level;
  }

  /** Remembers the last point: the next ones are near it. */
  void stay() {
    System.arraycopy(values, 0, known, 0, known.length);
    knownTerms = terms();
    knownLevel = level;
  }

  private void take() {
    delivery.deliver(values);
    if (war.isPresent()) {
      if (stage.war().orElseThrow().areAlike(values, solved)) {
        war.get().stand();
      } else {
        Arrays.fill(solved, Double.NaN);
        war.get().solve(values);
        System.arraycopy(values, 0, solved, 0, solved.length);
      }
    }
  }

  private List<LeaderNumbers> terms() {
    return war.map(WarDraw::now).orElseGet(List::of);
  }

  private int world(double uniform) {
    aims.weigh(values, posterior);
    double below = 0;
    for (int account = 0; account < posterior.length - 1; account++) {
      below += posterior[account];
      if (uniform < below) {
        return stage.worldOf(account);
      }
    }
    return stage.worldOf(posterior.length - 1);
  }
}
