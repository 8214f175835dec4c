package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Seeks the package that needs the least total of payments, in common units, among those every
 * guarantor accepts.
 *
 * <p>Definition: the total of a package is the sum over signatories of rate times max(0, -margin).
 * Every signatory's rows are multiplied by its rate, so that all shortfalls are in common units.
 *
 * <p>A shortfall is at least minus any mixture of the rows a margin is the least of; so minus the
 * total is at most a sum of rows whose multipliers sum to no more than 1 within each party. That
 * {@link #bound} joins the rows of the search; its multipliers come from a few steps of projected
 * subgradient descent, and any are valid.
 */
final class LeastTotal {
  private static final int STEPS = 80;
  private static final int WHOLE = 1024;

  private final Bargain bargain;
  private final Effort effort;
  private final List<Rational> rates;

  /** Rows in common units, without the bound. */
  private final Sheet plain;

  private final List<Measure> margins = new ArrayList<>();
  private final List<Measure> consents = new ArrayList<>();

  /** Party of each row; -1 for a guarantor's. */
  private final int[] owner;

  private @Nullable BigInteger least;
  private @Nullable Deal deal;

  /**
   * @param unscaled every party of the problem, in order
   * @param rates by signatory, above 0
   * @param effort shared by all its searches
   */
  LeastTotal(Bargain bargain, Sheet unscaled, List<Rational> rates, Effort effort) {
    this.bargain = bargain;
    this.rates = rates;
    this.effort = effort;
    this.owner = new int[unscaled.forms().size()];
    Arrays.fill(owner, -1);
    List<Form> scaled = new ArrayList<>(unscaled.forms());
    int signatory = 0;
    for (int p = 0; p < unscaled.parties().size(); p++) {
      Sheet.PartyRows rows = unscaled.parties().get(p);
      if (bargain.parties().get(p).isGuarantor()) {
        consents.add(rows.acceptance());
        continue;
      }
      margins.add(rows.margin());
      int end =
          p + 1 < unscaled.parties().size()
              ? unscaled.parties().get(p + 1).leader()
              : unscaled.extra();
      for (int r = rows.leader(); r < end; r++) {
        owner[r] = signatory;
        scaled.set(r, scaled.get(r).times(rates.get(signatory)));
      }
      signatory++;
    }
    this.plain = unscaled.withForms(scaled);
  }

  /**
   * The least total; empty if no package suits every guarantor, or none was met before the effort
   * {@linkplain Effort#wasCutShort was cut short}.
   */
  Optional<Compensation.Total> seek() {
    List<Pass> passes = passes();
    boolean complete = true;
    for (Pass pass : passes) {
      complete &= pass.run();
    }
    if (least == null || deal == null) {
      return Optional.empty();
    }
    BigInteger total = least;
    Deal found = complete ? first(passes, total, deal) : deal;
    return Optional.of(
        new Compensation.Total(
            plain.rows().rational(total),
            found,
            bargain.signatories().stream()
                .map(p -> p.margin(found).negated().max(Rational.ZERO))
                .toList(),
            complete));
  }

  private List<Pass> passes() {
    List<Pass> passes = new ArrayList<>();
    for (Way consent : Way.ofAll(consents)) {
      for (Way way : Way.ofAll(margins)) {
        Sheet sheet = plain.with(List.of(bound(way)));
        passes.add(new Pass(sheet, consent));
      }
    }
    return passes;
  }

  /** The least package in file order with that total, given one that has it. */
  private Deal first(List<Pass> passes, BigInteger total, Deal witness) {
    Domain domain = Domain.all(witness.size());
    Deal best = witness;
    for (int issue = 0; issue < best.size() && !effort.spent(); issue++) {
      for (int option = 0; option < best.option(issue) && !effort.spent(); option++) {
        Deal met = within(passes, domain.fix(issue, option), total);
        best = met == null ? best : met;
      }
      domain = domain.fix(issue, best.option(issue));
    }
    return best;
  }

  /** Some package of a domain with no more than a total. */
  private @Nullable Deal within(List<Pass> passes, Domain domain, BigInteger total) {
    least = total.add(BigInteger.ONE);
    deal = null;
    for (Pass pass : passes) {
      if (deal == null) {
        pass.within(domain).run();
      }
    }
    return deal;
  }

  /** One way to the guarantors' consent together with one for the signatories' margins. */
  private final class Pass implements Search.Goal {
    private final Sheet sheet;
    private final Way consent;
    private final boolean firstIsEnough;
    private @Nullable Search search;

    /**
     * @param sheet the plain rows, and the bound
     */
    Pass(Sheet sheet, Way consent) {
      this(sheet, consent, false);
    }

    private Pass(Sheet sheet, Way consent, boolean firstIsEnough) {
      this.sheet = sheet;
      this.consent = consent;
      this.firstIsEnough = firstIsEnough;
    }

    /** The same within a domain, content with any package that beats the total. */
    Pass within(Domain domain) {
      return new Pass(sheet.within(domain), consent, true);
    }

    /** Searches; returns whether nothing better is left. */
    boolean run() {
      if (sheet.rows().empty()) {
        return true;
      }
      if (least == null) {
        Surrogate start = new Surrogate(sheet.rows());
        start.seek(thresholds());
        new Climb(sheet.rows()).from(start.top, new Totals()::better);
      }
      search = Beyond.search(sheet.rows(), thresholds(), effort);
      boolean complete = search.run(this, effort.optimumNodes());
      effort.spend(search.nodes());
      return effort.note(complete);
    }

    private long[] thresholds() {
      long[] thresholds = Way.none(sheet.rows().rows);
      consent.demand(0, thresholds);
      thresholds[sheet.extra()] = threshold();
      return thresholds;
    }

    /** Minus the total to beat, in units, rounded down. */
    private long threshold() {
      return least == null ? Search.NONE : sheet.rows().floor(inThese(least).negate());
    }

    /** A numerator of the plain rows as one of these. */
    private BigInteger inThese(BigInteger numerator) {
      return sheet.rows().exact(plain.rows().rational(numerator));
    }

    /** Minus a bound from below on the total, in units. */
    private long spared(long[] upper) {
      long sum = 0;
      for (Measure margin : margins) {
        sum += Math.min(0, margin.of(upper));
      }
      return sum;
    }

    @Override
    public boolean promising(long[] upper) {
      for (Measure measure : consents) {
        if (measure.of(upper) < 0) {
          return false;
        }
      }
      return least == null || spared(upper) >= threshold();
    }

    @Override
    public boolean arrive(int[] chosen, long[] values) {
      if (!promising(values)) {
        return true;
      }
      Deal met = plain.board().deal(sheet.rows().combinations(chosen));
      ExactRows exact = plain.exact(met);
      if (consents.stream().anyMatch(m -> m.of(exact).signum() < 0)) {
        return true;
      }
      BigInteger total = BigInteger.ZERO;
      for (Measure margin : margins) {
        total = total.subtract(margin.of(exact).min(BigInteger.ZERO));
      }
      if (least == null || total.compareTo(least) < 0) {
        least = total;
        deal = met;
        if (search != null) {
          search.raise(sheet.extra(), threshold());
        }
        return !firstIsEnough && total.signum() > 0;
      }
      return true;
    }

    /** Compares packages by how far they miss the guarantors' consent, then by their totals. */
    private final class Totals {
      private long @Nullable [] best;

      boolean better(int[] chosen, long[] values) {
        long missed = 0;
        for (Measure measure : consents) {
          missed = Math.min(missed, measure.of(values));
        }
        long[] merits = {missed, spared(values)};
        if (best != null && Arrays.compare(merits, best) <= 0) {
          return false;
        }
        best = merits;
        arrive(chosen, values);
        return true;
      }
    }
  }

  /** The mixture of a way's rows that bounds minus the total best. */
  private Form bound(Way way) {
    Rows rows = plain.rows();
    int[] used = Arrays.stream(way.reach()).distinct().toArray();
    double[] best = new double[used.length];
    double lowest = Double.POSITIVE_INFINITY;
    double[] multipliers = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      int party = owner[used[i]];
      multipliers[i] = 1.0 / Arrays.stream(used).filter(r -> owner[r] == party).count();
    }
    double[] sums = new double[used.length];
    for (int step = 0; step < STEPS; step++) {
      double value = maximise(rows, used, multipliers, sums);
      if (value < lowest) {
        lowest = value;
        best = multipliers.clone();
      }
      double largest = Arrays.stream(sums).map(Math::abs).max().orElse(0);
      for (int i = 0; i < used.length && largest > 0; i++) {
        multipliers[i] -= .5 / StrictMath.sqrt(step + 1.0) * sums[i] / largest;
      }
      project(used, multipliers);
    }
    Form sum = plain.forms().getFirst().times(Rational.ZERO);
    for (int i = 0; i < used.length; i++) {
      long whole = (long) (best[i] * WHOLE);
      if (whole > 0) {
        sum = sum.plus(plain.forms().get(used[i]).times(Rational.of(whole, WHOLE)));
      }
    }
    return sum;
  }

  /** Keeps multipliers at least 0 and within 1 for each party. */
  private void project(int[] used, double[] multipliers) {
    for (int signatory = 0; signatory < rates.size(); signatory++) {
      int party = signatory;
      int[] own = IntStream.range(0, used.length).filter(i -> owner[used[i]] == party).toArray();
      double sum = 0;
      for (int i : own) {
        multipliers[i] = Math.max(0, multipliers[i]);
        sum += multipliers[i];
      }
      for (int i : own) {
        multipliers[i] /= Math.max(1, sum);
      }
    }
  }

  /** Greatest mixture of rows over all packages, and the rows where it is. */
  private static double maximise(Rows rows, int[] used, double[] multipliers, double[] sums) {
    double value = 0;
    for (int i = 0; i < used.length; i++) {
      sums[i] = rows.base[used[i]];
    }
    for (int s = 0; s < rows.supers; s++) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < rows.sizes[s]; k++) {
        double sum = 0;
        for (int i = 0; i < used.length; i++) {
          sum += multipliers[i] * rows.gain[s][k * rows.rows + used[i]];
        }
        if (sum > most) {
          most = sum;
          best = k;
        }
      }
      for (int i = 0; i < used.length; i++) {
        sums[i] += rows.gain[s][best * rows.rows + used[i]];
      }
    }
    for (int i = 0; i < used.length; i++) {
      value += multipliers[i] * sums[i];
    }
    return value;
  }
}
