package org.winset.deal;

import java.math.BigInteger;
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
  record Value(int gainers, Rational product) {}

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

  /** Nodes of a walk that goes on elsewhere if it found something better. */
  private static final long SHORT = 2_000;

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
    return hunt(witness).hunt().deal;
  }

  /**
   * The walk that came to an end, or spent the budget. A tangent bounds best near where it touches:
   * while a short walk finds something better, the next is drawn there.
   */
  private Hunted hunt(Deal witness) {
    long left = effort.optimumNodes();
    Hunt hunt = new Hunt(witness, false);
    boolean complete = hunt.run(Math.min(SHORT, left));
    left -= hunt.nodes;
    while (!complete && left > 0 && !hunt.deal.equals(hunt.start)) {
      hunt = new Hunt(hunt.deal, false);
      complete = hunt.run(Math.min(SHORT, left));
      left -= hunt.nodes;
    }
    return new Hunted(hunt, effort.note(complete || hunt.run(left)));
  }

  /** A walk, and whether it proved what it found. */
  private record Hunted(Hunt hunt, boolean complete) {}

  /**
   * The Nash package of a ZOPA that is not empty.
   *
   * @param witness some package in it
   */
  Found solve(Deal witness) {
    Hunted hunted = hunt(witness);
    Hunt best = hunted.hunt();
    Hunt around = new Hunt(best.deal, true);
    boolean counted = around.run(effort.budget.tieNodes());
    Count ties =
        counted
            ? Count.exactly(around.ties)
            : new Count(BigInteger.ONE, everybody.board().feasible());
    return new Found(
        best.told(best.value),
        counted ? around.deal : best.deal,
        ties,
        counted ? Optional.ofNullable(around.next).map(around::told) : Optional.empty(),
        hunted.complete());
  }

  /**
   * Number of gainers and the product of their gains' numerators over one denominator, so that
   * values are compared as whole numbers.
   */
  private record Whole(int gainers, BigInteger product) implements Comparable<Whole> {
    @Override
    public int compareTo(Whole other) {
      return gainers != other.gainers
          ? Integer.compare(gainers, other.gainers)
          : product.compareTo(other.product);
    }
  }

  /**
   * One walk through the packages: for the best value, or for all that tie with it and the next.
   */
  private final class Hunt implements Search.Goal {
    private final boolean around;
    private final Deal start;
    private final Sheet sheet;
    private final List<Measure> constraints;
    private final List<Way> ways;

    /** Product of the gains the tangent is drawn at. */
    private final double reference;

    private final boolean tangent;
    private Whole value;
    private Deal deal;
    private BigInteger ties = BigInteger.ZERO;
    private @Nullable Whole next;

    /** What must be beaten, the product as a double; fewer than 0 gainers until there is any. */
    private int barGainers = -1;

    private double barProduct;
    private final Search search;
    private boolean searching;

    /** Visited by the last run. */
    private long nodes;

    private int pass;

    Hunt(Deal start, boolean around) {
      this.around = around;
      this.start = start;
      this.deal = start;
      this.tangent = !gainForms.isEmpty() && gainForms.stream().allMatch(f -> gains(f, start));
      this.reference = product(start);
      this.sheet = everybody.with(tangent ? plus(gainForms, tangentAt(start)) : gainForms);
      this.value = valueOf(sheet.rows().exact(sheet.classesOf(start)));
      if (!around) {
        setBar(value);
      }
      this.constraints = sheet.acceptances();
      this.ways = Way.ofAll(constraints);
      this.search = new Search(sheet.rows(), effort);
    }

    private static List<Form> plus(List<Form> forms, Form last) {
      return Stream.concat(forms.stream(), Stream.of(last)).toList();
    }

    private boolean gains(Form form, Deal start) {
      return form.of(everybody.board(), start).signum() > 0;
    }

    private Whole valueOf(ExactRows exact) {
      int gainers = 0;
      BigInteger product = BigInteger.ONE;
      for (int g = 0; g < gainForms.size(); g++) {
        BigInteger gain = exact.at(sheet.extra() + g);
        if (gain.signum() > 0) {
          gainers++;
          product = product.multiply(gain);
        }
      }
      return new Whole(gainers, product);
    }

    /** A value in full. */
    Value told(Whole whole) {
      Rational one = sheet.rows().rational(BigInteger.ONE);
      Rational product = Rational.of(whole.product(), BigInteger.ONE);
      for (int g = 0; g < whole.gainers(); g++) {
        product = product.times(one);
      }
      return new Value(whole.gainers(), product);
    }

    /** Sets what must be beaten: the best so far, or what comes next to it. */
    private void setBar(Whole bar) {
      barGainers = bar.gainers();
      barProduct = told(bar).product().toDouble();
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
      nodes = 0;
      for (pass = 0; pass < ways.size(); pass++) {
        if (nodes >= budget) {
          return false;
        }
        long[] thresholds = thresholds(pass);
        surrogate.seek(thresholds);
        search.prepare(thresholds, surrogate.multipliers, Tactics.ALL);
        searching = true;
        complete &= search.run(this, budget - nodes);
        nodes += search.nodes();
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

    /** n ((P/P°)^(1/n) - 1) in units, rounded down. */
    private long tangentThreshold() {
      int n = gainForms.size();
      if (barGainers < n) {
        return Search.NONE;
      }
      double ratio = barProduct / reference;
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
      int gainers = 0;
      double product = 1;
      for (int g = 0; g < gainForms.size(); g++) {
        long gain = upper[sheet.extra() + g];
        if (gain > 0) {
          gainers++;
          product *= gain / sheet.rows().unit();
        }
      }
      return gainers != barGainers ? gainers > barGainers : product * MARGIN >= barProduct;
    }

    @Override
    public boolean arrive(int[] chosen, long[] values) {
      if (!promising(values)) {
        return true;
      }
      ExactRows exact = sheet.rows().exact(chosen);
      if (exact.meet(constraints, values)) {
        meet(valueOf(exact), chosen, values);
      }
      return true;
    }

    private void meet(Whole met, int[] chosen, long[] values) {
      int against = met.compareTo(value);
      if (!around && against > 0) {
        value = met;
        deal = dealOf(chosen);
      } else if (around && against == 0) {
        Deal other = dealOf(chosen);
        deal = other.compareTo(deal) < 0 ? other : deal;
        ties = isFirstPass(values) ? ties.add(sheet.rows().packages(chosen)) : ties;
        return;
      } else if (around && (next == null || met.compareTo(next) > 0)) {
        next = met;
      } else {
        return;
      }
      setBar(met);
      if (searching && tangent) {
        search.raise(sheet.extra() + gainForms.size(), tangentThreshold());
      }
    }

    private Deal dealOf(int[] chosen) {
      return sheet.board().deal(sheet.rows().combinations(chosen));
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
      private final Misses misses = new Misses(constraints);
      private int mostGainers = -1;
      private double mostProduct;

      @Override
      public boolean better(int[] chosen, long[] values) {
        int gainers = 0;
        double product = 1;
        for (int g = 0; g < gainForms.size(); g++) {
          long gain = values[sheet.extra() + g];
          if (gain > 0) {
            gainers++;
            product *= gain / sheet.rows().unit();
          }
        }
        boolean higher = gainers > mostGainers || (gainers == mostGainers && product > mostProduct);
        if (!misses.better(values, higher)) {
          return false;
        }
        mostGainers = gainers;
        mostProduct = product;
        arrive(chosen, values);
        return true;
      }
    }
  }
}
