package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Finds the packages with the greatest product of gains (Nash 1950) among those that everybody
 * accepts; if those who can gain cannot all gain at once, most gainers first, then the product.
 *
 * <p>By the inequality of the means a package with product at least that of gains g° has sum of
 * gain/g° at least the number of gainers n; with product P, at least n (P/P°)^(1/n). That sum is
 * additive, so it joins the rows of the search as one more threshold. Doubles only prune, and with
 * a margin; what survives is compared in whole numbers.
 */
final class NashSolution {
  /** Number of gainers and the product of their gains; nobody gains: 0 and 1. */
  record Value(int gainers, Rational product) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      return gainers != other.gainers
          ? Integer.compare(gainers, other.gainers)
          : product.compareTo(other.product);
    }
  }

  /**
   * What was found.
   *
   * @param ties number of packages with that value; at least, if the budget was spent on them
   * @param next the next distinct value, if there is one and it was found within the budget
   * @param complete whether the optimum is proven
   */
  record Found(Value value, Deal deal, Count ties, Optional<Value> next, boolean complete) {}

  /** Allows for rounding in doubles: far more than they can be off, far less than matters. */
  private static final double MARGIN = 1 + 1e-9;

  private final Sheet everybody;
  private final List<Form> gainForms;

  private final Effort effort;

  /**
   * @param everybody all parties
   * @param gainForms leader margins of the parties that can gain
   */
  NashSolution(Sheet everybody, List<Form> gainForms, Effort effort) {
    this.everybody = everybody;
    this.gainForms = gainForms;
    this.effort = effort;
  }

  /** Some package with the Nash value, sought from a package of the ZOPA. */
  Deal best(Deal witness) {
    Hunt best = new Hunt(witness, false);
    effort.note(best.run(effort.budget.optimumNodes()));
    return best.deal;
  }

  /**
   * The Nash package of a ZOPA that is not empty.
   *
   * @param witness some package in it
   */
  Found solve(Deal witness) {
    Hunt best = new Hunt(witness, false);
    boolean complete = effort.note(best.run(effort.budget.optimumNodes()));
    Hunt around = new Hunt(best.deal, true);
    boolean counted = around.run(effort.budget.tieNodes());
    Count ties =
        counted
            ? Count.exactly(around.ties)
            : new Count(BigInteger.ONE, everybody.board().feasible());
    return new Found(
        best.value,
        counted ? around.deal : best.deal,
        ties,
        counted ? Optional.ofNullable(around.next) : Optional.empty(),
        complete);
  }

  private Value valueOf(Deal deal) {
    int gainers = 0;
    Rational product = Rational.ONE;
    for (Form form : gainForms) {
      Rational gain = form.of(everybody.board(), deal);
      if (gain.signum() > 0) {
        gainers++;
        product = product.times(gain);
      }
    }
    return new Value(gainers, product);
  }

  /**
   * One walk through the packages: for the best value, or for all that tie with it and the next.
   */
  private final class Hunt implements Search.Goal {
    private final boolean around;
    private final Sheet sheet;
    private final List<Measure> constraints;
    private final List<Way> ways;

    /** Product of the gains the tangent is drawn at. */
    private final double reference;

    private final boolean tangent;
    private Value value;
    private Deal deal;
    private BigInteger ties = BigInteger.ZERO;
    private @Nullable Value next;
    private final Search search;
    private boolean searching;
    private int pass;

    Hunt(Deal start, boolean around) {
      this.around = around;
      this.value = valueOf(start);
      this.deal = start;
      this.tangent = value.gainers() == gainForms.size() && !gainForms.isEmpty();
      this.reference = product(start);
      this.sheet = everybody.with(tangent ? plus(gainForms, tangentAt(start)) : gainForms);
      this.constraints = sheet.acceptances();
      this.ways = Way.ofAll(constraints);
      this.search = new Search(sheet.rows(), effort);
    }

    private static List<Form> plus(List<Form> forms, Form last) {
      return Stream.concat(forms.stream(), Stream.of(last)).toList();
    }

    /** Where the tangent touches: gains at a package, in few digits so that rows stay short. */
    private Rational touch(Form form, Deal start) {
      return form.of(everybody.board(), start).roundedUp(6);
    }

    private double product(Deal start) {
      return gainForms.stream()
          .mapToDouble(f -> touch(f, start).toDouble())
          .reduce(1, (a, b) -> a * b);
    }

    /** Sum of gain/g° over those who can gain, less their number. */
    private Form tangentAt(Deal start) {
      Form sum = gainForms.getFirst().times(Rational.ZERO);
      for (Form form : gainForms) {
        sum = sum.plus(form.over(touch(form, start)));
      }
      return sum.plus(Rational.of(-gainForms.size()));
    }

    boolean run(long budget) {
      Rows rows = sheet.rows();
      if (around) {
        meetNeighbours();
      } else {
        new Climb(rows).from(sheet.classesOf(deal), new Product());
      }
      Surrogate surrogate = new Surrogate(rows);
      boolean complete = true;
      long left = budget;
      for (pass = 0; pass < ways.size(); pass++) {
        long[] thresholds = thresholds(pass);
        surrogate.seek(thresholds);
        search.prepare(thresholds, surrogate.multipliers, Tactics.ALL);
        searching = true;
        complete &= search.run(this, left);
        left -= search.nodes();
        searching = false;
      }
      return complete;
    }

    private void meetNeighbours() {
      pass = -1;
      int[] best = sheet.classesOf(deal);
      for (int s = 0; s < best.length; s++) {
        for (int k = 0; k < sheet.rows().sizes[s]; k++) {
          int[] neighbour = best.clone();
          neighbour[s] = k;
          arrive(neighbour, sheet.rows().sums(neighbour));
        }
      }
    }

    private long[] thresholds(int way) {
      long[] thresholds = Way.none(sheet.rows().rows);
      ways.get(way).demand(0, thresholds);
      if (tangent) {
        thresholds[sheet.extra() + gainForms.size()] = tangentThreshold();
      }
      return thresholds;
    }

    /** What must be beaten: the best so far, or what comes next to it. */
    private @Nullable Value bar() {
      return around ? next : value;
    }

    /** n ((P/P°)^(1/n) - 1) in units, rounded down. */
    private long tangentThreshold() {
      Value bar = bar();
      if (bar == null || bar.gainers() < gainForms.size()) {
        return Search.NONE;
      }
      int n = gainForms.size();
      double ratio = bar.product().toDouble() / reference;
      double least = n * (StrictMath.pow(ratio, 1.0 / n) / MARGIN - 1) - 1e-5;
      return (long) (least * sheet.rows().unit());
    }

    @Override
    public boolean promising(long[] upper) {
      for (Measure constraint : constraints) {
        if (constraint.of(upper) < 0) {
          return false;
        }
      }
      Value bar = bar();
      if (bar == null) {
        return true;
      }
      int gainers = 0;
      double product = 1;
      for (int g = 0; g < gainForms.size(); g++) {
        long gain = upper[sheet.extra() + g];
        if (gain > 0) {
          gainers++;
          product *= gain / sheet.rows().unit();
        }
      }
      return gainers != bar.gainers()
          ? gainers > bar.gainers()
          : product * MARGIN >= bar.product().toDouble();
    }

    @Override
    public boolean arrive(int[] chosen, long[] values) {
      if (!promising(values)) {
        return true;
      }
      BigInteger[] exact = sheet.rows().exact(chosen);
      for (Measure constraint : constraints) {
        if (constraint.of(exact).signum() < 0) {
          return true;
        }
      }
      Deal met = sheet.board().deal(sheet.rows().combinations(chosen));
      meet(valueOf(met), met, chosen, values);
      return true;
    }

    private void meet(Value metValue, Deal met, int[] chosen, long[] values) {
      int against = metValue.compareTo(value);
      if (!around && against > 0) {
        value = metValue;
        deal = met;
      } else if (around && against == 0) {
        deal = met.compareTo(deal) < 0 ? met : deal;
        ties = isFirstPass(values) ? ties.add(sheet.rows().packages(chosen)) : ties;
        return;
      } else if (around && (next == null || metValue.compareTo(next) > 0)) {
        next = metValue;
      } else {
        return;
      }
      if (searching && tangent) {
        search.raise(sheet.extra() + gainForms.size(), tangentThreshold());
      }
    }

    /** Whether no earlier way meets a package with these rows, so that it counts once. */
    private boolean isFirstPass(long[] values) {
      for (int earlier = 0; earlier < pass; earlier++) {
        long[] thresholds = Way.none(values.length);
        ways.get(earlier).demand(0, thresholds);
        boolean reached = true;
        for (int r = 0; r < sheet.rows().rows; r++) {
          reached &= values[r] >= thresholds[r];
        }
        if (reached) {
          return false;
        }
      }
      return pass >= 0;
    }

    /** Compares packages by how far they miss being accepted, gainers, and product. */
    private final class Product implements Climb.Judge {
      private double @Nullable [] best;

      @Override
      public boolean better(int[] chosen, long[] values) {
        double[] merits = new double[3];
        for (Measure constraint : constraints) {
          merits[0] = Math.min(merits[0], (double) constraint.of(values));
        }
        merits[2] = 1;
        for (int g = 0; g < gainForms.size(); g++) {
          long gain = values[sheet.extra() + g];
          merits[1] += gain > 0 ? 1 : 0;
          merits[2] *= gain > 0 ? gain / sheet.rows().unit() : 1;
        }
        if (best != null && Arrays.compare(merits, best) <= 0) {
          return false;
        }
        best = merits;
        arrive(chosen, values);
        return true;
      }
    }
  }
}
