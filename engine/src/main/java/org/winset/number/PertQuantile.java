package org.winset.number;

import org.hipparchus.special.Beta;

/**
 * PERT (Malcolm et al. 1959): a beta distribution over the range with shapes 1 + 4 (mode -
 * low)/width and 1 + 4 (high - mode)/width.
 *
 * <p>Tabulated at scores a tenth apart and cubic between them, off by less than a millionth of the
 * width: a draw then costs a few multiplications in place of a root of the incomplete beta
 * function.
 */
final class PertQuantile implements Quantile {
  /** Scores beyond have a chance of less than 1e-10. */
  private static final double FAR = 6.5;

  private static final int PER_UNIT = 10;
  private static final int NODES = (int) (2 * FAR * PER_UNIT) + 1;
  private static final int MOST_STEPS = 100;

  /** Value at each node, then its slope there from node to node. */
  private final double[] nodes;

  private PertQuantile(double[] nodes) {
    this.nodes = nodes;
  }

  static PertQuantile of(Rational low, Rational mode, Rational high) {
    double width = high.minus(low).toDouble();
    double below = mode.minus(low).toDouble() / width;
    Share share = new Share(1 + 4 * below, 5 - 4 * below);
    Share mirrored = new Share(share.b, share.a);
    double[] nodes = new double[2 * NODES];
    for (int n = 0; n < NODES; n++) {
      double score = (double) n / PER_UNIT - FAR;
      // From its nearer end, where a share of almost nothing keeps its digits.
      double x = score <= 0 ? share.at(Normal.cdf(score)) : mirrored.at(Normal.cdf(-score));
      double density = score <= 0 ? share.density(x) : mirrored.density(x);
      nodes[2 * n] = score <= 0 ? low.toDouble() + width * x : high.toDouble() - width * x;
      nodes[2 * n + 1] = width * Normal.density(score) / density / PER_UNIT;
    }
    return new PertQuantile(nodes);
  }

  @Override
  public double at(double score) {
    double at = (Math.clamp(score, -FAR, FAR) + FAR) * PER_UNIT;
    int node = Math.min((int) at, NODES - 2);
    double t = at - node;
    double from = nodes[2 * node];
    double slope = nodes[2 * node + 1];
    double rise = nodes[2 * node + 2] - from;
    double bend = slope + nodes[2 * node + 3] - 2 * rise;
    return from + t * (slope + t * (rise - slope - bend + t * bend));
  }

  /** A beta variable on 0..1 with shapes a and b. */
  private static final class Share {
    private final double a;
    private final double b;
    private final double logBeta;

    Share(double a, double b) {
      this.a = a;
      this.b = b;
      this.logBeta = Beta.logBeta(a, b);
    }

    double density(double x) {
      return StrictMath.exp((a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x) - logBeta);
    }

    /** What it stays below with a chance, by Newton's method held between bounds. */
    double at(double chance) {
      double low = 0;
      double high = 1;
      // Where the lower tail begins the distribution function is x^a/(a B(a, b)).
      double x =
          Math.min(.5, StrictMath.exp((StrictMath.log(chance) + StrictMath.log(a) + logBeta) / a));
      for (int step = 0; step < MOST_STEPS; step++) {
        double error = Beta.regularizedBeta(x, a, b) - chance;
        if (error < 0) {
          low = x;
        } else {
          high = x;
        }
        double next = x - error / density(x);
        if (!(next > low && next < high)) {
          next = (low + high) / 2;
        }
        if (Math.abs(next - x) <= 1e-12 * x) {
          return next;
        }
        x = next;
      }
      return x;
    }
  }
}
