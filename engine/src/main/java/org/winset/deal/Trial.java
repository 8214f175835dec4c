package org.winset.deal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One thread's workplace for many draws of a case: takes a draw's numbers and answers who signs and
 * whether there is a deal.
 *
 * <p>Each question starts from what the last draw taught; answers do not depend on that. Numbers
 * are rounded to units of 2^-35 of a party's scale, and a margin of up to about 1e-9 below 0 counts
 * as 0, so that what lies exactly at its threshold is accepted: for point verdicts use {@link
 * Solver}. Not thread-safe.
 */
public final class Trial {
  private final Shape shape;
  private final DrawRows draw;
  private final Accord everybody;
  private final boolean[] ready;
  private final Map<Shape.Fills, PlanRows> plans = new HashMap<>();

  /** By party, of its rows: the most, then the least they can be. */
  private final Extremes[][] extremes;

  private long rules;

  Trial(Shape shape) {
    this.shape = shape;
    this.draw = new DrawRows(shape);
    this.everybody = new Accord(draw.rows, draw.acceptances);
    this.ready = new boolean[shape.parties()];
    this.extremes = new Extremes[shape.parties()][];
    Arrays.setAll(
        extremes,
        p -> new Extremes[] {new Extremes(shape, draw, p, 1), new Extremes(shape, draw, p, -1)});
  }

  /**
   * Takes the numbers of a draw. Leaders with a reservation value hold to it; the others wait for
   * {@link #leader}.
   *
   * @throws UnworkableCase if the numbers together have no meaning, as {@link Bargain#of} does
   */
  public void take(Numbers numbers) {
    use(numbers);
    for (int p = 0; p < ready.length; p++) {
      retake(p);
    }
  }

  /** Names the numbers of a draw, without taking any: {@link #retake} takes them party by party. */
  public void use(Numbers numbers) {
    draw.use(numbers);
    Arrays.fill(ready, false);
  }

  /**
   * Takes one party's numbers again, from the numbers last named: for changes between two questions
   * that bear on no other party. A leader without a reservation value waits for {@link #leader}
   * again, and one who is cheated by a party whose numbers changed has to be told anew.
   *
   * @throws UnworkableCase if they have no meaning together
   */
  public void retake(int party) {
    ready[party] = false;
    draw.take(party);
    ready[party] = !draw.awaitsTerms(party);
  }

  /**
   * Sets what no deal is worth to a party's leader, in the draw last taken: once for the present
   * state of the war, or again for every other state.
   *
   * @throws UnworkableCase if the numbers together have no meaning
   */
  public void leader(int party, LeaderNumbers terms) {
    draw.fillAtWar(party, terms);
    ready[party] = true;
  }

  /** Whether some package is accepted by everybody. */
  public boolean open() {
    return everybody().reached();
  }

  /**
   * The greatest least margin: how far everybody can be on the right side of his threshold at once.
   * Guarantors count where a package binds them and they refuse. At least 0 iff {@link #open}.
   */
  public double level() {
    return everybody().highest() / Draft.UNIT;
  }

  /**
   * The same to the nearest middle between whole multiples of a step, so to within half of it:
   * sooner known than to the last unit, and at least 0 iff {@link #open} as well.
   *
   * @param steps how many make up a party's scale
   */
  public double level(int steps) {
    long step = Math.round(Draft.UNIT / steps);
    long whole = everybody().highest(step) / step;
    return (whole + .5) * step / Draft.UNIT;
  }

  /** Whether {@link #level} is above a margin. */
  public boolean isAbove(double margin) {
    return everybody().reached((long) Math.floor(margin * Draft.UNIT) + 1);
  }

  /**
   * The package met by the last question about {@link #open}, {@link #level} or {@link #isAbove}:
   * if the answer was yes, one that everybody accepts but for rounding. Which one depends on the
   * questions before.
   */
  public Deal met() {
    return shape.board().deal(everybody.met());
  }

  /** Whether a party would sign a plan and could ratify it. */
  public Verdict verdict(int party, Shape.Fills plan) {
    PlanRows rows = plan(plan);
    if (rows.neverBinds(party)) {
      return Verdict.NOT_BOUND;
    }
    if (rows.worst(party) >= 0) {
      return Verdict.SIGNS;
    }
    if (plan.someUnbound()[party] || rows.bestIsEnough(party)) {
      return Verdict.DEPENDS;
    }
    return rows.worstOfLeader(party) >= 0 ? Verdict.CANNOT_RATIFY : Verdict.REFUSES;
  }

  /**
   * Whether a party turns a plan down whatever is filled in: it may bind the party at every fill,
   * and the party accepts none. Sooner known than {@link #verdict}.
   */
  public boolean turnsDown(int party, Shape.Fills plan) {
    PlanRows rows = plan(plan);
    return !rows.neverBinds(party) && !plan.someUnbound()[party] && !rows.bestIsEnough(party);
  }

  /** A party's margin at the plan's best fill for it; NaN if no fill binds it. */
  public double best(int party, Shape.Fills plan) {
    PlanRows rows = plan(plan);
    return rows.neverBinds(party) ? Double.NaN : rows.best(party) / Draft.UNIT;
  }

  /** A party's margin at the plan's worst fill for it; NaN if no fill binds it. */
  public double worst(int party, Shape.Fills plan) {
    PlanRows rows = plan(plan);
    return rows.neverBinds(party) ? Double.NaN : rows.worst(party) / Draft.UNIT;
  }

  private PlanRows plan(Shape.Fills plan) {
    if (!plan.feasible()) {
      throw new IllegalArgumentException("a plan that breaks a link gets no verdict");
    }
    requireLeaders();
    return plans.computeIfAbsent(plan, p -> new PlanRows(shape, draw, p, extremes));
  }

  /**
   * Turns to questions of some kind, from 0: those about one kind start from what questions of that
   * kind taught, which makes them quicker and changes no answer.
   */
  public void turnTo(int kind) {
    everybody.turnTo(kind);
  }

  /** All parties together, by the rules of the draw. */
  private Accord everybody() {
    requireLeaders();
    if (rules != draw.rules()) {
      rules = draw.rules();
      everybody.rules();
    }
    return everybody;
  }

  private void requireLeaders() {
    for (int p = 0; p < ready.length; p++) {
      if (!ready[p]) {
        throw new IllegalStateException(
            "party "
                + shape.party(p).id()
                + " has neither a reservation value nor terms in this draw");
      }
    }
  }
}
